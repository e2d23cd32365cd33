"""Many phrases in; which of them stands in a folded line out, found by its longest word: most lines have none."""

from collections.abc import Iterable


class Phrases:
    """Phrases to look for in folded lines, whole words only, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        # Under its longest word each phrase, with the place of that word in it; under its first and last word itself.
        self._by_longest: dict[str, list[tuple[int, list[str]]]] = {}
        self._by_first: dict[str, list[list[str]]] = {}
        self._by_last: dict[str, list[list[str]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            words = phrase.split()
            longest = max(range(len(words)), key=lambda at: len(words[at]))
            self._by_longest.setdefault(words[longest], []).append((longest, words))
            self._by_first.setdefault(words[0], []).append(words)
            self._by_last.setdefault(words[-1], []).append(words)

    def within(self, plain: str) -> str:
        """The first of the phrases in a line; "" for none."""
        words = plain.split(" ")
        known = self._by_longest
        if known.keys().isdisjoint(words):
            return ""
        starts = [
            (at - before, -len(phrase))
            for at, word in enumerate(words)
            if word in known
            for before, phrase in known[word]
            if at >= before and words[at - before : at - before + len(phrase)] == phrase
        ]
        if not starts:
            return ""
        first, length = min(starts)
        return " ".join(words[first : first - length])

    def at_start(self, plain: str) -> str:
        """The phrase a line begins with; "" for none."""
        words = plain.split(" ")
        phrases = self._by_first.get(words[0], ())
        return next((" ".join(phrase) for phrase in phrases if words[: len(phrase)] == phrase), "")

    def at_end(self, plain: str) -> str:
        """The longest phrase that a line ends with; "" for none."""
        words = plain.split(" ")
        phrases = self._by_last.get(words[-1], ())
        return next((" ".join(phrase) for phrase in phrases if words[-len(phrase) :] == phrase), "")

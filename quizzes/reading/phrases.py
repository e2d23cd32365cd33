"""Many phrases in; which of them stands in a folded line out, found by its first word."""

from collections.abc import Iterable


class Phrases:
    """Phrases to look for in folded lines, whole words only, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[str]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            self._by_first.setdefault(phrase.split()[0], []).append(f"{phrase} ")

    def within(self, plain: str) -> str:
        """The first of the phrases in a line; "" for none."""
        words = plain.split(" ")
        if self._by_first.keys().isdisjoint(words):
            return ""
        padded, at = f"{plain} ", 0
        for word in words:
            if word in self._by_first and (found := self._starting(word, padded, at)):
                return found
            at += len(word) + 1
        return ""

    def at_start(self, plain: str) -> str:
        """The phrase a line begins with; "" for none."""
        return self._starting(plain.split(" ", 1)[0], f"{plain} ", 0)

    def at_end(self, plain: str) -> str:
        """The longest phrase that a line ends with; "" for none."""
        words, at = plain.split(" "), 0
        if self._by_first.keys().isdisjoint(words):
            return ""
        for word in words:
            for phrase in self._by_first.get(word, ()):
                if phrase[:-1] == plain[at:]:
                    return phrase[:-1]
            at += len(word) + 1
        return ""

    def _starting(self, word: str, padded: str, at: int) -> str:
        for phrase in self._by_first.get(word, ()):
            if padded.startswith(phrase, at):
                return phrase[:-1]
        return ""

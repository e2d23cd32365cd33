"""Many phrases in; where they stand among the words of a sentence out."""

from collections.abc import Iterable, Iterator

from quizzes.detection.words import plain_words


class Phrases:
    """One group of phrases, found by their first word: looking one up costs the same however many there are."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(map(plain_words, phrases))
        # Under each first word how many words its phrases have, the longest first.
        self._lengths: dict[str, list[int]] = {}
        for phrase in sorted(self._phrases, key=len, reverse=True):
            lengths = self._lengths.setdefault(phrase[0], [])
            if len(phrase) not in lengths:
                lengths.append(len(phrase))
        # The words that begin a phrase: most sentences hold none.
        self.first = frozenset(self._lengths)

    def __contains__(self, phrase: tuple[str, ...]) -> bool:
        return phrase in self._phrases

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self._phrases)

    def at(self, lowers: tuple[str, ...], index: int) -> int:
        """How many words the longest phrase that begins at `index` takes; 0 when none begins there."""
        for length in self._lengths.get(lowers[index], ()):
            if index + length <= len(lowers) and lowers[index : index + length] in self._phrases:
                return length
        return 0

    def every(self, lowers: tuple[str, ...]) -> list[range]:
        """The indices of every phrase among the words."""
        begun = [index for index, lower in enumerate(lowers) if lower in self.first]
        return [range(index, index + length) for index in begun if (length := self.at(lowers, index))]


Places = dict[Phrases, list[range]]


class Index:
    """Many groups of phrases, found by their first two words: looked for in one pass over a sentence."""

    def __init__(self, groups: Iterable[Phrases]) -> None:
        phrases = sorted(((phrase, group) for group in groups for phrase in group), key=_length, reverse=True)
        # First word, second word, and the phrases that may begin so, the longest first; under "" those of one word.
        self._begun: dict[str, dict[str, list[tuple[tuple[str, ...], Phrases]]]] = {}
        for phrase, group in phrases:
            seconds = self._begun.setdefault(phrase[0], {"": []})
            for second in phrase[1:2] or seconds:
                seconds.setdefault(second, []).append((phrase, group))

    def places(self, lowers: tuple[str, ...]) -> Places:
        """For each group that has a phrase among the words, the indices of every one."""
        found: Places = {}
        begun = self._begun
        following = (*lowers[1:], "")
        for index in [index for index, lower in enumerate(lowers) if lower in begun]:
            seconds = begun[lowers[index]]
            for phrase, group in seconds.get(following[index]) or seconds[""]:
                places = found.setdefault(group, [])
                if lowers[index : index + len(phrase)] == phrase and not (places and places[-1].start == index):
                    places.append(range(index, index + len(phrase)))
        return found


def _length(found: tuple[tuple[str, ...], Phrases]) -> int:
    return len(found[0])

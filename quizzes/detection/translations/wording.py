"""A post cut into words, for checks that look at a word and its neighbours."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"[^\W\d_]+")
_BLANK = " \u00a0\u202f"


class Wording:
    """A post cut into words: `words` are where they stand, `lowers` how they read in lower case.

    `starts`: the indices of words that open a sentence.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = list(_WORD.finditer(text))
        self.lowers = [word[0].lower() for word in self.words]

    def pairs(self) -> Iterator[tuple[int, str, str]]:
        """Each word after the first: its index, the word before it and itself, in lower case."""
        return zip(range(1, len(self.lowers)), self.lowers, self.lowers[1:], strict=False)

    def joint(self, at: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.words[at - 1].end() : self.words[at].start()]

    def closed_up(self, at: int) -> bool:
        """Whether nothing but a blank stands between a word and the one before it."""
        return not self.joint(at).strip(_BLANK)

    def pair(self, at: int) -> str:
        """A word and the one before it, as printed."""
        return self.text[self.words[at - 1].start() : self.words[at].end()]

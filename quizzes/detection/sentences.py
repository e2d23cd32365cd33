"""The sentences of a document with their words, their quotations and their neighbours."""

from collections.abc import Iterator
from dataclasses import dataclass

from quizzes.detection.words import Word, words_of
from quizzes.reading import Document, Passage, PassageKind

_OPENING = ("«", "“", '"', "„", "”")
# Fewer quoted words than this are a borrowed expression, not somebody speaking.
_LEAST_QUOTED = 4
# Longer than any sentence (characters): a table, code, a flood. It has no words for us, so nothing is claimed in it.
_LONGEST = 3_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage with its words; `outside` are those that no quotation mark holds.

    `quoted` and `told` count the words within and without quotation marks; `runs_on`: a quotation begins before this
    sentence or goes on after it.
    """

    passage: Passage
    words: tuple[Word, ...]
    outside: tuple[Word, ...]
    quoted: int
    told: int
    runs_on: bool

    @property
    def is_speech(self) -> bool:
        """Mostly somebody's words."""
        return (self.quoted >= _LEAST_QUOTED or self.runs_on) and self.quoted > 1.5 * self.told

    @property
    def holds_speech(self) -> bool:
        return self.quoted >= _LEAST_QUOTED

    def printed(self, first: int, end: int) -> str:
        """Words `first` to `end` of `outside`, as printed."""
        return self.passage.text[self.outside[first].start : self.outside[end - 1].end]


def sentences_of(document: Document) -> Iterator[Sentence]:
    """Every sentence passage, with the quotation state carried through its block."""
    closing, block = "", 0
    for passage in document.passages:
        if passage.kind is not PassageKind.SENTENCE:
            closing = ""
            continue
        if passage.block != block:
            # A quotation that runs over paragraphs opens each of them again; otherwise a mark was forgotten.
            closing, block = "", passage.block
        entered = closing
        words, closing = words_of(passage.text, closing) if len(passage.text) <= _LONGEST else ((), "")
        outside = tuple(word for word in words if not word.quoted and word.lower not in _OPENING)
        told = len([word for word in outside if not word.is_mark])
        quoted = len([word for word in words if word.quoted and not word.is_mark])
        yield Sentence(passage, tuple(words), outside, quoted, told, bool(entered) or bool(closing))


def names_of(sentences: list[Sentence]) -> frozenset[str]:
    """Words written with a capital in the middle of a sentence: names, so that one opening a sentence is known."""
    return frozenset(
        word.lower
        for sentence in sentences
        for before, word in zip(sentence.words, sentence.words[1:], strict=False)
        if word.capital and not before.is_mark and len(word.lower) > 1
    )

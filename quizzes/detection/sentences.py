"""The sentences of a document with their words, their quotations and their neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizzes.detection.lexicon import lexicon
from quizzes.detection.phrases import Phrases, Places
from quizzes.detection.words import Word, words_of
from quizzes.reading import Document, Passage, PassageKind

_OPENING = frozenset(("«", "“", '"', "„", "”"))
# Fewer quoted words than this are a borrowed expression, not somebody speaking.
_LEAST_QUOTED = 4
# Longer than any sentence (characters): a table, code, a flood. It has no words for us, so nothing is claimed in it.
_LONGEST = 3_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A passage with its words; `outside` are those that no quotation mark holds, `lowers` the same in lower case.

    `quoted` and `told` count the words within and without quotation marks; `runs_on`: a quotation begins before this
    sentence or goes on after it; `places`: where phrases of its language stand in `outside`.
    """

    passage: Passage
    words: tuple[Word, ...]
    outside: tuple[Word, ...]
    lowers: tuple[str, ...]
    quoted: int
    told: int
    runs_on: bool
    places: Places

    @property
    def is_speech(self) -> bool:
        """Mostly somebody's words."""
        return (self.quoted >= _LEAST_QUOTED or self.runs_on) and self.quoted > 1.5 * self.told

    @property
    def holds_speech(self) -> bool:
        return self.quoted >= _LEAST_QUOTED

    def every(self, phrases: Phrases) -> list[range]:
        """The indices in `outside` of every phrase of one of the groups that are sought."""
        return self.places.get(phrases, [])

    def find(self, phrases: Phrases) -> tuple[int, int] | None:
        """First index and end of the first of them."""
        places = self.places.get(phrases)
        return (places[0].start, places[0].stop) if places else None

    def printed(self, first: int, end: int) -> str:
        """Words `first` to `end` of `outside`, as printed."""
        return self.passage.text[self.outside[first].start : self.outside[end - 1].end]


def sentences_of(document: Document) -> Iterator[Sentence]:
    """Every sentence passage, with the quotation state carried through its block."""
    closing, block = "", 0
    # Without a word of ours in the whole document nobody asks for its words.
    heard = any(lexicon(language) for language in {passage.language for passage in document.passages})
    for passage in document.passages:
        if passage.kind is not PassageKind.SENTENCE:
            closing = ""
            continue
        if passage.block != block:
            # A quotation that runs over paragraphs opens each of them again; otherwise a mark was forgotten.
            closing, block = "", passage.block
        entered = closing
        words, closing = words_of(passage.text, closing) if heard and len(passage.text) <= _LONGEST else ((), "")
        yield _sentence(passage, words, runs_on=bool(entered) or bool(closing))


def _sentence(passage: Passage, words: tuple[Word, ...], *, runs_on: bool) -> Sentence:
    outside, lowers, told = words, tuple([word.lower for word in words]), _spoken(words)
    quoted = 0
    if runs_on or not _OPENING.isdisjoint(lowers):
        outside = tuple([word for word in words if not word.quoted and word.lower not in _OPENING])
        lowers = tuple([word.lower for word in outside])
        quoted, told = told - _spoken(outside), _spoken(outside)
    spoken = lexicon(passage.language)
    return Sentence(
        passage, words, outside, lowers, quoted, told, runs_on, spoken.sought.places(lowers) if spoken else {}
    )


def _spoken(words: Sequence[Word]) -> int:
    return len([word for word in words if not word.is_mark])


def names_of(sentences: list[Sentence]) -> frozenset[str]:
    """Words written with a capital in the middle of a sentence: names, so that one opening a sentence is known."""
    return frozenset(
        [
            word.lower
            for words in [sentence.words for sentence in sentences]
            for at, word in enumerate(words)
            if word.capital and at and not words[at - 1].is_mark and len(word.lower) > 1
        ]
    )

"""The sentences of a document with their words, their quotations and their neighbours."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from quizzes.detection.lexicon import lexicon
from quizzes.detection.phrases import Phrases, Places
from quizzes.detection.titles import without_titles
from quizzes.detection.words import Word, count_spoken, doubled, has_quotes, is_mark, outside_of, parts_of, words_of
from quizzes.reading import Document, Passage, PassageKind

# Fewer quoted words than this are a borrowed expression, not somebody speaking.
_LEAST_QUOTED = 4
# Longer than any sentence (characters): a table, code, a flood. It has no words for us, so nothing is claimed in it.
_LONGEST = 3_000


class Sentence:
    """A passage with its words; `outside` are those that no quotation mark holds, `lowers` the same in lower case.

    `quoted` and `told` count the words within and without quotation marks; `runs_on`: a quotation begins before this
    sentence or goes on after it; `places`: where phrases of its language stand in `outside`. `closing` is the mark
    that would close the quotation in which the sentence ends, as `entered` is that of the one before.
    """

    __slots__ = ("_outside", "_parts", "_words", "closing", "lowers", "passage", "places", "quoted", "runs_on", "told")

    def __init__(self, passage: Passage, parts: Sequence[str], entered: str = "") -> None:
        self.passage, self._parts, self.closing = passage, parts, ""
        self._words: tuple[Word, ...] | None = None
        self._outside: tuple[Word, ...] | None = None
        spoken = lexicon(passage.language)
        self.lowers, self.quoted, self.told = tuple(map(str.lower, parts[1::2])), 0, count_spoken(parts[1::2])
        if entered or has_quotes(parts):
            self._words, self.closing = words_of(parts, entered)
            if spoken and spoken.names_quoted:
                self._words = tuple(without_titles(self._words, spoken))
            self._outside = outside_of(self._words)
            self.lowers = tuple([word.lower for word in self._outside])
            told = len([word for word in self._outside if not word.is_mark])
            self.quoted, self.told = self.told - told, told
        self.runs_on = bool(entered or self.closing)
        self.places: Places = spoken.sought.places(self.lowers) if spoken else {}

    @property
    def words(self) -> tuple[Word, ...]:
        """Every word. Made when somebody asks: most sentences are judged by `lowers` alone."""
        if self._words is None:
            self._words, _ = words_of(self._parts)
        return self._words

    @property
    def outside(self) -> tuple[Word, ...]:
        """The words that no quotation mark holds; `words` itself where nothing is quoted."""
        return self.words if self._outside is None else self._outside

    @property
    def quotes_nothing(self) -> bool:
        """Whether `outside` is all there is."""
        return self._outside is None

    @property
    def names(self) -> list[str]:
        """Words with a capital in the middle of the sentence, in lower case."""
        tokens = self._parts[1::2]
        capitals = [at for at, token in enumerate(tokens) if token[0].isupper() and at and len(token) > 1]
        spoken = lexicon(self.passage.language)
        if spoken and spoken.capital_nouns:
            capitals = [at for at in capitals if tokens[at - 1][0].isupper()]  # "Anna Moor", and not every noun
        return [tokens[at].lower() for at in capitals if not is_mark(tokens[at - 1])]

    @property
    def has_full_name(self) -> bool:
        """Two words with a capital side by side: somebody is called by first name and name."""
        tokens = self._parts[1::2]
        large = [token[0].isupper() and len(token) > 1 for token in tokens]
        spoken = lexicon(self.passage.language)
        if spoken and spoken.capital_nouns:
            large = large[1:]  # "Die Arbeiten": an article and a noun
        return any(map(all, pairwise(large)))

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

    def is_capital(self, at: int) -> bool:
        """Whether word `at` of `outside` begins with a capital."""
        return self._parts[2 * at + 1][0].isupper() if self._outside is None else self._outside[at].capital

    def printed(self, first: int, end: int) -> str:
        """Words `first` to `end` of `outside`, as printed."""
        if self._outside is None:
            return "".join(self._parts[2 * first + 1 : 2 * end])
        return self.passage.text[self._outside[first].start : self._outside[end - 1].end]


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
        parts = parts_of(doubled(passage.text, closing)) if heard and len(passage.text) <= _LONGEST else ()
        sentence = Sentence(passage, parts, closing)
        closing = sentence.closing
        yield sentence


def names_of(sentences: list[Sentence]) -> frozenset[str]:
    """Words written with a capital in the middle of a sentence, so that one opening a sentence is known for a name."""
    return frozenset(chain.from_iterable([sentence.names for sentence in sentences]))

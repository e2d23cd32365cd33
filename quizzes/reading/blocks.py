"""The one shape between the doors and the Document: a block of text that knows what it is."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from quizzes.reading.ad_lines import may_push, push
from quizzes.reading.alphabet import by_alphabet
from quizzes.reading.document import Document, Embed, Passage, PassageKind, Picture
from quizzes.reading.language import by_small_words
from quizzes.reading.sentences import joined_to_place, split_sentences

# A report begins in one of its first paragraphs: a lead and a byline may stand above.
_BEGINNING = 3
_QUOTES = frozenset("«»“”„\"'‘‚")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (kind sentence, still to be cut), or a whole heading, caption, list item, ad or embed.

    `language` is what the markup declares ("" when it does not say); `joined` means: same block as the one before;
    `element` is the one it was read from, None for pasted text.
    """

    kind: PassageKind
    text: str
    embed: Embed | None = None
    language: str = ""
    joined: bool = False
    element: HtmlElement | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Sight:
    """A picture as it stands among the blocks: after which of them (None: before the first)."""

    after: Block | None
    url: str
    text: str


def document(title: str, language: str, blocks: list[Block], sights: Iterable[Sight] = ()) -> Document:
    """Blocks cut into numbered passages, and pictures placed between them."""
    passages: list[Passage] = []
    number = beginning = 0
    ends: dict[int, int] = {}
    for block in blocks:
        number += not (block.joined and passages)
        spoken = block.language or _spoken(block, language)
        beginning += block.kind is PassageKind.SENTENCE
        for kind, text in _cut(block, spoken, begins=beginning <= _BEGINNING):
            passages.append(Passage(len(passages) + 1, number, kind, text, spoken, block.embed))
        ends[id(block)] = len(passages)
    pictures = tuple(Picture(ends.get(id(sight.after), 0), sight.url, sight.text) for sight in sights)
    return Document(title=title, language=language, passages=tuple(passages), pictures=pictures)


def _cut(block: Block, language: str, *, begins: bool) -> list[tuple[PassageKind, str]]:
    if block.kind is not PassageKind.SENTENCE:
        return [(block.kind, " ".join(block.text.split("\n")))]
    sentences = split_sentences(block.text, language)
    if begins:
        sentences = joined_to_place(sentences, language)
    if len(sentences) < 2 or not may_push(block.text):
        return [(block.kind, sentence) for sentence in sentences]
    return list(zip(_kinds(sentences), sentences, strict=True))


def _kinds(sentences: list[str]) -> Iterator[PassageKind]:
    """A sentence of a paragraph that asks the reader to buy or to sign up is an ad, unless somebody is quoted so."""
    before = ""
    for sentence in sentences:
        is_ad = push(sentence) and sentence[0] not in _QUOTES and not _is_in_quotes(before)
        yield PassageKind.AD if is_ad else PassageKind.SENTENCE
        before += sentence


def _is_in_quotes(before: str) -> bool:
    """Whether a quotation is open where a text ends."""
    if before.count("«") > before.count("»") or before.count('"') % 2:
        return True
    opening, closing = ("„", "“") if "„" in before else ("“", "”")
    return before.count(opening) > before.count(closing)


def _spoken(block: Block, language: str) -> str:
    """The article's language, unless this block's small words, or a post's letters, clearly speak another."""
    if block.kind is PassageKind.EMBED:
        return by_small_words(block.text, least=5) or by_alphabet(block.text, language) or language
    return by_small_words(block.text, least=5, expected=language) or language

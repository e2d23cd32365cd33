"""HTML in, Document out: the article found, its body walked in reading order, its ads and posts kept."""

from dataclasses import replace

from lxml.html import HtmlElement

from quizzes.reading.ad_gathering import gathered
from quizzes.reading.ad_places import without_those_elsewhere
from quizzes.reading.article import Place, article_in
from quizzes.reading.authors import without_authors
from quizzes.reading.blocks import Block, Sight, document
from quizzes.reading.cleaning import MAX_CHARACTERS, check_legible
from quizzes.reading.document import Document
from quizzes.reading.errors import EmptyText, TextTooLong
from quizzes.reading.headline import headline
from quizzes.reading.language import by_small_words, declared, identify
from quizzes.reading.markup import parsed
from quizzes.reading.measures import Measures
from quizzes.reading.metadata import said_of
from quizzes.reading.pictures import base_of
from quizzes.reading.post_twins import without_twins
from quizzes.reading.repeats import without_repeats
from quizzes.reading.text import titled
from quizzes.reading.walk import Walk
from quizzes.reading.wording import worded


def read_html(html: str | bytes, *, url: str = "", language: str = "", charset: str = "") -> Document:
    """Read a page: find its article, keep headings, paragraphs, lists, captions, ads, embedded posts and pictures.

    `url` is the page's address, against which pictures' addresses are made whole; nothing is fetched. `language` (ISO
    639-1) wins over what the page declares; `charset` is what the server said beside the page's bytes.
    Raises ReadingError: EmptyText, TextTooLong, NotText, TooDeep,
    UnknownLanguage.
    """
    language = declared(language)
    tree = parsed(html, charset)
    place, measures = _found(tree)
    about = said_of(tree, measures.telling(), url)
    title, blocks, sights = _read(tree, place, measures, url)
    blocks = without_authors([block for block in blocks if block.text], about.byline)
    blocks = without_repeats(title, blocks)
    if not blocks:
        raise EmptyText("no words in the body")
    words = "\n".join(block.text for block in blocks)
    if len(words) > MAX_CHARACTERS:
        raise TextTooLong(f"{len(words)} characters, at most {MAX_CHARACTERS}")
    check_legible(words)
    language = language or by_small_words(words) or about.language or identify(words)
    title, blocks = titled(title, blocks)
    read = document(title, language, blocks, sights)
    return replace(read, byline=about.byline, date=about.date, publisher=about.publisher)


def blocks_of(tree: HtmlElement) -> list[Block]:
    """The blocks of a page's article, in reading order, each with the element it was read from.

    An ad slot without words has the name of its kind for text.
    """
    return _read(tree, *_found(tree), "")[1]


def _found(tree: HtmlElement) -> tuple[Place, Measures]:
    body = tree.find("body")
    return article_in(tree, tree if body is None else body)


def _read(tree: HtmlElement, place: Place, measures: Measures, url: str) -> tuple[str, list[Block], list[Sight]]:
    """The article's title, its blocks and its pictures."""
    walk = Walk(place, measures, base_of(tree, url))
    title = worded(headline(tree, measures))
    blocks = without_those_elsewhere(without_twins(walk.blocks), place, measures)
    return title, gathered(blocks), walk.sights

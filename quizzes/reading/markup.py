"""HTML in, a tree of elements out, and the part of it that holds the article."""

import codecs
import re
from collections.abc import Iterator

from lxml import etree, html
from lxml.html import HtmlElement

from quizzes.reading.cleaning import MAX_CHARACTERS
from quizzes.reading.errors import EmptyText, NotText, TextTooLong, TooDeep

MAX_BYTES = 5 * 1024 * 1024
# A page deeper or fuller than this is a trap, not an article.
_DEEPEST = 250
_MOST_ELEMENTS = 60_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?([\w-]{2,40})", re.IGNORECASE)
_CONTROL = re.compile(r"[\x01-\x08\x0b\x0e-\x1f\x7f]")
# A paragraph this long is the article's rather than a teaser's.
_LONG_PARAGRAPH = 60
_MOST_OF_IT = 0.6


def parsed(page: str | bytes) -> HtmlElement:
    """The page's tree. Raises EmptyText, NotText, TextTooLong, TooDeep."""
    if len(page) > MAX_BYTES:
        raise TextTooLong(f"{len(page)} bytes, at most {MAX_BYTES}")
    text = _characters(page) if isinstance(page, bytes) else page
    if "\x00" in text:
        raise NotText("NUL")
    source = _CONTROL.sub("", text).encode("utf-8", "replace")
    if not source.strip():
        raise EmptyText("no markup")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise EmptyText(str(error)) from error
    _measured(tree)
    return tree


def _characters(page: bytes) -> str:
    """By byte order mark, by the page's own word, else UTF-8, else Windows-1252."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if page.startswith(mark):
            return page.decode(encoding, "replace").lstrip("\ufeff")
    said = _CHARSET.search(page[:4096])
    for encoding in ([said[1].decode("ascii", "ignore")] if said else []) + ["utf-8", "cp1252"]:
        try:
            return page.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return page.decode("utf-8", "replace")


def _measured(tree: HtmlElement) -> None:
    depth = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > _DEEPEST or count > _MOST_ELEMENTS:
            raise TooDeep(f"{count} elements, {depth} deep")
    length = sum(map(len, tree.itertext()))
    if length > 2 * MAX_CHARACTERS:
        raise TextTooLong(f"{length} characters")


def article_of(tree: HtmlElement) -> HtmlElement:
    """The smallest element that holds most of the text in long paragraphs; the body when there are none."""
    body = tree.find("body")
    body = tree if body is None else body
    weights: dict[HtmlElement, int] = {}
    total = 0
    for paragraph, length in _long_paragraphs(body):
        total += length
        for ancestor in paragraph.iterancestors():
            weights[ancestor] = weights.get(ancestor, 0) + length
    heavy = [element for element, weight in weights.items() if weight >= _MOST_OF_IT * total and element is not tree]
    if not heavy:
        return body
    return max(heavy, key=lambda element: sum(1 for _ in element.iterancestors()))


def _long_paragraphs(body: HtmlElement) -> Iterator[tuple[HtmlElement, int]]:
    for paragraph in body.iter("p", "blockquote"):
        length = len("".join(paragraph.itertext()).strip())
        if length >= _LONG_PARAGRAPH:
            yield paragraph, length


def headline(tree: HtmlElement) -> str:
    """The article's title: the only h1, else what the page says to those who link to it, else its <title>."""
    headings = [" ".join("".join(h1.itertext()).split()) for h1 in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    if len(headings) == 1:
        return headings[0]
    shared = tree.xpath("string(//meta[@property='og:title']/@content)")
    title = tree.xpath("string(//head/title)")
    return " ".join(str(shared or title).split())

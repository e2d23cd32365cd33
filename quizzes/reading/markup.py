"""HTML in, a tree of elements out."""

import re

from lxml import etree, html
from lxml.html import HtmlElement

from quizzes.reading.characters import characters
from quizzes.reading.cleaning import MAX_CHARACTERS
from quizzes.reading.errors import EmptyText, NotText, TextTooLong, TooDeep

MAX_BYTES = 5 * 1024 * 1024
# A page deeper or fuller than this is a trap, not an article.
_DEEPEST = 250
_MOST_ELEMENTS = 30_000
# Bytes of their own in UTF-8, so that they can go from the encoded page: ten times as fast as from its text.
_CONTROL = bytes((*range(0x01, 0x09), 0x0B, *range(0x0E, 0x20), 0x7F))
_COUNT = etree.XPath("count(.//*)")
_IS_TOO_DEEP = etree.XPath(f"boolean(.{'/*' * _DEEPEST})")
_LENGTH = etree.XPath("string-length(.)")
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)
_SPACES = re.compile(r"[^\S\xa0\u202f]+")
_RUN = re.compile(r"\s{2,}")

INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
# What shows no words of the article, whatever is in it.
SILENT = frozenset(
    """
    script style noscript template svg math canvas video audio object embed select textarea input option head
    iframe img picture source amp-img amp-video amp-audio amp-analytics amp-pixel progress meter applet param
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)


def parsed(page: str | bytes, charset: str = "") -> HtmlElement:
    """The page's tree; `charset` is what the server said beside its bytes.

    Raises EmptyText, NotText, TextTooLong, TooDeep.
    """
    if len(page) > MAX_BYTES:
        raise TextTooLong(f"{len(page)} bytes, at most {MAX_BYTES}")
    text = characters(page, charset) if isinstance(page, bytes) else page
    if "\x00" in text:
        raise NotText("NUL")
    if "<![CDATA[" in text:
        # XHTML keeps text in sections that an HTML parser throws away.
        text = text.replace("<![CDATA[", "").replace("]]>", "")
    source = text.encode("utf-8", "replace").translate(None, _CONTROL)
    if not source or source.isspace():
        raise EmptyText("no markup")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # Every element is of one class: asking Python for each element's own takes longer than parsing the page.
    parser.set_element_class_lookup(_ONE_CLASS)
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise EmptyText(str(error)) from error
    _measured(tree)
    return tree


def _measured(tree: HtmlElement) -> None:
    count = _number(_COUNT, tree)
    if count > _MOST_ELEMENTS or _IS_TOO_DEEP(tree):
        raise TooDeep(f"{count} elements, at most {_MOST_ELEMENTS}, {_DEEPEST} deep")
    # Programs and styles are a stranger's to write as long as he likes: nobody reads them.
    length = _number(_LENGTH, tree) - sum(len(element.text or "") for element in tree.iter(*SILENT))
    if length > 2 * MAX_CHARACTERS:
        raise TextTooLong(f"{length} characters")


def _number(count: etree.XPath, tree: HtmlElement) -> int:
    found = count(tree)
    return int(found) if isinstance(found, float) else 0


def said_in_head(tree: HtmlElement, *names: tuple[str, str]) -> str:
    """What the first meta element with one of these attributes says: ("property", "og:title"); "" without one."""
    for meta in tree.iter("meta"):
        if any(meta.get(name) == value for name, value in names) and (content := meta.get("content")) is not None:
            return str(content)
    return ""


def is_inline(element: HtmlElement) -> bool:
    """Whether an element stands in a line of text; a page's own tags do when they stand in a paragraph."""
    tag = str(element.tag)
    if tag in INLINE:
        return True
    if ":" in tag or ("-" in tag and not tag.startswith("amp-")):
        around = element.getparent()
        return around is not None and (around.tag in INLINE or around.tag in ("p", "li", "h1", "h2", "h3", "h4"))
    return False


def words_of(element: HtmlElement) -> str:
    """The words a reader sees in an element, on one line: blanks at the borders of blocks, none within a word."""
    parts: list[str] = []
    _gather(element, parts)
    return one_line("".join(parts))


def _gather(element: HtmlElement, parts: list[str]) -> None:
    parts.append(element.text or "")
    for child in element:
        inline = child.tag in INLINE
        if not inline:
            parts.append(" ")
        if child.tag not in SILENT:
            _gather(child, parts)
        if not inline:
            parts.append(" ")
        parts.append(child.tail or "")


def one_line(text: str) -> str:
    """Text with single blanks; a no-break space alone between two words stays one."""
    if "\xa0" not in text and "\u202f" not in text:
        return " ".join(text.split())
    return _RUN.sub(_one_blank, _SPACES.sub(" ", text)).strip()


def _one_blank(found: re.Match[str]) -> str:
    return next((blank for blank in found[0] if blank in "\u00a0\u202f"), " ")

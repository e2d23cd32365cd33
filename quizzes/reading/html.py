"""HTML in, Document out: the article's body walked in reading order, its ads and posts kept."""

from lxml.html import HtmlElement

from quizzes.reading.ad_blocks import ad_wording, gathered, is_ad
from quizzes.reading.ad_lines import ad_words
from quizzes.reading.blocks import Block, document
from quizzes.reading.cleaning import MAX_CHARACTERS, cleaned, mended
from quizzes.reading.document import Document, PassageKind
from quizzes.reading.errors import EmptyText, TextTooLong, UnknownLanguage
from quizzes.reading.furniture import is_furniture, is_hidden
from quizzes.reading.language import by_small_words, declared, identify
from quizzes.reading.markup import article_of, headline, parsed
from quizzes.reading.post_blocks import marked_post
from quizzes.reading.post_twins import without_twins
from quizzes.reading.text import is_caption, titled

_GONE = frozenset(
    """
    script style noscript template nav form button select input textarea svg math canvas video audio
    picture img object embed head footer aside menu dialog iframe
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_WHOLE = {
    "figcaption": PassageKind.CAPTION,
    "caption": PassageKind.CAPTION,
    "tr": PassageKind.SENTENCE,
    "dt": PassageKind.LIST_ITEM,
}
_INLINE = frozenset(
    """
    a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup
    time tt u var wbr label
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)


def read_html(html: str | bytes, *, url: str = "", language: str = "") -> Document:
    """Read a page: find its article, keep headings, paragraphs, lists, captions, ads and embedded posts.

    `url` is the page's address (kept for later rooms; nothing is fetched). `language` (ISO 639-1) wins over what the
    page declares. Raises ReadingError: EmptyText, TextTooLong, NotText, TooDeep, UnknownLanguage.
    """
    language = declared(language)
    tree = parsed(html)
    blocks = blocks_of(tree)
    if not blocks:
        raise EmptyText("no words in the body")
    words = "\n".join(block.text for block in blocks)
    if len(words) > MAX_CHARACTERS:
        raise TextTooLong(f"{len(words)} characters, at most {MAX_CHARACTERS}")
    language = language or by_small_words(words) or _said_by(tree) or identify(words)
    title = headline(tree)
    title, blocks = titled(cleaned(title) if title.strip() else "", blocks)
    return document(title, language, blocks)


def blocks_of(tree: HtmlElement) -> list[Block]:
    """The blocks of a page's article, in reading order, each with the element it was read from."""
    return gathered(without_twins(_Walk().blocks_of(article_of(tree))))


def _said_by(tree: HtmlElement) -> str:
    try:
        return declared(tree.get("lang") or "")
    except UnknownLanguage:
        return ""


class _Walk:
    """One pass over the article; `_line` gathers inline text until a block ends it."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._line: list[str] = []

    def blocks_of(self, root: HtmlElement) -> list[Block]:
        """The blocks under an element, in reading order."""
        self._inside(root)
        self._flush()
        return self._blocks

    def _inside(self, element: HtmlElement) -> None:
        self._say(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._visit(child)
            self._say(child.tail)

    def _visit(self, element: HtmlElement) -> None:
        tag = str(element.tag)
        if post := marked_post(element):
            self._flush()
            self._blocks.append(Block(PassageKind.EMBED, mended(post.text), post.embed, post.language, element=element))
        elif tag in _GONE or is_hidden(element):
            return
        elif tag == "br":
            self._break()
        elif tag in _INLINE and not (element.get("class") or element.get("id")):
            self._inside(element)
        else:
            self._block(element, tag)

    def _block(self, element: HtmlElement, tag: str) -> None:
        text = " ".join(" ".join(element.itertext()).split())
        if is_ad(element, text):
            self._flush()
            self._add(PassageKind.AD, ad_wording(element), element)
        elif tag in _INLINE:
            self._inside(element)
        elif not is_furniture(element, text):
            self._flush()
            if tag in _HEADINGS:
                self._add(PassageKind.HEADING, text, element)
            elif tag in _WHOLE:
                self._add(_WHOLE[tag], text, element)
            elif tag == "li" and not element.xpath(".//p|.//ul|.//ol"):
                self._add(PassageKind.LIST_ITEM, text, element)
            else:
                self._inside(element)
                self._flush()

    def _say(self, text: str | None) -> None:
        if text:
            self._line.append(text)

    def _break(self) -> None:
        """Two breaks running are a paragraph; one is a blank."""
        if self._line and self._line[-1] == "\n":
            self._flush()
        else:
            self._line.append("\n")

    def _flush(self) -> None:
        text = " ".join("".join(self._line).split())
        self._line = []
        if ad_words(text):
            self._add(PassageKind.AD, text)
        elif text:
            self._add(PassageKind.CAPTION if is_caption(text) else PassageKind.SENTENCE, text)

    def _add(self, kind: PassageKind, text: str, element: HtmlElement | None = None) -> None:
        text = mended(text).strip()
        if not text:
            return
        last = self._blocks[-1].kind if self._blocks else None
        self._blocks.append(Block(kind, text, joined=kind is PassageKind.LIST_ITEM and last is kind, element=element))

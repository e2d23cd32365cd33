"""An element in; what a reader sees of it at a glance out: its words, links and fields, looked at up to a limit."""

from dataclasses import dataclass, field

from lxml.html import HtmlElement

_UNSEEN = frozenset(
    """
    script style noscript template head svg math iframe object select option textarea canvas audio video
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_COUNTED = _HEADINGS | {"a", "input", "img"}
# A paragraph this long is prose.
_PROSE = 140
# However little text there is, nobody sells in more elements than this.
_MOST_ELEMENTS = 400


@dataclass(slots=True)
class Glance:
    """`pieces` are the runs of text; lengths in characters; `full`: the limit was passed and the rest not looked at."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    sponsored: int = 0
    links: set[str] = field(default_factory=set)
    headings: int = 0
    prose: int = 0
    pictures: int = 0
    asks_mail: bool = False
    asks_more: bool = False
    full: bool = False

    @property
    def text(self) -> str:
        """All words, single-blanked."""
        return " ".join(self.pieces)


def glance(element: HtmlElement, most: int) -> Glance:
    """Look at an element until more than `most` characters are seen."""
    seen = Glance()
    _Look(seen, most).at(element)
    return seen


class _Look:
    def __init__(self, seen: Glance, most: int) -> None:
        self._seen = seen
        self._most = most
        self._elements = 0

    def at(self, element: HtmlElement, linked: bool = False, sponsored: bool = False) -> None:
        """Take in an element and all inside; stops as soon as the glance is full."""
        seen, tag = self._seen, element.tag
        if tag in _UNSEEN:
            seen.asks_more |= tag == "textarea"
            return
        if tag in _COUNTED:
            linked = linked or tag == "a"
            sponsored = sponsored or (tag == "a" and is_sponsored(element))
            self._count(element, tag)
        self._elements += 1
        seen.full |= self._elements > _MOST_ELEMENTS
        before = seen.length
        if (text := element.text) and not text.isspace():
            self._say(text, linked, sponsored)
        for child in element:
            if seen.full:
                return
            self.at(child, linked, sponsored)
            if (text := child.tail) and not text.isspace():
                self._say(text, linked, sponsored)
        seen.prose += tag == "p" and seen.length - before >= _PROSE

    def _count(self, element: HtmlElement, tag: str) -> None:
        if tag == "a":
            self._seen.links.add(element.get("href") or "")
        elif tag == "input":
            self._field(element)
        elif tag == "img":
            self._seen.pictures += 1
        else:
            self._seen.headings += 1

    def _say(self, text: str, linked: bool, sponsored: bool) -> None:
        seen = self._seen
        words = " ".join(text.split())
        seen.pieces.append(words)
        seen.length += len(words)
        if linked:
            seen.linked += len(words)
        if sponsored:
            seen.sponsored += len(words)
        seen.full |= seen.length > self._most

    def _field(self, element: HtmlElement) -> None:
        kind = (element.get("type") or "text").lower()
        named = f"{element.get('name') or ''} {element.get('placeholder') or ''} {element.get('id') or ''}".lower()
        if kind == "password" or "comment" in named or "author" in named:
            self._seen.asks_more = True
        self._seen.asks_mail |= kind == "email" or (kind == "text" and "mail" in named)


def is_sponsored(link: HtmlElement) -> bool:
    """Whether a link says of itself that it was paid for."""
    return "sponsored" in (link.get("rel") or "").lower().split()

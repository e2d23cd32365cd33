"""A tree in; how much prose and link text each of its elements holds, and which are furniture, in one pass."""

import re

from lxml import etree
from lxml.html import HtmlElement

from quizzes.reading.folding import folded
from quizzes.reading.furniture import Role, role
from quizzes.reading.markup import INLINE, SILENT, is_inline, words_of

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PARAGRAPHS = frozenset(("p", "blockquote", "li", "dd"))
# Text that is neither prose nor noise when it is short.
_NEUTRAL = HEADINGS | frozenset(("figcaption", "caption", "li", "dt", "dd", "td", "th", "pre", "summary", "time"))
_TELLING = frozenset(("h1", "time"))
_APART = frozenset(("nav", "footer", "aside", "menu", "dialog", "button"))
# These are hidden from those who hear a page for other reasons than that they are not its text.
_OFTEN_SILENT = frozenset(("span", "p", "a", "b", "i", "figcaption"))
_SHORT_PARAGRAPH = 15
# A run of text this long is a paragraph whatever its tag, and the article's rather than a teaser's.
_LONG = 60
# Beyond this, an element is no link but an unclosed one.
_LONGEST_LINK = 1_000
# A furniture's name on an element fuller than this, with few links, is the name of a layout.
_LARGEST = 6_000
# A teaser: a heading that is a link, and at most so much text to each.
_TEASER = 600
# A box of facts, or of prose with a doubtful name, with more of its text in links is a box of links.
_FEW_LINKS = 0.1
# So much prose is a sentence or two.
_A_SENTENCE_OR_TWO = 120
# What is transparent or of no size is hidden, unless it is this much: then it waits for a script to show it.
_FADED_IN = 600


# A link to the picture that it frames leads nowhere.
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)


class Measure:
    """What one element holds, in characters. `long` counts the text of long paragraphs, whatever they are part of."""

    __slots__ = ("all", "has_title", "inline", "inline_linked", "linked", "long", "noise", "prose", "size", "teasers")

    def __init__(self) -> None:
        self.size = self.all = self.linked = self.inline = self.inline_linked = 0
        self.prose = self.noise = self.long = self.teasers = 0
        self.has_title = False

    @property
    def gain(self) -> int:
        """How much an article would gain by this element: its prose, less what is none."""
        return self.prose - self.noise

    @property
    def link_share(self) -> float:
        return self.linked / self.size if self.size else 0.0


class Measures:
    """The measures of every element of a body; `dropped` are no part of any article, `teasers` hardly the article.

    `title` is what the page calls itself. `doubting`: no name makes furniture of what
    holds prose and few links, unless it is of comments, and what is only transparent is not hidden.
    """

    def __init__(self, body: HtmlElement, title: str = "", *, doubting: bool = False) -> None:
        self._title = folded(title)
        self._doubting = doubting
        self.of: dict[HtmlElement, Measure] = {}
        self.roles: dict[HtmlElement, int] = {}
        self.dropped: set[HtmlElement] = set()
        self.teasers: set[HtmlElement] = set()
        self.elements = list(body.iter(etree.Element))
        for element in reversed(self.elements):
            self._close(element, body)

    def __getitem__(self, element: HtmlElement) -> Measure:
        return self.of[element]

    def telling(self) -> list[HtmlElement]:
        """Headlines, times, and what calls itself an author's or a date, in the page's order."""
        said = self.roles.get
        return [at for at in self.elements if at.tag in _TELLING or said(at, Role.NONE) & Role.TELLING]

    def drops(self, element: HtmlElement) -> bool:
        """Whether an element is, or stands in, one that is no part of any article."""
        return any(at in self.dropped for at in (element, *element.iterancestors()))

    def _close(self, element: HtmlElement, body: HtmlElement) -> None:
        """All that is in the element has been counted: settle it and hand it up."""
        measure = self._measure(element)
        tag = element.tag
        silent = tag in SILENT
        if not silent and (text := element.text) and (own := len(text.strip())):
            measure.size += own
            measure.all += own
            measure.inline += own
        inline = tag in INLINE or (("-" in tag or ":" in tag) and is_inline(element))
        if measure.size:
            self._settle(element, tag, measure, inline=inline)
        if element is body:
            self.roles[body] = role(body) & Role.HIDDEN
            return
        above = self._measure(element.getparent())
        if not silent:
            above.all += measure.all
            above.long += measure.long
            if tag in ("p", "blockquote") and measure.all >= _LONG:
                above.long += measure.all
            if not self._drops(element, tag, measure) and measure.size:
                _hand_up(measure, above, inline=inline)
        if (text := element.tail) and (own := len(text.strip())):
            above.size += own
            above.all += own
            above.inline += own

    def _measure(self, element: HtmlElement) -> Measure:
        measure = self.of.get(element)
        if measure is None:
            measure = self.of[element] = Measure()
        return measure

    def _settle(self, element: HtmlElement, tag: str, measure: Measure, *, inline: bool) -> None:
        if tag == "a":
            address = element.get("href")
            if address and measure.size <= _LONGEST_LINK and not _PICTURE.search(address[-40:]):
                measure.linked = measure.size
                measure.inline_linked = measure.inline
                measure.noise += measure.prose
                measure.prose = 0
        elif not inline:
            if measure.inline:
                _settle_run(tag, measure)
            if tag in HEADINGS:
                measure.has_title |= tag == "h1"
                measure.teasers += tag != "h1" and measure.linked * 10 >= measure.size * 9 and not self._names(element)
            elif measure.teasers and not measure.has_title and measure.size <= _TEASER * measure.teasers:
                measure.noise += measure.prose
                measure.prose = 0
                if measure.teasers == 1:
                    self.teasers.add(element)

    def _names(self, heading: HtmlElement) -> bool:
        """Whether a heading is the page's title: old pages link it to themselves."""
        plain = folded(words_of(heading)) if self._title else ""
        return bool(plain) and plain in self._title

    def _believed(self, said: int, measure: Measure) -> int:
        if self._doubting and measure.prose and measure.link_share < 0.5 and not said & Role.COMMENTS:
            return said & ~(Role.FURNITURE | Role.MAYBE_FURNITURE | Role.DOUBTFUL)
        return said

    def _drops(self, element: HtmlElement, tag: str, measure: Measure) -> bool:
        """Furniture and hidden elements: nothing of them counts for what they stand in."""
        said = role(element)
        if said & Role.FAINT and measure.prose < _FADED_IN and tag != "figure" and not self._doubting:
            said |= Role.HIDDEN
        if said:
            self.roles[element] = said
        elif tag not in _APART and tag != "form":
            return False
        if said & Role.HIDDEN:
            gone = True
        elif measure.has_title:
            gone = False
        elif said & Role.UNHEARD and tag not in _OFTEN_SILENT:
            # A page behind its own cookie notice is marked so as a whole.
            gone = measure.prose < _LARGEST // 10
        else:
            gone = _is_furniture(element, tag, measure, self._believed(said, measure))
        if gone:
            self.dropped.add(element)
        return gone


def _is_furniture(element: HtmlElement, tag: str, measure: Measure, said: int) -> bool:
    if said & Role.CAPTION and tag in ("p", "figcaption") and measure.link_share < _FEW_LINKS:
        return False
    if said & Role.BOX and measure.prose and measure.link_share < _FEW_LINKS:
        return False
    if tag in _APART or said & Role.APART:
        return tag != "footer" or element.getparent().tag != "blockquote"
    if tag == "form":
        return measure.prose < _LARGEST // 10
    if said & Role.FURNITURE:
        return measure.prose <= _LARGEST or measure.link_share >= 0.2 or bool(said & Role.COMMENTS)
    if said & Role.DOUBTFUL and tag != "p":
        return measure.prose < _A_SENTENCE_OR_TWO or measure.link_share >= _FEW_LINKS
    if said & Role.MAYBE_FURNITURE and tag != "a":
        return measure.link_share >= 0.5 or bool(measure.teasers and measure.size <= _TEASER * measure.teasers)
    return False


def _settle_run(tag: str, measure: Measure) -> None:
    """The text that stands in a block itself is prose when it is long and not mostly links."""
    run, linked = measure.inline, measure.inline_linked
    measure.inline = measure.inline_linked = 0
    if run >= (_SHORT_PARAGRAPH if tag in _PARAGRAPHS else _LONG) and linked * 2 <= run and tag not in HEADINGS:
        measure.prose += run - linked
    elif tag in _NEUTRAL:
        measure.noise += linked
    else:
        measure.noise += run


def _hand_up(measure: Measure, above: Measure, *, inline: bool) -> None:
    above.size += measure.size
    above.linked += measure.linked
    above.prose += measure.prose
    above.noise += measure.noise
    above.teasers += measure.teasers
    above.has_title |= measure.has_title
    if inline:
        above.inline += measure.inline
        above.inline_linked += measure.inline_linked

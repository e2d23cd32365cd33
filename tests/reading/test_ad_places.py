"""Where an ad may stand: in the article and what holds it; a short article with a form to sign up is none."""

import pytest

from quizzes.reading import PassageKind, read_html
from quizzes.reading.ad_names import is_ad_host

LINES = (
    "The council decided on Tuesday evening that the bridge stays closed until the spring.",
    "Repairs will cost four million euros, the mayor said at a meeting on Wednesday morning.",
    "Residents have protested against the closure for weeks and plan another march on Sunday.",
)
LETTER = "<div class='newsletter-signup'><p>The best stories in your inbox.</p><form><input type=email></form></div>"
SLOT = "<div class='ad-slot'>Advertisement</div>"


def read(body: str) -> tuple[list[str], str]:
    """The ads of a page, and its other words."""
    passages = read_html(f"<html lang=en><body>{body}</body></html>").passages
    ads = [passage.text for passage in passages if passage.kind is PassageKind.AD]
    return ads, " ".join(passage.text for passage in passages if passage.kind is not PassageKind.AD)


def prose(length: int) -> str:
    lines = [LINES[at % 3].replace(".", f", reader {at}.") for at in range(length // 80)]
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize("length", [300, 600, 1500])
@pytest.mark.parametrize("around", ["<article>{}</article>", "<main>{}</main>", "<div>{}</div>"])
def test_an_article_with_a_form_in_it_is_no_ad_but_the_form_is(length: int, around: str) -> None:
    ads, rest = read(around.format(f"<h1>Bridge closed</h1>{prose(length)}{LETTER}"))
    assert ads == ["The best stories in your inbox."]
    assert all(f"reader {at}." in rest for at in range(length // 80))


def test_a_section_with_a_form_in_it_is_no_ad() -> None:
    section = f"<div><p>{LINES[0]}</p><p>{LINES[1]}</p><form><input type=email></form></div>"
    assert LINES[0] in read(f"<article><h1>Bridge</h1>{prose(1500)}{section}{prose(400)}</article>")[1]


def test_ads_of_the_page_around_the_article_are_left_out() -> None:
    page = f"<header>{SLOT}</header><main><article><h1>Bridge</h1>{prose(800)}</article></main><aside>{SLOT}</aside>"
    assert read(page)[0] == []
    assert read(f"<main><article><h1>Bridge</h1>{prose(400)}{SLOT}{prose(400)}</article></main>")[0] == [
        "Advertisement"
    ]


@pytest.mark.parametrize(("host", "sells"), [("notcriteo.com", False), ("criteo.com", True), ("a.criteo.com", True)])
def test_a_host_is_compared_by_whole_labels(host: str, sells: bool) -> None:
    assert is_ad_host(f"https://{host}/x") is sells

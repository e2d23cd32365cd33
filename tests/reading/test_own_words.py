"""What looks like an ad, or like the page speaking, and is the article's own; and what nobody sees."""

import pytest

from quizzes.reading import PassageKind, read_html

PROSE = (
    "The council of the small harbour town met for three hours on Monday evening and decided, by seven votes to two, "
    "that the old bridge will be closed for the whole of next spring."
)


def kinds(snippet: str) -> list[tuple[PassageKind, str]]:
    """The passages that a snippet in the middle of an article becomes."""
    before, after = "".join(f"<p>{PROSE} {word}.</p>" for word in ("One", "Two")), f"<p>{PROSE} Last.</p>"
    page = f"<html lang=en><body><article><h1>The bridge closes</h1>{before}{snippet}{after}</article></body></html>"
    return [(passage.kind, passage.text) for passage in read_html(page).passages][4:-2]


@pytest.mark.parametrize(
    "heading",
    [
        '<h2 id="how-the-ad-market-works">How the ad market works</h2>',
        '<h2 id="h-the-sponsor">The sponsor speaks</h2>',
        '<h3 id="Advertising"><span id="advertising">Advertising in schools grows</span></h3>',
        "<h2>March 2020</h2>",
        "<h2>2021</h2>",
        "<h2>By Land and Sea</h2>",
    ],
)
def test_a_heading_of_the_article_stays_whatever_its_name_or_its_first_word(heading: str) -> None:
    assert [kind for kind, _text in kinds(heading)] == [PassageKind.HEADING]


@pytest.mark.parametrize(
    "prose",
    [
        f'<section id="publicite-a-l-ecole"><p>{PROSE}</p></section>',
        f'<p id="ads-in-schools">{PROSE}</p>',
        f'<p data-name="Sponsor">{PROSE}</p>',
        f'<p class="pub-intro">{PROSE}</p>',
    ],
)
def test_a_paragraph_that_is_named_after_its_own_words_is_no_ad(prose: str) -> None:
    assert [kind for kind, _text in kinds(prose)] == [PassageKind.SENTENCE]


def test_a_label_in_a_heading_is_an_ad() -> None:
    assert kinds('<h3 class="ad-label">Advertisement</h3>') == [(PassageKind.AD, "Advertisement")]


@pytest.mark.parametrize(
    "style",
    ["position:absolute; left:-9999px", "text-indent: -9999px", "clip: rect(0 0 0 0)", "clip:rect(1px,1px,1px,1px)"],
)
def test_what_is_off_the_screen_goes(style: str) -> None:
    assert kinds(f'<div style="{style}">Nobody sees these words on the page.</div>') == []

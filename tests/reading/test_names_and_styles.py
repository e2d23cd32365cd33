"""Names that are an article's own words, and text that nobody sees."""

import pytest

from quizzes.reading import read_html
from quizzes.reading.furniture import Role

_FIRST = (
    "The council of Port Ellery met on Tuesday to decide what becomes of the bridge, and nobody left before midnight."
)
_LAST = "A second vote is planned for the spring, when the engineers will have looked at every one of the pillars."
_PROSE = (
    "<p>The harbour office counted fewer ships than in any of the ten winters before. Its head, Marta Hale, blames the"
    " ice on the river and the price of coal.</p><p>She expects no change before the summer. The ferry will run twice a"
    " day until then, she said on Monday in the town hall.</p>"
)


def read(inside: str) -> str:
    page = f"<html><body><article><h1>The bridge</h1><p>{_FIRST}</p>{inside}<p>{_LAST}</p></article></body></html>"
    return " ".join(passage.text for passage in read_html(page, language="en").passages)


@pytest.mark.parametrize(
    "name",
    ["comment-analysis", "menu-of-the-day", "share-of-the-market", "social-policy", "searchForMeaning", "legal-battle"],
)
def test_several_sentences_are_not_dropped_for_a_word_in_a_name(name: str) -> None:
    assert "fewer ships" in read(f'<section class="{name}">{_PROSE}</section>')
    assert "fewer ships" in read(f'<div id="{name}">{_PROSE}</div>')


@pytest.mark.parametrize(
    "name",
    [
        "comment",
        "comment-body",
        "comments-area",
        "comment-8812",
        "c-comments__list",
        "share-buttons",
        "related-posts",
        "author-bio",
    ],
)
def test_what_a_name_of_furniture_says_is_believed(name: str) -> None:
    assert "fewer ships" not in read(f'<div class="{name}">{_PROSE}</div>')


def test_a_doubtful_name_on_links_or_a_word_or_two_is_believed() -> None:
    assert "elsewhere" not in read('<div class="social-policy"><a href="/a">Read it elsewhere</a></div>')
    assert "Spread" not in read(
        '<div class="share-me-now">Spread the word about the harbour of Port Ellery to all</div>'
    )


@pytest.mark.parametrize(
    "style",
    [
        "font-size:0",
        "font-size: 0px; line-height: 0",
        "opacity:0",
        "opacity: 0.0;",
        "color:transparent",
        "color: rgba(0, 0, 0, 0)",
        "background:#fff;text-indent:-9999px",
        "position:absolute;clip:rect(0 0 0 0)",
        "clip-path: inset(50%)",
        "width:0;height:0",
        "height:1px;width:1px;overflow:hidden",
        "max-height:0; overflow:hidden",
    ],
)
@pytest.mark.parametrize("tag", ["p", "span", "div"])
def test_text_without_size_or_colour_is_hidden(tag: str, style: str) -> None:
    hidden = f'<{tag} style="{style}">Lorem words that only a machine would ever see on this page.</{tag}>'
    assert "machine" not in read(f"<p>The town hall was full{hidden if tag == 'span' else ''}.</p>{hidden}")
    assert "The town hall was full" in read(f"<p>The town hall was full{hidden if tag == 'span' else ''}.</p>")


@pytest.mark.parametrize(
    "style",
    [
        "font-size:0.9em",
        "font-size:08pt",
        "opacity:0.7",
        "opacity:.05",
        "color:#000",
        "height:0",
        "width:100px;height:100px",
        "line-height:1",
    ],
)
def test_small_and_pale_text_is_read(style: str) -> None:
    assert "machine" in read(f'<p style="{style}">A machine counted the ships on the river all through the winter.</p>')


def test_an_article_that_a_script_will_fade_in_is_read() -> None:
    assert "fewer ships" in read(f'<div style="opacity:0;transition:opacity 1s">{_PROSE * 3}</div>')


def test_paragraphs_that_will_each_be_moved_in_are_read() -> None:
    assert "machine" in read(
        '<p style="opacity:0;transform:translateY(9px)">A machine counted the ships all winter.</p>'
    )
    assert "old ferry" in read(
        '<figure style="opacity:0"><img src="/a.jpg"><figcaption>The old ferry</figcaption></figure>'
    )


def test_a_page_all_of_which_is_transparent_is_read() -> None:
    page = f"<h1>The bridge</h1><p style='opacity:0'>{_FIRST}</p><p style='opacity:0'>{_LAST}</p>"
    assert len(read_html(f"<html><body><article>{page}</article></body></html>", language="en").passages) == 2


def test_a_paragraph_with_a_doubtful_name_is_read() -> None:
    assert "shipyards fell" in read('<p class="share-price">Shares of the shipyards fell.</p>')


def test_every_role_has_a_bit_of_its_own() -> None:
    bits = [bit for name, bit in vars(Role).items() if name.isupper() and bit]
    assert len(set(bits)) == len(bits)
    assert sum(bits) == 2 ** len(bits) - 1

"""A page calls itself by several names; the article's is the one a reader sees above it."""

import pytest

from quizzes.reading import read_html

WORDS = "<p>The tide came in at six, and with it came the mail boat and two men whom nobody on Orm had seen before.</p>"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Two strangers on Orm | The Orm Gazette</title>", ""),
        ("<title>The Orm Gazette - Two strangers on Orm</title>", ""),
        ("<title>x</title><meta property=og:title content='Two strangers on Orm'>", ""),
        ("<title>Strangers | Gazette</title>", "<h1>Two strangers<br> on Orm</h1>"),
        ("<title>Two strangers on Orm</title>", "<h1><a href=/>The Orm Gazette</a></h1><h1>Two strangers on Orm</h1>"),
        ("<meta property=og:title content='Two strangers on Orm'>", "<h1>Gazette</h1><h2>Two strangers on Orm</h2>"),
        ("<meta property=og:title content='Two strangers on Orm – Gazette'>", "<h1>Two strangers on Orm</h1>"),
        (
            "<meta property=og:title content='Two strangers on Orm'>",
            "<h1><a href='/'>A Gazette</a></h1><h3>Two strangers on Orm</h3>",
        ),
        (
            "<meta property=og:title content='Orm: Two strangers on Orm'>",
            "<h1><span class=kicker>Orm</span><span>Two strangers on Orm</span></h1>",
        ),
        ("<title>Two strangers on Orm</title>", "<div hidden><h1>Menu of the whole site</h1></div>"),
    ],
)
def test_the_title_is_the_heading_that_the_page_is_named_after(head: str, body: str) -> None:
    document = read_html(f"<html lang=en><head>{head}</head><body>{body}<article>{WORDS * 2}</article></body></html>")
    assert document.title == "Two strangers on Orm"
    assert all("Two strangers" not in passage.text for passage in document.passages)

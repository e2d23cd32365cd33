"""Boxes within and around an article that well-known sites print: what is the article's, what is an ad, what goes."""

import pytest

from quizzes.reading import Document, read_html

FIRST = "The lighthouse keeper of Orm counted the ships that passed in the night, and wrote their names in a book."
LAST = "His daughter has kept the book since then, and she writes in it every morning when the fog has gone."
FACT = "The lamp of Orm was lit for the first time in a winter of storms, and has burned on every night since then."


def read(inside: str, *, above: str = "") -> Document:
    body = f"<h1>A book of ships</h1>{above}<article><p>{FIRST}</p>{inside}<p>{LAST}</p></article>"
    return read_html(f"<html lang=en><head><title>A book of ships</title></head><body>{body}</body></html>")


@pytest.mark.parametrize(
    ("inside", "kept"),
    [
        (f"<aside class=article-infobox><p>{FACT}</p></aside>", [("sentence", FACT)]),
        (f"<aside class=more><p>{FACT}</p></aside>", []),
        (
            "<figure><figcaption aria-hidden=true>The lamp in winter.</figcaption></figure>",
            [("caption", "The lamp in winter.")],
        ),
        ("<article><h3><a href=/b>Another lamp</a></h3></article>", []),
        ("<div><a href=/b><h2>Another lamp</h2><div>What it costs to burn it all night</div></a></div>", []),
        (
            "<div data-test=newsletter><b>The lamp letter</b><p>Every week in your post</p><button>Yes</button></div>",
            [("ad", "The lamp letter Every week in your post Yes")],
        ),
        ("<ul><li><a href=# id=newsletter>Newsletter</a></li></ul>", []),
        ("<div class=simpleads></div>", [("ad", "[Advertisement]")]),
        (
            "<div class=inread><p>Lire aussi <a href=/b>Article réservé à nos abonnés L’autre phare</a></p></div>",
            [],
        ),
        ("<div data-qa=comments><p>I have read that book too, and I liked it.</p></div>", []),
    ],
)
def test_a_box_is_what_it_holds(inside: str, kept: list[tuple[str, str]]) -> None:
    passages = [(passage.kind.value, passage.text) for passage in read(inside).passages]
    assert passages == [("sentence", FIRST), *kept, ("sentence", LAST)]


def test_a_sentence_below_the_title_is_the_standfirst() -> None:
    assert read("", above=f"<h2 class=a_st>{FACT}</h2>").passages[0].text == FACT


def test_a_post_that_a_letter_drew_itself() -> None:
    tweet = (
        "<div class=tweet><a href='https://twitter.com/orm_light/status/1901234567890123456'>"
        "<span class=tweet-author-name>Orm Light</span><span class=tweet-author-handle>@orm_light</span>"
        "<div class=tweet-text>The lamp is lit.</div><p class=tweet-date>8:14 AM, Mar 27, 2026</p></a></div>"
    )
    (post,) = (passage for passage in read(tweet).passages if passage.embed)
    assert post.embed is not None
    assert (post.text, post.embed.author, post.embed.handle) == ("The lamp is lit.", "Orm Light", "@orm_light")

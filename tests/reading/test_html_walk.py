"""Inside the article: what each kind of markup becomes, and what goes because it is the page that speaks."""

from time import process_time

import pytest

from quizzes.reading import Document, PassageKind, read_html
from quizzes.reading.document import Picture

FIRST = "The lighthouse keeper of Orm counted the ships that passed in the night, and wrote their names in a book."
LAST = "His daughter has kept the book since then, and she writes in it every morning when the fog has gone."


def read(inside: str, head: str = "", url: str = "https://gazette.example/orm/book.html") -> Document:
    body = f"<article><h1>A book of ships</h1><p>{FIRST}</p>{inside}<p>{LAST}</p></article>"
    return read_html(
        f"<html lang=en><head><title>A book of ships</title>{head}</head><body>{body}</body></html>", url=url
    )


def between(inside: str) -> list[tuple[str, str]]:
    """Kind and text of what was read between the first and the last paragraph."""
    passages = read(inside).passages
    assert (passages[0].text, passages[-1].text) == (FIRST, LAST)
    return [(passage.kind.value, passage.text) for passage in passages[1:-1]]


@pytest.mark.parametrize(
    ("markup", "kept"),
    [
        ("<p><b>W</b>ord for w<i>ord</i>, he&shy;wrote.</p>", [("sentence", "Word for word, hewrote.")]),
        ("<div>One block.</div><div>Two blocks.</div>", [("sentence", "One block."), ("sentence", "Two blocks.")]),
        ("<h2>The<br>second  <em>ship</em></h2>", [("heading", "The second ship")]),
        (
            "<ul><li>Two sails<ul><li>a red one</li><li>a white one</li></ul></li><li><p>No oars</p></li></ul>",
            [("list_item", text) for text in ("Two sails", "a red one", "a white one", "No oars")],
        ),
        ("<dl><dt>Brig</dt><dd>two masts</dd></dl>", [("list_item", "Brig"), ("list_item", "two masts")]),
        (
            "<table><tr><th>Ship</th><th>Year</th></tr><tr><td>Anna</td><td>1911</td></tr></table>",
            [("list_item", "Ship | Year"), ("list_item", "Anna | 1911")],
        ),
        (
            "<table role=presentation><tr><td><p>Said in a cell.</p></td></tr></table>",
            [("sentence", "Said in a cell.")],
        ),
        ("<blockquote><p>I saw them all.</p></blockquote>", [("sentence", "I saw them all.")]),
        ("<pre>Anna  sailed\nat noon.</pre>", [("sentence", "Anna sailed at noon.")]),
        (
            "<details><summary>More ships here.</summary><p>There were nine.</p></details>",
            [("sentence", "More ships here."), ("sentence", "There were nine.")],
        ),
        (
            "<figure><img src=a.jpg><figcaption>The tower. <span class=credit>Photo: Ida Lund</span></figcaption>",
            [("caption", "The tower. Photo: Ida Lund")],
        ),
        (
            '<div class=wp-caption><img src=a.jpg><p class="wp-caption-text">The stairs</p></div>',
            [("caption", "The stairs")],
        ),
        ("<p>Photo: Ida Lund/Orm Gazette</p>", [("caption", "Photo: Ida Lund/Orm Gazette")]),
        ("<p>He <o:p>drank</o:p> tea<sup>1</sup>.</p>", [("sentence", "He drank tea1.")]),
        ("<p>Caf&amp;eacute; au lait at nine.</p>", [("sentence", "Café au lait at nine.")]),
        ("<p>He said &#147;no&#148; to me.</p>", [("sentence", "He said “no” to me.")]),
        ("<p>Un cafÃ© et une idÃ©e.</p>", [("sentence", "Un café et une idée.")]),
        ("<p>He lit the lamp<span> </span>at six.</p>", [("sentence", "He lit the lamp at six.")]),
    ],
)
def test_markup_becomes_typed_passages(markup: str, kept: list[tuple[str, str]]) -> None:
    assert between(markup) == kept


@pytest.mark.parametrize(
    "gone",
    [
        "<p>Read also: <a href=/x>Nine ships that never came back</a></p>",
        "<p><a href=/x>Nine ships that never came back from the north</a></p>",
        "<h3>Related stories</h3><ul><li><a href=/1>One</a></li><li><a href=/2>Two</a></li></ul>",
        "<div class=social-share><span>Facebook</span> <span>Twitter</span></div>",
        "<div>Share Tweet Print</div>",
        "<div>Teilen</div>",
        "<p>By Ella Sund and Per Lie</p>",
        "<div class=author-name>Ella Sund</div>",
        "<p class=article__author>Ella Sund</p>",
        "<h5 class=date>yesterday</h5>",
        "<div class='hidden other'>unseen words</div>",
        "<p>Published 3 May 2024 at 10:15</p>",
        "<p>28. November 2022</p>",
        "<time>yesterday</time>",
        "<ul class=post-tags><li><a href=/t/1>ships</a></li><li><a href=/t/2>fog</a></li></ul>",
        "<p>Topics: <a href=/t/1>ships</a>, <a href=/t/2>light and fog</a>, <a href=/t/3>towers</a></p>",
        "<div id=comments><p>What a fine story about the keeper and his book of ships, thank you.</p></div>",
        "<div class=author-bio><p>Ella Sund has written about the sea for thirty years and two more.</p></div>",
        "<div class='cookie-notice'><p>We keep cookies to know what you have read on our pages so far.</p></div>",
        "<div class=pagination>Page 1 <a href=?2>2</a> <a href=?3>3</a></div>",
        "<p aria-hidden=false style='DISPLAY:none'>unseen words</p>",
        "<div aria-hidden=true>unseen words</div>",
        "<template><p>unseen words</p></template>",
        "<noscript><p>Please switch it on.</p></noscript>",
        "<button>Enlarge</button>",
        "<p>* * *</p>",
        "<div>1 / 5</div>",
        "<section class=inread>Read also <a href=/x>Nine ships that never came back</a></section>",
    ],
)
def test_what_is_not_the_articles_goes(gone: str) -> None:
    assert between(gone) == []


@pytest.mark.parametrize(
    "kept",
    [
        "<div class='has-comments'><p>The keeper slept by day.</p></div>",
        "<p class=tag-social>The keeper slept by day.</p>",
        "<p>The keeper slept <a href=/x>by day</a>.</p>",
        "<p>By noon the fog had gone.</p>",
        "<div class='hidden md:block'><p>The keeper slept by day.</p></div>",
        "<p>On 3 May 2024 the light failed.</p>",
        "<p>Share prices of the shipyards fell.</p>",
    ],
)
def test_what_only_looks_like_furniture_stays(kept: str) -> None:
    assert len(between(kept)) == 1


def test_pictures_are_placed_with_absolute_addresses() -> None:
    document = read(
        "<img src=/a.jpg alt='A tower'><p>Then it was night.</p>"
        "<figure><picture><source srcset='b-400.webp 400w, b-900.webp 900w'><img src=data:image/gif;base64,AAA>"
        "</picture></figure>"
        "<img data-src='../c.png' src=spacer.gif><noscript><img src=../c.png></noscript>"
        "<amp-img src=//cdn.example/d.jpg width=600 height=400></amp-img>"
    )
    assert document.pictures == (
        Picture(1, "https://gazette.example/a.jpg", "A tower"),
        Picture(2, "https://gazette.example/orm/b-900.webp", ""),
        Picture(2, "https://gazette.example/c.png", ""),
        Picture(2, "https://cdn.example/d.jpg", ""),
    )


@pytest.mark.parametrize(
    "image",
    [
        "<img src=a.jpg width=16 height=16>",
        "<img src=/img/avatar-ella.jpg>",
        "<img class=emoji src=a.png>",
        "<img src='data:image/png;base64,AAAA'>",
        "<img src='javascript:alert(1)'>",
        "<img src='https://px.example/pixel.gif?x=1'>",
        "<img>",
        "<div class=related><img src=a.jpg></div>",
        "<img src='http://[bad'>",
    ],
)
def test_icons_trackers_and_what_has_no_address_are_no_pictures(image: str) -> None:
    assert read(image).pictures == ()


def test_pictures_are_relative_to_the_base_of_the_page() -> None:
    document = read("<img src=a.jpg>", head="<base href='https://img.example/x/'>", url="")
    assert [picture.url for picture in document.pictures] == ["https://img.example/x/a.jpg"]


def test_a_picture_without_any_base_is_left_out() -> None:
    assert read("<img src=a.jpg>", url="").pictures == ()


def test_a_heading_that_heads_nothing_goes() -> None:
    document = read_html(f"<article><h1>A book</h1><p>{FIRST}</p><p>{LAST}</p><h3>What do you think?</h3></article>")
    assert [passage.kind for passage in document.passages] == [PassageKind.SENTENCE] * 2


def test_a_paragraph_that_stands_twice_is_read_once() -> None:
    assert between(f"<p>{FIRST}</p>") == []


def test_a_page_as_deep_as_pages_may_be_is_read() -> None:
    document = read_html("<div>" * 240 + f"<p>{FIRST}</p>")
    assert " ".join(passage.text for passage in document.passages) == FIRST


@pytest.mark.parametrize(
    "markup", ["<div><div class='ad-free related'>" * 60, "<blockquote>" * 200, "<p>a <b>b</b></p>" * 9_000]
)
def test_reading_takes_no_longer_for_nested_text_than_for_the_same_text_in_a_row(markup: str) -> None:
    start = process_time()
    read_html(f"<article><p>{FIRST}</p>{markup}{f'<p>{LAST}</p>' * 400}</article>")
    assert process_time() - start < 5


@pytest.mark.parametrize(
    "heading",
    [
        "Comment la ville va payer",
        "Comment ça marche ?",
        "Comment",
        "Réactions",
        "Réactions politiques",
        "Comments on the bill",
        "Kommentar: Was nun?",
        "Comment écrire un article",
    ],
)
def test_a_heading_about_comments_does_not_end_the_article(heading: str) -> None:
    lines = [f"Le conseil a voté la mesure numéro {number} hier soir, après un long débat." for number in range(12)]
    body = "".join(f"<p>{line}</p>" for line in lines[:7]) + f"<h2>{heading}</h2>"
    body += "".join(f"<p>{line}</p>" for line in lines[7:])
    found = read_html(f"<html lang=fr><body><article><h1>Le budget de la ville</h1>{body}</article></body></html>")
    assert [passage.text for passage in found.passages if passage.kind == PassageKind.SENTENCE] == lines


@pytest.mark.parametrize(
    "heading", ["3 Comments", "1 Comment", "Vos commentaires", "Leave a reply", "Leserkommentare zum Artikel"]
)
def test_a_heading_of_the_readers_comments_does(heading: str) -> None:
    lines = [f"Le conseil a voté la mesure numéro {number} hier soir, après un long débat." for number in range(12)]
    body = "".join(f"<p>{line}</p>" for line in lines) + f"<h2>{heading}</h2><p>Moi je trouve cela bien cher, non ?</p>"
    found = read_html(f"<html lang=fr><body><article><h1>Le budget de la ville</h1>{body}</article></body></html>")
    assert found.passages[-1].text == lines[-1]

"""What a page says of itself inside an article: its authors, its other stories, its codes, its ways past its header."""

import pytest

from quizzes.reading import Document, read_html

FIRST = (
    "The council of Port Ellery met on Tuesday to decide what becomes of the bridge, and nobody left before midnight."
)
MIDDLE = "The harbour office counted fewer ships than in any of the ten winters before, and its head blames the ice."
LAST = "A second vote is planned for the spring, when the engineers will have looked at every one of the pillars."


def read(inside: str, after: str = "") -> Document:
    head = '<head><title>The bridge</title><meta name="author" content="Marta Hale"></head>'
    body = f"<h1>The bridge</h1><p>{FIRST}</p><p>{MIDDLE}</p>{inside}<p>{LAST}</p>{after}"
    return read_html(f'<html lang="en">{head}<body><article>{body}</article></body></html>')


def between(inside: str, after: str = "") -> list[tuple[str, str]]:
    passages = read(inside, after).passages
    assert {FIRST, MIDDLE, LAST} <= {passage.text for passage in passages}
    return [(one.kind.value, one.text) for one in passages if one.text not in (FIRST, MIDDLE, LAST)]


@pytest.mark.parametrize(
    "line",
    [
        "Be the first to comment",
        "Noch keine Kommentare",
        "Aucun commentaire",
        "Нет комментариев",
        "Last updated 3 hours ago",
        "3 hours ago",
        "02.02.2025, 14:11 Lesezeit: 4 Min.",
        "Latest stories",
        "AFP",
        "(Reuters)",
        "mit dpa",
        "dpa/AFP",
        "Avec AFP",
        "Оставить комментарий",
        "Подписывайтесь на «Маяк» в соцсетях",
        "اقرأ أيضا",
        "Filed under: ships, coast",
        "Tags: ships, coast",
        "Read more: The ferry that never left",
        "ALSO READ | The ferry that never left",
        "Lire aussi : Le bac qui n’est jamais parti",
        "Lesen Sie auch: Die Fähre, die nie fuhr",
        "Editing by Jon Ash",
        "Reporting by Marta Hale; Editing by Jon Ash",
    ],
)
def test_a_line_in_which_the_page_speaks_goes(line: str) -> None:
    assert between(f"<p>{line}</p>") == []


@pytest.mark.parametrize(
    "line",
    [
        "Watch: the sea will come for the bridge first.",
        "In 3 hours the water had reached the third step of the stairs",
        "The council has no comments to make on the bridge",
        "Topic by topic: how the vote went, and who left the room",
        "No comments.",
        "AFP was there before anybody else",
        "Pas de commentaire.",
        "What do you think?",
    ],
)
def test_a_line_that_begins_like_one_of_the_pages_stays(line: str) -> None:
    assert between(f"<p>{line}</p>") == [("sentence", line)]


@pytest.mark.parametrize("line", ["Marta Hale", "MARTA HALE", "Marta Hale, Port Ellery"])
def test_a_line_that_only_names_the_author_goes(line: str) -> None:
    assert between(f"<p>{line}</p>") == []


@pytest.mark.parametrize(
    "line", ["Marta Hale resigned", "Marta Hale:", "Marta Halevy", "Marta Hale left the room at nine."]
)
def test_a_line_that_says_more_than_the_authors_name_stays(line: str) -> None:
    assert between(f"<p>{line}</p>") == [("sentence", line)]


def test_an_authors_life_at_the_end_goes_and_in_the_text_stays() -> None:
    life = "Marta Hale is a reporter in Port Ellery. She covers the coast."
    assert between("", f"<div><div><a href='/u'>Marta Hale</a><p>{life}</p></div></div>") == []
    further = "".join(f"<p>{MIDDLE} That was day {day}.</p>" for day in ("one", "two", "three", "four", "five"))
    assert ("sentence", "She covers the coast.") in between(f"<p>{life}</p>{further}")


@pytest.mark.parametrize("heading", ["About the author", "Über die Autorin", "À propos de l’auteur", "Об авторе"])
def test_what_is_headed_as_about_the_author_goes_with_it(heading: str) -> None:
    box = f"<h3>{heading}</h3><p>Marta Hale has written about the sea for thirty years. She lives in Kilbrae.</p>"
    assert between(box) == []
    further = "".join(f"<p>{MIDDLE} That was day {day}.</p>" for day in ("one", "two", "three", "four", "five"))
    left = " ".join(text for _kind, text in between(further, box + "<p>She has a cat.</p>"))
    assert "cat" not in left
    assert "day five" in left


@pytest.mark.parametrize(
    ("markup", "left"),
    [
        ("[button link=”http://x.example/s/” type=”big”] Send us YOUR photo[/button]", []),
        ('[gallery ids="1,2,3"]', []),
        (
            '[vc_row][vc_column width="1/2"]The ferry runs twice a day.[/vc_column][/vc_row]',
            ["The ferry runs twice a day."],
        ),
        ("[dropcap]T[/dropcap]he ferry runs twice a day.", ["T he ferry runs twice a day."]),
        ("“We [the council] met [sic],” she said.", ["“We [the council] met [sic],” she said."]),
    ],
)
def test_codes_left_standing_go(markup: str, left: list[str]) -> None:
    assert [text for _kind, text in between(f"<p>{markup}</p>")] == left


@pytest.mark.parametrize(
    "credit",
    ["AFP", "Reuters / Jon Ash", "(Jon Ash/AP)", "Photo by Jon Ash", "© Укринформ", "Jon Ash via Getty Images"],
)
def test_who_took_a_picture_is_its_caption(credit: str) -> None:
    assert between(f"<div><img src='/a.jpg'></div><p>{credit}</p>") == [("caption", credit)]


@pytest.mark.parametrize("line", ["Reuters says the bridge is closed", "Jon Ash, mayor", "AFP was there."])
def test_what_is_no_credit_stays_prose(line: str) -> None:
    assert between(f"<div><img src='/a.jpg'></div><p>{line}</p>") == [("sentence", line)]


@pytest.mark.parametrize(
    "bar",
    [
        '<ul><li><a href="#s">Facebook</a></li><li><a href="#x">Continue reading the main story</a></li></ul>',
        '<header><a href="#x">Continue reading the main story</a><div class="share-tools">Share</div></header>',
        '<header><p><a href="#x">Continue reading the main story</a></p></header>',
        '<div class="share-tools"><a href="#s">Share</a> <a href="#x">Continue reading the main story</a></div>',
    ],
)
def test_a_way_past_a_header_or_a_share_bar_is_no_ad(bar: str) -> None:
    assert between(bar) == []


def test_a_way_past_an_ad_still_is_one() -> None:
    slot = '<div class="x"><p>Advertisement</p><a href="#x">Continue reading the main story</a></div>'
    assert [kind for kind, _text in between(slot)] == ["ad"]
    assert [kind for kind, _text in between('<p><a href="#x">Continue reading the main story</a></p>')] == ["ad"]


def test_a_refrain_stays_and_what_the_page_doubles_goes() -> None:
    refrain = "<p>And nobody on the quay said a word about the bridge.</p>"
    verses = [f"<p>{MIDDLE} That was day {day} of the long winter.</p>" for day in ("one", "two", "three", "four")]
    song = refrain.join(verses)
    assert sum("nobody on the quay" in text for _kind, text in between(song)) == 3
    assert sum("nobody on the quay" in text for _kind, text in between(song + song)) == 3
    assert sum("nobody on the quay" in text for _kind, text in between(refrain + refrain)) == 1


def test_a_post_in_a_template_behind_a_consent_box() -> None:
    post = (
        '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/reel/DGzz9QkMx1b/">'
        '<a href="https://www.instagram.com/reel/DGzz9QkMx1b/">A post shared by Harbour (@harbour)</a></blockquote>'
    )
    asking = "<p>Here you find content of Instagram that completes the article. You may show it with a click.</p>"
    for veil in ("template", "noscript"):
        box = f'<div data-component="ConsentBox">{asking}<button>Show</button><{veil}>{post}</{veil}></div>'
        embeds = [one.embed for one in read(box).passages if one.embed]
        assert [embed.url for embed in embeds] == ["https://www.instagram.com/reel/DGzz9QkMx1b/"]

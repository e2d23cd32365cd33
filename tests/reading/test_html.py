"""A page becomes a document: what belongs to the article stays, typed; the rest goes."""

import pytest

from quizzes.reading import Document, EmptyText, NotText, PassageKind, TooDeep, read_html, read_text

FIRST = "Le marché ouvre tôt. Les marchands arrivent à six heures, et la place se remplit dans le bruit."
SECOND = "La mairie veut le déplacer de deux rues. Les marchands ne veulent pas quitter la place du village."


def page(inside: str, *, attributes: str = 'lang="fr"') -> str:
    article = f"<article><p>{FIRST}</p>{inside}<p>{SECOND}</p></article>"
    return f"<html {attributes}><head><title>Le marché</title></head><body><nav>Menu</nav>{article}</body></html>"


def of_kind(document: Document, kind: PassageKind) -> list[str]:
    return [passage.text for passage in document.passages if passage.kind is kind]


def test_paragraphs_give_the_passages_that_pasting_them_gives() -> None:
    read = read_html(page(""))
    assert [p.text for p in read.passages] == [p.text for p in read_text(f"{FIRST}\n{SECOND}").passages]
    assert (read.title, read.language) == ("Le marché", "fr")


@pytest.mark.parametrize(
    "gone",
    [
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<div hidden>secret</div>",
        '<div style="display: none">secret</div>',
        '<span class="sr-only">secret</span>',
        '<div class="related-stories"><p>Autre histoire</p></div>',
        "<aside><p>Autre histoire</p></aside>",
    ],
)
def test_scripts_hidden_text_and_furniture_go(gone: str) -> None:
    assert len(read_html(page(gone)).passages) == 4


def test_headings_items_captions_and_quotations_keep_their_kind() -> None:
    document = read_html(
        page(
            "<h2>Une vieille place</h2><ul><li>pommes</li><li>poires</li></ul>"
            "<figure><img src=x><figcaption>La place</figcaption></figure><blockquote><p>Je reste ici.</p></blockquote>"
        )
    )
    assert of_kind(document, PassageKind.HEADING) == ["Une vieille place"]
    assert of_kind(document, PassageKind.LIST_ITEM) == ["pommes", "poires"]
    assert of_kind(document, PassageKind.CAPTION) == ["La place"]
    assert "Je reste ici." in of_kind(document, PassageKind.SENTENCE)


@pytest.mark.parametrize("name", ["ad-slot", "adContainer", "sponsored_box", "pub top", "taboola-below"])
def test_a_block_sold_by_its_class_is_an_ad(name: str) -> None:
    assert of_kind(read_html(page(f'<div class="{name}"><p>Des bottes à moitié prix</p></div>')), PassageKind.AD) == [
        "Des bottes à moitié prix"
    ]


@pytest.mark.parametrize("name", ["header-text", "loading", "pub-date", "address", "adapted"])
def test_a_class_that_only_looks_like_one_is_no_ad(name: str) -> None:
    assert of_kind(read_html(page(f'<div class="{name}"><p>Le maire parlera mardi.</p></div>')), PassageKind.AD) == []


def test_a_label_paragraph_is_an_ad() -> None:
    assert of_kind(read_html(page("<p>Publicité</p>")), PassageKind.AD) == ["Publicité"]


def test_a_post_keeps_its_author_address_and_declared_language() -> None:
    tweet = (
        '<blockquote class="twitter-tweet"><p lang="ru">Мост закрыт до понедельника.</p>&mdash; Город (@gorod) '
        '<a href="https://twitter.com/gorod/status/1">3 мая 2024</a></blockquote>'
    )
    (post,) = [p for p in read_html(page(tweet)).passages if p.kind is PassageKind.EMBED]
    assert (post.text, post.language) == ("Мост закрыт до понедельника.", "ru")
    assert post.embed is not None
    assert (post.embed.handle, post.embed.url) == ("@gorod", "https://twitter.com/gorod/status/1")


def test_two_breaks_make_a_paragraph() -> None:
    document = read_html(f"<html><body><div>{FIRST}<br><br>{SECOND}</div></body></html>")
    assert document.passages[-1].block == 2


def test_a_page_in_windows_1251_is_read_as_it_says() -> None:
    words = "Мост закрыт до понедельника, и это надолго. "
    source = f"<html><head><meta charset=windows-1251></head><body><p>{words * 3}</p></body></html>"
    assert read_html(source.encode("cp1251")).passages[0].text == words.strip()


def test_a_page_without_words_is_refused_as_empty() -> None:
    with pytest.raises(EmptyText):
        read_html("<html><body><script>1</script></body></html>")


def test_a_binary_page_is_refused() -> None:
    with pytest.raises(NotText):
        read_html(b"<p>\x00\x01</p>")


def test_a_page_fuller_than_any_page_is_refused() -> None:
    with pytest.raises(TooDeep):
        read_html("<p>a</p>" * 70_000)


LONG = "The council met on Monday and spoke for hours about the old bridge over the river, which is to close. " * 2


def test_one_short_line_that_was_not_decoded_does_not_cost_the_article() -> None:
    page = f"<article><h1>Caf\ufffd</h1><p>{LONG}</p><ul><li>Caf\ufffd</li></ul><p>{LONG} So.</p></article>"
    assert "Caf\ufffd" in [passage.text for passage in read_html(page).passages]
    with pytest.raises(NotText):
        read_html(f"<article><p>{LONG}</p><p>{chr(0xFFFD) * 500}</p></article>")


@pytest.mark.parametrize("bad", ["&#1;", "&#xFFFE;", "&#xD800;", "\x01"])
def test_characters_and_names_that_no_tree_may_hold_do_no_harm(bad: str) -> None:
    head = f"<title>A{bad}</title><meta name='author' content='Ann{bad}'>"
    byline = f"<p class='author{bad}' a\"b='1'>Ann Moor</p><o\"p class=author>Ann</o\"p>"
    assert read_html(f"<html><head>{head}</head><article><h1>T{bad}</h1>{byline}<p>{LONG}</p></article>").passages

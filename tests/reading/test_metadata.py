"""What a page says of itself: who wrote it, when, where, in which language."""

import json

import pytest

from quizzes.reading.markup import parsed
from quizzes.reading.measures import Measures
from quizzes.reading.metadata import About, said_of


def about(head: str = "", body: str = "", *, attributes: str = "") -> About:
    source = f"<html {attributes}><head><title>Le pont | La Feuille</title>{head}</head><body><h1>Le pont</h1>{body}"
    return said(f"{source}<p>La rivière monte.</p></body></html>")


def said(source: str) -> About:
    tree = parsed(source)
    return said_of(tree, Measures(tree.find("body")).telling())


def json_ld(node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def article(**parts: object) -> str:
    return json_ld({"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Le pont", **parts})


def test_json_ld_tells_authors_date_and_publisher() -> None:
    said = about(
        article(
            author=[{"@type": "Person", "name": "Ève Roux"}, {"@type": "Person", "name": "Max Vale"}],
            datePublished="2024-05-03T06:00:00+02:00",
            publisher={"@type": "Organization", "name": "La Feuille"},
        )
    )
    assert (said.byline, said.date, said.publisher) == ("Ève Roux, Max Vale", "2024-05-03", "La Feuille")


def test_an_author_named_elsewhere_in_the_json_ld_is_found() -> None:
    graph = [
        {"@type": "Article", "headline": "Le pont", "author": {"@id": "#eve"}},
        {"@type": "Person", "@id": "#eve", "name": "Ève Roux"},
    ]
    assert about(json_ld({"@context": "https://schema.org", "@graph": graph})).byline == "Ève Roux"


def test_meta_elements_tell_as_much() -> None:
    said = about(
        '<meta property="og:site_name" content="la feuille"><meta name="author" content="Ève Roux">'
        '<meta property="article:published_time" content="2024-05-03T06:00:00+02:00">'
        '<meta property="article:author" content="https://www.facebook.com/eve.roux">'
    )
    assert (said.byline, said.date, said.publisher) == ("Ève Roux", "2024-05-03", "la feuille")


def test_a_byline_and_a_time_on_the_page_are_found() -> None:
    said = about(body='<span class="author-name">Ève Roux</span><time datetime="2024-05-03">3 mai</time>')
    assert (said.byline, said.date) == ("Ève Roux", "2024-05-03")


@pytest.mark.parametrize("author", ["https://feuille.example/eve", "La Feuille", "redaction@feuille.example"])
def test_an_address_or_the_site_itself_is_no_author(author: str) -> None:
    said = about('<meta property="og:site_name" content="La Feuille">' + article(author={"name": author}))
    assert said.byline == ""


@pytest.mark.parametrize(
    ("attributes", "head", "language"),
    [
        ('lang="fr-CA"', "", "fr"),
        ('lang="xx-none"', '<meta property="og:locale" content="de_DE">', "de"),
        ("", '<meta http-equiv="Content-Language" content="ru">', "ru"),
        ("", "", ""),
    ],
)
def test_the_language_is_the_first_valid_one_declared(attributes: str, head: str, language: str) -> None:
    assert about(head, attributes=attributes).language == language


def test_a_page_that_says_nothing_is_no_error() -> None:
    assert said("<p>La rivière monte.</p>")._replace(language="") == About()


@pytest.mark.parametrize(
    "script",
    [
        "[" * 50_000,
        "[" * 60 + "]" * 60,
        '{"@type":"Article","author":' * 20,
        "x" * 200_000,
        '{"@type": 5, "author": 5}',
    ],
)
def test_json_ld_that_is_a_trap_says_nothing(script: str) -> None:
    said = about(f'<script type="application/ld+json">{script}</script>')
    assert said.byline == ""


def test_names_in_comments_and_menus_are_not_looked_for() -> None:
    comments = "".join(f'<div class="comment">{"bla " * 60}<span>Troll {number}</span></div>' for number in range(50))
    assert about(body=comments).byline == ""

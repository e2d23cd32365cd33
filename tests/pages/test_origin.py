"""What an article says of itself stands under its title, and a post's card names its platform."""

import pytest

from quizzes.models import Article, Edition
from quizzes.reports.article import card
from tests import make
from tests.pages.a_sitting import Sitting, a_secretive_assignment, assigned, sit

pytestmark = pytest.mark.django_db


def a_sitting(**said: str) -> Sitting:
    """Of an article that says this of itself."""
    article = make.a_reviewed_article()
    Article.objects.update(**said)
    article.refresh_from_db()
    return sit(assigned(make.a_quiz(article=article)))


def pages(sitting: Sitting) -> list[str]:
    """The sitting and the result."""
    sat = sitting.html()
    sitting.client.post(sitting.address("hand-in"), {"confirm": "1", "p1": "ad"})
    return [sat, sitting.client.get(sitting.address("results")).content.decode()]


def test_publisher_byline_and_date_stand_under_the_title() -> None:
    for page in pages(a_sitting(publisher="The <Paper>", byline="Anna Keller", published_on="2026-03-31")):
        head = page.partition("<h1")[2].partition('class="from"')[2].partition("</p>")[0]
        assert "The &lt;Paper&gt; · Anna Keller · " in head
        assert ">31 March 2026</span>" in head


@pytest.mark.parametrize(
    ("said", "shown"),
    [({"byline": "Anna Keller"}, ">Anna Keller</p>"), ({"published_on": "long ago"}, ">long ago</span></p>")],
)
def test_what_is_not_known_leaves_no_gap(said: dict[str, str], shown: str) -> None:
    for page in pages(a_sitting(**said)):
        assert shown in page.partition('class="from"')[2]


def test_an_article_that_says_nothing_of_itself_and_an_old_edition_show_their_title_alone() -> None:
    silent, old = a_sitting(), a_sitting(publisher="The Paper")
    edition = old.attempt.assignment.edition
    paper = {name: part for name, part in edition.paper.items() if name != "origin"}
    Edition.objects.filter(pk=edition.pk).update(paper=paper)
    for sitting in (silent, old):
        for page in pages(sitting):
            assert "<h1" in page
            assert 'class="from"' not in page


def test_a_card_names_its_platform_as_people_write_it() -> None:
    page = sit(a_secretive_assignment()).html()
    assert '<span class="when">X · 12 February 2026</span>' in page


@pytest.mark.parametrize(
    ("platform", "author", "shown"),
    [
        ("twitter", "Ana", ("Ana", "X")),
        ("twitter", "", ("X", "")),
        ("Tiny Site", "Ana", ("Ana", "Tiny Site")),
        ("", "Ana", ("Ana", "")),
        ("", "", ("", "")),
    ],
)
def test_a_platform_is_named_once(platform: str, author: str, shown: tuple[str, str]) -> None:
    drawn = card({"platform": platform, "author": author, "handle": "", "date": ""})
    assert drawn is not None
    assert (drawn.author, drawn.platform) == shown

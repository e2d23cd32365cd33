"""Taking passages out of an article: asked first, with what goes along."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from quizzes.models import Article, Passage
from tests import make
from tests.actions.a_cut import a_finding, an_article, drawn, rows, seen
from tests.admin.desk import at_the_desk, desk
from tests.admin.passages_page import address, press

pytestmark = pytest.mark.django_db


def question(article: Article) -> str:
    return desk("article_removing", article.pk)


def confirm(article: Article, numbers: str, client: Client | None = None, **typed: Any) -> Any:
    """The button of the question, after which the passages are gone."""
    form = {"numbers": numbers, "seen": seen(article), "reviewed": "0"}
    return (client or at_the_desk(article.owner)).post(question(article), form | typed)


def asked(response: Any) -> str:
    """The numbers that a press of a button asks about."""
    where = urlsplit(str(response.url))
    assert response.status_code == 302
    assert where.path.endswith("/passages/remove/")
    return parse_qs(where.query, keep_blank_values=True)["numbers"][0]


def test_removing_is_asked_first_with_what_goes_along() -> None:
    article = an_article("h ss")
    client = at_the_desk(article.owner)
    a_finding(rows(article)[0])
    a_finding(rows(article)[1], status="suggested")
    form = {"passage": [row.pk for row in rows(article)[:2]], "seen": seen(article), "do": "remove"}
    response: Any = client.post(address(article), form)
    assert asked(response) == "1-2"
    page = client.get(response.url).content.decode()
    assert "Remove these 2 passages" in page
    assert "1 finding you reviewed goes with it." in page
    assert "1 suggestion that is not reviewed goes too." in page
    assert Passage.objects.count() == 3
    response = confirm(article, "1-2", client, reviewed="1")
    assert drawn(article) == "3"
    assert "2 passages removed." in client.get(response.url).content.decode()


def test_the_open_passage_can_be_removed_too() -> None:
    article = an_article("h ss")
    last = rows(article)[2]
    assert asked(press(article, 2, "remove")) == "2"
    confirm(article, "2")
    assert drawn(article) == "1 3"
    assert last in rows(article)


@pytest.mark.parametrize(("do", "numbers"), [("remove_before", "1-2"), ("remove_after", "4-5")])
def test_everything_on_one_side_of_a_passage_goes_in_one_step(do: str, numbers: str) -> None:
    article = an_article("h ss sl")
    page = at_the_desk(article.owner).get(address(article), {"passage": rows(article)[2].pk}).content.decode()
    assert f'value="{do}"' in page
    assert asked(press(article, 3, do)) == numbers


@pytest.mark.parametrize(("number", "absent"), [(1, "remove_before"), (3, "remove_after")])
def test_there_is_nothing_before_the_first_nor_after_the_last(number: int, absent: str) -> None:
    article = an_article("sss")
    page = at_the_desk(article.owner).get(address(article), {"passage": rows(article)[number - 1].pk}).content.decode()
    assert absent not in page
    assert asked(press(article, number, absent)) == ""


def test_the_last_passages_cannot_all_be_removed() -> None:
    article = an_article("ss")
    response = confirm(article, "1-2")
    assert response.status_code == 400
    assert "The last passage cannot be removed" in response.content.decode()


def test_what_was_reviewed_meanwhile_stays() -> None:
    article = an_article("ss")
    a_finding(rows(article)[0])
    assert confirm(article, "1").status_code == 409
    assert Passage.objects.count() == 2


def test_what_was_chosen_in_a_window_that_is_old_stays() -> None:
    article = an_article("ss")
    client = at_the_desk(article.owner)
    for response in (
        client.get(question(article), {"numbers": "1", "seen": "old"}),
        confirm(article, "1", client, seen="old"),
    ):
        assert response.status_code == 409
        assert "Nothing was removed" in response.content.decode()
        assert 'name="reviewed"' not in response.content.decode()
    assert Passage.objects.count() == 2


@pytest.mark.parametrize("numbers", ["", "x", "0", "9", "1-", "-1", "1;2", "9" * 30, "1-2," * 5_000, "\x00"])
def test_an_address_that_names_no_passages_is_answered_in_a_sentence(numbers: str) -> None:
    article = an_article("ss")
    client = at_the_desk(article.owner)
    response = client.get(question(article), {"numbers": numbers, "seen": seen(article)})
    assert response.status_code == 400
    assert "does not say which passages" in response.content.decode()
    assert confirm(article, numbers, client).status_code == 400
    assert Passage.objects.count() == 2


@pytest.mark.parametrize("reviewed", ["", "x", "-1"])
def test_who_was_not_told_is_asked(reviewed: str) -> None:
    article = an_article("ss")
    assert "Remove this passage" in confirm(article, "1", reviewed=reviewed).content.decode()
    assert Passage.objects.count() == 2


@pytest.mark.parametrize("ticked", [[], ["x"], ["0"]])
def test_nothing_ticked_is_nothing_removed(ticked: list[str]) -> None:
    article = an_article("ss")
    form = {"passage": ticked, "seen": seen(article), "do": "remove"}
    response = at_the_desk(article.owner).post(address(article), form)
    assert response.status_code == 400
    assert "Tick the passages that should go" in response.content.decode()


def test_every_second_of_the_most_passages_fits_an_address() -> None:
    article = an_article("s" * 1_000)
    client = at_the_desk(article.owner)
    form = {"passage": [row.pk for row in rows(article)[::2]], "seen": seen(article), "do": "remove"}
    response: Any = client.post(address(article), form)
    assert len(response.url) < 4_000
    assert "Remove these 500 passages" in client.get(response.url).content.decode()


def test_nothing_goes_from_a_published_article() -> None:
    article = make.a_reviewed_article()
    make.an_edition(quiz=make.a_quiz(article=article))
    client = at_the_desk(article.owner)
    assert client.get(question(article), {"numbers": "1", "seen": seen(article)}).status_code == 409
    assert confirm(article, "1", client).status_code == 409

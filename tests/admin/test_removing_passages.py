"""Taking passages out of an article: asked first, with what goes along."""

from typing import Any

import pytest

from quizzes.models import Passage
from tests.actions.a_cut import a_finding, an_article, drawn, rows, seen
from tests.admin.desk import at_the_desk
from tests.admin.passages_page import address, press

pytestmark = pytest.mark.django_db


def test_removing_is_asked_first_with_what_goes_along() -> None:
    article = an_article("h ss")
    client = at_the_desk(article.owner)
    a_finding(rows(article)[0])
    a_finding(rows(article)[1], status="suggested")
    keys = [row.pk for row in rows(article)[:2]]
    form = {"passage": keys, "seen": seen(article), "do": "remove"}
    page = client.post(address(article), form).content.decode()
    assert "Remove these 2 passages" in page
    assert "1 finding you reviewed goes with it." in page
    assert "1 suggestion that is not reviewed goes too." in page
    assert Passage.objects.count() == 3
    response: Any = client.post(address(article), {**form, "reviewed": 1})
    assert drawn(article) == "3"
    assert "2 passages removed." in client.get(response.url).content.decode()


def test_the_open_passage_can_be_removed_too() -> None:
    article = an_article("h ss")
    response = press(article, 2, "remove")
    assert "Remove this passage" in response.content.decode()
    last = rows(article)[2]
    press(article, 2, "remove", reviewed="0")
    assert drawn(article) == "1 3"
    assert last in rows(article)


def test_the_last_passages_cannot_all_be_ticked() -> None:
    article = an_article("ss")
    form = {"passage": [row.pk for row in rows(article)], "seen": seen(article), "do": "remove", "reviewed": 0}
    response = at_the_desk(article.owner).post(address(article), form)
    assert response.status_code == 400
    assert "The last passage cannot be removed" in response.content.decode()


def test_what_was_ticked_in_a_window_that_is_old_stays_and_opens_nothing() -> None:
    article = an_article("ss")
    form = {"passage": [rows(article)[0].pk], "seen": "old", "do": "remove", "reviewed": 0}
    response = at_the_desk(article.owner).post(address(article), form)
    assert response.status_code == 409
    assert "Nothing was overwritten" in response.content.decode()
    assert 'name="text"' not in response.content.decode()
    assert Passage.objects.count() == 2


@pytest.mark.parametrize("ticked", [[], ["x"], ["0"]])
def test_nothing_ticked_is_nothing_removed(ticked: list[str]) -> None:
    article = an_article("ss")
    form = {"passage": ticked, "seen": seen(article), "do": "remove"}
    response = at_the_desk(article.owner).post(address(article), form)
    assert response.status_code == 400
    assert "Tick the passages that should go" in response.content.decode()

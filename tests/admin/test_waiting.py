"""An import that takes long: the teacher is not kept waiting, and nobody else is either."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from time import monotonic, sleep
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client
from django.utils import timezone

from quizzes.actions import bring_in, intake, places
from quizzes.models import Article, FrozenCopy, Intake, Passage, User
from quizzes.reading.errors import TooDeep
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db(transaction=True)

ADD = "/admin/quizzes/article/add/"


class Slow:
    """Reading that goes on until it is let go; `fault` is what it comes to then."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.fault: Exception | None = None

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        self.gate.wait(30)
        if self.fault is not None:
            raise self.fault
        return self.real(*arguments, **named)

    real = staticmethod(intake.read)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    reading = Slow()
    monkeypatch.setattr(intake, "read", reading)
    monkeypatch.setattr(bring_in, "PATIENCE", 0.05)
    until(all_done)  # an import of the test before still had its place for a moment
    yield reading
    reading.gate.set()
    until(all_done)


def all_done() -> bool:
    return not any(thread.name == "intake" for thread in threading.enumerate())


def until(is_so: Callable[[], bool]) -> None:
    end = monotonic() + 30
    while not is_so():
        assert monotonic() < end
        sleep(0.02)


def ended() -> bool:
    return not Intake.objects.filter(state="going").exists()


def begin(user: User | None = None, text: str = make.FAULTY_TEXT) -> tuple[Client, str]:
    """A client that waits, and the address where it does."""
    client = at_the_desk(user or make.a_teacher())
    return client, client.post(ADD, {"text": text, "title": "Typed title"}).headers["Location"]


def test_the_page_answers_while_the_article_is_read_and_goes_on_to_the_review(slow: Slow) -> None:
    client, waiting = begin()
    assert waiting == f"{ADD}{Intake.objects.get().pk}/"
    page = client.get(waiting)
    assert "Reading the article" in page.content.decode()
    assert '<meta http-equiv="refresh"' in page.content.decode()
    assert {"private", "no-cache", "no-store"} <= set(page.headers["Cache-Control"].split(", "))
    slow.gate.set()
    until(ended)
    article = Article.objects.get()
    assert client.get(waiting).headers["Location"] == desk("article_review", article.pk)
    assert "5 passages" in client.get(waiting, follow=True).content.decode()
    assert Intake.objects.get().typed == {}


def test_what_is_refused_late_is_said_at_its_field_with_what_was_typed(slow: Slow) -> None:
    slow.fault = TooDeep("for developers")
    client, waiting = begin()
    slow.gate.set()
    until(ended)
    page = client.get(waiting)
    assert "too large or too full to be read here" in str(page.context["form"].errors["text"])
    assert "Typed title" in page.content.decode()
    assert not Article.objects.exists()


def test_the_words_of_a_refused_article_are_kept_nowhere(slow: Slow) -> None:
    slow.fault = TooDeep("for developers")
    client, waiting = begin()
    assert "Experts believe" in Intake.objects.get().typed["text"]
    slow.gate.set()
    until(ended)
    assert "text" not in Intake.objects.get().typed
    assert "Experts believe" not in client.get(waiting).content.decode()


@pytest.mark.parametrize("fault", [RuntimeError("a bug"), DatabaseError("full")])
def test_a_bug_is_a_sentence_and_nothing_half_is_kept(
    slow: Slow, fault: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_named: object) -> None:
        raise fault

    monkeypatch.setattr(intake, "keep_proposals", broken)
    client, waiting = begin()
    slow.gate.set()
    until(ended)
    assert "Something went wrong" in str(client.get(waiting).context["form"].errors["text"])
    assert not any(model.objects.exists() for model in (Article, Passage, FrozenCopy))


def test_a_second_import_is_told_of_the_first(slow: Slow) -> None:
    client, waiting = begin()
    response = client.post(ADD, {"text": "Another article altogether."})
    assert response.status_code == 429
    assert "still being read" in str(response.context["form"].errors["text"])
    assert f'href="{waiting}"' in response.content.decode()
    assert Intake.objects.count() == 1


def test_the_same_thing_brought_again_meanwhile_waits_for_the_first(slow: Slow) -> None:
    client, waiting = begin()
    again = client.post(ADD, {"text": make.FAULTY_TEXT, "title": "Typed title"})
    assert (again.status_code, again.headers["Location"]) == (302, waiting)
    slow.gate.set()
    until(ended)
    assert Article.objects.count() == 1


def test_more_imports_than_a_process_reads_are_told_so(slow: Slow) -> None:
    for _number in range(places.AT_ONCE):
        begin()
    response = at_the_desk(make.a_teacher()).post(ADD, {"text": make.FAULTY_TEXT})
    assert response.status_code == 429
    assert "Other articles are being read" in str(response.context["form"].errors["text"])


def test_an_import_whose_process_died_is_said_to_be_lost_and_can_be_begun_again(slow: Slow) -> None:
    client, waiting = begin()
    Intake.objects.update(ends_by=timezone.now())
    page = client.get(waiting)
    assert "try again" in str(page.context["form"].errors["text"])
    assert "Typed title" in page.content.decode()
    slow.gate.set()
    until(all_done)
    assert not Article.objects.exists(), "the teacher was told that nothing was kept"
    assert client.post(ADD, {"text": make.FAULTY_TEXT}).status_code == 302
    assert Intake.objects.earliest("pk").state == "lost"


def test_whoever_brings_something_in_sweeps_up_behind_everybody(slow: Slow) -> None:
    old = Intake.objects.create(owner=make.a_teacher(), door="pasted", state="done", stage="keeping")
    Intake.objects.update(started_at=timezone.now() - timedelta(days=1, seconds=1))
    dead = Intake.objects.create(owner=make.a_teacher(), door="pasted", stage="reading", typed={"text": "Words."})
    begin()
    assert not Intake.objects.filter(pk=old.pk).exists()
    dead.refresh_from_db()
    assert (dead.state, dead.typed) == ("lost", {})


def test_a_cancelled_import_keeps_nothing_and_another_can_begin(slow: Slow) -> None:
    client, waiting = begin()
    assert 'method="post"' in client.get(waiting).content.decode()
    assert client.post(waiting).headers["Location"] == ADD
    assert "Cancelled. Nothing was kept." in client.get(ADD).content.decode()
    assert "You cancelled this" in str(client.get(waiting).context["form"].errors["text"])
    assert client.get(waiting, headers={"HX-Request": "true"}).headers["HX-Refresh"] == "true"
    assert client.post(ADD, {"text": "Another article altogether."}).status_code == 302
    slow.gate.set()
    until(all_done)
    assert list(Article.objects.values_list("title", flat=True)) == ["Another article altogether."]
    assert Intake.objects.filter(state="cancelled", typed={}).exists()


def test_what_has_ended_cannot_be_cancelled(slow: Slow) -> None:
    client, waiting = begin()
    slow.gate.set()
    until(ended)
    assert client.post(waiting).headers["Location"] == waiting
    page = client.get(waiting, follow=True).content.decode()
    assert "It had ended before you cancelled it." in page
    assert "5 passages" in page


def test_an_import_that_goes_on_is_told_on_the_desk_until_it_ended(slow: Slow) -> None:
    client, waiting = begin()
    for page in (ADD, desk("article_changelist")):
        assert f'href="{waiting}">See how far' in client.get(page).content.decode()
    slow.gate.set()
    until(ended)
    for page in (ADD, desk("article_changelist")):
        assert waiting not in client.get(page).content.decode()


def test_an_import_that_failed_behind_its_teachers_back_is_told_to_nobody_else(slow: Slow) -> None:
    slow.fault = TooDeep("for developers")
    client, waiting = begin()
    slow.gate.set()
    until(ended)
    for page in (ADD, desk("article_changelist")):
        assert f'href="{waiting}">See why' in client.get(page).content.decode()
        assert "import-notice" not in at_the_desk(make.an_administrator()).get(page).content.decode()


def test_what_was_refused_at_once_is_told_once() -> None:
    client = at_the_desk(make.a_teacher())
    assert client.post(ADD, {"text": "\x01"}).status_code == 400
    assert "import-notice" not in client.get(ADD).content.decode()


def test_nobody_else_sees_an_import(slow: Slow) -> None:
    _client, waiting = begin()
    for user in (make.a_teacher(), make.an_administrator()):
        assert at_the_desk(user).get(waiting).status_code == 404
        assert at_the_desk(user).post(waiting).status_code == 404
    assert at_the_desk(make.a_student()).get(waiting).status_code == 302
    assert Client().get(waiting).status_code == 302


def test_a_script_is_told_what_is_new_and_when_to_go_on(slow: Slow) -> None:
    client, waiting = begin()
    ask = {"HX-Request": "true"}
    assert "Reading the article" in client.get(waiting, headers=ask).content.decode()
    again = client.get(f"{waiting}?seen=reading", headers=ask).content.decode()
    assert "Reading the article" not in again
    assert "intake-seconds" in again
    slow.gate.set()
    until(ended)
    done = client.get(waiting, headers=ask)
    assert (done.status_code, done.headers["HX-Refresh"]) == (204, "true")

"""One import at a time, each read once, and no place of the pool is lost."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from quizzes import fetching
from quizzes.actions import bring_in as importing
from quizzes.actions import intake, places
from quizzes.actions.bring_in import bring_in
from quizzes.actions.brought import Brought
from quizzes.actions.claim import SAME_CLICK, cancel
from quizzes.actions.refusals import NotFound, TooMany, Unreadable
from quizzes.models import Article, Door, Intake, Stage, User
from quizzes.reading import limits
from tests import make

pytestmark = pytest.mark.django_db(transaction=True)

BROUGHT = Brought(Door.PASTED, text=make.FAULTY_TEXT)
CLICKS = 6


def at_once(act: Callable[[int], object]) -> list[object]:
    gate = threading.Barrier(CLICKS)

    def click(number: int) -> object:
        gate.wait(timeout=30)
        try:
            return act(number)
        except TooMany as refusal:
            return type(refusal)
        finally:
            connection.close()

    with ThreadPoolExecutor(CLICKS) as threads:
        return list(threads.map(click, range(CLICKS)))


def bring(teacher: User, brought: Brought = BROUGHT) -> Article | Intake:
    return bring_in(by=teacher, brought=brought, typed={"text": brought.text})


@pytest.fixture
def all_places() -> Iterator[None]:
    """Afterwards every place can be had again."""
    yield
    taken = [places.occupy() for _place in range(places.AT_ONCE)]
    for _place in filter(None, taken):
        places.leave()
    assert all(taken)


@pytest.mark.usefixtures("all_places")
def test_many_clicks_on_one_button_make_one_article() -> None:
    teacher = make.a_teacher()
    came = at_once(lambda _number: bring(teacher))
    assert TooMany not in came
    assert Article.objects.count() == Intake.objects.count() == 1


@pytest.mark.usefixtures("all_places")
def test_a_click_that_waited_in_the_servers_queue_finds_the_article_of_the_first() -> None:
    teacher = make.a_teacher()
    article = bring(teacher)
    assert bring(teacher) == article
    Intake.objects.update(started_at=Intake.objects.get().started_at - SAME_CLICK)
    assert bring(teacher) != article


def test_the_same_words_of_another_teacher_are_another_import() -> None:
    assert bring(make.a_teacher()) != bring(make.a_teacher())


def test_another_title_makes_it_another_thing() -> None:
    digests = {BROUGHT.digest, Brought(Door.PASTED, text=make.FAULTY_TEXT, title="Mine").digest}
    digests |= {
        Brought(Door.FILE, content=make.FAULTY_TEXT.encode()).digest,
        Brought(Door.PASTED, text="\ud800").digest,
    }
    assert len(digests) == 4


@pytest.mark.usefixtures("all_places")
def test_a_machine_without_a_thread_left_loses_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    teacher = make.a_teacher()
    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", start)
        for _time in range(places.AT_ONCE + 1):
            with pytest.raises(TooMany):
                bring(teacher)
    assert not Intake.objects.filter(state="going").exists()
    assert isinstance(bring(teacher), Article)


def test_a_refusal_leaves_the_teacher_free_to_try_again(all_places: None) -> None:
    teacher = make.a_teacher()
    for _time in range(2):
        with pytest.raises(Unreadable):
            bring(teacher, Brought(Door.PASTED, text=" "))
    assert set(Intake.objects.values_list("state", "told", "code")) == {("refused", True, "empty")}


def test_the_row_is_there_before_anything_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[Intake] = []

    def take(*_arguments: Any, **_named: Any) -> Any:
        rows.extend(Intake.objects.filter(state="going"))
        connection.close()
        raise RuntimeError("a bug")

    monkeypatch.setattr(importing, "take", take)
    with pytest.raises(Unreadable):
        bring(make.a_teacher())
    assert len(rows) == 1


def test_a_cancelled_import_stops_at_its_next_breath(monkeypatch: pytest.MonkeyPatch, all_places: None) -> None:
    """Reading asks about every second whether anybody still waits."""
    gate, stopped = threading.Event(), threading.Event()

    def take(_brought: Brought, *, tell: Callable[[Stage], None], waiting: Callable[[float], None]) -> Any:
        tell(Stage.READING)
        waiting(1.0)
        gate.wait(30)
        try:
            waiting(2.0)
        except Exception:
            stopped.set()
            raise

    monkeypatch.setattr(importing, "take", take)
    monkeypatch.setattr(importing, "PATIENCE", 0.05)
    teacher = make.a_teacher()
    row = bring(teacher)
    assert isinstance(row, Intake)
    with pytest.raises(NotFound):
        cancel(by=make.an_administrator(), intake=row)
    assert cancel(by=teacher, intake=row)
    gate.set()
    assert stopped.wait(30)
    for thread in threading.enumerate():
        if thread.name == "intake":
            thread.join(30)
    row.refresh_from_db()
    assert (row.state, row.typed) == ("cancelled", {})
    assert not cancel(by=teacher, intake=row)


def test_nothing_takes_longer_than_the_limits_together() -> None:
    child = limits.STARTING_SECONDS + limits.WALL_SECONDS
    assert timedelta(seconds=fetching.SECONDS + child + intake.PICTURE_SECONDS + child) < intake.LONGEST
    row = bring(make.a_teacher(), BROUGHT)
    assert isinstance(row, Article)
    kept = Intake.objects.get()
    assert kept.ends_by - kept.started_at == intake.LONGEST

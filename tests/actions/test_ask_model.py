"""Asking a language model: what it proposes is added and marked, and whatever it does, what is here stands."""

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from quizzes.actions import ask_model as asking
from quizzes.actions.ask_model import ask_model, named_model
from quizzes.actions.refusals import NotFound, NotReady, TooMany
from quizzes.actions.review import reject, suggest
from quizzes.models import Article, Asking, Finding, FindingStatus, Origin
from tests import make
from tests.actions.asked import KNOWN, NEW, answering, ask_about, nobody_asks, rows, until
from tests.asking.documents import entry, of_post
from tests.asking.model import KEY, NAME, findings, raw, reply
from tests.asking.test_ask import silence

pytestmark = pytest.mark.django_db(transaction=True)


def an_article() -> Article:
    """With what the rules find in it."""
    article = make.an_article()
    suggest(by=article.owner, article=article)
    return article


def test_a_proposal_is_a_suggestion_marked_as_the_models(monkeypatch: pytest.MonkeyPatch) -> None:
    article = an_article()
    before = rows(article)
    with answering(monkeypatch, None, NEW):
        row = ask_about(article)
    assert (row.state, row.found, row.model_name) == ("done", 1, NAME)
    finding = Finding.objects.get(origin=Origin.MODEL)
    assert (finding.passage.number, finding.kind, finding.reason) == (4, "unsourced_claim", "no_source")
    assert (finding.status, finding.model_name, finding.cue) == (FindingStatus.SUGGESTED, NAME, "free ferry")
    assert finding.explanation == finding.proposed_explanation == "Who pays for it?"
    assert [one for one in rows(article) if one["origin"] == "rules"] == before


def test_a_post_with_an_original_gets_a_fair_translation(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make.an_article()
    article.passages.create(number=6, block=6, kind="embed", text="The ferry is closing.", language="en",
                            original="Паром не закрывается.", original_language="ru")  # fmt: skip
    with answering(monkeypatch, None, of_post()):
        ask_about(article)
    finding = Finding.objects.get()
    assert finding.translation == finding.proposed_translation == "The ferry is not closing."
    assert Finding.objects.untouched().get() == finding


def test_what_the_rules_found_is_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    article = an_article()
    before = rows(article)
    with answering(monkeypatch, None, KNOWN):
        row = ask_about(article)
    assert (row.state, row.found) == ("done", 0)
    assert rows(article) == before


@pytest.mark.parametrize(("written", "translation"), [("", "The ferry is not closing."), ("Mine.", "Mine.")])
def test_a_translation_goes_with_what_the_rules_found_unless_a_teacher_wrote_one(
    monkeypatch: pytest.MonkeyPatch, written: str, translation: str
) -> None:
    article = make.an_article()
    embed = article.passages.create(number=6, block=6, kind="embed", text="The ferry is closing.", language="en",
                                    original="Паром не закрывается.", original_language="ru")  # fmt: skip
    ours = Finding.objects.create(passage=embed, kind="mistranslated_embed", reason="seam", translation=written)
    with answering(monkeypatch, None, of_post()):
        assert [ask_about(article).found for _time in range(2)] == [int(not written), 0]
    ours.refresh_from_db()
    assert (ours.translation, ours.origin, ours.reason, ours.explanation) == (translation, Origin.RULES, "seam", "")
    assert (ours.model_name, ours.is_models_translation) == (("", False) if written else (NAME, True))


def test_what_a_teacher_reviewed_is_not_touched(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make.a_reviewed_article()
    finding = Finding.objects.get(passage__article=article, passage__number=2, kind="unsourced_claim")
    reject(by=article.owner, finding=finding)
    before = rows(article)
    with answering(monkeypatch, None, KNOWN, entry(passage=5, cue="widely known", reason="impersonal_hedge")):
        ask_about(article)
    assert rows(article) == before


@pytest.mark.parametrize(
    ("came", "code"),
    [
        (raw(b"oops", Content_Type="text/html"), "not_an_answer"), (raw(b"oops"), "not_an_answer"),
        (reply("Sorry."), "not_an_answer"), (reply(findings(entry(cue="not there"))), "not_an_answer"),
        (raw(b"x" * 2_000_000), "not_an_answer"), (raw(b"{}", status="500 Oh"), "refused"),
        (raw(b"", status="302 Found", Location="http://127.0.0.1:9/"), "refused"),
        (raw(b"{}", status="401 No"), "key_refused"), (raw(b"{}", status="429 Wait"), "busy"), (b"", "unreachable"),
    ],
    ids=range(10),
)  # fmt: skip
def test_whatever_comes_back_the_rules_suggestions_stand(
    monkeypatch: pytest.MonkeyPatch, came: bytes, code: str
) -> None:
    article = an_article()
    before = rows(article)
    with answering(monkeypatch, lambda _asked: came) as model:
        row = ask_about(article)
    assert (row.state, row.code, row.found, len(model.asked)) == ("failed", code, 0, 1)
    assert rows(article) == before


def test_a_model_that_does_not_answer_in_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    article, over = an_article(), threading.Event()
    before = rows(article)
    try:
        with answering(monkeypatch, lambda _asked: silence(over)):
            monkeypatch.setenv("RELIRE_MODEL_SECONDS", "1")
            row = ask_about(article)
    finally:
        over.set()
    assert (row.state, row.code) == ("failed", "too_slow")
    assert rows(article) == before


def test_a_fault_of_ours_is_told_and_logged_without_the_key(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_arguments: Any) -> Any:
        raise RuntimeError(f"Bearer {KEY}")

    article = an_article()
    with answering(monkeypatch, None), caplog.at_level(logging.DEBUG):
        monkeypatch.setattr("quizzes.asking.ask", broken)
        row = ask_about(article)
    assert (row.state, row.code) == ("failed", "broken")
    assert "RuntimeError" in caplog.text
    assert KEY not in caplog.text


@pytest.mark.parametrize("url", ["", "not an address"])
def test_where_no_model_is_named_whole_nobody_is_asked(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    article = an_article()
    with answering(monkeypatch, None, NEW) as model:
        monkeypatch.setenv("RELIRE_MODEL_URL", url)
        assert named_model() is None
        with pytest.raises(NotReady):
            ask_model(by=article.owner, article=article)
    assert model.asked == []
    assert not Asking.objects.exists()


def test_nobody_has_a_model_asked_about_the_article_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(monkeypatch, None, NEW) as model, pytest.raises(NotFound):
        ask_model(by=make.a_teacher(), article=an_article())
    assert model.asked == []
    assert not Asking.objects.exists()


def test_a_second_click_and_a_second_teacher_find_the_question_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    article, gate = an_article(), threading.Event()

    def answer(_asked: object) -> bytes:
        gate.wait(60)
        return reply(findings(NEW))

    with answering(monkeypatch, answer) as model:
        first = ask_model(by=article.owner, article=article)
        assert ask_model(by=article.owner, article=article) == first
        assert ask_model(by=make.an_administrator(), article=article) == first
        gate.set()
        until(nobody_asks)
    assert len(model.asked) == 1
    assert Asking.objects.get().found == 1


def test_asked_again_it_adds_only_what_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    article = an_article()
    with answering(monkeypatch, None, NEW):
        assert [ask_about(article).found for _time in range(2)] == [1, 0]
    assert Asking.objects.count() == Finding.objects.filter(origin=Origin.MODEL).count() == 1


def while_it_is_asked(monkeypatch: pytest.MonkeyPatch, article: Article, act: Callable[[], object]) -> None:
    """Something happens before the model answers."""
    gate = threading.Event()

    def answer(_asked: object) -> bytes:
        gate.wait(60)
        return reply(findings(NEW))

    with answering(monkeypatch, answer):
        ask_model(by=article.owner, article=article)
        act()
        gate.set()
        until(nobody_asks)


def test_an_answer_about_passages_that_changed_meanwhile_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    article = an_article()
    before = rows(article)
    while_it_is_asked(monkeypatch, article, lambda: article.passages.filter(number=4).update(text="Another one."))
    assert (Asking.objects.get().state, Asking.objects.get().code) == ("failed", "changed")
    assert rows(article) == before


def test_an_article_that_was_deleted_meanwhile_stays_deleted(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    article = make.an_article()
    while_it_is_asked(monkeypatch, article, article.delete)
    assert not Asking.objects.exists()
    assert not Finding.objects.exists()
    assert caplog.text == ""


def test_a_thread_that_comes_too_late_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    article = an_article()
    late = timezone.now() - timedelta(seconds=1)
    while_it_is_asked(monkeypatch, article, lambda: Asking.objects.update(ends_by=late))
    assert (Asking.objects.get().state, Asking.objects.get().found) == ("going", 0)
    assert not Finding.objects.filter(origin=Origin.MODEL).exists()


def test_what_a_restart_cut_short_can_be_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    article = an_article()
    Asking.objects.create(article=article, model_name=NAME, ends_by=timezone.now() - timedelta(seconds=1))
    with answering(monkeypatch, None, NEW):
        assert ask_about(article).found == 1
    assert Asking.objects.count() == 1


def test_only_so_many_are_asked_about_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "_places", threading.BoundedSemaphore(1))
    asking._places.acquire()
    article = an_article()
    with answering(monkeypatch, None, NEW) as model:
        with pytest.raises(TooMany):
            ask_model(by=article.owner, article=article)
        assert (model.asked, Asking.objects.count()) == ([], 0)
        asking._places.release()
        assert ask_about(article).found == 1


def test_a_machine_without_a_thread_left_loses_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    def start(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(asking, "_places", threading.BoundedSemaphore(1))
    article = an_article()
    with answering(monkeypatch, None, NEW):
        with monkeypatch.context() as patched:
            patched.setattr(threading.Thread, "start", start)
            with pytest.raises(TooMany):
                ask_model(by=article.owner, article=article)
        assert not Asking.objects.exists()
        assert ask_about(article).found == 1


def test_nothing_of_students_teachers_or_classes_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    teacher = make.a_teacher("mslaurent", "Ms Zephyrine")
    article = make.a_reviewed_article(teacher)
    classroom = make.a_classroom(teacher, "Quokka class")
    make.a_student("Amina Quetzal", classroom)
    with answering(monkeypatch, None) as model:
        ask_about(article)
    assert set(model.asked[0].article) == {"title", "language", "passages"}
    assert [one["text"] for one in model.asked[0].article["passages"]] == [row.text for row in article.passages.all()]
    sent = model.asked[0].body + str(model.asked[0].headers)
    own = (teacher.username, teacher.name, classroom.name, classroom.join_code, "Quetzal", "Nobody stands behind")
    assert [word for word in own if word in sent] == []

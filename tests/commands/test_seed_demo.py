"""The demo, made once and then kept."""

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from quizzes.management.invariants import contradictions
from quizzes.models import Assignment, Attempt, Classroom, Finding, FindingStatus, Quiz, Release, User

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def demo(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """One demo for all tests of this file, because it takes seconds to make; it is gone after them."""
    var, original = tmp_path_factory.mktemp("var"), settings.VAR_DIR
    with django_db_blocker.unblock(), transaction.atomic():
        settings.VAR_DIR = var
        call_command("seed_demo", stdout=StringIO())
        settings.VAR_DIR = original
        yield var
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def untouched_note(demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a test does to the note stays its own, as what it does to the database does."""
    copytree(demo, tmp_path / "var")
    monkeypatch.setattr(settings, "VAR_DIR", tmp_path / "var")


def note_path() -> Path:
    return Path(settings.VAR_DIR) / "demo.json"


def note() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(note_path().read_text(encoding="utf-8"))
    return content


def run() -> str:
    out = StringIO()
    call_command("seed_demo", stdout=out)
    return out.getvalue()


def the_assignment() -> Assignment:
    return Assignment.objects.select_related("edition").get(pk=note()["assignment"]["id"])


def signs_in(person: dict[str, str]) -> bool:
    user = User.objects.filter(username=person["username"]).first()
    return user is not None and user.check_password(person["password"])


def test_the_note_has_exactly_the_promised_fields() -> None:
    content = note()
    assert set(content) == {"url", "teacher", "students", "class", "assignment"}
    assert set(content["teacher"]) == {"username", "password"}
    assert all(set(student) == {"username", "password"} for student in content["students"])
    assert set(content["class"]) == {"id", "name", "join_code"}
    assert set(content["assignment"]) == {"id"}


def test_only_its_owner_reads_the_note() -> None:
    assert note_path().stat().st_mode & 0o777 == 0o600


def test_everybody_in_the_note_signs_in() -> None:
    assert signs_in(note()["teacher"])
    assert len(note()["students"]) == 30
    assert all(signs_in(student) for student in note()["students"])


def test_the_teacher_works_at_the_desk_and_administers_nothing() -> None:
    teacher = User.objects.get(username=note()["teacher"]["username"])
    assert teacher.is_staff
    assert not teacher.is_superuser


def test_the_open_quiz_is_open_untimed_taken_once_and_shows_its_key_at_hand_in() -> None:
    assignment = the_assignment()
    assert assignment.is_open(timezone.now())
    assert assignment.due_at is None
    assert assignment.attempts_allowed == 1
    assert assignment.release == Release.HAND_IN
    assert assignment.edition.key["spotting_points"] is None


def test_the_open_quiz_asks_questions_with_one_right_option() -> None:
    questions = the_assignment().edition.key["questions"].values()
    assert questions
    assert all(len(question["right"]) == 1 and not question["several"] for question in questions)


def test_the_open_quiz_has_all_kinds_and_a_sound_post_beside_a_bad_one() -> None:
    edition = the_assignment().edition
    key = edition.key["passages"]
    posts = [block["passages"][0]["number"] for block in edition.paper["blocks"] if block["shape"] == "embed"]
    kinds = {kind for passage in key.values() for kind in passage["kinds"]}
    assert len(key) >= 12
    assert kinds == {"unsourced_claim", "ad", "mistranslated_embed"}
    assert sorted(key[str(number)]["kinds"] for number in posts) == [[], ["mistranslated_embed"]]


def test_some_have_not_begun_the_open_quiz_some_are_in_it_most_have_handed_in() -> None:
    listed = [student["username"] for student in note()["students"]]
    attempts = Attempt.objects.filter(assignment=the_assignment(), student__username__in=listed)
    assert len(listed) - attempts.count() >= 12
    assert attempts.handed_in().count() >= 15
    assert attempts.filter(handed_in_at=None).count() in (1, 2)


def test_the_first_students_of_the_note_have_not_begun() -> None:
    first = [student["username"] for student in note()["students"][:12]]
    assert not Attempt.objects.filter(assignment=the_assignment(), student__username__in=first).exists()


def test_the_class_has_a_history_of_closed_quizzes() -> None:
    past = Assignment.objects.filter(classroom=note()["class"]["id"], due_at__lt=timezone.now())
    assert past.count() >= 3
    assert all(assignment.attempts.handed_in().count() >= 20 for assignment in past)
    assert not Attempt.objects.filter(assignment__in=past, handed_in_at__gt=timezone.now()).exists()


def test_no_attempt_lies_outside_the_dates_of_its_quiz() -> None:
    for attempt in Attempt.objects.select_related("assignment"):
        end = attempt.handed_in_at or timezone.now()
        assert attempt.assignment.opens_at <= attempt.started_at < end
        assert not attempt.assignment.is_past(end)


def test_there_is_a_second_class_that_the_teacher_does_not_see() -> None:
    teacher = User.objects.get(username=note()["teacher"]["username"])
    other = Classroom.objects.exclude(pk=note()["class"]["id"]).get()
    assert other.enrolments.exists()
    assert other not in Classroom.objects.visible_to(teacher)


def test_one_article_waits_for_the_teachers_review() -> None:
    waiting = Finding.objects.filter(status=FindingStatus.SUGGESTED).values_list("passage__article", flat=True)
    assert waiting
    assert not Quiz.objects.filter(article__in=waiting).exists()


def test_what_was_made_contradicts_itself_nowhere() -> None:
    assert list(contradictions()) == []


def test_running_it_again_changes_nothing() -> None:
    before, people, attempts = note(), User.objects.count(), Attempt.objects.count()
    run()
    assert (note(), User.objects.count(), Attempt.objects.count()) == (before, people, attempts)


def test_it_says_where_to_go_and_as_whom() -> None:
    said = run()
    content = note()
    assert content["url"] in said
    assert content["teacher"]["password"] in said
    assert content["students"][0]["password"] in said


def test_another_host_and_port_change_the_address_only(monkeypatch: pytest.MonkeyPatch) -> None:
    before = note()
    monkeypatch.setenv("HOST", "::")
    monkeypatch.setenv("PORT", "8123")
    run()
    assert note() == {**before, "url": "http://[::1]:8123"}


def test_a_lost_note_gives_the_same_people_new_passwords() -> None:
    before = note()
    note_path().unlink()
    run()
    after = note()
    assert [each["username"] for each in after["students"]] == [each["username"] for each in before["students"]]
    assert after["class"] == before["class"]
    assert after["assignment"] == before["assignment"]
    assert all(signs_in(each) for each in (after["teacher"], *after["students"]))
    assert not any(signs_in(each) for each in (before["teacher"], *before["students"]))


def test_a_note_about_another_database_is_written_anew() -> None:
    foreign = note()
    foreign["class"]["join_code"] = "ZZZZZZ"
    note_path().write_text(json.dumps(foreign), encoding="utf-8")
    run()
    assert note()["class"]["join_code"] != "ZZZZZZ"
    assert signs_in(note()["teacher"])


def test_somebody_who_joined_since_keeps_their_words() -> None:
    newcomer = User.objects.create_user("newcomer", "red green blue", name="Newcomer")
    Classroom.objects.get(pk=note()["class"]["id"]).enrolments.create(student=newcomer)
    note_path().unlink()
    run()
    newcomer.refresh_from_db()
    assert newcomer.check_password("red green blue")


def test_a_demo_that_was_taken_apart_is_left_as_it_is() -> None:
    Attempt.objects.all().delete()
    Classroom.objects.get(pk=note()["class"]["id"]).delete()
    assert "deleted" in run()

"""Stored rows against themselves."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from quizzes.models import Attempt, Edition, EditionPicture, FrozenCopy, Outcome, Picture, Save, Score
from tests import make
from tests.make import a_handed_in_attempt, an_attempt

pytestmark = pytest.mark.django_db


def verified() -> str:
    out = StringIO()
    call_command("verify", stdout=out)
    return out.getvalue()


def findings() -> str:
    out = StringIO()
    with pytest.raises(CommandError, match="contradictions found"):
        call_command("verify", stdout=out)
    return out.getvalue()


def test_what_the_actions_made_fits() -> None:
    a_handed_in_attempt(marks={2: "ad", 3: "ad"})
    an_attempt()
    assert verified() == "Everything fits.\n"


def test_a_mark_taken_off_again_fits() -> None:
    attempt = a_handed_in_attempt(marks={2: "ad"})
    Save.objects.filter(attempt=attempt).update(sequence=2)
    Save.objects.create(attempt=attempt, sequence=1, changes={"marks": {"2": "unsourced_claim"}, "choices": {}})
    Attempt.objects.filter(pk=attempt.pk).update(version=2)
    assert verified() == "Everything fits.\n"


def break_an_edition(attempt: Attempt) -> None:
    edition = attempt.assignment.edition
    Edition.objects.filter(pk=edition.pk).update(paper={**edition.paper, "title": "Another"})


def break_a_copy(attempt: Attempt) -> None:
    FrozenCopy.objects.filter(article=attempt.assignment.edition.quiz.article).update(content=b"Another")


def break_a_score(attempt: Attempt) -> None:
    Score.objects.filter(attempt=attempt).update(points=3)


def lose_a_score(attempt: Attempt) -> None:
    Score.objects.filter(attempt=attempt).delete()


def break_an_outcome(attempt: Attempt) -> None:
    Outcome.objects.filter(attempt=attempt, item="2").update(answer="")


def lose_a_save(attempt: Attempt) -> None:
    Save.objects.filter(attempt=attempt).delete()


def break_a_save(attempt: Attempt) -> None:
    Save.objects.filter(attempt=attempt).update(changes={"marks": {}, "choices": {}})


def take_back_a_hand_in(attempt: Attempt) -> None:
    Attempt.objects.filter(pk=attempt.pk).update(handed_in_at=None)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (break_an_edition, "is not what was published"),
        (break_a_copy, "is not what was taken"),
        (break_a_score, "has another score than its answers earn"),
        (lose_a_score, "has another score than its answers earn"),
        (break_an_outcome, "has another score than its answers earn"),
        (lose_a_save, "saves by its own count"),
        (break_a_save, "holds other answers than its saves add up to"),
        (take_back_a_hand_in, "has a score but is not handed in"),
    ],
)
def test_damage_is_named(damage: Callable[[Attempt], None], sentence: str) -> None:
    damage(a_handed_in_attempt(marks={2: "ad", 3: "ad"}))
    assert sentence in findings()


def test_looking_changes_nothing() -> None:
    attempt = a_handed_in_attempt(marks={2: "ad"})
    break_a_score(attempt)
    findings()
    assert Score.objects.get(attempt=attempt).points == 3


def an_edition_with_a_picture() -> Edition:
    article = make.a_reviewed_article()
    make.a_picture(article)
    return make.an_edition(quiz=make.a_quiz(article=article))


def test_an_edition_with_its_picture_fits() -> None:
    an_edition_with_a_picture()
    assert verified() == "Everything fits.\n"


def test_a_picture_that_an_edition_names_and_nobody_kept_is_found() -> None:
    edition = an_edition_with_a_picture()
    EditionPicture.objects.all().delete()
    assert f"Edition {edition.pk} names other pictures" in findings()


def test_a_picture_with_other_bytes_than_its_digest_is_found() -> None:
    an_edition_with_a_picture()
    Picture.objects.update(content=b"RIFF other")
    assert f"Picture {Picture.objects.get().pk} is not what was kept" in findings()

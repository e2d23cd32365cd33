from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.actions.assign import assign
from quizzes.actions.refusals import NotFound, NotReady
from quizzes.models import Release
from tests import make

pytestmark = pytest.mark.django_db


def test_an_assignment_is_open_at_once() -> None:
    assert make.an_assignment().is_open(timezone.now())


def test_a_due_date_before_the_opening_is_refused_in_a_sentence() -> None:
    now = timezone.now()
    with pytest.raises(NotReady, match="must come after"):
        make.an_assignment(opens_at=now, due_at=now - timedelta(hours=1))


def test_release_at_the_due_date_needs_one() -> None:
    with pytest.raises(NotReady, match="set a due date"):
        make.an_assignment(release=Release.DUE)


def test_a_colleagues_class_is_not_there() -> None:
    edition = make.an_edition()
    with pytest.raises(NotFound):
        assign(by=edition.published_by, edition=edition, classroom=make.a_classroom())


def test_a_colleagues_edition_is_not_there() -> None:
    classroom = make.a_classroom()
    with pytest.raises(NotFound):
        assign(by=classroom.teachers.get(), edition=make.an_edition(), classroom=classroom)

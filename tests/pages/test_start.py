"""Starting from the list."""

import pytest

from quizzes.models import Attempt
from tests import make
from tests.pages.test_classes import signed_in

pytestmark = pytest.mark.django_db


def test_starting_leads_to_the_sitting_and_so_does_carrying_on() -> None:
    assignment = make.an_assignment()
    client = signed_in(make.a_student(classroom=assignment.classroom))
    first = client.post(f"/assignments/{assignment.pk}/start/")
    again = client.post(f"/assignments/{assignment.pk}/start/")
    assert first.status_code == again.status_code == 303
    assert first.headers["Location"] == again.headers["Location"] == f"/attempts/{Attempt.objects.get().pk}/"


def test_looking_at_the_address_starts_nothing() -> None:
    assignment = make.an_assignment()
    client = signed_in(make.a_student(classroom=assignment.classroom))
    assert client.get(f"/assignments/{assignment.pk}/start/").headers["Location"] == "/quizzes/"
    assert not Attempt.objects.exists()

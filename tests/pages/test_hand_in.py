"""Handing in: once, and blank only when it is meant."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from quizzes.models import Assignment, Save
from tests.pages.a_sitting import sit

pytestmark = pytest.mark.django_db


def test_the_whole_form_is_handed_in_at_once() -> None:
    sitting = sit()
    answer = sitting.post("hand-in", p2="unsourced_claim", p3="ad", asked="1", q1="1")
    assert (answer.status_code, answer.headers["Location"]) == (303, sitting.address("results"))
    assert sitting.now().marks == {"2": "unsourced_claim", "3": "ad"}
    assert sitting.now().handed_in_at is not None


def test_a_blank_page_is_asked_about_first() -> None:
    sitting = sit()
    answer = sitting.post("hand-in", p1="", p2="", asked="1")
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "You marked nothing. Hand in anyway?" in html
    assert sitting.now().handed_in_at is None
    assert not Save.objects.exists()


def test_the_question_carries_the_form_so_that_saying_yes_hands_in_what_was_sent() -> None:
    sitting = sit()
    sitting.post("save", p2="ad")
    html = sitting.post("hand-in", p2="", asked="1").content.decode()
    fields = dict(re.findall(r'<input type="hidden" name="(p2|asked)" value="([^"]*)">', html))
    assert fields == {"p2": "", "asked": "1"}
    assert sitting.post("hand-in", confirm="1", **fields).status_code == 303
    assert sitting.now().marks == {}


def test_one_chosen_option_is_not_blank() -> None:
    assert sit().post("hand-in", p2="", asked="1", q1="3").status_code == 303


def test_a_second_hand_in_is_refused_with_a_link_to_the_result() -> None:
    sitting = sit()
    sitting.post("hand-in", p2="ad")
    answer = sitting.post("hand-in", p2="", confirm="1")
    assert answer.status_code == 409
    assert "You have handed in already." in answer.content.decode()
    assert f'href="{sitting.address("results")}"' in answer.content.decode()
    assert sitting.now().marks == {"2": "ad"}


def test_a_page_left_open_elsewhere_does_not_overwrite_what_was_marked_since() -> None:
    sitting = sit()
    sitting.send({"sequence": 1, "marks": {"2": "ad"}})
    answer = sitting.post("hand-in", sequence="1", p2="", p3="ad")
    assert answer.status_code == 409
    assert f'href="{sitting.address()}"' in answer.content.decode()
    assert (sitting.now().marks, sitting.now().handed_in_at) == ({"2": "ad"}, None)


def test_after_the_due_date_what_was_saved_is_handed_in_and_the_student_is_told() -> None:
    sitting = sit()
    sitting.post("save", p2="ad")
    now = timezone.now()
    Assignment.objects.update(opens_at=now - timedelta(days=2), due_at=now - timedelta(minutes=1))
    assert sitting.post("hand-in", p2="", p3="ad").status_code == 303
    assert sitting.now().marks == {"2": "ad"}
    html = sitting.client.get(sitting.address("results")).content.decode()
    assert "This quiz closed on" in html
    assert "1 mark was saved at" in html


def test_marks_that_make_no_sense_leave_the_attempt_open() -> None:
    sitting = sit()
    assert sitting.post("hand-in", p2="ad", p99="ad").status_code == 400
    assert (sitting.now().marks, sitting.now().handed_in_at) == ({}, None)

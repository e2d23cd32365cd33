"""Saving: by the script of the page, and by its button without one."""

import json
import re
import uuid
from datetime import timedelta
from typing import ClassVar

import pytest
from django.test import Client
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from quizzes.models import Assignment, Attempt, Save
from tests import make
from tests.pages.a_sitting import Sitting, sit
from tests.pages.test_classes import signed_in

pytestmark = pytest.mark.django_db

KINDS = ["", "unsourced_claim", "ad", "mistranslated_embed"]


def batch(sequence: int | None, client: str | None = None, **changes: object) -> dict[str, object]:
    return {"client": client or uuid.uuid4().hex, "sequence": sequence, **changes}


def test_a_script_is_told_the_new_version() -> None:
    sitting = sit()
    answer = sitting.send(batch(1, marks={"3": "ad"}, choices={"1": [2]}))
    assert (answer.status_code, answer.json()) == (200, {"saved": True, "version": 1})
    assert (sitting.now().marks, sitting.now().choices) == ({"3": "ad"}, {"1": [2]})


def test_a_batch_that_is_sent_twice_is_saved_once() -> None:
    sitting = sit()
    twice = batch(1, marks={"3": "ad"})
    assert sitting.send(twice).json() == sitting.send(twice).json() == {"saved": True, "version": 1}
    assert Save.objects.count() == 1


def test_a_batch_from_a_page_left_open_elsewhere_is_refused_with_a_way_back() -> None:
    sitting = sit()
    sitting.send(batch(1, marks={"3": "ad"}))
    answer = sitting.send(batch(1, marks={"3": ""}))
    assert answer.status_code == 409
    assert answer.json()["way_on"]["url"] == sitting.address()
    assert sitting.now().marks == {"3": "ad"}


def test_a_plain_form_comes_back_to_the_sitting_and_says_saved() -> None:
    sitting = sit()
    answer = sitting.post("save", save="1", p2="unsourced_claim", p3="", asked="1", q1="2")
    assert (answer.status_code, answer.headers["Location"]) == (303, sitting.address())
    html = sitting.html()
    assert re.search(r'role="status"><b>Saved at \d\d:\d\d', html)
    assert (sitting.now().marks, sitting.now().choices) == ({"2": "unsourced_claim"}, {"1": [2]})
    assert "Saved at" not in sitting.html()


def test_a_box_that_is_ticked_no_more_is_taken_back() -> None:
    sitting = sit()
    sitting.post("save", asked="1", q1="2")
    sitting.post("save", asked="1")
    assert sitting.now().choices == {}


def test_a_form_that_shows_no_question_leaves_the_answers_alone() -> None:
    sitting = sit()
    sitting.post("save", q1="2")
    sitting.post("save", p2="ad")
    assert sitting.now().choices == {"1": [2]}


def test_a_plain_form_may_carry_client_and_sequence() -> None:
    sitting = sit()
    fields = {"client": str(uuid.uuid4()), "sequence": "1", "p2": "ad"}
    assert sitting.post("save", **fields).status_code == sitting.post("save", **fields).status_code == 303
    assert Save.objects.count() == 1


def test_who_was_signed_out_gets_a_sentence_instead_of_a_page() -> None:
    sitting = Sitting(sit().attempt, Client())
    answer = sitting.send(batch(1, marks={"3": "ad"}))
    assert answer.status_code == 403
    assert answer.json()["sentence"].startswith("You were signed out.")
    assert Sitting(sitting.attempt, Client()).post("save", p2="ad").status_code == 302


def test_another_students_attempt_does_not_exist() -> None:
    stranger = sit()
    theirs = Sitting(sit().attempt, stranger.client)
    assert theirs.send(batch(1, marks={"3": "ad"})).status_code == 404
    assert theirs.post("save", p2="ad").status_code == 404
    assert not Save.objects.exists()


def test_after_the_due_date_nothing_is_saved_and_the_way_on_is_told() -> None:
    sitting = sit()
    now = timezone.now()
    Assignment.objects.update(opens_at=now - timedelta(days=2), due_at=now - timedelta(minutes=1))
    answer = sitting.send(batch(1, marks={"3": "ad"}))
    assert answer.status_code == 409
    assert answer.json()["way_on"]["url"] == sitting.address()
    assert not Save.objects.exists()


def test_after_handing_in_the_way_on_is_the_result() -> None:
    sitting = sit()
    sitting.post("hand-in", p2="ad")
    answer = sitting.send(batch(2, marks={"3": "ad"}))
    assert (answer.status_code, answer.json()["way_on"]["url"]) == (409, sitting.address("results"))


@pytest.mark.parametrize(
    "body",
    [
        b"{", b"[]", b"null", b"3", b'"marks"', b"\xff\xfe", b"[" * 100_000, b'{"marks": []}',
        b'{"marks": {"3": 4}}', b'{"marks": {"3": null}}', b'{"marks": {"0": "ad"}}', b'{"marks": {"03": "ad"}}',
        b'{"marks": {"99": "ad"}}', b'{"marks": {"3": "AD"}}', b'{"marks": {"3": "\\ud800"}}',
        b'{"marks": {"3": "ad\\u0000"}}', b'{"marks": {"\\u0663": "ad"}}', b'{"marks": {"' + b"9" * 5000 + b'": "ad"}}',
        b'{"choices": {"1": 2}}', b'{"choices": {"1": [2.0]}}', b'{"choices": {"1": [true]}}',
        b'{"choices": {"1": [9]}}', b'{"choices": {"9": [1]}}', b'{"choices": {"1": [1, 2]}}',
        b'{"sequence": 1e999}', b'{"sequence": ' + b"9" * 5000 + b"}", b'{"sequence": true}', b'{"sequence": -1}',
        b'{"client": 7}', b'{"client": "\\ud800"}', b'{"client": "me"}', b'{"client": []}',
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_in_a_sentence_and_nothing_is_written(body: bytes) -> None:
    sitting = sit()
    answer = sitting.client.post(sitting.address("save"), body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["sentence"].endswith(".")
    assert not Save.objects.exists()


def test_what_is_too_large_is_refused() -> None:
    sitting = sit()
    body = b'{"marks": {"3": "' + b"x" * 7_000_000 + b'"}}'
    assert sitting.client.post(sitting.address("save"), body, content_type="application/json").status_code == 413
    assert not Save.objects.exists()


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
)
numbers = st.sampled_from(["1", "2", "3", "5", "6", "q1"]) | st.text(max_size=4)
batches = st.fixed_dictionaries(
    {},
    optional={
        "client": st.uuids().map(str) | values,
        "sequence": st.integers(0, 3) | values,
        "marks": st.dictionaries(numbers, st.sampled_from(KINDS) | values, max_size=4) | values,
        "choices": st.dictionaries(numbers, st.lists(st.integers(0, 4), max_size=4) | values, max_size=3) | values,
    },
)


class AnythingSent(TestCase):
    """Hypothesis makes the batches; Django takes back what each of them wrote."""

    attempt: ClassVar[Attempt]

    @classmethod
    def setUpTestData(cls) -> None:
        cls.attempt = make.an_attempt()

    def sitting(self) -> Sitting:
        return Sitting(self.attempt, signed_in(self.attempt.student))

    @settings(max_examples=150, deadline=None)
    @given(values | batches)
    def test_is_saved_whole_or_refused_in_a_sentence(self, sent: object) -> None:
        sitting = self.sitting()
        body = json.dumps(sent)
        answer = sitting.client.post(sitting.address("save"), body, content_type="application/json")
        attempt = sitting.now()
        if answer.status_code == 200:
            assert (attempt.version, attempt.saves.count()) == (1, 1)
            assert set(attempt.marks) <= {"1", "2", "3", "4", "5"}
            assert set(attempt.marks.values()) <= set(KINDS[1:])
        else:
            assert answer.status_code in {400, 409}
            assert answer.json()["sentence"]
            assert (attempt.version, attempt.marks, attempt.choices) == (0, {}, {})

    @settings(max_examples=100, deadline=None)
    @given(st.dictionaries(st.sampled_from(["p1", "p3", "p9", "q1", "asked", "client", "sequence", "x"]), st.text()))
    def test_as_a_form_is_taken_or_refused_likewise(self, fields: dict[str, str]) -> None:
        sitting = self.sitting()
        encodable = {name: value.encode(errors="replace").decode() for name, value in fields.items()}
        answer = sitting.client.post(sitting.address("save"), encodable)
        assert answer.status_code in {303, 400, 409}
        assert Attempt.objects.get(pk=sitting.attempt.pk).version == (1 if answer.status_code == 303 else 0)


def test_the_answer_is_json_also_for_a_script_that_takes_pages() -> None:
    answer = sit().send({"marks": {"99": "ad"}}, accept="*/*")
    assert answer.headers["Content-Type"] == "application/json"


@pytest.mark.parametrize("name", ["save", "hand-in"])
def test_looking_at_the_address_changes_nothing_and_leads_to_the_sitting(name: str) -> None:
    sitting = sit()
    answer = sitting.client.get(sitting.address(name), {"p3": "ad"})
    assert (answer.status_code, answer.headers["Location"]) == (302, sitting.address())
    assert sitting.client.put(sitting.address(name)).status_code == 405
    assert (sitting.now().version, sitting.now().handed_in_at) == (0, None)


def test_a_teacher_has_nothing_to_save_here() -> None:
    sitting = sit()
    client = Client()
    client.force_login(make.a_teacher(), backend="quizzes.sign_in.ThreeWordsBackend")
    assert Sitting(sitting.attempt, client).send(batch(1, marks={"3": "ad"})).status_code == 404

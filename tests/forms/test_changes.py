"""What a browser sends, as changes."""

import uuid

import pytest
from django.http import QueryDict

from quizzes.actions.refusals import Unreadable
from quizzes.actions.saving import Changes
from quizzes.forms.changes import Batch, batch_of_form, batch_of_json


def test_a_form_gives_every_passage_and_every_question_it_shows() -> None:
    form = QueryDict("csrfmiddlewaretoken=x&save=1&p1=&p2=ad&asked=1&asked=2&q1=3&p10=unsourced_claim")
    assert batch_of_form(form) == Batch(Changes({1: "", 2: "ad", 10: "unsourced_claim"}, {1: (3,), 2: ()}))


def test_several_boxes_are_sorted_and_counted_once() -> None:
    assert batch_of_form(QueryDict("q1=3&q1=1&q1=3")).changes.choices == {1: (1, 3)}


def test_other_fields_of_a_form_are_none_of_our_business() -> None:
    assert batch_of_form(QueryDict("p0=ad&p03=ad&px=ad&P1=ad&p1234567=ad&conf1=2")) == Batch()


def test_json_gives_only_what_changed() -> None:
    client = uuid.uuid4()
    body = f'{{"client": "{client}", "sequence": 4, "marks": {{"3": ""}}, "choices": {{"1": [2, 2, 1]}}}}'
    assert batch_of_json(body.encode()) == Batch(Changes({3: ""}, {1: (1, 2)}), client, 4)
    assert batch_of_json(b"{}") == Batch()


@pytest.mark.parametrize("form", ["asked=one", "asked=0", "q1=", "q1=1.5", "q1=%D9%A3", "client=me", "sequence=0"])
def test_a_number_that_is_none_is_refused(form: str) -> None:
    with pytest.raises(Unreadable):
        batch_of_form(QueryDict(form))

"""Marks and choices as a browser sends them: the whole form without a script, JSON with the changes from ours."""

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from quizzes.actions.refusals import Unreadable
from quizzes.actions.saving import Changes

NUMBER = re.compile(r"[1-9][0-9]{0,5}")
FIELD = re.compile(r"([pq])([1-9][0-9]{0,5})")
ASKED = "asked"  # the form names its questions, so that one with nothing chosen is told from one that was not shown


@dataclass(frozen=True, slots=True)
class Batch:
    """One save as it was sent; `client` and `sequence` are missing when a plain form sent it."""

    changes: Changes = field(default_factory=Changes)
    client: uuid.UUID | None = None
    sequence: int | None = None


def read_batch(request: HttpRequest) -> Batch:
    """Whatever was sent, form or JSON. Refuses what is neither, in a sentence; it may still not fit the quiz."""
    if request.content_type == "application/json":
        return batch_of_json(request.body)
    return batch_of_form(request.POST)


def batch_of_form(form: QueryDict) -> Batch:
    """Fields that are neither a passage nor a question are none of our business."""
    found = [(match[1], int(match[2]), name) for name in form if (match := FIELD.fullmatch(name))]
    asked = {_number(value) for value in form.getlist(ASKED)}
    questions = asked | {number for letter, number, _name in found if letter == "q"}
    return Batch(
        Changes(
            marks={number: str(form[name]) for letter, number, name in found if letter == "p"},
            choices={number: _options(form.getlist(f"q{number}")) for number in sorted(questions)},
        ),
        _client(form.get("client") or None),
        _number(form["sequence"]) if form.get("sequence") else None,
    )


def batch_of_json(body: bytes) -> Batch:
    """Only what changed: {"client": uuid, "sequence": 4, "marks": {"3": "ad"}, "choices": {"1": [2]}}."""
    try:
        sent = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _unreadable() from error
    if not isinstance(sent, dict):
        raise _unreadable()
    marks, choices = _object(sent.get("marks", {})), _object(sent.get("choices", {}))
    if not all(isinstance(kind, str) for kind in marks.values()):
        raise _unreadable()
    return Batch(
        Changes(
            marks={_number(number): str(kind) for number, kind in marks.items()},
            choices={_number(number): _options(chosen) for number, chosen in choices.items()},
        ),
        _client(sent.get("client")),
        None if sent.get("sequence") is None else _number(sent["sequence"]),
    )


def _unreadable() -> Unreadable:
    return Unreadable(_("These answers cannot be read. Reload the page and try once more."))


def _object(sent: object) -> Mapping[str, object]:
    if not isinstance(sent, dict):
        raise _unreadable()
    return sent


def _options(sent: object) -> tuple[int, ...]:
    if not isinstance(sent, list):
        raise _unreadable()
    return tuple(sorted({_number(option) for option in sent}))


def _number(sent: object) -> int:
    """A whole number from 1 to 999,999, as a number or written in plain digits."""
    written = str(sent) if isinstance(sent, str) or type(sent) is int else ""
    if not NUMBER.fullmatch(written):
        raise _unreadable()
    return int(written)


def _client(sent: object) -> uuid.UUID | None:
    if sent is None:
        return None
    try:
        return uuid.UUID(str(sent))
    except ValueError as error:
        raise _unreadable() from error

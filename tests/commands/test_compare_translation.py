"""Translations held against their originals at the command line."""

import io
import json
import sys
from typing import Any

import pytest
from django.core.management import call_command


def compared(monkeypatch: pytest.MonkeyPatch, *pairs: Any) -> list[Any]:
    content = "\n".join(pair if isinstance(pair, str) else json.dumps(pair) for pair in pairs).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    written = io.StringIO()
    call_command("compare_translation", "--jsonl", stdout=written)
    return [json.loads(line) for line in written.getvalue().splitlines()]


def pair(original: str, translation: str) -> dict[str, str]:
    return {"id": "a", "original": original, "translation": translation, "original_language": "en", "language": "fr"}


BRIDGE = "The bridge is closed to 230 cars."


@pytest.mark.parametrize(
    ("original", "translation", "reason"),
    [
        (BRIDGE, "Le pont est fermé à 2 300 voitures.", "number_changed"),
        ("The bridge is not closed to cars.", "Le pont est fermé aux voitures.", "negation_changed"),
        (BRIDGE, "The bridge is closed to 230 cars and that is it.", "not_translated"),
        (BRIDGE, "Le pont est fermé à 230 voitures, et " + "encore " * 20, "length_changed"),
        (BRIDGE, "Le pont est en charge de la rivière Les voitures sont 230.", "seam"),
    ],
)
def test_a_mechanical_fault_is_named(
    monkeypatch: pytest.MonkeyPatch, original: str, translation: str, reason: str
) -> None:
    (found,) = compared(monkeypatch, pair(original, translation))
    assert found["suspect"]
    assert reason in [fault["reason"] for fault in found["reasons"]]


@pytest.mark.parametrize(
    ("original", "translation"),
    [
        (BRIDGE, "Le pont est fermé à 230 voitures."),
        ("The bridge is not closed to 2,300 cars.", "Le pont n’est pas fermé à 2\u202f300 voitures."),
    ],
)
def test_a_sound_translation_is_not_suspect(monkeypatch: pytest.MonkeyPatch, original: str, translation: str) -> None:
    (found,) = compared(monkeypatch, pair(original, translation))
    assert (found["suspect"], found["score"], found["reasons"]) == (False, 0, [])


def test_a_bad_line_does_not_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    found = compared(monkeypatch, "no", {"id": 2}, {**pair("a", "b"), "language": "zz"}, pair(BRIDGE, BRIDGE))
    assert ["error" in line for line in found] == [True, True, True, False]

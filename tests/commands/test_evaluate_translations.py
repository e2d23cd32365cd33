"""How often bad translations are told from fair ones, at the command line."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

PAIRS = Path(__file__).parents[1] / "articles" / "pairs.jsonl"


def pair(name: str, translation: str, *, fault: str = "") -> dict[str, Any]:
    said = {"original": "The bridge is closed to 230 cars.", "original_language": "en", "language": "fr"}
    return {"id": name, **said, "translation": translation, "bad": bool(fault), **({"fault": fault} if fault else {})}


def measured(path: Path, *arguments: str) -> str:
    written = io.StringIO()
    call_command("evaluate", str(path), *arguments, stdout=written)
    return written.getvalue()


def test_bad_translations_are_counted_by_fault_and_fair_ones_as_false_alarms(tmp_path: Path) -> None:
    gold = [
        pair("a", "Le pont est fermé à 230 voitures."),
        pair("b", "Le pont est fermé à 2 300 voitures.", fault="number"),
        pair("c", "Pont le est voitures à de 230 la fermé les.", fault="order"),
        pair("d", "Le pont est ouvert à 230 voitures.", fault="meaning"),
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, gold)), encoding="utf-8")
    figures = json.loads(measured(path, "--json"))["translations"]
    beside, alone = figures["with original, all"], figures["without, all"]
    assert (beside["hits"], beside["false_alarms"], beside["misses"]) == (2, 0, 1)
    assert beside["by_fault"] == {"meaning": 0, "number": 1, "order": 1}
    assert (alone["hits"], alone["misses"], alone["precision_at_half_recall"]) == (1, 0, 1)
    assert "with original, all" in measured(path)


def test_a_label_that_is_no_yes_or_no_is_said(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**pair("a", "Le pont."), "bad": "yes"}))
    with pytest.raises(CommandError, match="bad"):
        measured(path)


def test_our_own_pairs_stay_as_well_told_as_they_were() -> None:
    figures = json.loads(measured(PAIRS, "--json"))["translations"]
    assert figures["with original, unseen"]["recall_at_5_percent_false"] >= 0.75
    assert figures["without, all"]["precision_at_half_recall"] >= 0.7

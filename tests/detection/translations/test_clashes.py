"""Words that never stand beside each other: every rule is needed by one sentence and silent in another."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from quizzes.detection.translations import clashes as rules
from quizzes.detection.translations.wording import Wording

TABLES: dict[str, list[dict[str, Any]]] = tomllib.loads(
    Path(rules.__file__).with_name("clashes.toml").read_text(encoding="utf-8")
)
EVERY = [(language, rule) for language, found in TABLES.items() for rule in found]


def cues(text: str, language: str) -> list[str]:
    return [fault.cue for fault in rules.clashes(Wording(text), language)]


@pytest.mark.parametrize(("language", "rule"), EVERY)
def test_every_rule_is_needed_and_leaves_sound_sentences_alone(language: str, rule: dict[str, Any]) -> None:
    first = tuple(f"{word}{joint}" for word in rule["first"] for joint in (" ", "'"))
    assert any(f"{cue.lower()} ".startswith(first) for cue in cues(rule["wrong"], language))
    assert cues(rule["right"], language) == []


@pytest.mark.parametrize(
    "text",
    [
        "Dites-le à vos amis et venez.",
        "Le sans-abri et le sous-préfet sont là.",
        "Il parle de « la » ou « des » dans son livre.",
        "Je viens de le voir. Les autres arrivent.",
    ],
)
def test_compounds_quotations_and_sentences_of_their_own_are_no_neighbours(text: str) -> None:
    assert cues(text, "fr") == []


def test_a_language_without_rules_is_left_alone() -> None:
    assert cues("de le la les", "xx") == []


def test_a_flood_of_clashes_says_no_more_than_a_few() -> None:
    assert len(cues("the of " * 500, "en")) == 6

"""The language of a translation, what was left in another, and how much it says."""

import pytest

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.length import length_faults
from quizzes.detection.translations.tongue import tongue_faults

BRIDGE = "The old bridge over the river is closed to all cars and buses until the end of the week."
PONT = "Le vieux pont sur la rivière est fermé aux voitures et aux bus jusqu'à la fin de la semaine."

MORE = "Il y a encore beaucoup d'autres choses à dire de ce pont, de la rivière et de la ville."


def tongue(original: str, translation: str, said: str = "en", language: str = "fr") -> list[tuple[Reason, str]]:
    return [(fault.reason, fault.cue) for fault in tongue_faults(original, translation, said, language)]


@pytest.mark.parametrize(
    ("original", "translation", "said"),
    [
        (BRIDGE, BRIDGE, "en"),
        (BRIDGE, "Die alte Brücke über den Fluss ist für alle Autos und Busse bis zum Ende der Woche zu.", "en"),
        ("Мост закрыт до конца недели.", "Мост закрыт до конца недели.", "ru"),
    ],
)
def test_another_language_is_no_translation(original: str, translation: str, said: str) -> None:
    assert [reason for reason, _ in tongue(original, translation, said)] == [Reason.NOT_TRANSLATED]


@pytest.mark.parametrize(
    ("translation", "cue"),
    [
        ("Le vieux pont is closed to all cars and buses jusqu'à la fin.", "is closed to all cars and buses"),
        ("Le vieux мост est fermé jusqu'à la fin de la semaine.", "мост"),
    ],
)
def test_a_piece_left_as_it_was_is_seen(translation: str, cue: str) -> None:
    assert tongue(BRIDGE, translation) == [(Reason.UNTRANSLATED_FRAGMENT, cue)]


@pytest.mark.parametrize(
    ("original", "translation", "said", "language"),
    [
        (BRIDGE, PONT, "en", "fr"),
        ("Ivan Ruedas, Sporting de Brume 2029", "Ivan Ruedas, Sporting de Brume 2029", "es", "es"),
        ("Песня Waste My Time, которую поёт группа Brume", "Waste My Time by Brume", "ru", "en"),
        ("I am sad, I want to go.", "I am sad, I want to go.", "en", "en"),
        ("Бонжур", "Bonjour @мост", "ru", "fr"),
    ],
)
def test_a_translation_is_one_and_names_may_stay(original: str, translation: str, said: str, language: str) -> None:
    assert tongue(original, translation, said, language) == []


def lengths(translation: str, original: str = BRIDGE) -> list[Reason]:
    return [fault.reason for fault in length_faults(original, translation, "en", "fr")]


@pytest.mark.parametrize(
    ("translation", "reasons"),
    [
        ("Le vieux pont sur la", [Reason.LENGTH_CHANGED, Reason.LENGTH_CHANGED]),
        (PONT.removesuffix("."), [Reason.LENGTH_CHANGED]),
        (f"{PONT} {MORE}", [Reason.LENGTH_CHANGED]),
        (f"{PONT} {PONT}", [Reason.LENGTH_CHANGED, Reason.REPEATED_WORDS]),
    ],
)
def test_what_is_cut_or_padded_or_said_twice_is_seen(translation: str, reasons: list[Reason]) -> None:
    assert lengths(translation) == reasons


@pytest.mark.parametrize(
    ("original", "translation"),
    [(BRIDGE, PONT), ("Go!", "Allez-y donc !"), ("Boats. Boats.", "Bateau. Bateau.")],
)
def test_a_fair_length_is_no_fault(original: str, translation: str) -> None:
    assert lengths(translation, original) == []

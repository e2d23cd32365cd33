"""A garbled translation is seen without its original and beside it, by the same rules."""

import pytest

from quizzes.detection import detect
from quizzes.detection.reasons import Reason
from quizzes.detection.translation import compare
from quizzes.reading import read_text

_GARBLED = [
    ("Le ministre parle de la marine russe Les navires sont au port depuis lundi.", Reason.SEAM, "russe Les"),
    ("Les soldats sont partis pour le eau avant la nuit et personne ne les a vus.", Reason.BROKEN_AGREEMENT, "le eau"),
    ("Les bateaux sont dans dans le port depuis lundi et personne ne les a vus.", Reason.REPEATED_WORDS, "dans dans"),
    ("Les bateaux sont au порту depuis lundi et personne ne les a vus.", Reason.UNTRANSLATED_FRAGMENT, "порту"),
]


@pytest.mark.parametrize(("text", "reason", "cue"), _GARBLED)
def test_garble_is_seen_beside_the_original(text: str, reason: Reason, cue: str) -> None:
    original = "Корабли стоят в порту с понедельника, и никто их не видел, сообщает министр."
    faults = compare(original, text, original_language="ru", language="fr").faults
    assert (reason, cue) in [(fault.reason, fault.cue) for fault in faults]


@pytest.mark.parametrize(("text", "reason", "cue"), _GARBLED)
def test_garble_is_seen_without_the_original(text: str, reason: Reason, cue: str) -> None:
    article = f"Le port est fermé\n\nLa ville attend depuis trois jours.\n\n{text}\n\n— Ministère (@min) 3 mars 2024\n"
    found = detect(read_text(article, language="fr")).suggestions
    assert (reason, cue) in [(one.reason, one.cue) for one in found]


def test_a_sound_translation_has_none_of_these() -> None:
    faults = compare(
        "Корабли стоят в порту.", "Les bateaux sont au port.", original_language="ru", language="fr"
    ).faults
    assert [fault.reason for fault in faults] == []

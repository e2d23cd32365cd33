"""Stops and capitals that do not belong, small words gone or piled up."""

import pytest

from quizzes.detection.translations.breaks import breaks
from quizzes.detection.translations.wording import Wording


def cues(text: str, language: str = "fr") -> list[str]:
    return [fault.cue for fault in breaks(Wording(text), language)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Il parle de la marine russe Les navires sont au port.", "russe Les"),
        ("Le pont est fermé. depuis lundi au soir.", "fermé."),
        ("Le pont est fermé depuis lundi,", "Le pont est fermé depuis lundi,"),
        (", le pont est fermé depuis lundi.", ", le pont est fermé depuis lundi."),
        (
            "Pont vieux fermer voitures passer ville route rivière semaine.",
            "Pont vieux fermer voitures passer ville route rivière",
        ),
        ("Ils en ont de la à et pour le pont fermé.", "Ils en ont de la à"),
    ],
)
def test_a_break_is_seen(text: str, cue: str) -> None:
    assert cue in cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire de La Rochelle est là. Les ponts sont fermés.",
        "Le pont, etc. est fermé depuis lundi, dit M. le maire.",
        "Il a dit : « Les ponts sont fermés » et il est parti.",
        "Rue de la Gare, Pont Vieux, Place Neuve, Quai Nord, Port Sud.",
    ],
)
def test_sound_text_has_none(text: str) -> None:
    assert cues(text) == []


def test_a_polite_capital_is_no_break() -> None:
    assert cues("Bitte lassen Sie den Hund im Haus und machen Sie die Tür zu.", "de") == []

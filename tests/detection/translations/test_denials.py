"""Whether only one of two texts denies."""

import pytest

from quizzes.detection.translations.denials import denial_faults


def sure(original: str, translation: str, said: str, language: str) -> list[bool]:
    return [fault.confidence >= 0.5 for fault in denial_faults(original, translation, said, language)]


@pytest.mark.parametrize(
    ("original", "translation", "said", "language"),
    [
        ("Россия не намерена выходить.", "Russia intends to leave.", "ru", "en"),
        ("Russia intends to leave.", "La Russie n’a pas l’intention de partir.", "en", "fr"),
        ("Sözcü başlamadığını söyledi.", "Le porte-parole dit que cela a commencé.", "tr", "fr"),
        ("قال إن الحكومة لن ترفع الأسعار.", "He said the government will raise prices.", "ar", "en"),
        ("Ninguém ganhou.", "Somebody won.", "pt", "en"),
        ("The bridge isn’t closed.", "Le pont est fermé.", "en", "fr"),
        ("Нікога не знайшлі.", "They found them.", "be", "en"),
    ],
)
def test_a_lost_or_added_not_is_seen(original: str, translation: str, said: str, language: str) -> None:
    assert sure(original, translation, said, language) == [True]


@pytest.mark.parametrize(
    ("original", "translation", "said", "language"),
    [
        ("Он не только спас, но и помог.", "He saved and he helped.", "ru", "en"),
        ("Il est venu non seulement hier.", "He came yesterday, too.", "fr", "en"),
        ("Никаких переговоров не планируется.", "Aucune négociation n’est prévue.", "ru", "fr"),
        ("Il ne parle que de cela.", "He talks about it.", "fr", "en"),
        ("Du pain sans sel.", "Bread with salt left out.", "fr", "en"),
    ],
)
def test_what_only_looks_like_denying_is_no_fault(original: str, translation: str, said: str, language: str) -> None:
    assert sure(original, translation, said, language) == []


def test_a_word_that_may_stand_for_a_not_makes_the_fault_a_small_one() -> None:
    assert sure("The council did not pass it.", "Le conseil l’a rejeté.", "en", "fr") == [False]


def test_a_language_whose_denials_we_do_not_know_is_left_alone() -> None:
    assert sure("Ei.", "Not.", "fi", "en") == []

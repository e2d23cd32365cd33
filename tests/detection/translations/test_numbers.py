"""Numbers in digits and words, of every separator."""

import pytest

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.numbers import number_faults, numbers_of


def readings(text: str, language: str) -> list[set[float]]:
    return [set(number.readings) for number in numbers_of(text, language).found]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2,5 млн гривень", "uk", 2_500_000),
        ("2.5 million", "en", 2_500_000),
        ("deux millions cinq cent mille", "fr", 2_500_000),
        ("12 тыс. человек", "ru", 12_000),
        ("12\u202f000 personnes", "fr", 12_000),
        ("12.000 Menschen", "de", 12_000),
        ("600 mil millones", "es", 600_000_000_000),
        ("quatre-vingt-dix", "fr", 90),
        ("soixante-dix-sept", "fr", 77),
        ("двадцать пять", "ru", 25),
        ("сто двадцать", "ru", 120),
        ("one hundred and twenty", "en", 120),
        ("п'ять", "uk", 5),
        ("٢٥", "ar", 25),
    ],
)
def test_one_number_in_many_spellings(text: str, language: str, value: float) -> None:
    (number,) = readings(text, language)
    assert value in number


def test_neighbouring_numbers_stay_apart_and_codes_are_none() -> None:
    assert readings("four or five, two, three", "en") == [{4}, {5}, {2}, {3}]
    assert readings("COVID-19 F-16 @a12 #b3 https://x.example/4", "en") == []
    assert readings("per cent, thousands of, hundreds", "en") == []


def faults(original: str, translation: str, said: str = "en", language: str = "fr") -> list[tuple[Reason, str]]:
    return [(fault.reason, fault.cue) for fault in number_faults(original, translation, said, language)]


@pytest.mark.parametrize(
    ("original", "translation", "said", "language", "cue"),
    [
        ("14 people", "41 personnes", "en", "fr", "41"),
        ("1,2 тыс. гектаров", "12 000 hectares", "ru", "fr", "12 000"),
        ("over twelve", "plus de 2 ans", "en", "fr", "2"),
        ("на пять часов", "huit heures", "ru", "fr", "huit"),
        ("14 people in 3 towns", "14 personnes", "en", "fr", "3"),
    ],
)
def test_a_changed_added_or_lost_number_is_seen(
    original: str, translation: str, said: str, language: str, cue: str
) -> None:
    assert faults(original, translation, said, language) == [(Reason.NUMBER_CHANGED, cue)]


@pytest.mark.parametrize(
    ("original", "translation", "said", "language"),
    [
        ("over twelve", "plus de 12 ans", "en", "fr"),
        ("6 pm", "18 h", "en", "fr"),
        ("saat 06.30'da", "à 6 h 30", "tr", "fr"),
        ("8:00 y 14:30", "8 am to 2.30 pm", "es", "en"),
        ("03.05.2024", "3 May 2024", "ru", "en"),
        ("1 снежня", "le 1er décembre", "be", "fr"),
        ("vom 3. bis 17. August", "du 3 au 17 août", "de", "fr"),
        ("4 mil casas", "4 000 foyers", "pt", "fr"),
        ("3-й этаж", "third floor", "ru", "en"),
        ("one bridge", "un pont", "en", "fr"),
    ],
)
def test_another_spelling_is_no_other_number(original: str, translation: str, said: str, language: str) -> None:
    assert faults(original, translation, said, language) == []


def test_figures_that_changed_places_are_seen() -> None:
    found = faults("14 people cheated 230 others", "230 personnes en ont trompé 14 autres")
    assert found == [(Reason.ORDER_CHANGED, "230")]


@pytest.mark.parametrize(
    ("original", "translation", "said"),
    [
        ("14 people cheated 230 others", "14 personnes en ont trompé 230 autres", "en"),
        ("Ab 1. Januar kostet es 63 Euro", "63 euros au 1er janvier", "de"),
        ("In 2019 there were 40 of 90", "40 sur 90 en 2019", "en"),
    ],
)
def test_dates_and_years_move_about(original: str, translation: str, said: str) -> None:
    assert faults(original, translation, said) == []

"""Names in all alphabets."""

import pytest

from quizzes.detection.translations.names import name_faults
from quizzes.detection.translations.sounds import alike


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Лукашенко", "Loukachenko"),
        ("Лукашенко", "Lukaschenko"),
        ("Мінску", "Minsk"),
        ("Харьков", "Charkiw"),
        ("Гомель", "Homel"),
        ("Жуков", "Joukov"),
        ("Свіслач", "Svislotch"),
        ("Лебедевой", "Lebedeva"),
        ("القاهرة", "Cairo"),
        ("Bakü", "Baku"),
        ("Химкинский", "Khimki"),
    ],
)
def test_one_name_in_two_spellings(first: str, second: str) -> None:
    assert alike(first, second)


@pytest.mark.parametrize(("first", "second"), [("Keller", "Brandt"), ("Брэст", "Vitebsk"), ("Анна", "Marie")])
def test_two_names(first: str, second: str) -> None:
    assert not alike(first, second)


def faults(original: str, translation: str, said: str, language: str) -> list[tuple[str, bool]]:
    """Each name, and whether it alone makes a translation suspect."""
    return [(fault.cue, fault.confidence >= 0.5) for fault in name_faults(original, translation, said, language)]


@pytest.mark.parametrize(
    ("original", "translation", "said", "language", "cue"),
    [
        ("Он встретился в Варшаве с послом.", "He met the ambassador in Vienna.", "ru", "en", "Vienna"),
        ("A call by minister Ellen Marsh.", "Un appel de la ministre Sarah Quill.", "en", "fr", "Sarah"),
        ("Цягнік Гомель — Брэст спазняецца.", "Le train Gomel-Vitebsk a du retard.", "be", "fr", "Vitebsk"),
        ("Thanks to @brume for #bridge", "Merci à @bruma pour #pont", "en", "fr", "@bruma"),
    ],
)
def test_an_exchanged_name_is_seen(original: str, translation: str, said: str, language: str, cue: str) -> None:
    assert (cue, True) in faults(original, translation, said, language)


@pytest.mark.parametrize(
    ("original", "translation", "said", "language"),
    [
        ("Он приехал в Соединённое Королевство через Германию.", "He came through Germany.", "ru", "en"),
        ("Президент Лукашенко в Минске", "Le président Loukachenko à Minsk", "ru", "fr"),
        ("The UN and the WHO in Sudan", "L’ONU et l’OMS au Soudan", "en", "fr"),
        ("МВД проверяет Москву", "The Ministry of Internal Affairs checks Moscow", "ru", "en"),
        ("Storm Agnes: no power", "Tempête Agnes : pas de courant", "en", "fr"),
        ("التقى الرئيس في القاهرة", "The president met him in Cairo", "ar", "en"),
        ("Minister Brandt reist nach Vilnius", "Le ministre Brandt va à Vilnius", "de", "fr"),
        ("THE BRIDGE IS CLOSED", "LE PONT EST FERMÉ", "en", "fr"),
        ("Thanks to @brume", "Merci à @brume", "en", "fr"),
    ],
)
def test_a_name_that_is_told_otherwise_is_none_exchanged(
    original: str, translation: str, said: str, language: str
) -> None:
    assert not any(alone for _, alone in faults(original, translation, said, language))

"""Bytes become the characters that their author typed, whatever the page says of itself."""

import pytest

from quizzes.reading import read_html
from quizzes.reading.characters import characters

FRENCH = "L’été dernier, Œdipe a payé 30 € à l’hôtel « Noël »."
RUSSIAN = "Вчера в городе закрыли мост, и никто не знает, когда его откроют снова."
GREEK = "Χθες έκλεισε η γέφυρα της πόλης και κανείς δεν ξέρει πότε θα ανοίξει."


def page(words: str, charset: str = "") -> str:
    meta = f"<meta charset={charset}>" if charset else ""
    return f"<html><head>{meta}</head><body><p>{words}</p></body></html>"


@pytest.mark.parametrize(
    ("words", "said", "written"),
    [
        (FRENCH, "utf-8", "utf-8"),
        (FRENCH, "iso-8859-1", "utf-8"),
        (FRENCH, "iso-8859-1", "cp1252"),
        (FRENCH, "utf-8", "cp1252"),
        (FRENCH, "", "cp1252"),
        (FRENCH.replace("’", "'"), "iso-8859-15", "iso-8859-15"),
        (FRENCH, "windows-1252", "cp1252"),
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN, "utf-8", "cp1251"),
        (RUSSIAN, "", "cp1251"),
        (RUSSIAN, "", "koi8_r"),
        (RUSSIAN, "koi8-r", "koi8_r"),
        (RUSSIAN, "utf-16", "utf-8"),
        (RUSSIAN, "", "utf-16-le"),
        (RUSSIAN, "", "utf-16-be"),
        (RUSSIAN, "", "utf-16"),
        (GREEK, "iso-8859-7", "iso-8859-7"),
        (FRENCH, "no-such-thing", "utf-8"),
        (FRENCH, "", "utf-8-sig"),
    ],
)
def test_a_page_is_decoded_as_it_was_written(words: str, said: str, written: str) -> None:
    assert words in characters(page(words, said).encode(written))


def test_the_older_way_to_name_an_encoding_counts() -> None:
    head = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1251">'
    assert RUSSIAN in characters((head + RUSSIAN).encode("cp1251"))
    assert RUSSIAN in characters(('<?xml version="1.0" encoding="windows-1251"?>' + RUSSIAN).encode("cp1251"))


def test_an_encoding_named_in_a_comment_does_not() -> None:
    assert FRENCH in characters(("<!-- <meta charset=koi8-r> -->" + FRENCH).encode("cp1252"))


@pytest.mark.parametrize(
    ("words", "server", "said", "written"),
    [
        (RUSSIAN, "windows-1251", "", "cp1251"),
        (GREEK, "ISO-8859-7", "", "iso-8859-7"),
        (GREEK, "iso-8859-7", "windows-1251", "iso-8859-7"),
        (GREEK, "windows-1251", "", "utf-8"),
        (GREEK, "utf-8", "iso-8859-7", "iso-8859-7"),
        (GREEK, "no-such-thing", "iso-8859-7", "iso-8859-7"),
    ],
)
def test_the_servers_word_comes_before_the_pages_own(words: str, server: str, said: str, written: str) -> None:
    assert words in characters(page(words, said).encode(written), server)


def test_a_torn_character_costs_itself_alone() -> None:
    source = page(RUSSIAN * 5, "utf-8").encode()
    assert characters(source[:-40] + b"\xd0" + source[-40:]).count("\ufffd") == 1


def test_a_page_of_html_in_utf16_is_read() -> None:
    assert read_html(page(RUSSIAN).encode("utf-16-le")).passages[0].text == RUSSIAN

"""Pasted text becomes a document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.reading import (
    Document,
    EmptyText,
    NotText,
    PassageKind,
    ReadingError,
    TextTooLong,
    UnknownLanguage,
    decoded,
    read_text,
)
from quizzes.reading.cleaning import MAX_CHARACTERS

BODY = "Le marché ouvre tôt. Les marchands arrivent à six heures, et la place se remplit dans le bruit des caisses."


def texts(document: Document) -> list[str]:
    return [passage.text for passage in document.passages]


def kinds(document: Document) -> list[str]:
    return [passage.kind.value for passage in document.passages]


def test_a_short_first_line_without_a_stop_is_the_title() -> None:
    document = read_text(f"Un marché au petit matin\n{BODY}")
    assert document.title == "Un marché au petit matin"
    assert texts(document)[0] == "Le marché ouvre tôt."


def test_a_first_line_with_a_stop_is_a_passage() -> None:
    document = read_text(f"Le marché a rouvert.\n{BODY}")
    assert (document.title, texts(document)[0]) == ("", "Le marché a rouvert.")


def test_a_single_line_is_never_a_title() -> None:
    assert read_text("Un marché au petit matin").title == ""


def test_a_title_that_is_given_is_not_read_a_second_time() -> None:
    document = read_text(f"Un marché au PETIT matin\n{BODY}", title="Un marché au petit matin")
    assert document.title == "Un marché au petit matin"
    assert "PETIT" not in " ".join(texts(document))


def test_passages_of_one_paragraph_share_a_block() -> None:
    document = read_text(f"{BODY}\n{BODY}")
    assert [(passage.number, passage.block) for passage in document.passages] == [(1, 1), (2, 1), (3, 2), (4, 2)]


def test_list_items_share_a_block_and_are_whole_passages() -> None:
    document = read_text(f"{BODY}\n• des pommes. Rouges.\n• des poires\n{BODY}")
    items = [passage for passage in document.passages if passage.kind is PassageKind.LIST_ITEM]
    assert [item.text for item in items] == ["• des pommes. Rouges.", "• des poires"]
    assert len({item.block for item in items}) == 1


def test_a_lone_dash_is_somebody_speaking_not_a_list() -> None:
    assert "list_item" not in kinds(read_text(f"{BODY}\n– Bonjour, dit la marchande.\n{BODY}"))


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    assert kinds(read_text(f"{BODY}\nUne longue journée\n{BODY}")).count("heading") == 1


def test_a_photo_credit_is_a_caption() -> None:
    document = read_text(f"{BODY}\nCrédit photo : Anne Morel\n© Anne Morel\n{BODY}")
    assert kinds(document).count("caption") == 2


def test_a_paragraph_that_speaks_of_photos_is_not_a_caption() -> None:
    assert "caption" not in kinds(read_text(f"{BODY}\nPhotos et dessins couvrent les murs.\n{BODY}"))


def test_hard_wrapped_lines_are_one_paragraph_again() -> None:
    wrapped = (
        "The old bridge over the river was closed on Monday after divers\n"
        "found a crack in one of the pillars, and traffic has been sent\n"
        "through the next town since then, where it stands in the main\n"
        "street for most of the day and keeps the shops from unloading\n"
        "their goods.\n\nThe repair will take a month."
    )
    document = read_text(wrapped)
    assert [passage.block for passage in document.passages] == [1, 2]


def test_the_teachers_language_wins() -> None:
    assert read_text(BODY, language="it").language == "it"


def test_a_region_is_ignored() -> None:
    assert read_text(BODY, language="fr-CA").language == "fr"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UnknownLanguage):
        read_text(BODY, language="klingon")


@pytest.mark.parametrize("text", ["", " \n\t ", "\u00a0\u200b\ufeff", "\u202e\u202c"])
def test_nothing_but_white_space_is_refused_as_empty(text: str) -> None:
    with pytest.raises(EmptyText):
        read_text(text)


def test_more_than_a_million_characters_are_refused() -> None:
    with pytest.raises(TextTooLong):
        read_text("a" * (MAX_CHARACTERS + 1))


@pytest.mark.parametrize("text", ["a\x00b", "\x7fELF\x02", "text \x08 text", "half \ud83d a character"])
def test_what_is_not_text_is_refused(text: str) -> None:
    with pytest.raises(NotText):
        read_text(text)


def test_a_torn_surrogate_pair_is_joined_again() -> None:
    assert texts(read_text("Bravo \ud83d\ude00 à tous."))[0] == "Bravo \U0001f600 à tous."


def test_bidi_controls_are_taken_out() -> None:
    assert texts(read_text("Le prix \u202eest\u202c bas."))[0] == "Le prix est bas."


def test_newlines_marks_and_blanks_are_made_one() -> None:
    document = read_text("\ufeffLe  pont\u00a0:\tlong.\r\nIl\u00a0 \u00a0ferme.\r")
    assert texts(document) == ["Le pont\u00a0: long.", "Il\u00a0ferme."]


def test_files_are_decoded_by_mark_then_utf8_then_windows() -> None:
    assert decoded("міст".encode("cp1251"), "windows-1251") == "міст"
    assert {decoded("été".encode(code)) for code in ("utf-8", "utf-8-sig", "utf-16", "cp1252")} == {"été"}


@given(st.text(max_size=300))
def test_reading_raises_nothing_but_its_own_errors_and_numbers_from_one(text: str) -> None:
    try:
        document = read_text(text)
    except ReadingError:
        return
    assert [passage.number for passage in document.passages] == list(range(1, len(document.passages) + 1))


WORDS = st.lists(
    st.sampled_from(
        ["le", "chat", "dort.", "Une", "Maison", "«", "rouge", "»", "vite", "!", "oui", "3.5", "M.", "Roux"]
    ),
    min_size=1,
)


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=6))
def test_every_word_of_the_text_is_in_the_title_or_a_passage(lines: list[str]) -> None:
    document = read_text("\n".join(lines), language="fr")
    assert " ".join([document.title, *texts(document)]).split() == " ".join(lines).split()


def test_an_asterisk_before_a_word_is_a_footnotes() -> None:
    text = "The ferry left at nine, Anna* said on Monday.\n\n*Her name was changed here.\n\nNobody saw it leave."
    assert [one.kind for one in read_text(text, language="en").passages] == [PassageKind.SENTENCE] * 3
    listed = "The ferry carries these things.\n\n* coal\n* mail\n\nNobody saw it leave."
    assert [one.kind.value for one in read_text(listed, language="en").passages].count("list_item") == 2


@pytest.mark.parametrize(
    "line",
    [
        "By Ella Sund, Lund Daily",
        "Par Anne Morel, publié le 3 février 2026 à 10h12",
        "Von Anna-Lena Müller und Jens Weber",
    ],
)
def test_who_wrote_it_is_said_small_and_not_as_a_heading(line: str) -> None:
    read = read_text(f"The bridge is closed\n\n{line}\n\nThe bridge closed on Monday, said the mayor.\n")
    assert (read.passages[0].kind, read.passages[0].text) == (PassageKind.CAPTION, line)


@pytest.mark.parametrize("line", ["Von Berlin nach Paris", "Por qué cerró el puente", "By hook or by crook"])
def test_a_heading_that_begins_like_a_byline_stays_one(line: str) -> None:
    read = read_text(f"The bridge is closed\n\n{line}\n\nThe bridge closed on Monday, said the mayor.\n")
    assert read.passages[0].kind == PassageKind.HEADING

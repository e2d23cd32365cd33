"""Promotion in the middle of a paragraph: a passage of its own, in the same block."""

import pytest

from quizzes.reading import PassageKind, read_html, read_text

NEWS = "The mill cut 140 jobs in March and closed two of its five lines, the owner said."
MORE = "It now makes nothing but boxes, for which prices have risen by a tenth since the spring."


def kinds(text: str, language: str = "en") -> list[tuple[int, str]]:
    return [(passage.block, passage.kind.value) for passage in read_text(text, language=language).passages]


def test_a_sentence_that_sells_is_an_ad_where_it_stands() -> None:
    line = f"{NEWS} Sign up for our newsletter to get more. {MORE}"
    assert kinds(f"{NEWS}\n{line}\n{MORE}") == [
        (1, "sentence"),
        (2, "sentence"),
        (2, "ad"),
        (2, "sentence"),
        (3, "sentence"),
    ]


def test_a_page_gives_the_same_passages_as_its_text() -> None:
    line = f"{NEWS} This article contains affiliate links. {MORE}"
    page = read_html(f"<html lang=en><body><article><p>{NEWS}</p><p>{line}</p><p>{MORE}</p></article></body></html>")
    assert [(passage.block, passage.kind.value) for passage in page.passages] == kinds(f"{NEWS}\n{line}\n{MORE}")


@pytest.mark.parametrize(
    "sentence",
    [
        "“Sign up for our newsletter,” the sign on its gate says.",
        "“It is over. Sign up for our newsletter. We mean it,” the sign says.",
        "The court found that its page contained affiliate links.",
        "Shop now.",
        "The mill may earn a commission on boxes.",
    ],
)
def test_a_sentence_that_is_quoted_or_tells_is_no_ad(sentence: str) -> None:
    assert PassageKind.AD.value not in [kind for _, kind in kinds(f"{NEWS}\n{NEWS} {sentence} {MORE}\n{MORE}")]


def test_a_flood_is_not_searched_for_sentences_that_sell() -> None:
    assert ("ad") not in [kind for _, kind in kinds(f"{NEWS}\n" + "Sign up for our newsletter. " * 500)]

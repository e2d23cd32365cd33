"""What a child writes is taken for a Document only when every value is what it must be."""

import json
from typing import Any

import pytest

from quizzes.reading import Document, Embed, Passage, PassageKind
from quizzes.reading.carrying import packed, unpacked
from quizzes.reading.document import Picture

WHOLE = Document(
    "Le pont",
    "fr",
    (
        Passage(1, 1, PassageKind.HEADING, "Le pont", "fr"),
        Passage(2, 2, PassageKind.EMBED, "Bonjour", "fr", Embed(platform="twitter")),
    ),
    (Picture(1, "https://example.org/a.jpg", ""),),
    "Anne Morel",
    "2024-05-03",
    "Le Journal",
)


def carried() -> Any:
    return json.loads(json.dumps(packed(WHOLE)))


def test_a_document_comes_back_as_it_was() -> None:
    assert unpacked(carried()) == WHOLE


@pytest.mark.parametrize("nonsense", [None, {}, [], "Document", 3, [[], [], [], [], [], [], []], [1] * 7])
def test_anything_else_is_no_document(nonsense: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(nonsense)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((0,), 3),
        ((2,), []),
        ((2, 0, 0), 2),
        ((2, 0, 0), True),
        ((2, 0, 2), "script"),
        ((2, 0, 3), None),
        ((2, 1, 5), "twitter"),
        ((3, 0, 0), 3),
        ((3, 0, 0), -1),
        ((3, 0, 1), "javascript:alert(1)"),
        ((3, 0), ["https://example.org/"]),
    ],
)
def test_one_wrong_value_is_enough(path: tuple[int, ...], value: Any) -> None:
    wrong = carried()
    place = wrong
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(ValueError, match=r"."):
        unpacked(wrong)

"""A post held against what its article says of the same statement."""

import pytest

from quizzes.detection import Kind, detect
from quizzes.reading import Document, Embed, Passage, PassageKind

TOLD = "La police de Brume a annoncé mardi l'arrestation de 14 personnes soupçonnées d'avoir escroqué des retraités."
OTHER = "Le maire a visité le marché de la ville."


def found(post: str, *sentences: str, original: str = "", said: str = "") -> list[tuple[str, str]]:
    passages = [Passage(n, n, PassageKind.SENTENCE, text, "fr") for n, text in enumerate(sentences, start=1)]
    embed = Embed("twitter", "Police de Brume", "@brume", original=original, original_language=said)
    passages.append(Passage(len(passages) + 1, len(passages) + 1, PassageKind.EMBED, post, "fr", embed))
    suggestions = detect(Document("", "fr", tuple(passages))).suggestions
    return [(one.reason.value, one.cue) for one in suggestions if one.kind is Kind.MISTRANSLATED_EMBED]


def test_a_figure_that_the_article_tells_otherwise() -> None:
    post = "La police annonce 140 personnes arrêtées pour avoir escroqué des retraités."
    assert found(post, TOLD) == [("unlike_the_article", "140")]


def test_a_place_that_the_article_never_names() -> None:
    told = "Les autorités annoncent que le sommet économique se tiendra à Vienne."
    assert found("Le sommet économique se tiendra à Varsovie, annoncent les autorités.", told) == [
        ("unlike_the_article", "Varsovie")
    ]


@pytest.mark.parametrize(
    ("post", "sentences"),
    [
        ("La police annonce 14 personnes arrêtées pour avoir escroqué des retraités.", (TOLD,)),
        ("La police annonce 140 personnes arrêtées pour avoir escroqué des retraités.", (OTHER,)),
        ("La police annonce avoir contrôlé 300 voitures et arrêté des personnes.", (TOLD,)),
        (
            "Les personnes arrêtées mardi seront jugées à Varsovie, annonce la police.",
            (TOLD, "Le juge est à Varsovie."),
        ),
    ],
)
def test_another_statement_or_the_same_figures_are_no_fault(post: str, sentences: tuple[str, ...]) -> None:
    assert found(post, *sentences) == []


def test_an_original_at_hand_is_compared_and_the_cue_stands_in_the_post() -> None:
    post = "Le pont de Brume est fermé aux voitures."
    original = "The bridge of Brume is closed to 230 cars."
    assert found(post, original=original, said="en") == [("number_changed", post)]

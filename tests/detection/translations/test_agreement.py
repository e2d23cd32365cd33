"""Nouns, and the words beside them, of another gender or number; verbs in a form that their neighbour rules out."""

import pytest

from quizzes.detection.translations.agreement import disagreements
from quizzes.detection.translations.verb_forms import wrong_forms
from quizzes.detection.translations.wording import Wording


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ils éteignent une feu.", "une feu"),
        ("Il vit dans le place.", "le place"),
        ("Les pompier arrivent.", "Les pompier"),
        ("Il a vu un nouvelle pont.", "un nouvelle pont"),
        ("Il lit la loi nouveau.", "la loi nouveau"),
        ("Les élections est finies.", "Les élections est"),
        ("La ville sont belle.", "La ville sont"),
        ("Police a attrapé un homme.", "Police a"),
    ],
)
def test_a_disagreement_is_seen(text: str, cue: str) -> None:
    assert [fault.cue for fault in disagreements(Wording(text), "fr")] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "Ils éteignent un feu. Les pompiers arrivent.",
        "Police : un homme est arrêté.",
        "Il le place devant la maison et la juge trop grande.",
        "Le chef des soldats a parlé aux soldats.",
        "Le ministre de la défense américain parle de la nouvelle ligne.",
        "La tour est fermée, le tour est joué, la mort du maire est un choc.",
    ],
)
def test_what_agrees_or_may_be_a_verb_is_left_alone(text: str) -> None:
    assert list(disagreements(Wording(text), "fr")) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [("Three soldier are here.", "Three soldier"), ("This bridges is closed.", "This bridges")],
)
def test_english_nouns_have_a_number(text: str, cue: str) -> None:
    assert [fault.cue for fault in disagreements(Wording(text), "en")] == [cue]


def test_a_noun_before_a_noun_is_half_of_one() -> None:
    assert list(disagreements(Wording("Two school buses and three police officers are here."), "en")) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The team has announce it.", "has announce"),
        ("The road was went.", "was went"),
        ("They will took it.", "will took"),
        ("She came to announces it.", "to announces"),
        ("Then he announce it.", "he announce"),
        ("Now they announces it.", "they announces"),
        ("Then he gone home.", "he gone"),
    ],
)
def test_a_wrong_form_is_seen(text: str, cue: str) -> None:
    assert [fault.cue for fault in wrong_forms(Wording(text), "en")] == [cue]


@pytest.mark.parametrize(
    "text",
    [
        "The team has announced it and will have work to do.",
        "Did he announce it? It made her announce it.",
        "The number of them announces nothing; he was here and had gone.",
        "They have become what they were, and have put it here.",
    ],
)
def test_right_forms_are_left_alone(text: str) -> None:
    assert list(wrong_forms(Wording(text), "en")) == []

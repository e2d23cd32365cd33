"""What is said of a passage that needed no mark: no more than is known."""

import pytest
from django.utils.translation import override

from quizzes.actions.freeze import freeze_key
from quizzes.actions.publish import source_of
from quizzes.models.content import KeyPassage
from quizzes.reports.why import false_alarm, left_alone, said
from tests import make


def a_key(attribution: str = "none", *, background: bool = False, **others: str) -> KeyPassage:
    """`others` are cue and original."""
    key = KeyPassage(kinds=[], debatable=False, attribution=attribution, explanations={}, background=background)
    if "cue" in others:
        key["cue"] = others["cue"]
    if "original" in others:
        key["original"] = others["original"]
    return key


def alone(key: KeyPassage) -> str:
    return said(left_alone(key), [key])


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        (a_key("named"), "The article says who is speaking."),
        (a_key("named", cue="said Anna"), "The article says who is speaking: “said Anna”."),
        (a_key("document", cue="according to the ledger"), "The article says where it has this from: “according"),
        (a_key("none", background=True), "It is counted as background, which is told without a source."),
        (a_key("none"), "No mark was expected here."),
        (a_key("unnamed", cue="some people"), "No mark was expected here."),
        (a_key("not_a_claim"), "No mark was expected here."),
        (a_key("not_a_claim", original=""), "It is not counted as badly translated."),
        (a_key("not_a_claim", original="Bonjour"), "It is not counted as badly translated: compare it"),
    ],
)
def test_a_passage_left_alone_is_given_what_is_known(key: KeyPassage, sentence: str) -> None:
    assert alone(key).startswith(sentence)


@pytest.mark.parametrize(
    ("chosen", "key", "sentence"),
    [
        ("ad", a_key("named", cue="said Anna"), "It is counted as part of the article, not as an ad."),
        ("mistranslated_embed", a_key("named"), "It is the article’s own text, not an embedded post."),
        ("unsourced_claim", a_key(original=""), "It is an embedded post: whoever wrote it is its source."),
        ("unsourced_claim", a_key("named", cue="said Anna"), "The article says who is speaking: “said Anna”."),
        ("unsourced_claim", a_key("none"), "No mark was expected here."),
    ],
)
def test_a_false_alarm_is_answered_by_what_was_chosen(chosen: str, key: KeyPassage, sentence: str) -> None:
    assert said(false_alarm(chosen, key), [key]) == sentence


def test_neighbours_of_one_ground_share_a_sentence_and_name_each_source_once() -> None:
    keys = [a_key("named", cue=cue) for cue in ("said Anna", "she added", "said Anna")]
    assert len({id(left_alone(key)) for key in keys}) == 1
    assert said(left_alone(keys[0]), keys) == "The article says who is speaking: “said Anna”, “she added”."


def test_the_words_stand_in_the_marks_of_the_pages_language() -> None:
    key = a_key("named", cue="a dit Anne")
    with override("fr"):
        assert alone(key) == "L’article dit qui parle\u00a0: «\u00a0a dit Anne\u00a0»."


@pytest.mark.django_db
def test_the_words_of_a_source_are_kept_with_the_key() -> None:
    key = freeze_key(source_of(make.a_quiz()))["passages"]
    assert key["4"].get("cue") == "said mayor Anna Keller in a statement"
    assert "cue" not in key["5"]

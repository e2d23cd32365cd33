"""Before release nothing a student receives says what needs a mark."""

import json
import re

import pytest

from quizzes.models import Edition
from tests.pages.a_sitting import SECRET, Answer, Sitting, a_secretive_assignment, bare, passages, sit, targets

pytestmark = pytest.mark.django_db

FORBIDDEN = {"key", "target", "reason", "finding", "score", "points", "correct", "hit"}


def texts_for_scripts(html: str) -> list[object]:
    found = re.findall(r'<script id="[^"]+" type="application/json">(.*?)</script>', html, re.DOTALL)
    return [json.loads(text) for text in found]


def names(value: object) -> set[str]:
    """Every field name in a JSON value, at any depth."""
    if isinstance(value, dict):
        return set(value) | {name for inner in value.values() for name in names(inner)}
    return {name for inner in value for name in names(inner)} if isinstance(value, list) else set()


def everything_before_release(sitting: Sitting) -> list[str]:
    """All answers of a whole sitting, with their headers; then what is seen while the answers are held back."""
    answers: list[Answer] = [
        sitting.client.get("/quizzes/"),
        sitting.client.get(sitting.address()),
        sitting.send({"marks": {"1": "ad"}}),
        sitting.send({"marks": {"99": "ad"}}),
        sitting.post("save", p2="ad"),
        sitting.post("hand-in", p1="", p2=""),
        sitting.client.get(sitting.address("results")),
        sitting.post("hand-in", p1="ad", confirm="1"),
        sitting.client.get(sitting.address("results")),
        sitting.send({"marks": {"1": ""}}),
        sitting.client.get("/quizzes/"),
    ]
    return [f"{answer.headers}{answer.content.decode()}" for answer in answers]


def test_no_answer_holds_a_word_of_the_key() -> None:
    assignment = a_secretive_assignment()
    assignment.attempts_allowed = 2
    assignment.save()
    sitting = sit(assignment)
    assert SECRET in json.dumps(Edition.objects.get().key)
    for answer in everything_before_release(sitting):
        assert SECRET not in answer
        assert "no_source" not in answer
    assert sitting.now().handed_in_at is not None


def test_no_json_has_a_field_that_is_named_after_the_key() -> None:
    sitting = sit(a_secretive_assignment())
    found = [*texts_for_scripts(sitting.html()), sitting.send({"marks": {"1": "ad"}}).json()]
    assert len(found) == 3
    assert {name for value in found for name in names(value)} & FORBIDDEN == set()


def test_a_passage_that_needs_a_mark_is_drawn_like_one_that_does_not() -> None:
    assignment = a_secretive_assignment()
    found = passages(sit(assignment).html())
    article = assignment.edition.quiz.article
    assert len(found) == article.passages.count() > len(targets(article)) > 3
    assert len({bare(markup) for markup in found}) == 1


def test_an_ad_stands_in_an_ordinary_paragraph() -> None:
    html = sit(a_secretive_assignment()).html()
    assert re.search(r'<p><span class="psg"(?:(?!<p>).)*>ADVERTISEMENT<', html, re.DOTALL)


def test_a_bad_embed_is_drawn_like_a_sound_one() -> None:
    html = sit(a_secretive_assignment()).html()
    cards = re.findall(r'<div class="embed">.*?</div>', html, re.DOTALL)
    assert len(cards) == 2
    assert len({bare(card) for card in cards}) == 1


def test_every_menu_offers_the_same_kinds_in_the_same_order() -> None:
    menus = re.findall(r"<select.*?</select>", sit(a_secretive_assignment()).html(), re.DOTALL)
    offered = {tuple(re.findall(r'<option value="([^"]*)"', menu)) for menu in menus}
    assert offered == {("", "unsourced_claim", "ad", "mistranslated_embed")}

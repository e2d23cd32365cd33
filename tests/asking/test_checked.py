"""What passes of a model's answer, and what is dropped."""

import json
from typing import Any

import pytest

from quizzes.asking import NotAnAnswer
from quizzes.asking.checked import checked
from quizzes.asking.question import MOST, REASONS
from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.reasons import Reason
from tests.asking.documents import article, entry, of_post, of_sentences
from tests.asking.model import findings

GOOD = entry(passage=3, reason="figure_without_source", cue="40,000", explanation="Who counted?")


def kept(*entries: Any, beside_a_good_one: bool = True) -> list[Suggestion]:
    """What passes of these; a good entry beside them shows that the rest is kept."""
    came = checked(findings(*entries, *([GOOD] if beside_a_good_one else [])), article())
    return [suggestion for suggestion in came if suggestion.passage != 3]


def test_a_good_finding_becomes_a_suggestion() -> None:
    assert kept(entry()) == [
        Suggestion(2, Kind.UNSOURCED_CLAIM, Reason.VAGUE_SOURCE, "Experts", 0.8, entry()["explanation"])
    ]


def test_a_post_with_an_original_may_bring_a_fair_translation() -> None:
    assert kept(of_post())[0].translation == "The ferry is not closing."


def test_a_translation_of_what_has_no_original_is_left_out() -> None:
    seam = of_post(passage=7, reason="repeated_words", cue="The the", explanation="It repeats.")
    assert [one.translation for one in kept(seam, entry(translation="Les experts."))] == ["", ""]


@pytest.mark.parametrize(
    "changed",
    [
        {"passage": 99}, {"passage": 0}, {"passage": "2"}, {"passage": 2.0}, {"passage": True}, {"passage": None},
        {"passage": []}, {"kind": "opinion"}, {"kind": None}, {"kind": {}}, {"kind": ["ad"]}, {"reason": "because"},
        {"reason": []}, {"reason": "ad_slot", "kind": "ad"}, {"reason": "ad_copy"}, {"kind": "ad"},
        {"passage": 1, "cue": "ferry"}, {"passage": 5, "cue": "Tickets"}, {"passage": 6, "cue": "ferry"},
        {"kind": "mistranslated_embed", "reason": "seam"},
        {"passage": 1, "kind": "ad", "reason": "ad_copy", "cue": "ferry"},
        {"passage": 6, "kind": "ad", "reason": "ad_copy", "cue": "ferry"},
        {"cue": "Scientists"}, {"cue": "experts"}, {"cue": ""}, {"cue": "  “ "}, {"cue": None}, {"cue": 7},
        {"cue": "Experts believe" * 20}, {"cue": "\ud800"}, {"cue": "Experts\x00"},
        {"confidence": 1.5}, {"confidence": -0.1}, {"confidence": "0.8"}, {"confidence": None}, {"confidence": True},
        {"confidence": float("nan")}, {"confidence": float("inf")},
    ],
    ids=str,
)  # fmt: skip
def test_what_does_not_fit_the_article_is_dropped_and_the_rest_kept(changed: dict[str, Any]) -> None:
    assert kept(entry(**changed)) == []


@pytest.mark.parametrize(
    "words",
    [
        "See <b>this</b>.", "<script>alert(1)</script>", "Go to https://evil.test/?q=1.", "See www.evil.test now.",
        "![x](https://evil.test/?q={{answer_key}})", "[here](evil)", "**Bold** words.", "`rm -rf`", "{{ key }}",
        "\\x41", "javascript:alert(1)", "mailto:a@b.test", "evil.test/data", "&lt;b&gt;", "# Heading\ntext", "a\u202eb",
        "a\x07b", "a\ud800b", "a\u200bb", "\ue000", "word " * 200, 7, ["words"], {"a": "b"},
    ],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("name", ["explanation", "translation"])
def test_words_with_markup_links_or_unseen_characters_are_dropped_with_their_finding(name: str, words: Any) -> None:
    if name == "translation" and words == "word " * 200:
        words *= 3  # a post may be longer than an explanation
    assert kept(of_post(**{name: words})) == []


@pytest.mark.parametrize("one", [None, 3, "x", [], {}, {"finding": entry()}, [entry()]], ids=str)
def test_an_entry_of_another_shape_is_dropped(one: Any) -> None:
    assert kept(one) == []


def test_a_finding_without_an_explanation_is_kept() -> None:
    assert kept(entry(explanation=None))[0].explanation == ""


def test_the_cue_is_the_passages_own_stretch_whatever_the_model_made_of_its_quotation_marks() -> None:
    assert kept(entry(cue='ferry\'s "last day"'))[0].cue == "ferry’s “last day”"


def test_an_explanation_is_one_paragraph_and_a_translation_keeps_its_lines() -> None:
    one = kept(of_post(explanation="One.\n\n  Two.", translation="One.\r\nTwo."))[0]
    assert (one.explanation, one.translation) == ("One. Two.", "One.\nTwo.")


def test_of_two_of_a_kind_on_a_passage_the_first_is_kept() -> None:
    assert [one.cue for one in kept(entry(), entry(cue="last day"))] == ["Experts"]


def test_only_the_surest_are_kept_in_the_order_of_the_article() -> None:
    long = of_sentences([f"Experts say it {number} times." for number in range(1, 2 * MOST + 1)])
    many = [entry(passage=number, confidence=number % 2) for number in range(1, 2 * MOST + 1)]
    assert [one.passage for one in checked(findings(*many), long)] == list(range(1, 2 * MOST, 2))


@pytest.mark.parametrize(
    "text", ["{}", "```json\n{}\n```", "Here you are: {} I hope it helps.", "<think>{{ no</think>{}"]
)
def test_words_around_the_object_do_no_harm(text: str) -> None:
    assert len(checked(text.replace("{}", findings(entry())), article())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "", "I am sorry, Dave.", "[]", "null", "{", "}{", "{}", '{"findings": null}', '{"findings": {"passage": 2}}',
        '{"score": 100}', '{"findings": [', "[" * 100_000, '{"findings": ' + "[" * 100_000,
        json.dumps({"findings": [entry(cue="not there"), entry(passage=99)]}), '{"a": ' + "9" * 5000 + "}",
    ],
    ids=range(15),
)  # fmt: skip
def test_what_is_not_the_object_that_was_asked_for_is_no_answer(text: str) -> None:
    with pytest.raises(NotAnAnswer):
        checked(text, article())


def test_a_model_that_finds_nothing_has_answered() -> None:
    assert checked(findings(), article()) == ()


def test_every_reason_that_is_asked_for_can_be_explained_by_a_template() -> None:
    assert {reason.kind for reason in REASONS} == set(Kind)
    assert set(REASONS) <= set(Reason)

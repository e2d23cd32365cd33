"""Whose words a sentence holds, when quotations stand in quotations."""

import pytest

from quizzes.detection import detect
from quizzes.detection.lexicon import lexicon
from quizzes.detection.saying import verb_groups
from quizzes.detection.sentences import sentences_of
from quizzes.reading import read_text


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("« La maire a dit “non” hier », a dit Anne.", [",", "a", "dit", "anne", "."]),
        ('"The mayor said a “no” to us all," said Ann.', ["said", "ann", "."]),
        ("„Wir sagen nein“, sagte Anna.", [",", "sagte", "anna", "."]),
        ("“We said no,” said Ann, “and went.”", ["said", "ann", ","]),
    ],
)
def test_what_is_outside_every_quotation(text: str, outside: list[str]) -> None:
    [sentence] = sentences_of(read_text(f"{text}", language="fr"))
    assert [lower for lower in sentence.lowers if lower not in '«»“”„"'] == outside


def test_a_speech_with_a_quotation_in_it_has_its_speaker() -> None:
    speech = '"The mayor said a “no” to us all. The budget fell by 12 per cent," Paul Martin told the council.'
    draft = detect(read_text(f"The budget\n\n{speech}\n\nThe council met.\n", language="en"))
    assert [judgement.attribution for judgement in draft.judgements][:2] == ["named", "named"]


def test_a_flood_of_verbs_is_not_held_against_itself() -> None:
    spoken = lexicon("en")
    [sentence] = sentences_of(read_text("Anna Bob Carl said " * 150, language="en"))
    assert spoken is not None
    assert len(list(verb_groups(sentence, spoken))) <= 20

"""What asks for a source, what is on record, and what tells nothing to look up."""

import pytest

from quizzes.detection import Judgement
from tests.detection.drafts import claims, draft

RECORD = [
    ("en", "The council voted on Monday to close the bridge."),
    ("en", "She was born in Brume and graduated in 2019."),
    ("en", "The committee meets again on 12 June at 7 p.m."),
    ("fr", "Le conseil municipal s’est réuni lundi soir."),
    ("fr", "Elle est née à Brume en mars 1962."),
    ("fr", "La délibération a été adoptée par 19 voix contre 7."),
]
ASKED = [
    ("en", "Traffic on the bridge has doubled since 2019 because the motorway is closed."),
    ("en", "Nearly 340 families still live without water."),
    ("fr", "Le trafic a doublé depuis 2019 à cause de la fermeture de l’autoroute."),
    ("fr", "Près de 340 familles vivent encore sans eau."),
]
TELLING_NOTHING = [
    ("en", "And so it goes."),
    ("en", "A grey, wet, endless bridge."),
    ("fr", "Un pont gris, mouillé, interminable."),
    ("fr", "Affaire à suivre, donc."),
    ("en", "Add the lemon and let it rest for 10 minutes."),
    ("fr", "Ajoutez le citron et laissez reposer 10 minutes."),
]


def judged(text: str, language: str) -> Judgement:
    return draft(text, language).judgements[0]


@pytest.mark.parametrize(("language", "text"), RECORD, ids=str)
def test_public_record_is_not_asked_about(language: str, text: str) -> None:
    assert judged(text, language).background
    assert claims(text, language) == []


@pytest.mark.parametrize(("language", "text"), ASKED, ids=str)
def test_quantities_causes_and_comparisons_are(language: str, text: str) -> None:
    assert not judged(text, language).background
    assert len(claims(text, language)) == 1


@pytest.mark.parametrize(("language", "text"), TELLING_NOTHING, ids=str)
def test_moods_scraps_and_recipes_are_no_claims(language: str, text: str) -> None:
    assert judged(text, language).attribution == "not_a_claim"
    assert claims(text, language) == []


def test_a_noun_that_looks_like_a_verb_explains_nothing() -> None:
    (found,) = claims("Nearly 340 pairs still dine in the valley after the show.", "en")
    assert found.reason == "figure_without_source"

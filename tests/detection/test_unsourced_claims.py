"""Who says so: each rule with a sentence that needs it and one that must not trigger it."""

import pytest

from tests.detection.drafts import claims, draft, ladder

# (language, sentence that is sourced)
SOURCED = [
    ("fr", "La maire de Brume a annoncé la fermeture du pont."),
    ("fr", "Le pont fermera lundi, a déclaré Anne Morel."),
    ("fr", "Selon Anne Morel, le pont fermera lundi et pour longtemps."),
    ("fr", "D’après le rapport de la région, le pont bouge depuis des années."),
    ("fr", "« Le pont fermera lundi matin », affirme la préfète."),
    ("fr", "Le pont fermera lundi, peut-on lire dans le communiqué."),
    ("fr", "Pour Anne Morel, le pont est devenu dangereux."),
    ("fr", "Une étude de l’université de Brume montre une hausse du niveau de la rivière."),
    ("en", "The mayor of Brume announced that the bridge would close."),
    ("en", "The bridge will close on Monday, said Ann Moor."),
    ("en", "According to Ann Moor, the bridge will close on Monday."),
    ("en", "“The bridge will close on Monday morning,” the governor said."),
    ("en", "The company said in a statement that the bridge would close."),
    ("en", "A study by the University of Brume shows a rise of the river."),
]
# The same, with the reason to be given.
UNSOURCED = [
    ("fr", "La rivière monte chaque année dans la vallée de Brume.", "no_source"),
    ("fr", "La crue a emporté 340 maisons dans la vallée.", "figure_without_source"),
    ("fr", "Cette fermeture souligne la faiblesse des petites communes.", "interpretation_as_fact"),
    ("fr", "Des sources à la mairie ont confirmé la fermeture du pont.", "vague_source"),
    ("fr", "Selon plusieurs experts, le pont va tomber.", "vague_source"),
    ("fr", "Le pont va tomber, confie un proche de la maire.", "vague_source"),
    ("fr", "Des rumeurs parlent d’une fermeture du pont avant la fin du mois.", "hearsay"),
    ("fr", "La ville serait incapable de payer les travaux.", "journalistic_conditional"),
    ("fr", "Il convient de noter que la ville ne paie pas les travaux.", "impersonal_hedge"),
    ("en", "The river rises every year in the valley of Brume.", "no_source"),
    ("en", "The flood took 340 houses in the valley.", "figure_without_source"),
    ("en", "This closure underlines the weakness of small towns.", "interpretation_as_fact"),
    ("en", "Officials in the town hall confirmed that the bridge would close.", "vague_source"),
    ("en", "The bridge will fall, people familiar with the matter say.", "vague_source"),
    ("en", "The town is reportedly unable to pay for the work.", "hearsay"),
    ("en", "It should be noted that the town does not pay for the work.", "impersonal_hedge"),
]
# (language, sentence that claims nothing)
NO_CLAIM = [
    ("fr", "Pourquoi la ville n’a-t-elle rien fait avant la crue ?"),
    ("fr", "Il faudrait que la ville paie enfin les travaux."),
    ("fr", "Nous avons marché jusqu’au pont dans la nuit."),
    ("en", "Why did the town do nothing before the flood?"),
    ("en", "The town should pay for the work at last."),
    ("en", "We walked to the bridge during the night."),
]


@pytest.mark.parametrize(("language", "sentence"), SOURCED, ids=str)
def test_a_sourced_sentence_is_left_alone(language: str, sentence: str) -> None:
    assert claims(sentence, language) == []
    assert ladder(sentence, language)[0] in ("named", "document")


@pytest.mark.parametrize(("language", "sentence", "reason"), UNSOURCED, ids=str)
def test_a_sentence_without_a_source_is_suggested_with_its_reason(language: str, sentence: str, reason: str) -> None:
    (found,) = claims(sentence, language)
    assert found.reason == reason
    assert found.cue
    assert found.cue in sentence


@pytest.mark.parametrize(("language", "sentence"), NO_CLAIM, ids=str)
def test_questions_opinions_and_the_reporter_claim_nothing(language: str, sentence: str) -> None:
    assert ladder(sentence, language) == ["not_a_claim"]


def test_a_conditional_after_a_condition_is_not_the_journalistic_one() -> None:
    found = claims("La ville serait riche si le pont rapportait de l’argent.", "fr")
    assert "journalistic_conditional" not in [suggestion.reason for suggestion in found]


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    text = "« Le pont est vieux et il tremble.\u00a0Il ferme lundi matin pour de bon », a déclaré Anne Morel."
    assert claims(text, "fr") == []


def test_a_quoted_sentence_after_the_speakers_belongs_to_them() -> None:
    assert claims("“The bridge is old and it shakes,” Ann Moor said. “It closes on Monday for good.”", "en") == []


def test_he_added_carries_the_kind_of_the_last_source() -> None:
    text = "A source at the town hall said the bridge would close. He added that it would be soon."
    assert ladder(text, "en") == ["unnamed", "unnamed"]


def test_the_next_sentence_may_carry_the_source() -> None:
    text = "Le pont a bougé de deux centimètres. C’est ce qu’a annoncé la préfète de Brume."
    assert claims(text, "fr") == []


def test_the_colour_of_nobodys_anger_is_no_source() -> None:
    (found,) = claims("La colère des habitants monte dans toute la vallée.", "fr")
    assert found.reason == "no_source"


def test_an_expert_with_a_name_is_a_source() -> None:
    assert ladder("Engineer and expert Ann Moor said the bridge would close.", "en") == ["named"]


def test_a_verb_of_saying_in_quotation_marks_is_not_the_articles() -> None:
    (found,) = claims("Le mot « selon Anne Morel » figure depuis toujours sur le pont de la ville.", "fr")
    assert found.reason == "no_source"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le Parlement a adopté la loi le 3 mars 2021."),
        ("fr", "La maire a été élue en mars 2020."),
        ("en", "Parliament adopted the law on March 3, 2021."),
        ("en", "The mayor was elected in March 2020."),
    ],
)
def test_routine_public_record_is_background_and_not_suggested(language: str, sentence: str) -> None:
    (judgement,) = draft(sentence, language).judgements
    assert judgement.background
    assert claims(sentence, language) == []


def test_a_quantity_takes_background_back() -> None:
    assert claims("En 2020, le Parlement a adopté la loi après une hausse de plus de 40 % des crues.", "fr")


def test_headings_and_captions_are_never_claims() -> None:
    text = "Le pont ferme. Il était vieux.\nUne ville coupée en deux\nPhoto : le pont de Brume\nIl rouvrira. Un jour."
    assert [ladder(text, "fr")[at] for at in (2, 3)] == ["not_a_claim", "not_a_claim"]


def test_a_language_without_a_file_gets_no_claims() -> None:
    assert claims("De brug gaat maandag dicht en niemand weet waarom.", "nl") == []


def test_some_fear_names_nobody() -> None:
    (found,) = claims("Some fear the worst for the old bridge.", "en")
    assert found.reason == "vague_source"

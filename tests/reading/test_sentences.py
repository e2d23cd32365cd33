"""Which full stops end a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.reading.blocks import Block, document
from quizzes.reading.document import PassageKind
from quizzes.reading.sentences import joined_to_place, split_sentences

FRENCH = [
    ["M. Morel habite Lyon.", "Il y travaille."],
    ["J.-P. Roux a signé.", "Mme Petit a refusé."],
    ["Le taux est de 3.5 % cette année.", "Il baisse."],
    ["« Nous partons ! »", "Puis la salle se vide."],
    ["« Pourquoi ? » demande la maire.", "Personne ne répond."],
    ["« Nous partons demain.", "Nous reviendrons. »", "Le silence se fait."],
    ["Ils vendent des vis, des clous, etc. dans la boutique.", "Elle ferme tôt."],
    ["Il hésite… puis il saute.", "Elle attend…", "Rien ne vient."],
    ["Le pont ferme le 3 mars 2024.", "Il rouvrira en mai."],
    ["Le texte (…) est long.", "On le coupe."],
    ["Elle dit “non”.", 'Il dit "oui".', "Fin."],
    ["1. Ouvrir la porte.", "Elle grince."],
    ["Mr. Brown est là.", "Il parle."],
    ["« Non. »", "« Pourquoi ? »", "Elle sort."],
    ["Le record tient depuis le 3.", "Mai sera sec."],
    ["Des ateliers (« Comment tenir une tribune ? », « Dessiner une affiche ») ont lieu.", "On vient."],
]
ENGLISH = [
    ["Mr. Brown met Dr. Lee.", "They spoke."],
    ["The U.S. Senate voted.", "It was late."],
    ["She lives in the U.S.", "He lives in Peru."],
    ["J. K. Stone wrote it.", "Nobody read it."],
    ["It cost 3.5 million.", "That is a lot."],
    ["Bring fruit, e.g. Spanish oranges.", "They keep."],
    ["“Why?” he asked.", "“Because.”", "She left."],
    ["He arrived at 5 p.m.", "The shop was shut."],
    ["Acme Inc. of Ohio won.", "The rest lost."],
    ["It closed on the 3.", "December was cold."],
    ["He said “no.”", "“Why?” she asked."],
    ["It rained [...] all day.", "We stayed in."],
]
GERMAN = [
    ["Die Vorlage wurde am 12. November vorgelegt.", "Der Rat tagt am 3. Dezember."],
    ["Nach dem 2. Weltkrieg stand das Haus leer.", "Es war der 7. Versuch der Stadt."],
    ["Der Klub stieg in die 3. Liga auf.", "Er gewann 3:2.", "Trainer Maier lobte ihn."],
    ["Sie liegt auf Platz 3.", "Trainer Maier ist froh."],
    ["Das Bad hat Baujahr 1964.", "November ist Ruhezeit."],
    ["„Das Haus ist alt.“", "Dann schwieg sie.", "„Warum?“ fragte er."],
    ["»Das Haus ist alt.«", "»Sehr alt.«", "Dann schwieg sie."],
    ["Sie ist die Nr. 1 der Welt.", "Mr. Gay kommt aus Bonn."],
]


@pytest.mark.parametrize("sentences", FRENCH, ids=lambda sentences: sentences[0])
def test_french_paragraphs_are_cut_where_a_sentence_ends(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences), "fr") == sentences


@pytest.mark.parametrize("sentences", ENGLISH, ids=lambda sentences: sentences[0])
def test_english_paragraphs_are_cut_where_a_sentence_ends(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences), "en") == sentences


@pytest.mark.parametrize("sentences", GERMAN, ids=lambda sentences: sentences[0])
def test_german_paragraphs_are_cut_where_a_sentence_ends(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences), "de") == sentences


@pytest.mark.parametrize(
    ("place", "language"), [("CALDEN.", "de"), ("Bad Homburg.", "de"), ("Potsdam.", "de"), ("MARSEILLE.", "fr")]
)
def test_the_place_a_report_comes_from_is_no_sentence(place: str, language: str) -> None:
    assert joined_to_place([place, "Alles ist neu.", "Sehr."], language) == [f"{place} Alles ist neu.", "Sehr."]


@pytest.mark.parametrize(
    ("opening", "language"), [("Silence.", "fr"), ("London.", "en"), ("Schluss jetzt.", "de"), ("NO.", "en")]
)
def test_a_short_sentence_is_no_place(opening: str, language: str) -> None:
    assert joined_to_place([opening, "Alles ist neu."], language) == [opening, "Alles ist neu."]


def test_a_place_is_only_looked_for_where_a_report_begins() -> None:
    blocks = [Block(PassageKind.SENTENCE, "Potsdam. Alles ist neu.")] * 4
    assert [passage.block for passage in document("", "de", blocks).passages] == [1, 2, 3, 4, 4]


def test_a_language_without_a_file_is_still_cut_at_plain_stops() -> None:
    assert split_sentences("Das Haus ist alt. Es steht leer.", "de") == ["Das Haus ist alt.", "Es steht leer."]


@given(st.text(alphabet="aB .!?…«»“”„‚‘\"'()[]0-\u00a0éÉMU", max_size=200), st.sampled_from(["fr", "en", "de", "xx"]))
def test_cutting_loses_nothing_but_blanks(text: str, language: str) -> None:
    assert "".join("".join(split_sentences(text, language)).split()) == "".join(text.split())

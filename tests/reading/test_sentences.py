"""Which full stops end a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.reading.sentences import split_sentences

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
    ["It rained [...] all day.", "We stayed in."],
]


@pytest.mark.parametrize("sentences", FRENCH, ids=lambda sentences: sentences[0])
def test_french_paragraphs_are_cut_where_a_sentence_ends(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences), "fr") == sentences


@pytest.mark.parametrize("sentences", ENGLISH, ids=lambda sentences: sentences[0])
def test_english_paragraphs_are_cut_where_a_sentence_ends(sentences: list[str]) -> None:
    assert split_sentences(" ".join(sentences), "en") == sentences


def test_a_language_without_a_file_is_still_cut_at_plain_stops() -> None:
    assert split_sentences("Das Haus ist alt. Es steht leer.", "de") == ["Das Haus ist alt.", "Es steht leer."]


@given(st.text(alphabet="aB .!?…«»“”\"'()[]0-\u00a0éÉMU", max_size=200), st.sampled_from(["fr", "en", "xx"]))
def test_cutting_loses_nothing_but_blanks(text: str, language: str) -> None:
    assert "".join("".join(split_sentences(text, language)).split()) == "".join(text.split())

"""Posts whose translation shows that nobody read it."""

import pytest

from quizzes.detection import Kind
from tests.detection.drafts import draft

BODY = "La ville ferme le pont lundi, a déclaré Anne Morel. Il était vieux, a-t-elle ajouté."
SIGNED = "– Ville de Brume (@Brume) 3 mai 2024"


def reasons(post: str, language: str = "fr") -> list[str]:
    found = draft(f"{BODY}\n{post}\n{SIGNED}\n{BODY}", language).suggestions
    return [suggestion.reason.value for suggestion in found if suggestion.kind is Kind.MISTRANSLATED_EMBED]


def test_a_large_function_word_in_the_middle_is_a_seam() -> None:
    assert reasons("La mairie est en charge de la rivière Les ponts pour le pied des autos.") == ["seam"]


def test_a_name_with_a_capital_is_no_seam() -> None:
    assert reasons("La mairie et le maire de La Rochelle ferment le vieux pont de la ville.") == []


def test_a_new_sentence_is_no_seam() -> None:
    assert reasons("La mairie ferme le pont de la rivière. Les autos passent par la ville voisine.") == []


def test_a_missing_elision_is_broken() -> None:
    assert reasons("La mairie ferme le pont à cause de la montée de eau dans la ville.") == ["broken_agreement"]


def test_repeated_small_words_are_a_stutter() -> None:
    assert reasons("La mairie ferme le pont de la la ville pour des mois.") == ["repeated_words"]


def test_a_word_in_another_alphabet_is_a_fragment() -> None:
    assert reasons("La mairie ferme le мост de la ville pour des mois.") == ["untranslated_fragment"]


@pytest.mark.parametrize(
    "post",
    [
        "La mairie ferme le pont de la rivière pour des mois, merci de votre patience.",
        "The town will close the bridge to all cars and it is not safe for the bikes.",
    ],
)
def test_a_sound_post_or_one_left_in_its_language_is_no_fault(post: str) -> None:
    assert reasons(post) == []

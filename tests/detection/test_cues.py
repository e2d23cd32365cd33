"""The words a student is asked about: a whole figure, the beginning of a sentence that is none of a word."""

import pytest

from quizzes.detection import detect
from quizzes.detection.draft import Suggestion
from quizzes.detection.reasons import Reason
from quizzes.reading import Document, Passage, PassageKind


def suggested(language: str, text: str) -> list[Suggestion]:
    passage = Passage(1, 1, PassageKind.SENTENCE, text, language)
    return list(detect(Document("", language, (passage,))).suggestions)


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        (
            "fr",
            "Le chantier du tunnel coûtera finalement 2,13 milliards d’euros à la région.",
            "2,13 milliards d’euros",
        ),
        ("fr", "Les dégâts dépassent largement 100 000 euros dans la vallée voisine.", "100 000 euros"),
        ("fr", "Les ventes du magasin ont reculé de 19 % dans toute la vallée.", "19 %"),
        ("fr", "Le prix du lait a grimpé de 12 pour cent dans la vallée voisine.", "12 pour cent"),
        ("fr", "L’orage a détruit 300 tonnes de foin dans une ferme voisine.", "300 tonnes de foin"),
        ("fr", "La maladie a touché 20 cas dans la vallée voisine et plus loin.", "20 cas"),
        ("fr", "Dès 9 h, la collecte de la salle voisine réunissait déjà 3 500 euros.", "3 500 euros"),
        ("en", "The tunnel will cost the region $9,000 a tonne, far more than planned.", "$9,000"),
        ("en", "Shares in the mine closed 4.2% lower in the northern city.", "4.2%"),
        ("en", "The disease was stopped in 85 patients of the northern valley.", "85 patients"),
        ("en", "The storm ruined 300 tonnes of hay in the northern valley.", "300 tonnes of hay"),
        ("en", "The crew lost between 5 and 10 percent of the harvest to rain.", "5 and 10 percent"),
    ],
)
def test_a_figure_is_shown_with_what_it_counts(language: str, text: str, cue: str) -> None:
    (found,) = suggested(language, text)
    assert (found.reason, found.cue) == (Reason.FIGURE_WITHOUT_SOURCE, cue)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The 34-year-old driver left the burning garage through a narrow window."),
        ("en", "The Arrow 500 slipped on the wet road behind the burning garage."),
        ("en", "The meeting in the old hall began around 7 pm and ended in anger."),
        ("en", "The driver, 34, left the burning garage through a narrow window."),
        ("fr", "La réunion dans la vieille salle a commencé vers 19 heures dans le bruit."),
        ("fr", "Le chauffeur, 34 ans, a quitté le garage en feu par une lucarne."),
        ("fr", "Le bourg ferme sa vieille salle au bord du canal le 1er décembre."),
    ],
)
def test_hours_ages_ranks_and_names_are_no_figures(language: str, text: str) -> None:
    assert [found.reason for found in suggested(language, text)] != [Reason.FIGURE_WITHOUT_SOURCE]


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        (
            "fr",
            "Cette fermeture fait suite à des cas précédents de la vieille usine du bord du canal.",
            "Cette fermeture fait suite à des cas précédents",
        ),
        ("fr", "C’est le fils du fermier qui a éteint les flammes dans la grange.", "C’est le fils du fermier"),
        ("fr", "La vieille usine a brûlé en une nuit.", "La vieille usine a brûlé en une nuit"),
        ("fr", "À la fin de l’été, la vieille usine brûlait déjà.", "la vieille usine brûlait déjà"),
        (
            "en",
            "The old mill in the northern valley has been shut for weeks, and nobody works in it.",
            "The old mill in the northern valley",
        ),
    ],
)
def test_a_sentence_is_shown_by_its_beginning(language: str, text: str, cue: str) -> None:
    (found,) = suggested(language, text)
    assert (found.reason, found.cue) == (Reason.NO_SOURCE, cue)


def test_an_interpretation_is_shown_with_its_subject() -> None:
    (found,) = suggested("fr", "Ce transfert souligne la dépendance du pays à l’égard de son voisin.")
    assert (found.reason, found.cue) == (Reason.INTERPRETATION_AS_FACT, "Ce transfert souligne")


def test_a_verb_far_into_its_clause_is_shown_with_what_follows_it() -> None:
    (found,) = suggested("fr", "Le long silence du patron de la vieille usine illustre le malaise de la vallée.")
    assert (found.reason, found.cue) == (Reason.INTERPRETATION_AS_FACT, "illustre le malaise")


@pytest.mark.parametrize(
    ("language", "text", "cue"),
    [
        (
            "fr",
            "Des sources au sein du ministère ont confirmé la vente du canal.",
            "Des sources au sein du ministère ont confirmé",
        ),
        ("fr", "Le canal voisin aurait un débit de torrent.", "aurait un débit"),
        ("en", "The old canal is believed to have been sold to a stranger.", "is believed to have been"),
        ("en", "The old canal was sold to a stranger, reportedly.", "reportedly"),
    ],
)
def test_a_cue_does_not_end_with_a_word_that_leads_on(language: str, text: str, cue: str) -> None:
    (found,) = suggested(language, text)
    assert found.cue == cue


@pytest.mark.parametrize("text", ["5 et " * 590 + "5 personnes.", "5, 5 " * 590, "1 000 " * 490, "– " * 1_400 + "fin."])
def test_a_flood_of_figures_is_no_trouble(text: str) -> None:
    assert len(suggested("fr", "La vieille usine a perdu " + text)) <= 1

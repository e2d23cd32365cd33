"""Ad labels and promotion as they come out of a copied page."""

import pytest

from quizzes.reading import PassageKind, read_text
from quizzes.reading.ad_lines import ad_label, ad_words, promotion

BODY = "Le marché ouvre tôt. Les marchands arrivent à six heures, et la place se remplit dans le bruit des caisses."


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Publicité", "Publicité"),
        ("– PUBLICITÉ – CONTINUEZ À LIRE CI-DESSOUS –", "PUBLICITÉ"),
        ("[ Advertisement ]", "Advertisement"),
        ("ADVERTISEMENT 2", "ADVERTISEMENT"),
        ("-- Anzeige --", "Anzeige"),
        ("Реклама", "Реклама"),
        ("Story continues below advertisement", "Story continues below advertisement"),
        ("Continue reading the main story", "Continue reading the main story"),
    ],
)
def test_a_label_alone_on_its_line_is_an_ad(line: str, label: str) -> None:
    assert ad_label(line) == label


def test_a_label_in_look_alike_letters_is_an_ad() -> None:
    assert ad_label("Sроnsоrеd") == "Sроnsоrеd"


@pytest.mark.parametrize(
    "line", ["La publicité coûte cher aux petites villes.", "07/01/2024", "«", "Anzeiger", "-", ""]
)
def test_a_line_that_is_no_label_is_no_ad(line: str) -> None:
    assert ad_words(line) == ""


def test_promotion_is_found_in_a_short_line_as_printed() -> None:
    assert promotion("Vous aimez ? Abonnez-vous à notre newsletter chaque lundi") == "Abonnez-vous à notre newsletter"


def test_promotion_inside_a_long_paragraph_is_not_an_ad() -> None:
    assert promotion(BODY * 2 + " Abonnez-vous à notre newsletter.") == ""


def test_an_ad_line_is_one_passage_of_its_own_block() -> None:
    document = read_text(f"{BODY}\n– PUBLICITÉ – CONTINUEZ À LIRE CI-DESSOUS –\n{BODY}")
    (ad,) = [passage for passage in document.passages if passage.kind is PassageKind.AD]
    assert ad.block == 2


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter, the letter said, and the council paid for it.",
        "Readers were told they could cancel anytime, the court found.",
        "The museum had asked visitors to subscribe to the newsletter in a sign on its door.",
        "S’abonner à la newsletter était obligatoire, selon les avocats de la ville.",
        "Den Newsletter abonnieren sollten alle, sagte der Bürgermeister am Montag.",
    ],
)
def test_a_sentence_that_tells_of_a_promotion_is_news(line: str) -> None:
    assert promotion(line) == ""

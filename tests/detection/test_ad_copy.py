"""Copy that nobody labelled is offered for a look; news of prices, offers and advice is not."""

import pytest

from quizzes.detection import Kind
from tests.detection.drafts import draft

BODY = {
    "en": "The bridge is old, said Ann Moor. It closes on Monday, she added, and nobody knows for how long.",
    "fr": "Le pont est vieux, a dit Anne Morel. Il ferme lundi, a-t-elle ajouté, et nul ne sait pour combien de temps.",
}


def copy(text: str, language: str) -> list[str]:
    body = BODY[language]
    found = draft(f"{body}\n{text}\n{body}", language).suggestions
    return [suggestion.reason.value for suggestion in found if suggestion.kind is Kind.AD]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Treat yourself: five nights in Corfu from £499. Book at www.sunways.example.",
        ),
        (
            "en",
            "Discover the new Moor Cruiser. Comfort for the whole family, from $29,990. Visit your local dealer today.",
        ),
        ("en", "Looking for a warm coat? Harlow's has you covered, with free returns and prices that start at $89."),
        ("en", "With Telvia you get faster internet, unlimited calls and a free router, all for only $39 a month."),
        ("en", "Ready to sleep better? Try the Restwell for 100 nights, risk-free."),
        (
            "en",
            "Our courses help you reach your goals. Enrol today and get a free consultation.",
        ),
        ("fr", "Offrez-vous cinq nuits à Corfou à partir de 499 €, vol compris. Réservez sur www.sunways.example."),
        (
            "fr",
            "Découvrez le nouveau Moor Cruiser, le confort pour toute la famille, dès 29 990 €.",
        ),
        (
            "fr",
            "Avec Telvia, profitez d'appels illimités et d'une box offerte pour seulement 39 € par mois.",
        ),
        (
            "fr",
            "Nos conseillers vous accompagnent. Prenez rendez-vous dès aujourd'hui, le premier entretien est gratuit.",
        ),
    ],
)
def test_copy_speaks_to_the_reader_and_sells(language: str, text: str) -> None:
    assert "ad_copy" in copy(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The company cut prices to $30 in May and will offer free trips to those who lost orders, the owner said.",
        ),
        (
            "en",
            "You can order a passport online now, but the discount ends on Friday, according to the ministry.",
        ),
        ("en", "The shop closed after its free offer drew 4,000 people in one day, and police were called."),
        ("en", "Buyers now save less on a new car than last year, when the discount was 12%."),
        ("en", "Try to keep your bedroom dark, doctors advise, and buy only one pillow."),
        ("en", "She called today's offer of $9 million the best deal the club will get."),
        (
            "en",
            "If you bought the recalled pram, return it to the shop and get a full refund of $129, the agency says.",
        ),
        (
            "fr",
            "Les clients peuvent commander en ligne dès maintenant, a précisé la mairie, et l'offre reste gratuite.",
        ),
        ("fr", "L'offre de reprise à 30 millions d'euros, jugée trop basse, a été repoussée par la famille."),
        ("fr", "Le tarif réduit est accordé à partir de 12 ans, à condition de réserver, selon la direction."),
        ("fr", "Si vous avez acheté ce produit rappelé, rapportez-le en magasin : il vous sera remboursé 12 €."),
    ],
)
def test_news_of_prices_and_offers_is_no_copy(language: str, text: str) -> None:
    assert copy(text, language) == []

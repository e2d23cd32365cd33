"""Disclosures, sponsors, codes and appeals of the house in a line of their own; and news of all these."""

import pytest

from quizzes.reading.ad_lines import ad_words, disclosure


@pytest.mark.parametrize(
    "line",
    [
        "In partnership with Harlow Bank",
        "Oar at Moor: £64 instead of £69",
        "Rame Moor : 649 € au lieu de 699 €",
        "3 months for the price of 1",
        "Presented by the Bank of Selwick",
        "This article contains affiliate links.",
        "Our newsroom was not involved in this content.",
        "This content was produced by our commercial team on behalf of Restwell.",
        "If you click and buy, we may earn a commission.",
        "Use code SPRING20 at checkout for 20% off",
        "-15 % avec le code ROBOT15 jusqu'au 30 avril",
        "Brand voice",
        "Publi-communiqué",
        "En partenariat avec la Banque des Remparts",
        "Contenu offert par Maison Calder",
        "Cet article est sponsorisé. La rédaction n'a pas participé à sa réalisation.",
        "Nous pouvons percevoir une commission sur vos achats.",
        "Écoutez notre podcast « La Vallée », un épisode chaque lundi",
        "Soutenez un média indépendant",
        "Dieser Artikel enthält Affiliate-Links.",
        "Mit dem Gutscheincode ERLE10 sparen Sie 10 %",
        "Unterstützen Sie unsere Arbeit mit einer Spende.",
        "Este artículo contiene enlaces de afiliado.",
        "20 % de descuento con el código FARO20",
        "Questo articolo contiene link di affiliazione.",
        "Материал подготовлен при поддержке фонда",
        "Матеріал підготовлено за підтримки фонду",
    ],
)
def test_who_pays_or_asks_is_an_ad(line: str) -> None:
    assert ad_words(line)


@pytest.mark.parametrize(
    "line",
    [
        "The paper admitted that its article contained affiliate links that readers had not been told of.",
        "The festival was presented by a bank that has since gone under.",
        "Presented by two senators, the bill passed on Tuesday.",
        "The ferry cost £3 in 1990 and £12 last year",
        "The fine was £60, was £40 before the vote and is £80 now",
        "Le billet passe à 12 € au lieu de 9 €, a décidé le conseil.",
        "The film was made in partnership with two schools.",
        "In partnership with the police, the council will close the road on Sunday.",
        "The event is sponsored by a tobacco firm, which angered doctors.",
        "The app was downloaded two million times before it was withdrawn.",
        "The podcast, out on Monday, tells how the mine closed.",
        "The court ruled that the influencer had to say that she was paid for the post.",
        "The company may earn a commission on each sale, according to the contract.",
        "The agent will earn a commission of 5% if the club agrees to the deal.",
        "Supporters of the club gave £40,000 to save it.",
        "A code of conduct will be written for councillors.",
        "The 20% discount for residents ends in May, the council said.",
        "Error code XJR500 was shown on 20% of the machines, engineers found.",
        "“Support independent local news”, read the banner over the town hall.",
        "The newsroom was not involved in the decision, its editor told the court.",
        "The offer ends a takeover battle that lasted nine months.",
        "Members voted for the free trial of the four-day week.",
        "Readers of the magazine get the app for nothing until June, the publisher announced.",
        "Donate blood on Friday, the hospital asks.",
        "The union asked members to donate.",
        "Brand voice matters to young buyers",
        "Content from the web is copied without asking.",
        "The article was paid for by the tourist board, the broadcaster admitted.",
        "Twelve free articles a month are enough for most readers, the study found.",
        "La ville a signé un partenariat avec la banque en 2019.",
        "Le concert, offert par la mairie, a attiré 2 000 personnes.",
        "Le festival est organisé en partenariat avec deux lycées de la ville.",
        "En partenariat avec la police, la mairie fermera la route dimanche.",
        "L'article contient des erreurs, a reconnu la rédaction.",
        "La cour a jugé que l'influenceuse devait signaler ses partenariats rémunérés.",
        "Le vendeur perçoit une commission de 3 %, selon le contrat.",
        "L'agence perçoit une commission de 5 % sur chaque vente.",
        "L'agent va toucher une commission de deux millions d'euros sur le transfert.",
        "« Soutenez-nous », ont scandé les infirmières devant l'hôpital.",
        "Faites un don de sang, demande l'hôpital.",
        "Le code de la route change en juillet.",
        "Les bons plans du maire n'ont pas convaincu l'opposition.",
        "L'application du ministère a été téléchargée deux millions de fois.",
        "La réduction de 20 % accordée aux étudiants prendra fin dimanche.",
        "La rédaction n'a pas participé au vote, selon le syndicat.",
        "Présenté par le ministre, le texte sera débattu en mars",
        "Les salariés partent et bénéficient de deux ans d'indemnités.",
        "Offert par la France en 1886, le monument a été repeint.",
        "Proposé par la gauche, l'amendement est rejeté",
        "Les abonnements à la lettre d'information ont doublé en un an.",
        "Der Rabatt von 10 % endet im Mai, sagte die Stadt.",
        "Die Redaktion war nicht beteiligt, sagte der Sprecher am Montag.",
        "Mit einer Spende von 5000 Euro half der Verein.",
        "In Kooperation mit der Polizei sperrt die Stadt am Sonntag die Straße.",
        "Die Podcasts des Senders hören mehr Menschen als die Zeitung lesen.",
        "El descuento del 50 % terminará en mayo, explicó el alcalde.",
        "La radio busca socios y apoya el periodismo escolar.",
    ],
)
def test_news_of_who_pays_or_asks_is_none(line: str) -> None:
    assert ad_words(line) == ""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Cet article est sponsorisé par Calder.", "Cet article est sponsorisé"),
        ("If you buy, we may earn a commission.", "we may earn a commission"),
        ("Sponsored by Calder", ""),
        ("Sign up for our newsletter today.", ""),
    ],
)
def test_what_concerns_the_whole_article_is_told_from_what_concerns_a_block(line: str, said: str) -> None:
    assert disclosure(line) == said


def test_the_sponsors_label_is_its_words_as_printed() -> None:
    assert ad_words("*En partenariat avec Maison Calder") == "En partenariat avec"
    assert ad_words("-15 % avec le code ROBOT15") == "ROBOT15"


def test_a_short_paragraph_that_is_mostly_news_is_no_ad() -> None:
    news = "The mill cut 140 jobs in March and closed two of its five lines. It now makes only boxes."
    assert ad_words(f"{news} Sign up for our newsletter.") == ""
    assert ad_words("Our reporters were there. Sign up for our newsletter.") == "Sign up for our newsletter"

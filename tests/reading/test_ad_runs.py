"""Pasted ads that only their neighbours give away; and lines that speak of ads without being one."""

import json
from time import thread_time

import pytest

from quizzes.reading.ad_lines import ad_words
from quizzes.reading.ad_runs import sold_lines
from tests.conftest import shared

NEWS = "The council met on Monday and spoke for three hours about the bridge, which has been closed since the spring."


def sold(*lines: str) -> list[int]:
    return sorted(sold_lines([NEWS, *lines, NEWS]))


def test_things_and_their_prices_under_an_offer_are_an_ad() -> None:
    assert sold("BOATS FOR SALE", "Red dinghy", "£350.00", "Old ferry", "£12,000") == [1, 2, 3, 4, 5]


def test_prices_without_an_offer_are_the_articles() -> None:
    assert sold("What the ferry costs", "Adults", "£3.50", "Children", "£1.50") == []


def test_a_push_to_sign_up_runs_from_the_letter_to_the_consent() -> None:
    push = ("Der Brücken-Newsletter", "Neues vom Fluss", "jeden Freitag", "Mit deiner Anmeldung stimmst du allem zu.")
    assert sold(*push) == [1, 2, 3, 4]


def test_a_field_below_the_letters_name_ends_a_push() -> None:
    assert sold("La newsletter du fleuve", "Chaque matin, les nouvelles du pont", "Votre adresse e-mail") == [1, 2, 3]


def test_a_field_without_a_letter_is_none() -> None:
    assert sold("Contact the council", "Email", "bridge@example.org") == []


def test_what_a_label_glued_to_its_advertiser_announces_is_sold_too() -> None:
    assert sold("SponsoredHull Ferries", "Hull Ferries. Boats and more", "Great boats! 50+ models, 10% off.") == [
        1,
        2,
        3,
    ]
    assert sold("SponsoredHull Ferries", "The mayor said on Tuesday that the bridge would stay closed.") == [1]


def test_prices_below_an_offer_are_offers_too() -> None:
    assert sold("Oar at Moor: £64 instead of £69", "Oar at Dell: £66") == [1, 2]
    assert sold("Oar at Dell: £66", "Oar at Moor: £64") == []
    assert sold("ADVERTISEMENT", "Adults: £12", "Children: £5") == [1]


UNDER = ("Harlow & Finch", "Handmade coats since 1884")


def test_short_lines_between_a_label_and_the_next_paragraph_are_the_advertisers() -> None:
    assert sold("ADVERTISEMENT", *UNDER) == [1, 2, 3]
    assert sold("Publicité", "Trimax", "Le pas léger", "trimax.example") == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "lines",
    [
        ("ADVERTISEMENT", "A long feud"),
        ("Story continues below advertisement", *UNDER),
        ("ADVERTISEMENT", "Why it matters to the town", "Nobody asked us."),
        ("ADVERTISEMENT", "The bridge seen from the quay", "Photo: Ann Moor"),
        ("ADVERTISEMENT", "By Ann Moor", "The bridge and the town"),
        ("ADVERTISEMENT", "Harlow", "Northbridge Post"),
        ("ADVERTISEMENT", *UNDER, "1. The bridge"),
    ],
)
def test_what_may_be_the_articles_under_a_label_is_left_to_it(lines: tuple[str, ...]) -> None:
    assert sold(*lines) == [1]


def test_under_a_label_at_the_end_of_an_article_nothing_is_taken() -> None:
    assert sorted(sold_lines([NEWS, "ADVERTISEMENT", *UNDER])) == [1]


def test_a_field_and_its_button_are_a_form_with_what_asks_for_it() -> None:
    assert sold("The stories that matter on your coast, every Friday", "Email address", "Sign up") == [1, 2, 3]
    assert sold("The Harbour Letter", "Enter your email", "By signing up, you agree to all.") == [1, 2, 3]


def test_a_short_paragraph_above_a_form_is_the_articles() -> None:
    assert sold("Work begins in June.", "The Harbour Letter", "Email address", "Sign up") == [2, 3, 4]
    assert sold("All our news, in one letter.", "Email address", "Sign up") == [1, 2, 3]


def test_the_form_of_a_comment_is_none() -> None:
    assert sold("Leave a comment", "First name", "Email", "Submit") == []


def test_a_button_that_asks_for_money_is_sold_between_paragraphs_or_beside_what_asks() -> None:
    assert sold("Faites un don") == [1]
    assert sold("Support independent local news", "Donate") == [1, 2]
    assert sold("Home", "Donate", "Letters to the paper") == []


def test_a_label_among_the_entries_of_a_menu_is_an_entry() -> None:
    assert sold("Home", "Sport", "Anzeigen", "Kontakt", "Impressum") == []
    assert sold("Anzeige") == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Subscribe now and save 50% in your first year!",
        "Two boats for one – shop now",
        "This story contains affiliate links; we may earn a commission if you buy something.",
        "Abonnez-vous à partir de 1 € par mois",
        "Recevez chaque matin l'essentiel de l'actualité dans votre boîte mail",
        "Jetzt 4 Wochen gratis testen, jederzeit kündbar",
        "Melden Sie sich für unseren Newsletter an",
        "Suscríbete para seguir leyendo",
        "Iscriviti alla newsletter",
        "Meld je aan voor onze nieuwsbrief",
        "Zapisz się na newsletter",
        "Assine nossa newsletter",
        "Подписывайтесь на наш канал в Telegram",
        "Підписуйтесь на наш канал у Telegram",
        "На правах рекламы",
        "La suite après cette publicité",
        "CONTINUA DEPOIS DA PUBLICIDADE",
        "Dalsza część artykułu pod reklamą",
    ],
)
def test_promotion_in_our_languages_is_found(line: str) -> None:
    assert ad_words(line)


@pytest.mark.parametrize(
    "line",
    [
        "The bill, sponsored by two senators, passed on Tuesday.",
        "Sponsored by two senators, the bill passed on Tuesday after a long debate.",
        "The trip was paid for by a lobby of bridge builders.",
        "Analysts told their clients to buy now",
        "Free shipping is now what most customers of the shop expect.",
        "“Subscribe to our newsletter”, said the sign on the closed bridge.",
        "The paper lost a third of its subscriptions after it put up a paywall.",
        "The advertisement was shown at night and drew forty complaints.",
        "A free trial of the drug begins in March, the ministry said.",
        "Le maire a promis une offre spéciale aux commerçants du pont.",
        "Die Zeitung hat im Mai 300 Abos verloren, sagte der Verlag.",
        "La empresa retiró la publicidad tras las quejas de los vecinos.",
        "Реклама на мосту запрещена с весны, сообщили в мэрии.",
        "Il giornale ha perso abbonati dopo il nuovo paywall.",
        "Continue reading",
        "Close",
    ],
)
def test_a_sentence_about_ads_is_none(line: str) -> None:
    assert ad_words(line) == ""


def test_hostile_lines_take_no_time() -> None:
    texts = shared("data/hostile/redos.jsonl").read_text(encoding="utf-8").splitlines()
    made = [one["gen"] for one in map(json.loads, texts) if "gen" in one]
    lines = [one["prefix"] + one["pump"] * min(one["count"], 1_000) + one["suffix"] for one in made]
    began = thread_time()
    sold_lines(lines)
    assert thread_time() - began < 1

"""Ads: what reading labelled, and copy that nobody labelled."""

from quizzes.detection import Kind, detect
from quizzes.reading import read_html
from tests.detection.drafts import draft

BODY = "The bridge is old, said Ann Moor. It closes on Monday, she added, and nobody knows for how long."


def ads(text: str) -> list[tuple[int, str, str]]:
    return [(s.passage, s.reason.value, s.cue) for s in draft(text, "en").suggestions if s.kind is Kind.AD]


def test_a_label_is_suggested_with_its_words() -> None:
    assert ads(f"{BODY}\n– ADVERTISEMENT –\n{BODY}") == [(3, "ad_marker", "ADVERTISEMENT")]


def test_promotion_is_suggested_with_its_words() -> None:
    assert ads(f"{BODY}\nLike this? Sign up for our newsletter today.\n{BODY}") == [
        (3, "promotion", "Sign up for our newsletter")
    ]


def test_who_pays_for_the_article_is_told_from_what_sells_in_one_place() -> None:
    assert ads(f"{BODY}\nThis article contains affiliate links. We may earn a small commission.\n{BODY}") == [
        (3, "disclosure", "This article contains affiliate links")
    ]
    assert ads(f"{BODY}\nSponsored by Moor Ferries\n{BODY}") == [(3, "ad_marker", "Sponsored by")]
    assert ads(f"{BODY}\nThe article was paid for by the ferry line, Ann Moor said.\n{BODY}") == []


def test_a_sentence_that_sells_in_a_paragraph_is_suggested_where_it_stands() -> None:
    assert ads(f"{BODY}\n{BODY} Download our app and never miss a bridge. {BODY}\n{BODY}") == [
        (5, "promotion", "Download our app")
    ]


def test_the_words_under_a_pasted_label_are_suggested_with_it() -> None:
    found = ads(f"{BODY}\nADVERTISEMENT\nHarlow & Finch\nHandmade coats since 1884\n{BODY}")
    assert [(number, reason) for number, reason, _ in found] == [(3, "ad_marker"), (4, "ad_slot"), (5, "ad_slot")]


def test_copy_that_sells_is_offered_with_little_confidence() -> None:
    found = draft(f"{BODY}\nShop the winter sale: boots from $30, free socks today only.\n{BODY}", "en").suggestions
    (copy,) = [suggestion for suggestion in found if suggestion.reason == "ad_copy"]
    assert copy.confidence < 0.5


def test_news_of_a_sale_is_no_ad() -> None:
    story = "The agreement allows the harbour to end the deal and to take a better offer for $9 million from Moor."
    assert ads(f"{BODY}\n{story}\n{BODY}") == []


def test_news_of_a_price_is_no_ad() -> None:
    assert ads(f"{BODY}\nThe ticket costs $30 since January, said Ann Moor.\n{BODY}") == []


def test_a_slot_without_a_label_is_suggested_by_its_place() -> None:
    html = f"<html><body><p>{BODY}</p><div class='ad-slot'>Boots for everyone</div><p>{BODY}</p></body></html>"
    (found,) = [s for s in detect(read_html(html)).suggestions if s.kind is Kind.AD]
    assert (found.reason.value, found.cue) == ("ad_slot", "Boots for everyone")


def test_ads_are_found_in_a_language_without_a_file() -> None:
    found = draft("De brug is oud en gaat dicht.\nAdvertentie\nZe blijft lang dicht.", "nl").suggestions
    assert [suggestion.kind for suggestion in found] == [Kind.AD]


def test_an_empty_slot_is_suggested_by_its_place_not_by_a_label_it_never_had() -> None:
    html = f"<html lang='en'><body><p>{BODY}</p><ins class='adsbygoogle'></ins><p>{BODY} So it is.</p></body></html>"
    (found,) = [s for s in detect(read_html(html)).suggestions if s.kind is Kind.AD]
    assert (found.reason.value, found.cue) == ("empty_slot", "[Advertisement]")


def test_a_label_within_an_ad_is_its_cue() -> None:
    box = "<div class='ad-box'><b>Travel</b> <b>Sponsored</b> <a href='//x.example'>Ferries for less</a></div>"
    html = f"<html><body><p>{BODY}</p>{box}<p>{BODY}</p></body></html>"
    (found,) = [s for s in detect(read_html(html)).suggestions if s.kind is Kind.AD]
    assert (found.reason.value, found.cue) == ("ad_marker", "Sponsored")

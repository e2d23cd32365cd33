"""What the buttons of the review page do, without any script."""

import pytest

from quizzes.actions.review import suggest
from quizzes.detection import explain
from quizzes.models import Article, Finding, FindingStatus, Kind, Passage
from tests import make
from tests.admin.desk import at_the_desk, desk, press

pytestmark = pytest.mark.django_db


def a_suggested_article() -> Article:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    return article


def suggestions(article: Article) -> list[Finding]:
    return list(Finding.objects.filter(passage__article=article).select_related("passage__article__owner"))


def a_suggestion() -> Finding:
    return suggestions(a_suggested_article())[0]


def in_form(finding: Finding, **typed: str) -> dict[str, str]:
    """What the open form sends when nothing was typed, and what was."""
    shown = finding.explanation or explain(finding.reason, finding.cue, "en")
    return {"kind": finding.kind, "explanation": shown, **typed}


def test_the_first_suggestion_is_open_and_shows_the_detectors_words() -> None:
    finding = a_suggestion()
    article = finding.passage.article
    page = at_the_desk(article.owner).get(desk("article_review", article.pk))
    assert page.context["page"].current.pk == finding.pk
    assert explain(finding.reason, finding.cue, "en") in page.context["page"].current.explanation
    assert page.content.decode().count('aria-current="true"') == 2  # the finding, and the language of the interface


def test_accepting_goes_on_to_the_next_and_says_so() -> None:
    article = a_suggested_article()
    first, second = suggestions(article)[:2]
    response = press(at_the_desk(article.owner), first, "accept", **in_form(first))
    first.refresh_from_db()
    assert first.status == FindingStatus.ACCEPTED
    assert first.reviewed_by == article.owner
    assert response.url == f"{desk('article_review', article.pk)}?finding={second.pk}#f{second.pk}"


def test_the_detectors_words_left_as_they_are_stay_the_detectors() -> None:
    finding = a_suggestion()
    shown = explain(finding.reason, finding.cue, "en")
    broken = shown.replace(" ", "\r\n", 1)  # browsers send their own line ends
    press(at_the_desk(finding.passage.article.owner), finding, "accept", **in_form(finding, explanation=broken))
    finding.refresh_from_db()
    assert finding.explanation == ""


def test_the_detectors_words_in_the_other_language_stay_the_detectors_too() -> None:
    finding = a_suggestion()
    french = explain(finding.reason, finding.cue, "fr")
    press(at_the_desk(finding.passage.article.owner), finding, "accept", **in_form(finding, explanation=french))
    finding.refresh_from_db()
    assert finding.explanation == ""


def test_own_words_are_kept_and_accept_the_finding() -> None:
    finding = a_suggestion()
    press(at_the_desk(finding.passage.article.owner), finding, "edit", **in_form(finding, explanation=" Who says so? "))
    finding.refresh_from_db()
    assert (finding.status, finding.explanation) == (FindingStatus.ACCEPTED, "Who says so?")


def test_another_marker_needs_words_that_fit_it() -> None:
    finding = a_suggestion()
    other = Kind.AD if finding.kind != Kind.AD else Kind.UNSOURCED_CLAIM
    response = press(at_the_desk(finding.passage.article.owner), finding, "accept", **in_form(finding, kind=other))
    finding.refresh_from_db()
    assert response.status_code == 400
    assert "You changed the marker." in response.content.decode()
    assert finding.status == FindingStatus.SUGGESTED


def test_another_marker_with_its_own_words_is_kept() -> None:
    finding = a_suggestion()
    typed = in_form(finding, kind=Kind.MISTRANSLATED_EMBED, explanation="Mine.", translation="Fair.")
    press(at_the_desk(finding.passage.article.owner), finding, "accept", **typed)
    finding.refresh_from_db()
    assert (finding.kind, finding.explanation, finding.translation) == ("mistranslated_embed", "Mine.", "Fair.")


def test_what_cannot_be_kept_is_said_and_shown_again() -> None:
    finding = a_suggestion()
    typed = in_form(finding, explanation="x" * 4001)
    response = press(at_the_desk(finding.passage.article.owner), finding, "accept", **typed)
    assert response.status_code == 400
    assert "x" * 4001 in response.content.decode()


@pytest.mark.parametrize("marked", ["nonsense", "", "x" * 90])
def test_a_marker_that_does_not_exist_is_refused(marked: str) -> None:
    finding = a_suggestion()
    response = press(at_the_desk(finding.passage.article.owner), finding, "accept", **in_form(finding, kind=marked))
    assert response.status_code == 400


def test_rejecting_keeps_the_row_and_takes_the_mark_away() -> None:
    finding = a_suggestion()
    article = finding.passage.article
    client = at_the_desk(article.owner)
    press(client, finding, "reject")
    finding.refresh_from_db()
    assert finding.status == FindingStatus.REJECTED
    page = client.get(desk("article_review", article.pk)).content.decode()
    assert f'id="f{finding.pk}"' in page
    assert f'data-finding="{finding.pk}"' not in page


def test_what_is_to_be_discussed_keeps_the_teachers_words() -> None:
    finding = a_suggestion()
    client = at_the_desk(finding.passage.article.owner)
    press(client, finding, "discuss", **in_form(finding, explanation="What do you think?"))
    finding.refresh_from_db()
    assert (finding.status, finding.explanation) == (FindingStatus.DEBATABLE, "What do you think?")


def test_undoing_opens_the_finding_again() -> None:
    finding = a_suggestion()
    client = at_the_desk(finding.passage.article.owner)
    press(client, finding, "reject")
    response = press(client, finding, "undo")
    finding.refresh_from_db()
    assert finding.status == FindingStatus.SUGGESTED
    assert f"finding={finding.pk}" in response.url


def test_a_finding_is_added_to_any_passage() -> None:
    article = make.an_article()
    typed = {"do": "add", "passage": 4, "kind": Kind.UNSOURCED_CLAIM, "explanation": "Nobody says so."}
    response = at_the_desk(article.owner).post(desk("article_review", article.pk), typed)
    finding = Finding.objects.get()
    assert response.status_code == 302
    assert (finding.passage.number, finding.status, finding.explanation) == (4, "accepted", "Nobody says so.")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"passage": "99", "explanation": "Why."}, "Choose a passage of this article."),
        ({"passage": "many", "explanation": "Why."}, "whole number"),
        ({"passage": "1", "explanation": "  "}, "Write an explanation"),
        ({"passage": "1", "explanation": "a\x00b"}, "Null characters"),
    ],
)
def test_a_faulty_new_finding_is_said_and_shown_again(typed: dict[str, str], sentence: str) -> None:
    article = make.an_article()
    typed = {"do": "add", "kind": "ad", **typed}
    response = at_the_desk(article.owner).post(desk("article_review", article.pk), typed)
    assert response.status_code == 400
    assert sentence in response.content.decode()
    assert not Finding.objects.exists()


def test_a_finding_that_is_there_already_is_not_written_over_and_what_was_typed_stays() -> None:
    article = make.a_reviewed_article()
    typed = {"do": "add", "passage": "3", "kind": "ad", "explanation": "Mine to keep."}
    response = at_the_desk(article.owner).post(desk("article_review", article.pk), typed)
    page = response.content.decode()
    assert response.status_code == 409
    assert "This passage already has a finding of this kind." in page.partition('id="new-finding"')[2]
    assert "Mine to keep." in page
    assert Finding.objects.get(passage__article=article, passage__number=3, kind="ad").explanation == ""


def test_emptying_an_explanation_says_that_the_detectors_words_are_back() -> None:
    finding = a_suggestion()
    client = at_the_desk(finding.passage.article.owner)
    response = client.post(
        desk("article_review", finding.passage.article_id),
        {"finding": finding.pk, "do": "accept", **in_form(finding, explanation=" ")},
        follow=True,
    )
    assert "accepted, with the detector’s explanation." in response.content.decode()


@pytest.mark.parametrize("do", ["", "steal"])
def test_an_unknown_button_is_answered_in_a_sentence(do: str) -> None:
    response = press(at_the_desk((finding := a_suggestion()).passage.article.owner), finding, do)
    assert response.status_code == 400
    assert "This button is not known here." in response.content.decode()


@pytest.mark.parametrize("number", ["", "abc", "0", "9" * 30, "١٢"])
def test_a_finding_that_is_not_in_this_article_is_not_found(number: str) -> None:
    article = make.an_article()
    client = at_the_desk(article.owner)
    assert client.post(desk("article_review", article.pk), {"finding": number, "do": "accept"}).status_code == 404
    assert client.get(desk("article_review", article.pk), {"finding": number}).status_code == 200


def test_a_finding_of_another_article_of_mine_is_not_decided_through_this_one() -> None:
    finding = a_suggestion()
    other = make.an_article(finding.passage.article.owner)
    response = at_the_desk(other.owner).post(desk("article_review", other.pk), {"finding": finding.pk, "do": "reject"})
    finding.refresh_from_db()
    assert response.status_code == 404
    assert finding.status == FindingStatus.SUGGESTED


def test_the_same_marker_twice_on_a_passage_is_refused_and_keeps_what_was_typed() -> None:
    article = make.a_reviewed_article()
    finding = Finding.objects.get(passage__article=article, passage__number=3, kind=Kind.AD)
    Finding.objects.create(passage=finding.passage, kind=Kind.UNSOURCED_CLAIM)
    typed = {"kind": Kind.UNSOURCED_CLAIM, "explanation": "Mine to keep."}
    response = press(at_the_desk(article.owner), finding, "accept", **typed)
    assert response.status_code == 409
    assert "This passage already has a finding of this kind." in response.content.decode()
    assert "Mine to keep." in response.content.decode()


def test_a_quiz_is_offered_when_nothing_is_left() -> None:
    article = make.a_reviewed_article()
    page = at_the_desk(article.owner).get(desk("article_review", article.pk)).content.decode()
    offered = f'href="{desk("quiz_add")}?article={article.pk}"'
    assert page.count(offered) == 2  # above the findings and below


def test_no_quiz_is_offered_before() -> None:
    finding = a_suggestion()
    article = finding.passage.article
    page = at_the_desk(article.owner).get(desk("article_review", article.pk)).content.decode()
    assert desk("quiz_add") not in page


def test_a_script_gets_only_the_rows_that_changed() -> None:
    article = a_suggested_article()
    first, second, third = suggestions(article)[:3]
    typed = {"finding": first.pk, "do": "accept", "open": first.pk, **in_form(first)}
    response = at_the_desk(article.owner).post(
        desk("article_review", article.pk), typed, headers={"HX-Request": "true"}
    )
    answer = response.content.decode()
    assert response.status_code == 200
    assert f'id="f{first.pk}"' in answer
    assert f'id="f{second.pk}"' in answer
    assert f'id="f{third.pk}"' not in answer
    assert f'id="p{first.passage.number}"' in answer
    assert "1 of " in answer
    assert "<html" not in answer


def test_a_fair_translation_is_asked_for_embeds_only() -> None:
    article = make.an_article()
    embed = Passage.objects.create(article=article, number=9, block=9, kind="embed", text="Bad words.", language="en",
                                   original="Добрые слова.", original_language="ru")  # fmt: skip
    finding = Finding.objects.create(passage=embed, kind=Kind.MISTRANSLATED_EMBED)
    client = at_the_desk(article.owner)
    page = client.get(desk("article_review", article.pk)).content.decode()
    assert ' lang="ru" dir="ltr">Добрые слова.</textarea>' in page
    response = press(client, finding, "accept", kind=finding.kind, explanation="Broken.", translation="")
    assert "It has no fair translation yet" in client.get(response.url).content.decode()
    press(client, finding, "accept", kind=finding.kind, explanation="Broken.", translation="Good words.")
    finding.refresh_from_db()
    assert finding.translation == "Good words."


def test_the_original_of_an_embed_is_kept_when_it_is_typed() -> None:
    article = make.an_article()
    embed = Passage.objects.create(article=article, number=9, block=9, kind="embed", text="Bad words.", language="en")
    finding = Finding.objects.create(passage=embed, kind=Kind.MISTRANSLATED_EMBED)
    typed = {"kind": finding.kind, "explanation": "Broken.", "original": "Добрые слова.", "original_language": "ru"}
    press(at_the_desk(article.owner), finding, "accept", **typed, translation="Good words.")
    embed.refresh_from_db()
    assert (embed.original, embed.original_language) == ("Добрые слова.", "ru")


@pytest.mark.parametrize(
    ("language", "spoken", "sentence"),
    [
        ("it", "en", "In articles in Italian only ads"),
        ("it", "fr", "articles en italien"),
        ("de", "en", ""),
        ("fr", "en", ""),
    ],
)
def test_where_claims_are_not_looked_for_the_page_says_so(language: str, spoken: str, sentence: str) -> None:
    article = make.an_article()
    Article.objects.update(language=language)
    client = at_the_desk(article.owner)
    client.cookies["django_language"] = spoken
    page = client.get(desk("article_review", article.pk)).content.decode()
    assert ("yours to find" in page or "seules les publicités" in page) == bool(sentence)
    assert sentence in page

"""Articles brought in through the real actions."""

from dataclasses import replace

import pytest

from quizzes.demo.article import demo_articles
from quizzes.demo.bring import StaleVerdictsError, bring, bring_edition
from quizzes.demo.drawings import DRAWINGS
from quizzes.models import Finding, FindingStatus, Picture
from quizzes.models.content import scoring_key
from tests.make import a_teacher

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", sorted(demo_articles()))
def test_the_key_is_the_files_whatever_the_detector_proposed(name: str) -> None:
    article = demo_articles()[name]
    key = scoring_key(bring_edition(by=a_teacher(), article=article).key)
    kinds = [(next(iter(passage.kinds), ""), passage.debatable) for passage in key.passages]
    assert kinds == [("" if each.debatable else each.kind, each.debatable) for each in article.verdicts]


def test_the_explanations_are_the_files() -> None:
    article = demo_articles()["night-ferry"]
    key = bring_edition(by=a_teacher(), article=article).key["passages"]
    for number, verdict in enumerate(article.verdicts, 1):
        assert key[str(number)]["explanations"] == ({"en": verdict.explanation} if verdict.explanation else {})


def test_a_mistranslated_post_is_frozen_with_its_original_and_a_fair_translation() -> None:
    key = bring_edition(by=a_teacher(), article=demo_articles()["night-ferry"]).key["passages"]["11"]
    assert key["original"].startswith("El casco")
    assert key["original_language"] == "es"
    assert key["translation"].startswith("The hull")


def test_an_article_that_is_only_brought_in_waits_for_review() -> None:
    article = bring(by=a_teacher(), article=demo_articles()["guichet"])
    statuses = set(Finding.objects.filter(passage__article=article).values_list("status", flat=True))
    assert statuses == {FindingStatus.SUGGESTED}


def test_verdicts_about_other_words_are_refused() -> None:
    article = demo_articles()["lac"]
    stale = (replace(article.verdicts[0], begins="La mer"), *article.verdicts[1:])
    with pytest.raises(StaleVerdictsError, match="La mer"):
        bring_edition(by=a_teacher(), article=replace(article, verdicts=stale))


def test_a_verdict_too_few_is_refused() -> None:
    article = demo_articles()["lac"]
    with pytest.raises(StaleVerdictsError, match="14 passages and 13 verdicts"):
        bring_edition(by=a_teacher(), article=replace(article, verdicts=article.verdicts[1:]))


def test_the_open_article_has_a_picture_of_our_own() -> None:
    edition = bring_edition(by=a_teacher(), article=demo_articles()["night-ferry"])
    (named,) = edition.paper["pictures"]
    kept = Picture.objects.get(digest=named["digest"])
    assert (named["after"], named["width"], named["height"]) == (2, 1_200, 640)
    assert named["text"].startswith("Drawing: a ferry")
    assert len(kept.content) < 50_000


def test_a_drawing_is_the_same_every_time() -> None:
    assert all(draw() == draw() for draw in DRAWINGS.values())

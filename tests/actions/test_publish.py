import json

import pytest

from quizzes.actions.publish import lacks, publish, source_of
from quizzes.actions.refusals import NotFound, NotReady
from quizzes.actions.review import add, suggest
from quizzes.models import Edition, Finding, Option, Passage
from tests import make

pytestmark = pytest.mark.django_db


def test_editions_are_numbered_from_one() -> None:
    quiz = make.a_quiz()
    assert [publish(by=quiz.owner, quiz=quiz).number for _time in range(2)] == [1, 2]


def test_an_edition_never_changes() -> None:
    edition = make.an_edition()
    with pytest.raises(TypeError, match="never changes"):
        edition.save()


def test_a_suggestion_that_is_not_reviewed_keeps_the_quiz_back_and_is_named() -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    with pytest.raises(NotReady, match=r"Passage \d+ has a suggestion"):
        publish(by=article.owner, quiz=make.a_quiz(article=article))


def test_a_target_without_an_explanation_keeps_the_quiz_back_and_is_named() -> None:
    article = make.a_reviewed_article()
    add(by=article.owner, passage=article.passages.get(number=4), kind="unsourced_claim", explanation="")
    with pytest.raises(NotReady, match="Passage 4 has no explanation"):
        publish(by=article.owner, quiz=make.a_quiz(article=article))


def test_a_question_without_a_right_option_keeps_the_quiz_back() -> None:
    quiz = make.a_quiz()
    Option.objects.update(right=False)
    with pytest.raises(NotReady, match="Question 1 has no right option"):
        publish(by=quiz.owner, quiz=quiz)


def test_all_faults_of_a_question_are_named_at_once() -> None:
    quiz = make.a_quiz()
    Option.objects.update(right=False, explanation="")
    named = [lack.sentence.partition(".")[0] for lack in lacks(source_of(quiz))]
    assert named == ["Question 1 has no right option", "An option of question 1 has no explanation"]


def test_an_article_without_passages_keeps_the_quiz_back() -> None:
    quiz = make.a_quiz(questions=0)
    Finding.objects.all().delete()
    Passage.objects.all().delete()
    with pytest.raises(NotReady, match="no passages"):
        publish(by=quiz.owner, quiz=quiz)


def test_a_colleague_cannot_publish_it() -> None:
    with pytest.raises(NotFound):
        publish(by=make.a_teacher(), quiz=make.a_quiz())


def test_the_paper_holds_no_byte_of_the_key() -> None:
    edition = make.an_edition()
    paper = json.dumps(edition.paper)
    told = [text for passage in edition.key["passages"].values() for text in passage["explanations"].values()]
    told += [text for question in edition.key["questions"].values() for text in question["explanations"].values()]
    assert told
    assert not [text for text in [*told, "unsourced_claim", "right", "cue", "reason"] if text in paper]


def test_an_ad_has_the_shape_of_a_paragraph() -> None:
    edition = make.an_edition()
    assert {block["shape"] for block in edition.paper["blocks"]} == {"paragraph"}


def test_a_detectors_explanation_is_frozen_in_every_language_of_the_interface() -> None:
    edition = make.an_edition()
    ad = edition.key["passages"]["3"]
    assert set(ad["explanations"]) == {"en", "fr"}


def test_a_teachers_explanation_is_frozen_in_the_language_of_the_article() -> None:
    article = make.a_reviewed_article()
    add(by=article.owner, passage=article.passages.get(number=4), kind="unsourced_claim", explanation="Who says so?")
    edition = publish(by=article.owner, quiz=make.a_quiz(article=article))
    assert edition.key["passages"]["4"]["explanations"] == {"en": "Who says so?"}


def test_two_kinds_on_one_passage_keep_an_explanation_each() -> None:
    article = make.a_reviewed_article()
    detected = publish(by=article.owner, quiz=make.a_quiz(article=article)).key["passages"]["3"]["explanations"]
    add(by=article.owner, passage=article.passages.get(number=3), kind="unsourced_claim", explanation="Who says so?")
    both = publish(by=article.owner, quiz=make.a_quiz(article=article)).key["passages"]["3"]["explanations"]
    assert both == {language: f"{text}\n\nWho says so?" for language, text in detected.items()}


def test_what_changes_after_publishing_does_not_reach_the_edition() -> None:
    edition = make.an_edition()
    before = (edition.paper, edition.key)
    Finding.objects.all().delete()
    Passage.objects.update(text="changed")
    again = Edition.objects.get(pk=edition.pk)
    assert (again.paper, again.key) == before

"""From a reviewed article to a quiz with questions, a preview and an edition."""

from typing import Any

import pytest

from quizzes.actions.review import reopen
from quizzes.models import Edition, Finding, Option, Question, Quiz
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db


def options(*rows: tuple[str, bool]) -> dict[str, Any]:
    """The fields of the option forms."""
    typed: dict[str, Any] = {"options-TOTAL_FORMS": len(rows), "options-INITIAL_FORMS": 0}
    for number, (text, right) in enumerate(rows):
        typed[f"options-{number}-text"] = text
        typed[f"options-{number}-explanation"] = text and f"Because of {text}."
        if right:
            typed[f"options-{number}-right"] = "on"
    return typed


def asked(quiz: Quiz, **typed: Any) -> dict[str, Any]:
    return {"quiz": quiz.pk, "text": "Who said so?", "points": "1", "position": "1", **typed}


def test_a_quiz_is_made_of_an_article_with_its_title_filled_in() -> None:
    article = make.a_reviewed_article()
    client = at_the_desk(article.owner)
    form = client.get(f"{desk('quiz_add')}?article={article.pk}").context["adminform"].form
    assert form.initial == {"title": article.title, "article": article.pk}
    response = client.post(desk("quiz_add"), {"title": "Mine", "article": article.pk})
    quiz = Quiz.objects.get()
    assert (quiz.title, quiz.owner) == ("Mine", article.owner)
    assert response.headers["Location"] == desk("quiz_change", quiz.pk)


def test_the_quiz_page_leads_to_its_questions_preview_and_publishing() -> None:
    quiz = make.a_quiz(questions=2)
    page = at_the_desk(quiz.owner).get(desk("quiz_change", quiz.pk)).content.decode()
    for question in quiz.questions.all():
        assert desk("question_change", question.pk) in page
    for address in (desk("quiz_preview", quiz.pk), desk("quiz_publish", quiz.pk), f"?quiz={quiz.pk}"):
        assert address in page


def test_a_question_is_written_with_its_options_on_one_page() -> None:
    quiz = make.a_quiz(questions=0)
    typed = asked(quiz, **options(("the town", True), ("nobody", False), ("", False)))
    response = at_the_desk(quiz.owner).post(desk("question_add"), typed)
    question = Question.objects.get()
    assert response.headers["Location"] == desk("quiz_change", quiz.pk)
    assert [(option.text, option.right) for option in question.options.all()] == [("the town", True), ("nobody", False)]


def test_a_new_question_stands_last() -> None:
    quiz = make.a_quiz(questions=2)
    page = at_the_desk(quiz.owner).get(f"{desk('question_add')}?quiz={quiz.pk}")
    assert page.context["adminform"].form.initial == {"quiz": quiz.pk, "position": 3}


def test_several_right_options_must_be_said() -> None:
    quiz = make.a_quiz(questions=0)
    client = at_the_desk(quiz.owner)
    two = options(("the town", True), ("the mayor", True))
    response = client.post(desk("question_add"), asked(quiz, **two))
    assert "Several options are right." in response.content.decode()
    assert not Question.objects.exists()
    assert client.post(desk("question_add"), asked(quiz, several="on", **two)).status_code == 302
    assert Option.objects.filter(right=True).count() == 2


def test_an_option_without_words_is_not_kept() -> None:
    quiz = make.a_quiz(questions=0)
    typed = asked(quiz, **options(("the town", False), ("", True)))
    assert at_the_desk(quiz.owner).post(desk("question_add"), typed).status_code == 200
    assert not Option.objects.exists()


def test_points_below_zero_are_refused_in_a_sentence() -> None:
    article = make.a_reviewed_article()
    typed = {"title": "Mine", "article": article.pk, "spotting_points": "-1"}
    response = at_the_desk(article.owner).post(desk("quiz_add"), typed)
    assert response.status_code == 200
    assert response.context["adminform"].form.errors["spotting_points"]


def test_the_preview_shows_the_paper_and_the_key_beside_it() -> None:
    quiz = make.a_quiz()
    page = at_the_desk(quiz.owner).get(desk("quiz_preview", quiz.pk))
    assert [note.number for note in page.context["page"].notes] == [2, 3, 5]
    assert "Because of option 1." in page.content.decode()
    assert not Edition.objects.exists()


def test_publishing_freezes_an_edition_and_offers_it_to_a_class() -> None:
    quiz = make.a_quiz()
    client = at_the_desk(quiz.owner)
    page = client.post(desk("quiz_publish", quiz.pk), follow=True).content.decode()
    edition = Edition.objects.get()
    assert edition.published_by == quiz.owner
    assert "Edition 1 is published." in page
    assert f"{desk('assignment_add')}?edition={edition.pk}" in page


def test_after_publishing_the_main_action_is_to_assign() -> None:
    quiz = make.a_quiz()
    client = at_the_desk(quiz.owner)
    before = client.get(desk("quiz_publish", quiz.pk)).content.decode()
    client.post(desk("quiz_publish", quiz.pk))
    assert "Assign edition 1" not in before
    for page in ("quiz_publish", "quiz_change"):
        after = client.get(desk(page, quiz.pk)).content.decode()
        foot = after.partition('class="submit-row"')[2]
        assert f'<a class="button default" href="{desk("assignment_add")}?edition={Edition.objects.get().pk}"' in foot
        assert "Publish a new edition" in foot


def test_the_preview_shows_title_instructions_and_why_the_rest_is_fine() -> None:
    quiz = make.a_quiz()
    client = at_the_desk(quiz.owner)
    usual = client.get(desk("quiz_preview", quiz.pk))
    assert '<p class="kick">Quiz on the bridge</p>' in usual.content.decode()
    assert "Mark every passage that states something without a source" in usual.content.decode()
    assert sorted(number for note in usual.context["page"].fine for number in note.numbers) == [1, 4]
    Quiz.objects.filter(pk=quiz.pk).update(instructions="Work in pairs.")
    assert '<p class="by">Work in pairs.</p>' in client.get(desk("quiz_preview", quiz.pk)).content.decode()


def test_looking_at_the_publish_page_publishes_nothing() -> None:
    quiz = make.a_quiz()
    assert at_the_desk(quiz.owner).get(desk("quiz_publish", quiz.pk)).status_code == 200
    assert not Edition.objects.exists()


def test_a_suggestion_that_is_not_reviewed_keeps_a_quiz_from_being_published() -> None:
    quiz = make.a_quiz()
    reopen(by=quiz.owner, finding=Finding.objects.get(passage__article=quiz.article, passage__number=3, kind="ad"))
    response = at_the_desk(quiz.owner).post(desk("quiz_publish", quiz.pk))
    assert response.status_code == 400
    assert "Passage 3 has a suggestion that is not reviewed." in response.content.decode()
    assert not Edition.objects.exists()


def test_a_target_without_an_explanation_keeps_a_quiz_from_being_published() -> None:
    quiz = make.a_quiz()
    Finding.objects.filter(passage__article=quiz.article, passage__number=5).update(explanation="", reason="")
    response = at_the_desk(quiz.owner).post(desk("quiz_publish", quiz.pk))
    assert response.status_code == 400
    assert "Passage 5 has no explanation." in response.content.decode()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"right": False}, "Question 1 has no right option."),
        ({"right": True}, "Question 1 has several right options."),
        ({"explanation": ""}, "An option of question 1 has no explanation."),
    ],
)
def test_a_question_that_is_not_ready_is_named(change: dict[str, Any], sentence: str) -> None:
    quiz = make.a_quiz()
    Option.objects.filter(question__quiz=quiz).update(**change)
    client = at_the_desk(quiz.owner)
    assert sentence in client.get(desk("quiz_publish", quiz.pk)).content.decode()
    assert client.post(desk("quiz_publish", quiz.pk)).status_code == 400


def test_everything_that_is_missing_is_listed_at_once_and_leads_to_where_it_is_mended() -> None:
    quiz = make.a_quiz()
    Option.objects.filter(question__quiz=quiz).update(right=False, explanation="")
    finding = Finding.objects.get(passage__article=quiz.article, passage__number=3, kind="ad")
    reopen(by=quiz.owner, finding=finding)
    response = at_the_desk(quiz.owner).get(desk("quiz_publish", quiz.pk))
    question = desk("question_change", quiz.questions.get().pk)
    review = f"{desk('article_review', quiz.article_id)}?finding={finding.pk}#f{finding.pk}"
    assert [lack.address for lack in response.context["page"].lacks] == [review, question, question]
    assert f'href="{question}"' in response.content.decode()


def test_a_question_that_is_not_ready_is_kept_with_a_warning() -> None:
    quiz = make.a_quiz(questions=0)
    typed = asked(quiz, **options(("the town", False), ("nobody", False)))
    page = at_the_desk(quiz.owner).post(desk("question_add"), typed, follow=True).content.decode()
    assert Question.objects.exists()
    assert "Question 1 has no right option." in page
    assert (
        "required before the quiz can be published"
        in at_the_desk(quiz.owner).get(desk("question_add")).content.decode()
    )


def test_the_publisher_of_a_sound_article_is_told_what_it_means() -> None:
    quiz = make.a_quiz(article=make.an_article(), questions=0)
    page = at_the_desk(quiz.owner).get(desk("quiz_publish", quiz.pk)).content.decode()
    assert "leaving it alone will be full marks" in page


def test_a_quiz_stays_on_its_article() -> None:
    quiz = make.a_quiz()
    other = make.an_article(quiz.owner)
    at_the_desk(quiz.owner).post(desk("quiz_change", quiz.pk), {"title": "New", "article": other.pk})
    quiz.refresh_from_db()
    assert (quiz.title, quiz.article_id == other.pk) == ("New", False)

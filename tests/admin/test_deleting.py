"""What may be deleted on the desk, and what says why not."""

import pytest

from quizzes.models import Article, Assignment, Attempt, Classroom, Quiz
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db


def test_an_article_without_a_quiz_goes_with_its_passages() -> None:
    article = make.a_reviewed_article()
    client = at_the_desk(article.owner)
    assert "Passages" in client.get(desk("article_delete", article.pk)).content.decode()
    assert client.post(desk("article_delete", article.pk), {"post": "yes"}).status_code == 302
    assert not Article.objects.exists()


@pytest.mark.parametrize("all_at_once", [False, True], ids=["on its page", "from the list"])
@pytest.mark.parametrize("what", ["article", "quiz", "classroom", "assignment"])
def test_what_a_published_quiz_rests_on_is_kept_and_the_page_says_why(what: str, all_at_once: bool) -> None:
    attempt = make.a_handed_in_attempt()
    assignment = attempt.assignment
    rows: dict[str, Article | Quiz | Classroom | Assignment] = {
        "article": assignment.edition.quiz.article,
        "quiz": assignment.edition.quiz,
        "classroom": assignment.classroom,
        "assignment": assignment,
    }
    client = at_the_desk(assignment.classroom.teachers.get())
    if all_at_once:
        typed = {"action": "delete_selected", "_selected_action": rows[what].pk, "post": "yes"}
        response = client.post(desk(f"{what}_changelist"), typed)
    else:
        response = client.post(desk(f"{what}_delete", rows[what].pk), {"post": "yes"})
    assert response.status_code == 200
    assert "cannot be deleted" in response.content.decode()
    assert [model.objects.count() for model in (Article, Quiz, Classroom, Assignment, Attempt)] == [1, 1, 1, 1, 1]


def test_a_quiz_that_was_never_published_goes_with_its_questions() -> None:
    quiz = make.a_quiz(questions=2)
    typed = {"action": "delete_selected", "_selected_action": quiz.pk, "post": "yes"}
    assert at_the_desk(quiz.owner).post(desk("quiz_changelist"), typed).status_code == 302
    assert not Quiz.objects.exists()


def test_counts_are_spaced_as_the_language_spaces_them() -> None:
    article = make.a_reviewed_article()
    client = at_the_desk(article.owner)
    assert "<li>Article: 1</li>" in client.get(desk("article_delete", article.pk)).content.decode()
    client.cookies["django_language"] = "fr"
    assert "<li>Article\u00a0: 1</li>" in client.get(desk("article_delete", article.pk)).content.decode()


def test_a_published_articles_quiz_is_counted_in_french() -> None:
    edition = make.an_edition()
    client = at_the_desk(edition.quiz.owner)
    client.cookies["django_language"] = "fr"
    page = client.get(desk("article_delete", edition.quiz.article.pk)).content.decode()
    assert "<li>Quiz\u00a0: 1</li>" in page

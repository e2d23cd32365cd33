import pytest

from quizzes.actions.compose import Choosable, ask, draft_quiz
from quizzes.actions.refusals import NotFound
from tests.make import a_quiz, a_teacher, an_article

pytestmark = pytest.mark.django_db

OPTIONS = (Choosable("the board", "It said so.", right=True), Choosable("nobody", "The board did."))


def test_a_teacher_drafts_a_quiz_on_their_own_article() -> None:
    article = an_article()
    quiz = draft_quiz(by=article.owner, article=article, title="Who says so?")
    assert (quiz.owner, quiz.article, quiz.title) == (article.owner, article, "Who says so?")


def test_another_teachers_article_is_not_found() -> None:
    with pytest.raises(NotFound):
        draft_quiz(by=a_teacher(), article=an_article(), title="Mine")


def test_questions_and_options_keep_their_order() -> None:
    quiz = a_quiz(questions=1)
    question = ask(by=quiz.owner, quiz=quiz, text="Who announced it?", options=OPTIONS)
    assert question.position == 2
    assert [option.text for option in question.options.all()] == ["the board", "nobody"]
    assert [option.right for option in question.options.all()] == [True, False]


def test_nobody_asks_in_another_teachers_quiz() -> None:
    with pytest.raises(NotFound):
        ask(by=a_teacher(), quiz=a_quiz(), text="Mine?", options=OPTIONS)

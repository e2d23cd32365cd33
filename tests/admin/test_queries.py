"""No page of the desk asks the database more when there is more to show."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from quizzes.models import Article, Finding, Kind, User
from quizzes.models.cut import cut_of
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db


def queries(client: Client, address: str) -> int:
    client.get(address)  # what is asked once a process, content types for example, does not count
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def an_article_with_findings(owner: User, number: int) -> Article:
    text = "\n".join(f"Experts believe that sentence number {place} is true." for place in range(number))
    article = make.an_article(owner, text)
    Finding.objects.bulk_create(
        Finding(passage=passage, kind=Kind.UNSOURCED_CLAIM, reason="vague_source", cue="Experts")
        for passage in article.passages.all()
    )
    return article


@pytest.mark.parametrize(
    "page", ["article_review", "article_passages", "article_reread", "article_change", "article_delete"]
)
def test_an_article_with_thirty_findings_asks_as_little_as_one_with_one(page: str) -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    one, many = (an_article_with_findings(owner, number) for number in (1, 30))
    assert Finding.objects.count() == 31
    assert queries(client, desk(page, many.pk)) == queries(client, desk(page, one.pk))


def test_the_question_before_removing_asks_as_little_for_thirty_as_for_one() -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    one, many = (an_article_with_findings(owner, number) for number in (1, 30))
    asked = [
        queries(client, f"{desk('article_removing', article.pk)}?numbers=1-30&seen={cut_of(article.passages.all())}")
        for article in (one, many)
    ]
    assert asked[0] == asked[1]


@pytest.mark.parametrize("page", ["quiz_change", "quiz_preview", "quiz_publish"])
def test_a_quiz_with_ten_questions_asks_as_little_as_one_with_one(page: str) -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    one, many = (make.a_quiz(owner, questions=number) for number in (1, 10))
    assert queries(client, desk(page, many.pk)) == queries(client, desk(page, one.pk))


@pytest.mark.parametrize("name", ["article", "quiz", "question", "edition", "assignment", "classroom"])
def test_a_list_of_many_asks_as_little_as_a_list_of_one(name: str) -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    make.an_assignment(make.a_classroom(owner))
    few = queries(client, desk(f"{name}_changelist"))
    for _ in range(5):
        make.an_assignment(make.a_classroom(owner))
    assert queries(client, desk(f"{name}_changelist")) == few


def test_a_class_of_thirty_asks_as_little_as_a_class_of_one() -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    one, many = make.a_classroom(owner), make.a_classroom(owner)
    make.a_student("Amina", one)
    for number in range(30):
        make.a_student(f"Student {number}", many)
    assert queries(client, desk("classroom_change", many.pk)) == queries(client, desk("classroom_change", one.pk))

"""axe-core finds nothing on the teacher's desk, by day and by night, on a phone and on a table."""

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from quizzes.actions.review import suggest
from tests import make
from tests.browser.desk import barriers, sit_down

pytestmark = pytest.mark.django_db(transaction=True)

SIZES = {"phone": {"width": 320, "height": 800}, "table": {"width": 1280, "height": 900}}


@pytest.mark.looks
@pytest.mark.parametrize(
    ("size", "scheme", "language"),
    [("phone", "light", "fr"), ("phone", "dark", "en"), ("table", "light", "en"), ("table", "dark", "fr")],
)
def test_axe_finds_nothing_on_the_desk(
    live_server: LiveServer, chromium: Browser, size: str, scheme: str, language: str
) -> None:
    teacher = make.a_teacher()
    assignment = make.an_assignment(make.a_classroom(teacher))
    make.a_student("Amina B.", assignment.classroom)
    article = make.an_article(teacher)
    suggest(by=teacher, article=article)
    quiz, unready = assignment.edition.quiz, make.a_quiz(teacher, article)
    desk = sit_down(
        chromium, live_server.url, teacher.username, locale=language, color_scheme=scheme, viewport=SIZES[size]
    )
    found = []
    for path in (
        "", "article/", "article/add/", f"article/{article.pk}/review/", f"article/{article.pk}/change/",
        f"article/{article.pk}/passages/", f"article/{assignment.edition.quiz.article_id}/passages/",
        f"article/{article.pk}/passages/?passage={article.passages.get(number=1).pk}",
        f"article/{article.pk}/delete/", "quiz/", "quiz/add/", f"quiz/{quiz.pk}/change/", f"quiz/{quiz.pk}/preview/",
        f"quiz/{quiz.pk}/publish/", f"quiz/{unready.pk}/publish/", f"question/add/?quiz={quiz.pk}",
        f"question/{quiz.questions.get().pk}/change/", "edition/", f"edition/{assignment.edition_id}/change/",
        "assignment/", "assignment/add/", f"assignment/{assignment.pk}/change/", "classroom/", "classroom/add/",
        f"classroom/{assignment.classroom_id}/change/",
    ):  # fmt: skip
        desk.open(f"/admin/quizzes/{path}")
        found += [f"{path}: {fault}" for fault in barriers(desk.page)]
        if desk.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path}: wider than the screen")
    assert found == []

"""Every page of the desk keeps the strict content security policy, stock pages included."""

import re
from collections.abc import Iterator

import pytest
from django.urls import reverse

from quizzes.models import Assignment
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db

INLINE = re.compile(
    r"<style\b|<[^>]*\sstyle\s*=|<[^>]*\son[a-z]+\s*=|javascript:"
    r"|<script(?![^>]*\ssrc=)(?![^>]*type=\"application/json\")",
    re.IGNORECASE,
)
FOREIGN = re.compile(r"(?:src|href|action)=\"(?:https?:)?//", re.IGNORECASE)


def addresses(assignment: Assignment) -> Iterator[str]:
    quiz = assignment.edition.quiz
    rows = {"article": quiz.article, "quiz": quiz, "question": quiz.questions.get(), "edition": assignment.edition,
            "assignment": assignment, "classroom": assignment.classroom}  # fmt: skip
    yield reverse("admin:index")
    yield reverse("admin:password_change")
    yield desk("article_kept")
    for name, row in rows.items():
        yield desk(f"{name}_changelist")
        yield from (desk(f"{name}_{page}", row.pk) for page in ("change", "history"))
        if name != "edition":
            yield from (desk(f"{name}_add"), desk(f"{name}_delete", row.pk))
    yield from (desk("article_review", quiz.article.pk), desk("quiz_preview", quiz.pk), desk("quiz_publish", quiz.pk))


def test_no_page_of_the_desk_holds_an_inline_script_or_style_or_names_a_foreign_host() -> None:
    assignment = make.an_assignment()
    client = at_the_desk(assignment.classroom.teachers.get())
    for address in addresses(assignment):
        response = client.get(address)
        page = response.content.decode()
        assert response.status_code == 200, address
        assert "unsafe" not in response.headers["Content-Security-Policy"], address
        assert INLINE.search(page) is None, (address, INLINE.findall(page))
        assert FOREIGN.search(page) is None, (address, FOREIGN.findall(page))


def test_every_page_of_the_desk_is_kept_out_of_caches() -> None:
    assignment = make.an_assignment()
    client = at_the_desk(assignment.classroom.teachers.get())
    for address in addresses(assignment):
        assert "no-store" in client.get(address).headers["Cache-Control"], address


def test_the_desk_bears_our_name_and_leads_back() -> None:
    page = at_the_desk(make.a_teacher()).get(reverse("admin:index")).content.decode()
    assert "Relire" in page
    assert "Django" not in page
    assert f'href="{reverse("home")}"' in page
    assert f'<a class="button default" href="{desk("article_add")}">Add an article</a>' in page


def test_a_list_is_called_what_it_lists() -> None:
    response = at_the_desk(make.a_teacher()).get(desk("article_changelist"))
    assert response.context["title"] == "Articles"

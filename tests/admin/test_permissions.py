"""Who may open what on the desk: one table over everything that is registered. A model that is not in it fails."""

from collections.abc import Callable

import pytest
from django.contrib import admin
from django.db.models import Model
from django.urls import reverse

from quizzes.models import Article, Assignment, Classroom, Edition, Question, Quiz, User
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db

SECRET = "Ferryboat"


def _article(owner: User) -> Article:
    return make.an_article(owner, title=f"{SECRET} article")


def _quiz(owner: User) -> Quiz:
    quiz = make.a_quiz(owner)
    Quiz.objects.filter(pk=quiz.pk).update(title=f"{SECRET} quiz")
    return quiz


def _question(owner: User) -> Question:
    question = make.a_question(_quiz(owner))
    Question.objects.filter(pk=question.pk).update(text=f"{SECRET} question")
    return question


def _edition(owner: User) -> Edition:
    quiz = _quiz(owner)
    quiz.refresh_from_db()
    return make.an_edition(owner, quiz)


def _classroom(owner: User) -> Classroom:
    return make.a_classroom(owner, f"{SECRET} class")


def _assignment(owner: User) -> Assignment:
    return make.an_assignment(_classroom(owner), _edition(owner))


BUILDERS: dict[str, Callable[[User], Model]] = {
    "quizzes.article": _article,
    "quizzes.quiz": _quiz,
    "quizzes.question": _question,
    "quizzes.edition": _edition,
    "quizzes.assignment": _assignment,
    "quizzes.classroom": _classroom,
}
TEACHERS = sorted(BUILDERS)
ADMINISTRATORS = ["axes.accessattempt", "axes.accessfailurelog", "axes.accesslog", "quizzes.user"]
OWN_PAGES = {
    "quizzes.article": [
        "article_passages", "article_removing", "article_review", "article_reread", "article_copy", "article_ask",
    ],
    "quizzes.quiz": ["quiz_preview", "quiz_publish"],
}  # fmt: skip
STOCK = {"changelist", "add", "history", "delete", "change"}
# An import is nobody's but its owner's (tests/admin/test_waiting.py), sums are of what one may see (test_kept.py).
ELSEWHERE = {"article_intake", "article_kept"}


def address(label: str, page: str, *args: object) -> str:
    return reverse(f"admin:{label.replace('.', '_')}_{page}", args=args)


def is_refused(response: object) -> bool:
    status = getattr(response, "status_code", 0)
    if status == 302:
        return getattr(response, "url", "").split("?")[0] in {reverse("admin:login"), reverse("admin:index")}
    return status in {403, 404}


def test_everything_on_the_desk_is_in_the_table() -> None:
    assert {model._meta.label_lower for model in admin.site._registry} <= {*TEACHERS, *ADMINISTRATORS}


def test_every_page_of_our_own_is_in_the_table() -> None:
    found = set()
    for model, its_admin in admin.site._registry.items():
        if model._meta.label_lower in TEACHERS:
            names = {str(pattern.name).removeprefix("quizzes_") for pattern in its_admin.get_urls() if pattern.name}
            found |= names - {f"{model._meta.model_name}_{page}" for page in STOCK}
    assert found == {page for pages in OWN_PAGES.values() for page in pages} | ELSEWHERE


@pytest.mark.parametrize("label", TEACHERS)
def test_a_teacher_works_with_what_is_theirs(label: str) -> None:
    teacher = make.a_teacher()
    row = BUILDERS[label](teacher)
    client = at_the_desk(teacher)
    assert SECRET in client.get(address(label, "changelist")).content.decode()
    for page in ("change", "history"):
        assert client.get(address(label, page, row.pk)).status_code == 200, page


@pytest.mark.parametrize("label", TEACHERS)
def test_an_administrator_works_with_everything(label: str) -> None:
    row = BUILDERS[label](make.a_teacher())
    client = at_the_desk(make.an_administrator())
    assert SECRET in client.get(address(label, "changelist")).content.decode()
    assert client.get(address(label, "change", row.pk)).status_code == 200


@pytest.mark.parametrize("label", TEACHERS)
@pytest.mark.parametrize("query", ["", "?q=Ferry", "?_popup=1&_to_field=id", "?all=", "?id__gt=0"])
def test_a_colleagues_lists_hold_nothing_of_mine(label: str, query: str) -> None:
    BUILDERS[label](make.a_teacher())
    response = at_the_desk(make.a_teacher()).get(address(label, "changelist") + query)
    assert SECRET not in response.content.decode()
    if response.status_code == 200:
        assert response.context["cl"].queryset.count() == 0
    else:  # a filter the list does not know: back to the list
        assert response.status_code == 302


@pytest.mark.parametrize("label", TEACHERS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_colleague_opens_no_page_of_what_is_mine(label: str, method: str) -> None:
    row = BUILDERS[label](make.a_teacher())
    client = at_the_desk(make.a_teacher())
    pages = [address(label, page, row.pk) for page in ("change", "delete", "history")]
    pages += [desk(page, row.pk) for page in OWN_PAGES.get(label, [])]
    pages += [page + "?_popup=1&_to_field=id" for page in pages]
    for page in pages:
        response = getattr(client, method)(page, {"post": "yes", "do": "accept", "title": "stolen", "name": "stolen"})
        assert is_refused(response), page
        assert SECRET not in response.content.decode(), page
    kept = type(row)._default_manager.get(pk=row.pk)
    assert "stolen" not in str(kept)


@pytest.mark.parametrize("label", TEACHERS)
def test_a_colleague_deletes_nothing_of_mine_from_a_list(label: str) -> None:
    row = BUILDERS[label](make.a_teacher())
    client = at_the_desk(make.a_teacher())
    typed = {"action": "delete_selected", "_selected_action": row.pk, "post": "yes"}
    response = client.post(address(label, "changelist"), typed)
    assert SECRET not in response.content.decode()
    assert type(row)._default_manager.filter(pk=row.pk).exists()


@pytest.mark.parametrize("label", TEACHERS)
def test_no_autocompletion_tells_of_what_is_mine(label: str) -> None:
    row = BUILDERS[label](make.a_teacher())
    client = at_the_desk(make.a_teacher())
    fields = [field for field in row._meta.get_fields() if field.is_relation and field.concrete]
    for field in fields:
        names = {
            "app_label": "quizzes",
            "model_name": row._meta.model_name or "",
            "field_name": field.name,
            "term": "F",
        }
        response = client.get(reverse("admin:autocomplete"), names)
        assert response.status_code in {403, 404} or response.json()["results"] == [], field.name


@pytest.mark.parametrize(
    ("add", "foreign"),
    [("quiz", "quizzes.article"), ("question", "quizzes.quiz"), ("assignment", "quizzes.edition"),
     ("assignment", "quizzes.classroom")],
)  # fmt: skip
def test_no_form_offers_or_takes_what_is_mine(add: str, foreign: str) -> None:
    row = BUILDERS[foreign](make.a_teacher())
    client = at_the_desk(make.a_teacher())
    field = foreign.split(".")[1]
    assert SECRET not in client.get(f"{desk(f'{add}_add')}?{field}={row.pk}").content.decode()
    typed = {field: row.pk, "title": "mine", "text": "mine", "points": 1, "position": 1, "attempts_allowed": 1,
             "release": "hand_in", "options-TOTAL_FORMS": 0, "options-INITIAL_FORMS": 0}  # fmt: skip
    response = client.post(desk(f"{add}_add"), typed)
    assert response.context["adminform"].form.errors[field]


@pytest.mark.parametrize("label", ADMINISTRATORS)
def test_a_teacher_reaches_nobodys_account(label: str) -> None:
    teacher = make.a_teacher()
    client = at_the_desk(teacher)
    assert is_refused(client.get(address(label, "changelist")))
    assert is_refused(client.get(address(label, "change", teacher.pk)))
    assert address(label, "changelist") not in client.get(reverse("admin:index")).content.decode()


def test_a_teacher_cannot_raise_themselves() -> None:
    teacher = make.a_teacher()
    typed = {"username": teacher.username, "name": "Boss", "is_staff": "on", "is_superuser": "on", "is_active": "on"}
    response = at_the_desk(teacher).post(address("quizzes.user", "change", teacher.pk), typed)
    teacher.refresh_from_db()
    assert is_refused(response)
    assert not teacher.is_superuser


def test_nobody_hands_out_groups() -> None:
    assert at_the_desk(make.an_administrator()).get("/admin/auth/group/").status_code == 404


def test_an_administrator_changes_a_person_but_deletes_none() -> None:
    teacher = make.a_teacher()
    client = at_the_desk(make.an_administrator())
    assert client.get(address("quizzes.user", "change", teacher.pk)).status_code == 200
    assert client.get(address("quizzes.user", "add")).status_code == 200
    assert client.post(address("quizzes.user", "delete", teacher.pk), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("page", ["index", "quizzes_article_changelist", "quizzes_article_add", "quizzes_quiz_add"])
def test_a_student_has_no_desk(page: str) -> None:
    response = at_the_desk(make.a_student()).get(reverse(f"admin:{page}"))
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/admin/login/")

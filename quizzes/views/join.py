"""Joining a class."""

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from quizzes.actions.guesses import count_wrong_code, must_not_guess
from quizzes.actions.join import Joined, find_classroom, join_as
from quizzes.actions.join import join as join_as_new
from quizzes.actions.refusals import Refused, WrongCode
from quizzes.forms.join import JoinForm, JoinMoreForm
from quizzes.models import Classroom, User
from quizzes.reports.joining import join_page, welcome_page
from quizzes.views.asking import address


@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest) -> HttpResponse:
    """A code and a name in, three words out; they stand in the answer to the POST and nowhere else."""
    form, status = _form(request), 200
    try:
        if form.is_bound:
            form.classroom = _classroom(request, form).name
        if request.method == "POST":
            return _welcome(request, _joined(request, form))
    except Refused as refusal:
        form.refuse(refusal)
        status = refusal.status
    page = join_page(request.user, form.classroom)
    return render(request, "quizzes/join.html", {"form": form, "page": page}, status=status)


def _form(request: HttpRequest) -> JoinForm:
    kind = JoinMoreForm if request.user.is_authenticated else JoinForm
    if request.method == "POST":
        return kind(request.POST)
    return kind(request.GET if "code" in request.GET else None)


def _classroom(request: HttpRequest, form: JoinForm) -> Classroom:
    must_not_guess(address=address(request))
    try:
        classroom = find_classroom(form.typed("code"))
    except WrongCode:
        count_wrong_code(address=address(request), code=form.typed("code"))
        raise
    form.write("code", classroom.shown_code)
    return classroom


def _joined(request: HttpRequest, form: JoinForm) -> Joined:
    if isinstance(request.user, User):
        return join_as(by=request.user, code=form.typed("code"))
    joined = join_as_new(code=form.typed("code"), name=form.typed("name"))
    login(request, joined.student, backend="quizzes.sign_in.ThreeWordsBackend")
    return joined


def _welcome(request: HttpRequest, joined: Joined) -> HttpResponse:
    page = welcome_page(joined.student, joined.classroom, joined.words)
    return render(request, "quizzes/welcome.html", {"page": page})

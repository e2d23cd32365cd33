"""The teacher's classes: the list, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from quizzes.actions.assign import assign
from quizzes.actions.classes import open_classroom
from quizzes.actions.refusals import Refused
from quizzes.actions.words import reissue_words
from quizzes.forms.assign import AssignForm
from quizzes.forms.open_classroom import OpenClassroomForm
from quizzes.models import Classroom
from quizzes.reports.classes import classes as classes_report
from quizzes.reports.classroom import classroom_page
from quizzes.views.own import asking_teacher, own_classroom


@require_http_methods(["GET", "HEAD", "POST"])
def classes(request: HttpRequest) -> HttpResponse:
    """The classes of the teacher who asks; POST opens one more."""
    teacher = asking_teacher(request)
    form = OpenClassroomForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return redirect("classroom", open_classroom(by=teacher, name=form.cleaned_data["name"]).pk)
    page = classes_report(teacher, timezone.now())
    return render(request, "quizzes/classes.html", {"page": page, "form": form}, status=400 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def classroom(request: HttpRequest, classroom_id: int) -> HttpResponse:
    """One class; POST gives it an edition."""
    room = own_classroom(request, classroom_id)
    page = classroom_page(room, asking_teacher(request), timezone.now())
    form = AssignForm(request.POST or None, editions=page.editions)
    if request.method == "POST" and form.is_valid() and _assigned(request, room, form):
        return redirect("classroom", room.pk)
    return render(request, "quizzes/classroom.html", {"page": page, "form": form}, status=400 if form.errors else 200)


@require_POST
def new_words(request: HttpRequest, classroom_id: int, student_id: int) -> HttpResponse:
    """Three new words for a student, shown on the answer and nowhere else."""
    room = own_classroom(request, classroom_id)
    reissued = reissue_words(by=asking_teacher(request), classroom=room, student_id=student_id)
    return render(request, "quizzes/new_words.html", {"page": reissued, "classroom": room})


def _assigned(request: HttpRequest, room: Classroom, form: AssignForm) -> bool:
    try:
        assign(by=asking_teacher(request), classroom=room, **form.cleaned_data)
    except Refused as refused:
        form.add_error(None, refused.sentence)
        return False
    return True

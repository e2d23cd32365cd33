"""The teacher's classes: the list, and the page of one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from quizzes.actions.assign import assign
from quizzes.actions.classes import open_classroom
from quizzes.actions.refusals import DuePassed, Refused
from quizzes.actions.words import find_student, reissue_words
from quizzes.forms.assign import AssignForm
from quizzes.forms.open_classroom import OpenClassroomForm
from quizzes.models import Classroom
from quizzes.reports.assigned import assigned
from quizzes.reports.classes import classes as classes_report
from quizzes.reports.classroom import classroom_page
from quizzes.views.own import asking_teacher, own_classroom


@require_http_methods(["GET", "HEAD", "POST"])
def classes(request: HttpRequest) -> HttpResponse:
    """The classes of the teacher who asks; POST opens one more."""
    teacher = asking_teacher(request)
    form = OpenClassroomForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _opened(request, open_classroom(by=teacher, name=form.cleaned_data["name"]))
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


@require_http_methods(["GET", "HEAD", "POST"])
def new_words(request: HttpRequest, classroom_id: int, student_id: int) -> HttpResponse:
    """Asks first; POST makes three new words for a student, shown on the answer and nowhere else."""
    teacher, room = asking_teacher(request), own_classroom(request, classroom_id)
    if request.method != "POST":
        student = find_student(by=teacher, classroom=room, student_id=student_id)
        return render(request, "quizzes/new_words_ask.html", {"student": student, "classroom": room})
    reissued = reissue_words(by=teacher, classroom=room, student_id=student_id)
    return render(request, "quizzes/new_words.html", {"page": reissued, "classroom": room})


def _opened(request: HttpRequest, room: Classroom) -> HttpResponse:
    sentence = _("The class %(name)s is open. Students join it with the code %(code)s.")
    messages.success(request, sentence % {"name": room.name, "code": room.shown_code})
    return redirect("classroom", room.pk)


def _assigned(request: HttpRequest, room: Classroom, form: AssignForm) -> bool:
    try:
        given = assign(by=asking_teacher(request), classroom=room, **form.cleaned_data)
    except Refused as refused:
        form.add_error("due_at" if isinstance(refused, DuePassed) else None, refused.sentence)
        return False
    messages.success(request, assigned(given))
    return True

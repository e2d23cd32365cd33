"""What of a class the teacher who asks may see; everything else does not exist."""

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from quizzes.models import Assignment, Classroom, User


def asking_teacher(request: HttpRequest) -> User:
    """The teacher or administrator who asks; 404 for everybody else."""
    if isinstance(request.user, User) and request.user.is_staff:
        return request.user
    raise Http404


def own_classroom(request: HttpRequest, classroom_id: int) -> Classroom:
    """A class the asking teacher teaches; 404 otherwise."""
    return get_object_or_404(Classroom.objects.visible_to(asking_teacher(request)), pk=classroom_id)


def own_assignment(request: HttpRequest, assignment_id: int) -> Assignment:
    """An assignment of such a class, with its edition and key; 404 otherwise."""
    found = Assignment.objects.visible_to(asking_teacher(request)).select_related("edition", "classroom")
    return get_object_or_404(found, pk=assignment_id)

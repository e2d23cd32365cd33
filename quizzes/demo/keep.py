"""A demo that is there already: finding it, and giving its people new passwords when the note is lost."""

from django.db import transaction

from quizzes.actions.appoint import renew_password
from quizzes.actions.words import reissue_words
from quizzes.demo import people
from quizzes.demo.notice import Note
from quizzes.demo.seed import Demo, SignIn
from quizzes.models import Assignment, Classroom, User


def is_seeded() -> bool:
    """Whether this database holds the demo, or what somebody left of it."""
    return User.objects.filter(username=people.TEACHER[0]).exists()


def still_true(kept: Note) -> bool:
    """Whether a note is about this database: join codes are random, so the same class has the same code only here."""
    room = Classroom.objects.filter(pk=kept["class"]["id"], join_code=kept["class"]["join_code"]).first()
    return room is not None and Assignment.objects.filter(pk=kept["assignment"]["id"], classroom=room).exists()


@transaction.atomic
def renew() -> Demo | None:
    """The same people with new passwords; None when the demo class, its students or its open quiz were deleted.

    Only the people of the demo: whoever joined the class since keeps their words.
    """
    teacher = User.objects.get(username=people.TEACHER[0])
    classroom = Classroom.objects.filter(teachers=teacher, name=people.CLASS).order_by("pk").first()
    assignment = Assignment.objects.filter(classroom=classroom, due_at=None).order_by("pk").first()
    if classroom is None or assignment is None:
        return None
    users = User.objects.filter(enrolments__classroom=classroom, name__in=people.STUDENTS)
    by_name = {user.name: user for user in users.order_by("-pk")}
    students = [by_name[name] for name in people.STUDENTS if name in by_name]
    if not students:
        return None
    reissued = [reissue_words(by=teacher, classroom=classroom, student_id=student.pk) for student in students]
    return Demo(
        teacher=SignIn(teacher, renew_password(teacher=teacher)),
        students=tuple(SignIn(each.student, each.words) for each in reissued),
        classroom=classroom,
        assignment=assignment,
    )

"""Making the demo class, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from django.db import transaction
from django.utils import timezone

from quizzes.actions.appoint import appoint
from quizzes.actions.classes import open_classroom
from quizzes.actions.join import join
from quizzes.demo import people
from quizzes.demo.article import DemoArticle, demo_articles
from quizzes.demo.bring import bring, bring_edition
from quizzes.demo.history import Past, Term, live_through, open_now, pupils
from quizzes.models import Assignment, Classroom, User

# In the order the class had them: claims and ads first, then posts, with a sound article between them.
PASTS = (
    Past("phones-at-the-gate", opened=42, due=35, missing=2),
    Past("cantines", opened=35, due=28, attempts=2, missing=3),
    Past("lac", opened=21, due=14, missing=1),
    Past("glassworks", opened=14, due=7, missing=4),
    Past("telepherique", opened=6, due=-8, missing=6),
)
OTHER_PAST = Past("phones-at-the-gate", opened=3, due=None, missing=2)
OPEN_ARTICLE = "night-ferry"
UNREVIEWED_ARTICLE = "guichet"
# The same class every time; passwords never come from here.
SEED = 20261122

Articles = Mapping[str, DemoArticle]


@dataclass(frozen=True, slots=True)
class SignIn:
    """Somebody, and what they sign in with: in the clear here, and nowhere in the database."""

    user: User
    password: str


@dataclass(frozen=True, slots=True)
class Demo:
    """Everything a person needs to look around; the first students have not begun the assignment."""

    teacher: SignIn
    students: tuple[SignIn, ...]
    classroom: Classroom
    assignment: Assignment


@transaction.atomic
def seed() -> Demo:
    """Two teachers and their classes, articles, quizzes and weeks of work: all of it, or nothing."""
    chance = Random(SEED)  # noqa: S311 - decides who marks what, never a password
    now, articles = timezone.now(), demo_articles()
    teacher = SignIn(*appoint(username=people.TEACHER[0], name=people.TEACHER[1]))
    classroom, students = _class(teacher.user, people.CLASS, people.STUDENTS)
    known = pupils(chance, [student.user for student in students])
    assignment = _weeks(Term(chance, teacher.user, classroom, known, now), articles)
    bring(by=teacher.user, article=articles[UNREVIEWED_ARTICLE])
    _other_class(chance, articles, now)
    return Demo(teacher, students, classroom, assignment)


def _class(teacher: User, name: str, names: tuple[str, ...]) -> tuple[Classroom, tuple[SignIn, ...]]:
    classroom = open_classroom(by=teacher, name=name)
    joined = [join(code=classroom.join_code, name=each) for each in names]
    return classroom, tuple(SignIn(each.student, each.words) for each in joined)


def _weeks(term: Term, articles: Articles) -> Assignment:
    for before, past in enumerate(PASTS):
        live_through(term, bring_edition(by=term.teacher, article=articles[past.article]), past, before)
    return open_now(
        term,
        bring_edition(by=term.teacher, article=articles[OPEN_ARTICLE]),
        not_begun=people.NOT_BEGUN,
        in_progress=people.IN_PROGRESS,
        before=len(PASTS),
    )


def _other_class(chance: Random, articles: Articles, now: datetime) -> None:
    """Another teacher with work of their own, which the first one must never see."""
    teacher, _password = appoint(username=people.OTHER_TEACHER[0], name=people.OTHER_TEACHER[1])
    classroom, students = _class(teacher, people.OTHER_CLASS, people.OTHER_STUDENTS)
    term = Term(chance, teacher, classroom, pupils(chance, [student.user for student in students]), now)
    live_through(term, bring_edition(by=teacher, article=articles[OTHER_PAST.article]), OTHER_PAST, 0)

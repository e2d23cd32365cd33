"""Typed builders: plain functions, one a noun, through the real actions wherever an action exists."""

from datetime import datetime
from io import BytesIO
from itertools import count

from PIL import Image

from quizzes.actions.assign import assign
from quizzes.actions.classes import open_classroom
from quizzes.actions.hand_in import hand_in
from quizzes.actions.intake import add_pasted_article
from quizzes.actions.pictures import keep_pictures
from quizzes.actions.publish import publish
from quizzes.actions.review import accept, add, reject, suggest
from quizzes.actions.saving import Changes
from quizzes.actions.start import start
from quizzes.models import (
    Article,
    Assignment,
    Attempt,
    Classroom,
    Edition,
    Enrolment,
    Finding,
    Kind,
    Option,
    Picture,
    Question,
    Quiz,
    Release,
    User,
)
from quizzes.reading.document import Picture as SeenPicture
from quizzes.reading.redrawn import Redrawn

numbers = count(1)

FAULTY_TEXT = """The town council said on Monday that the bridge over the river will close in March.
Experts believe the closure will ruin every shop on the north bank.
ADVERTISEMENT
"We will run a free ferry for the whole summer", said mayor Anna Keller in a statement.
It is widely known that the last repair was a failure.
"""


def a_teacher(username: str = "", name: str = "Ms Laurent") -> User:
    return User.objects.create_user(username or f"teacher{next(numbers)}", "a long password", name=name, is_staff=True)


def an_administrator() -> User:
    return User.objects.create_superuser(f"admin{next(numbers)}", "a long password", name="Admin")


def a_student(name: str = "Amina B.", classroom: Classroom | None = None) -> User:
    student = User.objects.create_user(f"student{next(numbers)}", "red green blue", name=name)
    if classroom is not None:
        Enrolment.objects.create(classroom=classroom, student=student)
    return student


def a_classroom(teacher: User | None = None, name: str = "2de 3") -> Classroom:
    return open_classroom(by=teacher or a_teacher(), name=name)


def an_article(owner: User | None = None, text: str = FAULTY_TEXT, title: str = "The bridge") -> Article:
    return add_pasted_article(by=owner or a_teacher(), text=text, title=title, language="en")


def a_reviewed_article(owner: User | None = None, text: str = FAULTY_TEXT) -> Article:
    """An article whose targets are exactly passages 2 (unsourced claim), 3 (ad) and 5 (unsourced claim)."""
    article = an_article(owner, text)
    suggest(by=article.owner, article=article)
    for finding in Finding.objects.filter(passage__article=article):
        reject(by=article.owner, finding=finding)
    for number, kind in ((2, Kind.UNSOURCED_CLAIM), (3, Kind.AD), (5, Kind.UNSOURCED_CLAIM)):
        passage = article.passages.get(number=number)
        proposed = Finding.objects.filter(passage=passage, kind=kind).first()
        if proposed is None:
            add(by=article.owner, passage=passage, kind=kind, explanation=f"Nobody stands behind passage {number}.")
        else:
            accept(by=article.owner, finding=proposed)
    return article


def a_drawing(number: int = 0, *, width: int = 320, height: int = 200) -> Redrawn:
    """A picture as reading draws it anew, of another colour for every number."""
    file = BytesIO()
    colour = (number * 67 % 256, number * 31 % 256, number % 256)
    Image.new("RGB", (width, height), colour).save(file, "WEBP", lossless=True)
    return Redrawn(file.getvalue(), width, height)


def a_picture(
    article: Article, *, after: int = 1, text: str = "A ferry in the harbour", width: int = 320, height: int = 200
) -> Picture:
    seen = SeenPicture(after, "https://pictures.example/ferry.jpg", text)
    drawing = a_drawing(next(numbers), width=width, height=height)
    keep_pictures(by=article.owner, article=article, sights=[(seen, drawing)])
    return article.pictures.latest("pk")


def a_quiz(owner: User | None = None, article: Article | None = None, *, questions: int = 1) -> Quiz:
    article = article or a_reviewed_article(owner)
    quiz = Quiz.objects.create(owner=article.owner, article=article, title="Quiz on the bridge")
    for position in range(1, questions + 1):
        a_question(quiz, position)
    return quiz


def a_question(quiz: Quiz, position: int = 1) -> Question:
    question = Question.objects.create(quiz=quiz, position=position, text="Who announced the closure?")
    for place, (text, right) in enumerate((("the town council", True), ("nobody", False), ("a ferry firm", False)), 1):
        Option.objects.create(
            question=question, position=place, text=text, right=right, explanation=f"Because of option {place}."
        )
    return question


def an_edition(owner: User | None = None, quiz: Quiz | None = None) -> Edition:
    quiz = quiz or a_quiz(owner)
    return publish(by=quiz.owner, quiz=quiz)


def an_assignment(
    classroom: Classroom | None = None,
    edition: Edition | None = None,
    *,
    opens_at: datetime | None = None,
    due_at: datetime | None = None,
    attempts_allowed: int = 1,
    release: Release = Release.HAND_IN,
) -> Assignment:
    classroom = classroom or a_classroom()
    teacher = classroom.teachers.get()
    return assign(
        by=teacher,
        edition=edition or an_edition(teacher),
        classroom=classroom,
        opens_at=opens_at,
        due_at=due_at,
        attempts_allowed=attempts_allowed,
        release=release,
    )


def an_attempt(assignment: Assignment | None = None, student: User | None = None) -> Attempt:
    assignment = assignment or an_assignment()
    student = student or a_student(classroom=assignment.classroom)
    return start(by=student, assignment_id=assignment.pk)


def a_handed_in_attempt(
    assignment: Assignment | None = None, student: User | None = None, marks: dict[int, str] | None = None
) -> Attempt:
    attempt = an_attempt(assignment, student)
    return hand_in(by=attempt.student, attempt_id=attempt.pk, changes=Changes(marks=marks or {}))

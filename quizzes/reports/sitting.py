"""The page on which a quiz is taken. The key of the edition is not even read."""

import uuid
from dataclasses import dataclass

from django.shortcuts import get_object_or_404
from django.utils import timezone

from quizzes.models import Attempt, Edition, User
from quizzes.models.content import PaperOption, PaperQuestion
from quizzes.reports.article import Block, Origin, Words, card, origin, passage_numbers, shape, words
from quizzes.reports.days import day_and_hour, hour
from quizzes.reports.marker import Marker, markers
from quizzes.reports.marking_texts import MarkingTexts, marking_texts
from quizzes.reports.pictures import edition_pictures
from quizzes.reports.saving_texts import SavingTexts, saving_texts
from quizzes.reports.typography import typeset


@dataclass(frozen=True, slots=True)
class SittingPassage:
    """A passage, the kind the student gave it, and the class that draws it."""

    words: Words
    kind: str
    style: str


@dataclass(frozen=True, slots=True)
class SittingOption:
    """One option of a question."""

    number: int
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SittingQuestion:
    """Radio buttons, or boxes when `several`."""

    number: int
    text: str
    several: bool
    options: tuple[SittingOption, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """What became of an attempt whose due date has passed before it was handed in."""

    due: str
    marks: int
    saved_at: str


@dataclass(frozen=True, slots=True)
class SittingPage:
    """Everything the sitting shows; `total` counts passages, `closing` is None while the quiz is open."""

    attempt: uuid.UUID
    student: int
    version: int
    title: str
    article_title: str
    origin: Origin | None
    language: str
    classroom: str
    due: str
    instructions: str
    blocks: tuple[Block[SittingPassage], ...]
    questions: tuple[SittingQuestion, ...]
    markers: tuple[Marker, ...]
    total: int
    marked: int
    marking_texts: MarkingTexts
    saving_texts: SavingTexts
    closing: Closing | None
    handed_in: bool


def sitting_page(user: User, attempt_id: uuid.UUID) -> SittingPage:
    """The student's own attempt; raises Http404 for anybody else's."""
    attempt = own_attempt(user, attempt_id)
    assignment, paper = attempt.assignment, attempt.assignment.edition.paper
    styles = {marker.kind: marker.style for marker in markers()}
    return SittingPage(
        attempt=attempt.pk,
        student=attempt.student_id,
        version=attempt.version,
        title=typeset(paper["title"], paper["language"]),
        article_title=typeset(paper["article_title"], paper["language"]),
        origin=origin(paper),
        language=paper["language"],
        classroom=assignment.classroom.name,
        due=day_and_hour(assignment.due_at) if assignment.due_at else "",
        instructions=typeset(paper["instructions"], paper["language"]),
        blocks=_blocks(assignment.edition, attempt.marks, styles),
        questions=tuple(_question(question, attempt, paper["language"]) for question in paper["questions"]),
        markers=markers(),
        total=sum(1 for _number in passage_numbers(paper)),
        marked=len(attempt.marks),
        marking_texts=marking_texts(),
        saving_texts=saving_texts(),
        closing=_closing(attempt),
        handed_in=attempt.handed_in_at is not None,
    )


def own_attempt(user: User, attempt_id: uuid.UUID) -> Attempt:
    """One query, without the key; raises Http404 for an attempt that is not this person's own."""
    attempts = Attempt.objects.filter(student=user).select_related("assignment__edition", "assignment__classroom")
    return get_object_or_404(attempts.defer("assignment__edition__key"), pk=attempt_id)


def _blocks(edition: Edition, marks: dict[str, str], styles: dict[str, str]) -> tuple[Block[SittingPassage], ...]:
    blocks = []
    for block, pictures in zip(edition.paper["blocks"], edition_pictures(edition), strict=True):
        kinds = [marks.get(str(passage["number"]), "") for passage in block["passages"]]
        passages = tuple(
            SittingPassage(words(passage), kind, styles.get(kind, ""))
            for passage, kind in zip(block["passages"], kinds, strict=True)
        )
        blocks.append(Block(shape(block), card(block["embed"]), passages, pictures))
    return tuple(blocks)


def _question(question: PaperQuestion, attempt: Attempt, language: str) -> SittingQuestion:
    chosen = attempt.choices.get(str(question["number"]), [])
    return SittingQuestion(
        question["number"],
        typeset(question["text"], language),
        question["several"],
        tuple(_option(option, chosen, language) for option in question["options"]),
    )


def _option(option: PaperOption, chosen: list[int], language: str) -> SittingOption:
    return SittingOption(option["number"], typeset(option["text"], language), option["number"] in chosen)


def _closing(attempt: Attempt) -> Closing | None:
    due = attempt.assignment.due_at
    if due is None or not attempt.assignment.is_past(timezone.now()):
        return None
    last = attempt.saves.last()
    return Closing(day_and_hour(due), len(attempt.marks), hour(last.saved_at) if last else "")

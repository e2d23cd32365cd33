"""Freezing a quiz into an edition."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from quizzes.actions.freeze import Source, freeze_key, freeze_paper
from quizzes.actions.refusals import NotFound, NotReady
from quizzes.models import (
    Edition,
    EditionPicture,
    Finding,
    FindingStatus,
    Option,
    Passage,
    Picture,
    Question,
    Quiz,
    User,
)
from quizzes.models.content import Key, Paper


@dataclass(frozen=True, slots=True)
class Lack:
    """A sentence about what is missing, and the primary key of the finding or the question it is missing from."""

    sentence: str
    finding: int | None = None
    question: int | None = None


@transaction.atomic
def publish(*, by: User, quiz: Quiz) -> Edition:
    """Copies the quiz as it stands into a new, numbered edition. Refuses with the place named while something lacks."""
    locked = Quiz.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=quiz.pk).first()
    if locked is None:
        raise NotFound(_("There is no such quiz among yours."))
    source = source_of(locked)
    for lack in lacks(source):
        raise NotReady(lack.sentence)
    paper, key = freeze_paper(source), freeze_key(source)
    last = locked.editions.aggregate(last=Max("number"))["last"] or 0
    edition = Edition.objects.create(
        quiz=locked,
        number=last + 1,
        title=locked.title,
        language=locked.article.language,
        paper=paper,
        key=key,
        digest=digest(paper, key),
        published_by=by,
    )
    EditionPicture.objects.bulk_create(EditionPicture(edition=edition, picture=picture) for picture in source.pictures)
    return edition


def digest(paper: Paper, key: Key) -> str:
    """SHA-256 over both columns, independent of the order of their fields."""
    return sha256(json.dumps([paper, key], sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def lacks(source: Source) -> list[Lack]:
    """Everything that still keeps this quiz from being published; empty when nothing does."""
    return [*_article_lacks(source), *_finding_lacks(source), *_question_lacks(source)]


def source_of(quiz: Quiz) -> Source:
    """The quiz as it stands now: what would be frozen if it were published."""
    findings = Finding.objects.filter(passage__article=quiz.article).select_related("passage")
    return Source(
        quiz=quiz,
        passages=tuple(Passage.objects.filter(article=quiz.article).order_by("number")),
        findings=tuple(findings.order_by("passage__number", "kind")),
        questions=tuple(Question.objects.filter(quiz=quiz).prefetch_related("options")),
        languages=tuple(code for code, _name in settings.LANGUAGES),
        pictures=tuple(Picture.objects.shown_with(quiz.article)),
    )


def _article_lacks(source: Source) -> list[Lack]:
    return [] if source.passages else [Lack(_("This article has no passages. Paste its text again."))]


def _finding_lacks(source: Source) -> list[Lack]:
    lacking = []
    for finding in source.findings:
        named = {"number": finding.passage.number}
        if finding.status == FindingStatus.SUGGESTED:
            sentence = _("Passage %(number)s has a suggestion that is not reviewed. Accept or reject it.")
        elif finding.status == FindingStatus.ACCEPTED and not (finding.explanation or finding.reason):
            sentence = _("Passage %(number)s has no explanation. Write one: students learn from it.")
        else:
            continue
        lacking.append(Lack(sentence % named, finding=finding.pk))
    return lacking


def _question_lacks(source: Source) -> list[Lack]:
    return [
        Lack(sentence % {"number": place}, question=question.pk)
        for place, question in enumerate(source.questions, 1)
        for sentence in _faults(question, list(question.options.all()))
    ]


def _faults(question: Question, options: list[Option]) -> Iterator[str]:
    right = sum(option.right for option in options)
    if len(options) < 2:
        yield _("Question %(number)s needs at least two options.")
    if not right:
        yield _("Question %(number)s has no right option. Tick the one that is right.")
    if right > 1 and not question.several:
        yield _("Question %(number)s has several right options. Keep one, or say that several are right.")
    if not all(option.explanation.strip() for option in options):
        yield _("An option of question %(number)s has no explanation. Say why it is right or wrong.")

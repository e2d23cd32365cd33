"""What a teacher does with the detector's proposals."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from quizzes.actions.refusals import NotFound, Superseded
from quizzes.detection import detect
from quizzes.detection.draft import Draft, Judgement, Suggestion
from quizzes.detection.kinds import Attribution
from quizzes.models import Article, Finding, FindingStatus, Kind, Origin, Passage, User
from quizzes.models.cut import cut_of
from quizzes.reading.document import Document, Embed, PassageKind
from quizzes.reading.document import Passage as ReadPassage

# Only of a source are the words kept that show it.
_SOURCED = (Attribution.NAMED, Attribution.DOCUMENT)


def suggest(*, by: User, article: Article) -> int:
    """Runs the detector and adds what it proposes; returns how many were new. Nothing that is there already changes.

    Detecting comes before the transaction: on SQLite nobody else can save while one is open. Refuses when the passages
    were cut anew in the meantime: what was said of one would land on another.
    """
    _own(by, article)
    rows = list(article.passages.all())
    draft = propose(as_document(article, rows))
    with transaction.atomic():
        _lock(by, article)
        if cut_of(article.passages.all()) != cut_of(rows):
            raise Superseded(_("The passages changed while they were looked at. Please look for findings again."))
        return keep_proposals(by=by, article=article, draft=draft)


def propose(document: Document) -> Draft:
    """What the detector says about a document; touches no database."""
    return detect(document)


@transaction.atomic
def keep_proposals(*, by: User, article: Article, draft: Draft) -> int:
    """Adds what was proposed for the passages of an article as they are now; returns how many were new."""
    _own(by, article)
    passages = {row.number: row for row in article.passages.all()}
    _judge(passages, draft.judgements)
    there = list(Finding.objects.filter(passage__article=article).values_list("passage__number", "reason"))
    Finding.objects.bulk_create(
        # What a teacher gave another kind was suggested before, and decided.
        (_proposed(passages, one) for one in draft.suggestions if (one.passage, one.reason) not in there),
        ignore_conflicts=True,  # one finding a kind on a passage: what a teacher reviewed stays as it is
    )
    return Finding.objects.filter(passage__article=article).count() - len(there)


@transaction.atomic
def keep_models_proposals(*, by: User, article: Article, suggestions: Iterable[Suggestion], model_name: str) -> int:
    """Adds what a language model proposed, marked as its own; returns how many were new. What is there stays.

    A translation also goes with what the rules have found and no teacher has touched: it has none.
    """
    _own(by, article)
    passages = {row.number: row for row in article.passages.all()}
    before = Finding.objects.filter(passage__article=article).count()
    proposals = [_proposed(passages, suggestion) for suggestion in suggestions]
    for finding in proposals:
        finding.origin, finding.model_name = Origin.MODEL, model_name
    Finding.objects.bulk_create(proposals, ignore_conflicts=True)
    new = Finding.objects.filter(passage__article=article).count() - before
    return new + sum(_translate(finding) for finding in proposals if finding.translation)


def _translate(proposal: Finding) -> int:
    alike = Finding.objects.filter(passage=proposal.passage, kind=proposal.kind, translation="").untouched()
    return alike.update(
        translation=proposal.translation,
        proposed_translation=proposal.translation,
        model_name=proposal.model_name,
    )


def _proposed(passages: dict[int, Passage], suggestion: Suggestion) -> Finding:
    return Finding(
        passage=passages[suggestion.passage],
        kind=suggestion.kind,
        reason=suggestion.reason,
        cue=suggestion.cue[:500],
        confidence=suggestion.confidence,
        explanation=suggestion.explanation,
        translation=suggestion.translation,
        proposed_explanation=suggestion.explanation,
        proposed_translation=suggestion.translation,
    )


@transaction.atomic
def accept(*, by: User, finding: Finding) -> Finding:
    """This passage needs this mark."""
    return _decide(by, finding, FindingStatus.ACCEPTED)


@transaction.atomic
def reject(*, by: User, finding: Finding) -> Finding:
    """This passage does not need this mark; the row is kept, so that the detector does not propose it again."""
    return _decide(by, finding, FindingStatus.REJECTED)


@transaction.atomic
def debate(*, by: User, finding: Finding, explanation: str | None = None) -> Finding:
    """To discuss in class: it neither adds to a score nor costs. An explanation given here replaces the one kept."""
    locked = _locked(by, finding)
    if explanation is not None:
        locked.explanation = explanation.strip()
        locked.save(update_fields=["explanation"])
    return _decide(by, locked, FindingStatus.DEBATABLE)


@transaction.atomic
def reopen(*, by: User, finding: Finding) -> Finding:
    """Back among the suggestions; what a teacher wrote to it stays."""
    locked = _locked(by, finding)
    locked.status, locked.reviewed_by, locked.reviewed_at = FindingStatus.SUGGESTED, None, None
    locked.save(update_fields=["status", "reviewed_by", "reviewed_at"])
    return locked


@transaction.atomic
def edit(*, by: User, finding: Finding, kind: str, explanation: str, translation: str = "") -> Finding:
    """Changes the marker and the words students will read, and accepts the finding."""
    locked = _locked(by, finding)
    others = locked.passage.findings.exclude(pk=locked.pk)
    if others.filter(kind=kind).exists():
        raise _taken()
    locked.kind, locked.explanation, locked.translation = Kind(kind), explanation.strip(), translation.strip()
    locked.save(update_fields=["kind", "explanation", "translation"])
    return _decide(by, locked, FindingStatus.ACCEPTED)


@transaction.atomic
def add(*, by: User, passage: Passage, kind: str, explanation: str, translation: str = "") -> Finding:
    """A finding the detector did not propose. A suggestion of this kind is taken up; one that is reviewed stays."""
    _lock(by, passage.article)
    if not Passage.objects.filter(pk=passage.pk).exists():
        raise Superseded(_("This passage was removed in the meantime. Reload the page to see the article as it is."))
    finding, _created = Finding.objects.select_for_update(of=("self",)).get_or_create(
        passage=passage, kind=Kind(kind), defaults={"origin": Origin.TEACHER}
    )
    if finding.status != FindingStatus.SUGGESTED:
        raise _taken()
    return edit(
        by=by,
        finding=finding,
        kind=kind,
        explanation=explanation or finding.explanation,
        translation=translation or finding.translation,
    )


def _taken() -> Superseded:
    return Superseded(_("This passage already has a finding of this kind. Edit that one instead."))


def _own(by: User, article: Article) -> None:
    if not Article.objects.visible_to(by).filter(pk=article.pk).exists():
        raise NotFound(_("There is no such article among yours."))


def _lock(by: User, article: Article) -> None:
    """Against another cut of the same article; refuses what is not the teacher's."""
    if not Article.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=article.pk):
        raise NotFound(_("There is no such article among yours."))


def _locked(by: User, finding: Finding) -> Finding:
    row = Finding.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=finding.pk).first()
    if row is None:
        raise NotFound(_("There is no such finding among yours."))
    return row


def _decide(by: User, finding: Finding, status: FindingStatus) -> Finding:
    locked = _locked(by, finding)
    locked.status, locked.reviewed_by, locked.reviewed_at = status, by, timezone.now()
    locked.save(update_fields=["status", "reviewed_by", "reviewed_at"])
    return locked


def _judge(passages: dict[int, Passage], judgements: tuple[Judgement, ...]) -> None:
    for judgement in judgements:
        passages[judgement.passage].attribution = judgement.attribution
        passages[judgement.passage].background = judgement.background
        passages[judgement.passage].cue = judgement.cue[:300] if judgement.attribution in _SOURCED else ""
    Passage.objects.bulk_update(passages.values(), ["attribution", "background", "cue"])


def as_document(article: Article, rows: Iterable[Passage]) -> Document:
    """The passages of an article, in their order, as reading would give them."""
    return Document(article.title, article.language, tuple(_passage(row) for row in rows))


def _passage(row: Passage) -> ReadPassage:
    embed = Embed(
        platform=row.embed_platform,
        author=row.embed_author,
        handle=row.embed_handle,
        date=row.embed_date,
        url=row.embed_url,
        original_language=row.original_language,
        original=row.original,
    )
    kind = PassageKind(row.kind)
    return ReadPassage(
        row.number, row.block, kind, row.text, row.language, embed if kind is PassageKind.EMBED else None
    )

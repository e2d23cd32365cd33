"""The passages page: an article as it is cut, with what stands on each passage."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from quizzes.models import Article, Edition, Finding, Origin, Passage, PassageKind
from quizzes.models.cut import cut_of
from quizzes.reports.review import MARKS, excerpt
from quizzes.reports.tongue import direction
from quizzes.reports.typography import typeset

ROWS = frozenset({PassageKind.SENTENCE, PassageKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Note:
    """A finding on a passage."""

    pk: int
    mark: str
    kind_name: str
    status_name: str


@dataclass(frozen=True, slots=True)
class Line:
    """One passage. `kind_name` is empty for a sentence; `who` is the head of an embedded post.

    `begins` says whether it opens its block, None where it cannot share the one before.
    """

    pk: int
    number: int
    kind_name: str
    text: str
    language: str
    direction: str
    who: str
    begins: bool | None
    notes: tuple[Note, ...]
    row: Passage


@dataclass(frozen=True, slots=True)
class CutPage:
    """`seen` goes with every form; `open` is the passage that is being mended; `is_frozen` means nothing can be."""

    article: Article
    seen: str
    is_frozen: bool
    blocks: tuple[tuple[Line, ...], ...]
    open: Line | None

    @property
    def total(self) -> int:
        return sum(len(block) for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Going:
    """What is to be removed: (number, beginning, language, direction) of each passage, and what goes with them.

    `seen` is the cut in which the passages have these numbers.
    """

    seen: str
    is_frozen: bool
    lines: tuple[tuple[int, str, str, str], ...]
    keys: tuple[int, ...]
    reviewed: int
    suggested: int

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(line[0] for line in self.lines)


def cutting(article: Article, wanted: int | None = None) -> CutPage:
    """Three queries, whatever the length. `wanted` is the primary key of the passage to open."""
    rows = list(Passage.objects.filter(article=article).order_by("number"))
    is_frozen = _is_frozen(article)
    lines = tuple(_lines(rows, _notes(article)))
    return CutPage(
        article=article,
        seen=cut_of(rows),
        is_frozen=is_frozen,
        blocks=tuple(tuple(group) for _block, group in groupby(lines, key=lambda line: line.row.block)),
        open=None if is_frozen else next((line for line in lines if line.pk == wanted), None),
    )


def going(article: Article, numbers: Collection[int]) -> Going:
    """What removing the passages with these numbers would take away."""
    every = list(Passage.objects.filter(article=article).order_by("number"))
    rows = [row for row in every if row.number in numbers]
    findings = Finding.objects.filter(passage__in=rows)
    open_ones = findings.untouched().count()
    return Going(
        seen=cut_of(every),
        is_frozen=_is_frozen(article),
        lines=tuple(
            (row.number, excerpt(typeset(row.text, row.language)), row.language, direction(row.language))
            for row in rows
        ),
        keys=tuple(row.pk for row in rows),
        reviewed=findings.count() - open_ones,
        suggested=open_ones,
    )


def _is_frozen(article: Article) -> bool:
    return Edition.objects.filter(quiz__article=article).exists()


def _notes(article: Article) -> dict[int, list[Note]]:
    notes = defaultdict(list)
    for row in Finding.objects.filter(passage__article=article).order_by("kind"):
        note = Note(row.pk, MARKS[row.kind], row.get_kind_display(), _status(row))
        notes[row.passage_id].append(note)
    return notes


def _status(finding: Finding) -> str:
    """How far it has come; of a model's also whose it is."""
    status = finding.get_status_display()
    if finding.origin != Origin.MODEL:
        return status
    return _("%(status)s, proposed by the model %(name)s") % {"status": status, "name": finding.model_name}


def _lines(rows: list[Passage], notes: dict[int, list[Note]]) -> Iterator[Line]:
    for before, row in zip([None, *rows], rows, strict=False):
        yield Line(
            pk=row.pk,
            number=row.number,
            kind_name="" if row.kind == PassageKind.SENTENCE else row.get_kind_display(),
            text=typeset(row.text, row.language),
            language=row.language,
            direction=direction(row.language),
            who=" · ".join(filter(None, (row.embed_platform, row.embed_author, row.embed_handle, row.embed_date))),
            begins=_begins(before, row),
            notes=tuple(notes.get(row.pk, ())),
            row=row,
        )


def _begins(before: Passage | None, row: Passage) -> bool | None:
    if before is None or before.kind != row.kind or row.kind not in ROWS:
        return None
    return before.block != row.block

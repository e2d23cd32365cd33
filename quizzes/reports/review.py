"""The review page: an article with its marks, and every finding with why."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from itertools import groupby
from types import MappingProxyType

from django.utils.translation import get_language

from quizzes.detection.explanations import explained_in, languages
from quizzes.detection.lexicon import lexicon
from quizzes.models import Article, Finding, FindingStatus, Passage, PassageKind, Picture, Quiz
from quizzes.models.explained import detectors_words, turns_of
from quizzes.reports.pictures import Pictures, ShownPicture, around, drawn
from quizzes.reports.reason_words import why
from quizzes.reports.tongue import direction, tongue_name
from quizzes.reports.typography import split_tail, typeset

MARKS = {"unsourced_claim": "un", "ad": "ad", "mistranslated_embed": "mi"}
STATES = {
    FindingStatus.SUGGESTED: ("td", ""),
    FindingStatus.ACCEPTED: ("acc", "check"),
    FindingStatus.REJECTED: ("rj", "x"),
    FindingStatus.DEBATABLE: ("td", "half"),
}
EXCERPT = 90
NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding; `explanation` is what students would read, `original` is empty unless it is an embed with one."""

    pk: int
    number: int
    kind: str
    kind_name: str
    mark: str
    status: str
    status_name: str
    state: str
    icon: str
    excerpt: str
    language: str
    direction: str
    why: str
    explanation: str
    explanation_language: str
    is_models_words: bool
    is_models_translation: bool
    model_name: str
    translation: str
    is_embed: bool
    original: str
    original_language: str
    original_direction: str

    def as_typed(self, typed: Mapping[str, str]) -> "FindingRow":
        """With the words of a form that was refused."""
        return replace(
            self,
            kind=typed.get("kind", self.kind),
            explanation=typed.get("explanation", self.explanation),
            translation=typed.get("translation", self.translation),
            original=typed.get("original", self.original),
            original_language=typed.get("original_language", self.original_language),
        )

    @property
    def is_reviewed(self) -> bool:
        return self.status != FindingStatus.SUGGESTED

    @property
    def is_marked(self) -> bool:
        return self.status != FindingStatus.REJECTED


@dataclass(frozen=True, slots=True)
class PassageRow:
    """`text` without its last word, which is `last`: the two stay together with the number that follows."""

    number: int
    text: str
    last: str
    excerpt: str
    language: str
    direction: str
    findings: tuple[FindingRow, ...]

    @property
    def mark(self) -> str:
        return next((row.mark for row in self.findings if row.is_marked), "")

    @property
    def is_rejected(self) -> bool:
        return bool(self.findings) and not self.mark


@dataclass(frozen=True, slots=True)
class BlockRow:
    """`shape` is a PassageKind; `embed` is the first passage of an embed block, else None."""

    shape: str
    passages: tuple[PassageRow, ...]
    embed: Passage | None
    pictures: Pictures


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """`current` is the finding that is open, None when all are reviewed and none was asked for.

    `unruled` is the name of the article's language where claims are not looked for in it, else empty.
    """

    article: Article
    direction: str
    unruled: str
    blocks: tuple[BlockRow, ...]
    findings: tuple[FindingRow, ...]
    quizzes: tuple[Quiz, ...]
    current: FindingRow | None

    @property
    def total(self) -> int:
        return len(self.findings)

    @property
    def reviewed(self) -> int:
        return sum(row.is_reviewed for row in self.findings)

    @property
    def passages(self) -> tuple[PassageRow, ...]:
        return tuple(passage for block in self.blocks for passage in block.passages)

    def passages_of(self, findings: Set[int]) -> tuple[PassageRow, ...]:
        """The passages these findings stand on."""
        numbers = {row.number for row in self.findings if row.pk in findings}
        return tuple(passage for passage in self.passages if passage.number in numbers)


def review(article: Article, wanted: int | None = None, typed: Mapping[str, str] = NOTHING) -> ReviewPage:
    """Four queries, whatever the length. `wanted` is the finding to open; else the first that is not reviewed.

    `typed` is what was sent for the wanted finding and could not be kept: it is shown again.
    """
    return _page(article, Picture.objects.shown_with(article), wanted, typed)


def kept_blocks(article: Article) -> tuple[BlockRow, ...]:
    """The blocks with all the pictures that were kept, for the page on which they are hidden and shown again."""
    return _page(article, Picture.objects.kept_with(article), None, NOTHING).blocks


def _page(article: Article, pictures: Iterable[Picture], wanted: int | None, typed: Mapping[str, str]) -> ReviewPage:
    passages = list(Passage.objects.filter(article=article).order_by("number"))
    rows = tuple(row.as_typed(typed) if row.pk == wanted else row for row in finding_rows(article, passages))
    return ReviewPage(
        article=article,
        direction=direction(article.language),
        unruled="" if lexicon(article.language) else tongue_name(article.language),
        blocks=tuple(_blocks(passages, rows, map(drawn, pictures))),
        findings=rows,
        quizzes=tuple(Quiz.objects.filter(article=article)),
        current=next((row for row in rows if row.pk == wanted), None)
        or next((row for row in rows if not row.is_reviewed), None),
    )


def finding_rows(article: Article, passages: Iterable[Passage]) -> tuple[FindingRow, ...]:
    """The findings of an article in the order of its passages."""
    by_key = {passage.pk: passage for passage in passages}
    findings = list(Finding.objects.filter(passage__article=article).order_by("passage__number", "kind"))
    for finding in findings:
        finding.passage = by_key[finding.passage_id]
    turns = turns_of(findings)
    return tuple(_finding(finding, turns[finding.pk], article) for finding in findings)


def spoken_language(language: str) -> str:
    """The language explanations are written in: the article's if it is one of ours, else the interface's."""
    return language if language in languages() else (get_language() or "en").partition("-")[0]


def _language_of(finding: Finding, language: str) -> str:
    """What the words of an explanation are written in: the teacher's, a model's, or the detector's."""
    if finding.written:
        return language
    return explained_in(language) if finding.explanation else spoken_language(language)


def _finding(finding: Finding, turn: int, article: Article) -> FindingRow:
    passage = finding.passage
    state, icon = STATES[FindingStatus(finding.status)]
    return FindingRow(
        pk=finding.pk,
        number=passage.number,
        kind=finding.kind,
        kind_name=finding.get_kind_display(),
        mark=MARKS[finding.kind],
        status=finding.status,
        status_name=finding.get_status_display(),
        state=state,
        icon=icon,
        excerpt=excerpt(typeset(passage.text, passage.language)),
        language=passage.language,
        direction=direction(passage.language),
        why=why(finding),
        explanation=finding.explanation or detectors_words(finding, spoken_language(article.language), turn),
        explanation_language=_language_of(finding, article.language),
        is_models_words=finding.is_models_words,
        is_models_translation=finding.is_models_translation,
        model_name=finding.model_name,
        translation=finding.translation,
        is_embed=passage.kind == PassageKind.EMBED,
        original=passage.original,
        original_language=passage.original_language,
        original_direction=direction(passage.original_language),
    )


def _blocks(
    passages: list[Passage], findings: tuple[FindingRow, ...], pictures: Iterable[ShownPicture]
) -> Iterable[BlockRow]:
    groups = [list(group) for _block, group in groupby(passages, key=lambda passage: passage.block)]
    for rows, placed in zip(groups, around([rows[0].number for rows in groups], pictures), strict=True):
        yield BlockRow(
            shape=rows[0].kind,
            passages=tuple(_passage(row, findings) for row in rows),
            embed=rows[0] if rows[0].kind == PassageKind.EMBED else None,
            pictures=placed,
        )


def _passage(passage: Passage, findings: tuple[FindingRow, ...]) -> PassageRow:
    text, last = split_tail(typeset(passage.text, passage.language))
    return PassageRow(
        number=passage.number,
        text=text,
        last=last,
        excerpt=excerpt(text + last),
        language=passage.language,
        direction=direction(passage.language),
        findings=tuple(row for row in findings if row.number == passage.number),
    )


def excerpt(text: str) -> str:
    """The beginning of a passage, cut between two words."""
    if len(text) <= EXCERPT:
        return text
    return text[:EXCERPT].rpartition(" ")[0] + " …"

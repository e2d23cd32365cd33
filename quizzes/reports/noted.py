"""The article of a released attempt, block by block, with a remark on every passage."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from quizzes.models import Edition
from quizzes.models.content import KeyPassage, PaperBlock
from quizzes.reports.article import Card, Words, card, shape, words
from quizzes.reports.note import Note, Trio, note, trio
from quizzes.reports.pictures import Pictures, edition_pictures
from quizzes.reports.why import Ground, left_alone, said
from quizzes.scoring import Outcome, Status

VERDICTS = {
    Status.HIT: "hit",
    Status.HALF: "half",
    Status.MISS: "miss",
    Status.FALSE_ALARM: "fa",
    Status.LEFT_ALONE: "ok",
    Status.DEBATABLE: "talk",
}


@dataclass(frozen=True, slots=True)
class NotedPassage:
    """`verdict` is hit, half, miss, fa, ok, or talk for a debatable passage."""

    words: Words
    verdict: str


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """Neighbouring passages that were rightly left alone for the same reason; `trio` for a sound embed."""

    numbers: tuple[int, ...]
    why_alone: str
    trio: Trio | None


@dataclass(frozen=True, slots=True)
class NotedBlock:
    """`remarks` are in the order of their passages."""

    shape: str
    card: Card | None
    passages: tuple[NotedPassage, ...]
    remarks: tuple[LeftAlone | Note, ...]
    pictures: Pictures


@dataclass(frozen=True, slots=True)
class _Judged:
    passage: NotedPassage
    key: KeyPassage
    outcome: Outcome
    alone: Ground | None


def noted_blocks(edition: Edition, outcomes: Mapping[str, Outcome]) -> tuple[NotedBlock, ...]:
    """In the order of the article."""
    return tuple(
        _block(block, pictures, edition.key["passages"], outcomes)
        for block, pictures in zip(edition.paper["blocks"], edition_pictures(edition), strict=True)
    )


def _block(
    block: PaperBlock, pictures: Pictures, keys: Mapping[str, KeyPassage], outcomes: Mapping[str, Outcome]
) -> NotedBlock:
    judged = []
    for row in block["passages"]:
        key, outcome = keys[str(row["number"])], outcomes[str(row["number"])]
        verdict = VERDICTS[outcome.status]
        ground = left_alone(key) if verdict == "ok" else None
        judged.append(_Judged(NotedPassage(words(row), verdict), key, outcome, ground))
    passages = tuple(one.passage for one in judged)
    return NotedBlock(shape(block), card(block["embed"]), passages, tuple(_remarks(judged)), pictures)


def _remarks(judged: Sequence[_Judged]) -> Iterator[LeftAlone | Note]:
    for ground, group in groupby(judged, lambda one: one.alone):
        same = list(group)
        if ground:
            why = said(ground, [one.key for one in same])
            first = same[0]
            numbers = tuple(one.passage.words.number for one in same)
            yield LeftAlone(numbers, why, trio(first.key, first.passage.words.language))
        else:
            yield from (note(one.passage.words, one.passage.verdict, one.key, one.outcome) for one in same)

"""The article of a released attempt, block by block, with a note wherever there is something to say."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from quizzes.models.content import Key, KeyPassage, Paper, PaperBlock
from quizzes.reports.article import Card, Words, card, shape, words
from quizzes.reports.note import Note, Trio, note, trio
from quizzes.reports.why import why_fine
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
    why: str
    trio: Trio | None


@dataclass(frozen=True, slots=True)
class NotedBlock:
    """`left` and `notes` are in the order of their passages."""

    shape: str
    card: Card | None
    passages: tuple[NotedPassage, ...]
    left: tuple[LeftAlone, ...]
    notes: tuple[Note, ...]


def noted_blocks(paper: Paper, key: Key, outcomes: Mapping[str, Outcome]) -> tuple[NotedBlock, ...]:
    """In the order of the article."""
    return tuple(_block(block, key["passages"], outcomes) for block in paper["blocks"])


def _block(block: PaperBlock, keys: Mapping[str, KeyPassage], outcomes: Mapping[str, Outcome]) -> NotedBlock:
    passages = [NotedPassage(words(row), VERDICTS[outcomes[str(row["number"])].status]) for row in block["passages"]]
    return NotedBlock(
        shape=shape(block),
        card=card(block["embed"]),
        passages=tuple(passages),
        left=tuple(_left(passages, keys, is_embed=block["shape"] == "embed")),
        notes=tuple(
            note(passage.words, passage.verdict, keys[str(passage.words.number)], outcomes[str(passage.words.number)])
            for passage in passages
            if passage.verdict != "ok"
        ),
    )


def _left(passages: list[NotedPassage], keys: Mapping[str, KeyPassage], *, is_embed: bool) -> Iterator[LeftAlone]:
    alone = [(passage, keys[str(passage.words.number)]) for passage in passages if passage.verdict == "ok"]

    def reason(pair: tuple[NotedPassage, KeyPassage]) -> str:
        return why_fine(pair[1]["attribution"], is_embed=is_embed, has_original=bool(pair[1].get("original")))

    for why, group in groupby(alone, reason):
        rows = list(group)
        numbers = tuple(passage.words.number for passage, _key in rows)
        yield LeftAlone(numbers, why, trio(rows[0][1], rows[0][0].words.language) if is_embed else None)

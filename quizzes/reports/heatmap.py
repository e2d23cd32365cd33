"""The class's marks on the article, against the key; nobody is named."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizzes.models import Assignment, Kind
from quizzes.models.content import PaperEmbed, Shape
from quizzes.reports.edition_items import EditionItem, edition_items
from quizzes.reports.handed_in import first_attempts
from quizzes.tally import Item, analyse

INKS = 5


@dataclass(frozen=True, slots=True)
class Heat:
    """One passage: how many marked it, with each kind in the order of the table, and in which ink it is drawn."""

    item: EditionItem
    counts: tuple[int, ...]
    readers: int

    @property
    def marked(self) -> int:
        return sum(self.counts)

    @property
    def ink(self) -> int:
        return ink(self.marked, self.readers)


@dataclass(frozen=True, slots=True)
class HeatBlock:
    """Passages that stand together, as in the sitting."""

    shape: Shape
    embed: PaperEmbed | None
    passages: tuple[Heat, ...]


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Everything the page shows."""

    assignment: Assignment
    readers: int
    kinds: tuple[tuple[str, str], ...]
    blocks: tuple[HeatBlock, ...]
    section: str = "classes"

    @property
    def passages(self) -> tuple[Heat, ...]:
        return tuple(heat for block in self.blocks for heat in block.passages)


def heatmap(assignment: Assignment) -> Heatmap:
    """From first attempts, as item analysis: what students marked before they had seen the key."""
    edition = assignment.edition
    analysis = analyse(first_attempts(assignment))
    known = {item.item: item for item in analysis.items}
    stated = {item.item: item for item in edition_items(edition)}
    return Heatmap(
        assignment,
        analysis.attempts,
        tuple((kind.value[:2], str(kind.label)) for kind in Kind),
        tuple(
            HeatBlock(
                block["shape"],
                block["embed"],
                tuple(_heat(stated[str(passage["number"])], known, analysis.attempts) for passage in block["passages"]),
            )
            for block in edition.paper["blocks"]
        ),
    )


def ink(marked: int, readers: int) -> int:
    """0 when nobody marked it, else 1 to 5 for each fifth of the class that did."""
    return min(INKS, 1 + INKS * marked // readers) if marked else 0


def _heat(stated: EditionItem, known: Mapping[str, Item], readers: int) -> Heat:
    answers = dict(known[stated.item].answers) if stated.item in known else {}
    return Heat(stated, tuple(answers.get(kind, 0) for kind in Kind.values), readers)

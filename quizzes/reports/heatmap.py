"""The class's marks on the article, against the key; nobody is named."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizzes.models import Assignment, Kind
from quizzes.models.content import PaperPassage
from quizzes.reports.article import Block, Words, card, shape, words
from quizzes.reports.edition_items import EditionItem, edition_items
from quizzes.reports.handed_in import first_attempts
from quizzes.reports.marker import Marker, markers
from quizzes.reports.pictures import edition_pictures
from quizzes.tally import Item, analyse

INKS = 5


@dataclass(frozen=True, slots=True)
class Heat:
    """One passage: how many marked it, with each kind in the order of the markers, and in which ink it is drawn."""

    words: Words
    item: EditionItem
    counts: tuple[int, ...]
    marked: int
    ink: int


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Everything the page shows; `readers` handed in a first attempt."""

    assignment: Assignment
    readers: int
    markers: tuple[Marker, ...]
    blocks: tuple[Block[Heat], ...]
    section: str = "classes"

    @property
    def passages(self) -> tuple[Heat, ...]:
        return tuple(heat for block in self.blocks for heat in block.passages)


def heatmap(assignment: Assignment) -> Heatmap:
    """From first attempts, as item analysis: what students marked before they had seen the key."""
    analysis, paper = analyse(first_attempts(assignment)), assignment.edition.paper
    known = {item.item: item for item in analysis.items}
    stated = {item.item: item for item in edition_items(assignment.edition)}
    blocks = tuple(
        Block(
            shape(block),
            card(block["embed"]),
            tuple(_heat(passage, stated, known, analysis.attempts) for passage in block["passages"]),
            pictures,
        )
        for block, pictures in zip(paper["blocks"], edition_pictures(assignment.edition), strict=True)
    )
    return Heatmap(assignment, analysis.attempts, markers(), blocks)


def ink_of(marked: int, readers: int) -> int:
    """0 when nobody marked it, else 1 to 5 for each fifth of the class that did."""
    return min(INKS, 1 + INKS * marked // readers) if marked else 0


def _heat(passage: PaperPassage, stated: Mapping[str, EditionItem], known: Mapping[str, Item], readers: int) -> Heat:
    item = str(passage["number"])
    answers = dict(known[item].answers) if item in known else {}
    counts = tuple(answers.get(kind, 0) for kind in Kind.values)
    return Heat(words(passage), stated[item], counts, sum(counts), ink_of(sum(counts), readers))

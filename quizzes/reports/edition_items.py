"""The items of an edition as a teacher reads them: their words beside their key."""

from dataclasses import dataclass

from quizzes.models import Edition, Kind
from quizzes.models.content import Key, Paper, PaperQuestion
from quizzes.reports.marker import STYLES
from quizzes.reports.tongue import direction
from quizzes.reports.typography import typeset


@dataclass(frozen=True, slots=True)
class EditionItem:
    """`kinds` are codes of right kinds; `right` the right options' words; debatable items have neither."""

    item: str
    text: str
    language: str
    direction: str
    kinds: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    debatable: bool = False

    @property
    def is_question(self) -> bool:
        return self.item.startswith("q")

    @property
    def is_fine(self) -> bool:
        """True for a passage that was to be left alone."""
        return not (self.is_question or self.kinds or self.debatable)

    @property
    def number(self) -> str:
        """Its number without the letter."""
        return self.item.removeprefix("q")

    @property
    def tags(self) -> tuple[tuple[str, str], ...]:
        """Class and name of every right kind."""
        return tuple(tag(kind) for kind in self.kinds)


def tag(kind: str) -> tuple[str, str]:
    """The class that draws a kind, and its name."""
    return STYLES[Kind(kind)], str(Kind(kind).label)


def edition_items(edition: Edition) -> tuple[EditionItem, ...]:
    """All items in the order of the edition."""
    paper, key = edition.paper, edition.key
    return (*_passages(paper, key), *(_question(question, paper, key) for question in paper["questions"]))


def _passages(paper: Paper, key: Key) -> tuple[EditionItem, ...]:
    return tuple(
        EditionItem(
            str(passage["number"]),
            typeset(passage["text"], passage["language"]),
            passage["language"],
            direction(passage["language"]),
            kinds=tuple(key["passages"][str(passage["number"])]["kinds"]),
            debatable=key["passages"][str(passage["number"])]["debatable"],
        )
        for block in paper["blocks"]
        for passage in block["passages"]
    )


def _question(question: PaperQuestion, paper: Paper, key: Key) -> EditionItem:
    right = key["questions"][str(question["number"])]["right"]
    return EditionItem(
        f"q{question['number']}",
        typeset(question["text"], paper["language"]),
        paper["language"],
        direction(paper["language"]),
        right=tuple(
            typeset(option["text"], paper["language"]) for option in question["options"] if option["number"] in right
        ),
    )

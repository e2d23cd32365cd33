"""Where sentences stand on the ladder and where they were put in, the confusion of the two out."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.kinds import Attribution

_EITHER = " or "


@dataclass(slots=True)
class Ladder:
    """Sentences by the rungs they may stand on ("named or document") and the rung they were put on."""

    cells: Counter[tuple[str, Attribution]] = field(default_factory=Counter)

    def add(self, right: Iterable[Attribution], judged: Attribution) -> None:
        self.cells[_EITHER.join(right), judged] += 1

    @property
    def rows(self) -> dict[str, list[int]]:
        """One row for each right answer, from the firmest down; its columns are the rungs of Attribution."""
        names = sorted({right for right, _judged in self.cells}, key=_firmness)
        return {right: [self.cells[right, judged] for judged in Attribution] for right in names}

    @property
    def right(self) -> int:
        """How many were put where they may stand."""
        return sum(count for (right, judged), count in self.cells.items() if judged in right.split(_EITHER))

    def as_json(self) -> dict[str, Any]:
        rows = {name: dict(zip(Attribution, row, strict=True)) for name, row in self.rows.items()}
        return {"sentences": self.cells.total(), "right": self.right, "rows": rows}


def _firmness(name: str) -> list[int]:
    return [list(Attribution).index(Attribution(rung)) for rung in name.split(_EITHER)]

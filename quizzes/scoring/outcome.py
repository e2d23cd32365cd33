"""How one item of one attempt went."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Status(StrEnum):
    """The first six are for passages, the last three for questions."""

    HIT = "hit"
    HALF = "half"
    MISS = "miss"
    FALSE_ALARM = "false_alarm"
    LEFT_ALONE = "left_alone"
    DEBATABLE = "debatable"
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One item: `item` is a passage's number ("3") or a question's ("q1").

    `answer` is the kind marked, or the options picked in order ("1+3"), or "" when there is none. A scored passage
    counts `credit` out of 1 (a target: 1, 1/2 or 0; a fine one: 1 left alone, 0 marked), a debatable one 0 out of 0;
    a question counts in its own points. Passages do not add up to points: see Score for how they are weighed.
    """

    item: str
    status: Status
    answer: str
    credit: Fraction
    out_of: Fraction

    @property
    def is_question(self) -> bool:
        return self.item.startswith("q")

    @property
    def is_scored(self) -> bool:
        return self.status is not Status.DEBATABLE

    @property
    def share(self) -> Fraction:
        """Credit between 0 and 1, comparable between items; 0 for what is worth nothing."""
        return self.credit / self.out_of if self.out_of else Fraction(0)

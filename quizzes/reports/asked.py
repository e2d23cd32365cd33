"""What a teacher asked a board to show, and the links that ask for something else."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self, TypeVar
from urllib.parse import urlencode

from quizzes.tally import Rule

Choice = TypeVar("Choice", bound=StrEnum)


class Metric(StrEnum):
    """What stands in the cells."""

    SCORE = "score"
    DISCERNMENT = "discernment"
    SUSPICION = "suspicion"


@dataclass(frozen=True, slots=True)
class Asked:
    """`sort` is name, median, bias or a and the number of an assignment; with a minus in front, the other way round."""

    metric: Metric = Metric.SCORE
    rule: Rule = Rule.BEST
    sort: str = "name"

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Self:
        """Reads the address; what it does not understand is as if it were not there."""
        return cls(
            _one_of(Metric, query.get("m", ""), Metric.SCORE),
            _one_of(Rule, query.get("a", ""), Rule.BEST),
            query.get("sort", "name"),
        )

    @property
    def column(self) -> str:
        return self.sort.removeprefix("-")

    @property
    def downwards(self) -> bool:
        return self.sort.startswith("-")

    def with_metric(self, metric: Metric) -> str:
        return replace(self, metric=metric).query

    def with_rule(self, rule: Rule) -> str:
        return replace(self, rule=rule).query

    def sorted_by(self, column: str) -> str:
        """Sorts by a column; the one that is sorted by already turns round."""
        turned = column == self.column and not self.downwards
        return replace(self, sort=f"-{column}" if turned else column).query

    @property
    def query(self) -> str:
        return "?" + urlencode({"m": self.metric.value, "a": self.rule.value, "sort": self.sort})


def _one_of(choices: type[Choice], text: str, usual: Choice) -> Choice:
    return choices(text) if text in set(choices) else usual

"""The board of a class: students by assignments."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.models import Assignment, Classroom
from quizzes.reports.asked import Asked, Metric
from quizzes.reports.board_facts import Facts, facts
from quizzes.reports.names import alphabetical
from quizzes.reports.shown import Shown, Tendency, show_counts, show_number, show_overall, show_result, tendency
from quizzes.reports.standings import Row, Standings, standings
from quizzes.tally import Counts, Rule, median, median_row

METRICS: dict[Metric, Promise] = {
    Metric.SCORE: _("Score"),
    Metric.DISCERNMENT: _("Discernment"),
    Metric.SUSPICION: _("Suspicion"),
}
RULES: dict[Rule, Promise] = {Rule.BEST: _("Best"), Rule.LATEST: _("Latest"), Rule.FIRST: _("First")}


@dataclass(frozen=True, slots=True)
class Switch:
    """One side of a switch: a link, or where we are."""

    label: Promise
    query: str
    current: bool


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column, a link that sorts by it; `sort` is what aria-sort says, empty when not sorted by it."""

    query: str
    sort: str
    assignment: Assignment | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One student at one assignment; no `shown` before the first hand-in."""

    assignment: Assignment
    attempt: str
    shown: Shown | None
    late: bool
    open: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One student."""

    student_id: int
    name: str
    cells: tuple[Cell, ...]
    overall: Shown
    tendency: Tendency


@dataclass(frozen=True, slots=True)
class Scoreboard:
    """Everything the page shows."""

    classroom: Classroom
    asked: Asked
    facts: Facts
    metrics: tuple[Switch, ...]
    rules: tuple[Switch, ...]
    name: Head
    heads: tuple[Head, ...]
    overall: Head
    bias: Head
    lines: tuple[Line, ...]
    foot: tuple[Shown, ...]
    foot_overall: Shown
    foot_tendency: Tendency
    section: str = "classes"


def scoreboard(classroom: Classroom, asked: Asked, now: datetime) -> Scoreboard:
    """The board as it was asked for."""
    board = standings(classroom, asked.rule)
    foot, foot_overall = _foot(asked.metric, board)
    return Scoreboard(
        classroom=classroom,
        asked=asked,
        facts=facts(board, now),
        metrics=tuple(Switch(label, asked.with_metric(m), m is asked.metric) for m, label in METRICS.items()),
        rules=tuple(Switch(label, asked.with_rule(rule), rule is asked.rule) for rule, label in RULES.items()),
        name=_head(asked, "name"),
        heads=tuple(_head(asked, f"a{each.pk}", each) for each in board.assignments),
        overall=_head(asked, "median"),
        bias=_head(asked, "bias"),
        lines=_sorted([_line(asked.metric, row, board.assignments) for row in board.rows], asked),
        foot=foot,
        foot_overall=foot_overall,
        foot_tendency=tendency(Counts.pooled(standing.counts for standing in board.standings)),
    )


def _head(asked: Asked, column: str, assignment: Assignment | None = None) -> Head:
    sort = ("descending" if asked.downwards else "ascending") if asked.column == column else ""
    return Head(asked.sorted_by(column), sort, assignment)


def _line(metric: Metric, row: Row, assignments: tuple[Assignment, ...]) -> Line:
    places = zip(assignments, row.standing.results, row.late, row.open, strict=True)
    return Line(
        row.student.pk,
        str(row.student),
        tuple(
            Cell(
                assignment,
                result.attempt if result else "",
                show_result(metric, result) if result else None,
                late,
                open_,
            )
            for assignment, result, late, open_ in places
        ),
        show_overall(metric, row.standing),
        tendency(row.standing.counts),
    )


def _foot(metric: Metric, board: Standings) -> tuple[tuple[Shown, ...], Shown]:
    """Medians of the scores; for words, those of the class taken as one reader."""
    rows = board.standings
    if metric is Metric.SCORE:
        medians = median_row(rows) if rows else (None,) * len(board.assignments)
        return tuple(map(show_number, medians)), show_number(median(row.median for row in rows))
    columns = zip(*(row.results for row in rows), strict=True) if rows else ((),) * len(board.assignments)
    pooled = [Counts.pooled(result.counts for result in column if result) for column in columns]
    return tuple(show_counts(metric, counts) for counts in pooled), show_counts(metric, Counts.pooled(pooled))


def _sorted(lines: list[Line], asked: Asked) -> tuple[Line, ...]:
    """By name within equals, and always with those at the end who have nothing to be sorted by."""
    by_name = sorted(
        lines, key=lambda line: alphabetical(line.name), reverse=asked.downwards and asked.column == "name"
    )
    if asked.column == "name":
        return tuple(by_name)
    values = {line.student_id: _value(line, asked.column) for line in lines}
    known = [line for line in by_name if values[line.student_id] is not None]
    known.sort(key=lambda line: values[line.student_id] or 0.0, reverse=asked.downwards)
    return (*known, *(line for line in by_name if values[line.student_id] is None))


def _value(line: Line, column: str) -> float | None:
    if column == "median":
        return line.overall.value
    if column == "bias":
        return line.tendency.value
    cell = next((cell for cell in line.cells if column == f"a{cell.assignment.pk}"), None)
    return cell.shown.value if cell and cell.shown else None

"""The board as a file: the same numbers, out of 100 and not rounded to whole ones."""

from collections import Counter
from collections.abc import Iterable, Iterator

from quizzes.models import Classroom
from quizzes.reports.cells import Cell, places, sheet
from quizzes.reports.standings import Row, Standings, standings
from quizzes.tally import Rule, enough


def scoreboard_csv(classroom: Classroom, rule: Rule) -> Iterator[str]:
    """Heads, a row of what each column is out of, then a row a student.

    Scores and median are out of 100, to two places; discernment is d' and suspicion -c, to three, and both are empty
    before 8 targets and 8 fine passages, as on the page. What was not handed in is empty.
    """
    board = standings(classroom, rule)
    titles = list(_unlike(assignment.edition.title for assignment in board.assignments))
    return sheet(
        [
            ["student", "username", *titles, "median", "discernment", "suspicion"],
            ["out of", "", *(100 for _title in titles), 100, None, None],
            *_rows(board),
        ]
    )


def _rows(board: Standings) -> Iterator[list[Cell]]:
    for row in board.rows:
        numbers = (result.number if result else None for result in row.standing.results)
        yield [
            str(row.student),
            row.student.username,
            *(places(number) for number in numbers),
            places(row.standing.median),
            *_pooled(row),
        ]


def _pooled(row: Row) -> list[Cell]:
    if not enough(row.standing.counts):
        return [None, None]
    return [places(row.standing.discernment, 3), places(row.standing.suspicion, 3)]


def _unlike(titles: Iterable[str]) -> Iterator[str]:
    """The same article given twice has two columns, and they must not have one name."""
    seen: Counter[str] = Counter()
    for title in titles:
        seen[title] += 1
        yield title if seen[title] == 1 else f"{title} ({seen[title]})"

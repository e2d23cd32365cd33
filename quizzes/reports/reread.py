"""What reading an article again would change, as a list a teacher can read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from django.utils.translation import gettext as _

from quizzes.models import Passage
from quizzes.models.comparison import Comparison, Facts, State, Step, looks
from quizzes.models.in_order import in_order
from quizzes.reports.tongue import direction

# Pairs of words, of all passages together: those after them are shown whole, as they were and as they would be.
MOST_PAIRS = 400_000
_WORDS = re.compile(r"\S+\s*|\s+")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a passage; `mark` is ins, del or ""."""

    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One passage, or `same` of them that stay as they are.

    `kinds` is empty unless the passage becomes one of another kind; `number` is 0 for what is new; `otherwise` is how
    the reader of today reads a passage that stays.
    """

    state: str = ""
    number: int = 0
    same: int = 0
    words: tuple[Words, ...] = ()
    kinds: tuple[str, ...] = ()
    otherwise: str = ""
    language: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One thing the article says of itself: as it stands, and as it is read today."""

    name: str
    stands: str
    read: str

    @property
    def differs(self) -> bool:
        return self.stands != self.read


@dataclass(frozen=True, slots=True)
class RereadPage:
    """`cut` and `seen` go back with the form."""

    lines: tuple[Line, ...]
    facts: tuple[FactRow, ...]
    same: int
    changed: int
    new: int
    gone: int
    kept: int
    cut: str
    seen: str

    @property
    def changes(self) -> int:
        return self.changed + self.new + self.gone


def reread(comparison: Comparison) -> RereadPage:
    """The comparison, with what stays the same counted, and the facts beside it."""
    counts = {state: sum(step.state == state for step in comparison.steps) for state in State}
    return RereadPage(
        lines=tuple(_lines(comparison.steps)),
        facts=_facts(*comparison.facts),
        same=counts[State.SAME],
        changed=counts[State.CHANGED],
        new=counts[State.NEW],
        gone=counts[State.GONE],
        kept=counts[State.KEPT],
        cut=comparison.cut,
        seen=comparison.seen,
    )


def _facts(stands: Facts, read: Facts) -> tuple[FactRow, ...]:
    return (
        FactRow(_("Title"), stands.title, read.title),
        FactRow(_("Byline"), stands.byline, read.byline),
        FactRow(_("Published on"), stands.date, read.date),
        FactRow(_("Pictures"), str(stands.pictures), str(read.pictures)),
    )


def _lines(steps: Sequence[Step]) -> Iterator[Line]:
    left = MOST_PAIRS
    for is_same, run in groupby(steps, key=lambda step: step.state == State.SAME):
        if is_same:
            yield Line(same=len(list(run)))
            continue
        for step in run:
            was, will = _words_of(step)
            left -= len(was) * len(will) if was != will else 0
            yield _line(step, _marked(was, will) if left >= 0 or was == will else _whole(was, will))


def _line(step: Step, words: tuple[Words, ...]) -> Line:
    shown = step.new if step.old is None else step.old
    if shown is None:
        return Line()
    both = [row for row in (step.old, step.new) if row is not None]
    kinds = tuple(row.get_kind_display() for row in both) if _is_other_kind(step) else ()
    return Line(
        state=step.state.value,
        number=step.old.number if step.old else 0,
        words=words,
        kinds=kinds,
        otherwise=step.new.text if step.state == State.KEPT and step.new else "",
        language=shown.language,
        direction=direction(shown.language),
    )


def _words_of(step: Step) -> tuple[list[str], list[str]]:
    """The words as they are and as they will be, each with the white space behind it."""
    old, new = (_WORDS.findall(row.text) if row else [] for row in (step.old, step.new))
    return (old, old) if step.state == State.KEPT else (old, new)


def _is_other_kind(step: Step) -> bool:
    return step.old is not None and step.new is not None and _kind(step.old) != _kind(step.new)


def _kind(row: Passage) -> str:
    return looks(row)[0]


def _marked(was: Sequence[str], will: Sequence[str]) -> tuple[Words, ...]:
    """Word by word what goes and what comes."""
    found: list[tuple[str, Sequence[str]]] = []
    row = read = 0
    same = in_order([word.strip() for word in was], [word.strip() for word in will])
    for at, to in [*same, (len(was), len(will))]:
        found += [("del", was[row:at]), ("ins", will[read:to]), ("", will[to : to + 1])]
        row, read = at + 1, to + 1
    runs = groupby((piece for piece in found if piece[1]), key=itemgetter(0))
    return tuple(Words(mark, "".join(word for _mark, words in run for word in words)) for mark, run in runs)


def _whole(was: Sequence[str], will: Sequence[str]) -> tuple[Words, ...]:
    return tuple(Words(mark, "".join(words)) for mark, words in (("del", was), ("ins", will)) if words)

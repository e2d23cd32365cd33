"""What reading an article again would change, as a list a teacher can read."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from quizzes.models import Passage
from quizzes.models.comparison import Comparison, State, Step, looks
from quizzes.reports.tongue import direction

LONGEST = 600  # words and blanks of a passage; longer ones are shown whole, once as they were and once as they would be
_WORDS = re.compile(r"\s+|[^\s]+")


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
class RereadPage:
    """`cut` and `seen` go back with the form."""

    lines: tuple[Line, ...]
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
    """The comparison, with what stays the same counted."""
    counts = {state: sum(step.state == state for step in comparison.steps) for state in State}
    return RereadPage(
        lines=tuple(_lines(comparison.steps)),
        same=counts[State.SAME],
        changed=counts[State.CHANGED],
        new=counts[State.NEW],
        gone=counts[State.GONE],
        kept=counts[State.KEPT],
        cut=comparison.cut,
        seen=comparison.seen,
    )


def _lines(steps: Sequence[Step]) -> Iterator[Line]:
    for is_same, run in groupby(steps, key=lambda step: step.state == State.SAME):
        if is_same:
            yield Line(same=len(list(run)))
        else:
            yield from (_line(step) for step in run)


def _line(step: Step) -> Line:
    shown = step.new if step.old is None else step.old
    if shown is None:
        return Line()
    both = [row for row in (step.old, step.new) if row is not None]
    kinds = tuple(row.get_kind_display() for row in both) if _is_other_kind(step) else ()
    return Line(
        state=step.state.value,
        number=step.old.number if step.old else 0,
        words=_words_of(step),
        kinds=kinds,
        otherwise=step.new.text if step.state == State.KEPT and step.new else "",
        language=shown.language,
        direction=direction(shown.language),
    )


def _words_of(step: Step) -> tuple[Words, ...]:
    old, new = step.old.text if step.old else "", step.new.text if step.new else ""
    return (Words("", old),) if step.state == State.KEPT else _words(old, new)


def _is_other_kind(step: Step) -> bool:
    return step.old is not None and step.new is not None and _kind(step.old) != _kind(step.new)


def _kind(row: Passage) -> str:
    return looks(row)[0]


def _words(old: str, new: str) -> tuple[Words, ...]:
    """Word by word what goes and what comes."""
    was, will = _WORDS.findall(old), _WORDS.findall(new)
    if not was or not will or len(was) + len(will) > LONGEST:
        return tuple(Words(mark, text) for mark, text in (("del", old), ("ins", new)) if text)
    found: list[Words] = []
    for what, first, end, at, to in SequenceMatcher(None, was, will, autojunk=False).get_opcodes():
        if what == "equal":
            found.append(Words("", "".join(was[first:end])))
            continue
        gone, come = "".join(was[first:end]), "".join(will[at:to])
        found += [Words(mark, text) for mark, text in (("del", gone), ("ins", come)) if text]
    return tuple(found)

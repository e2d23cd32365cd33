"""What stands in a cell of the board, for each thing a board can show."""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.reports.asked import Metric
from quizzes.reports.words import DISCERNMENT, SUSPICION, TENDENCY
from quizzes.tally import (
    Counts,
    DiscernmentWord,
    Result,
    Standing,
    SuspicionWord,
    discernment,
    discernment_word,
    enough,
    level,
    suspicion,
    suspicion_word,
)

DISCERNMENT_INK = {
    DiscernmentWord.GUESSING: 1,
    DiscernmentWord.EMERGING: 2,
    DiscernmentWord.SOLID: 4,
    DiscernmentWord.SHARP: 5,
}
SUSPICION_INK = {
    SuspicionWord.TOO_TRUSTING: 1,
    SuspicionWord.A_LITTLE_TRUSTING: 2,
    SuspicionWord.BALANCED: 3,
    SuspicionWord.A_LITTLE_SUSPICIOUS: 4,
    SuspicionWord.TOO_SUSPICIOUS: 5,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """`text` to see and `spoken` to hear; `ink` 1 to 5, 0 for none; `value` is what columns are sorted by."""

    text: str
    spoken: str
    ink: int = 0
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Tendency:
    """`icon` is up, down or dot; empty, with `text` instead, while there is too little to say."""

    icon: str
    text: str
    value: float | None


def whole(number: Fraction) -> int:
    """A number from 0 to 100 as boards show it: halves go up, as teachers round."""
    return int(number + Fraction(1, 2))


def show_number(number: Fraction | None) -> Shown:
    """A score out of 100."""
    if number is None:
        return Shown("—", _("none"))
    shown = whole(number)
    return Shown(str(shown), str(shown), level(shown), float(number))


def show_counts(metric: Metric, counts: Counts) -> Shown:
    """Discernment or suspicion as a word; from too few passages, the two counts it would be made of."""
    value = discernment(counts) if metric is Metric.DISCERNMENT else suspicion(counts)
    if not enough(counts):
        return Shown(_few(counts), _few_spoken(counts), 0, value)
    if metric is Metric.DISCERNMENT:
        word = discernment_word(counts)
        return Shown(str(DISCERNMENT[word]), str(DISCERNMENT[word]), DISCERNMENT_INK[word], value)
    bias = suspicion_word(counts)
    return Shown(str(SUSPICION[bias]), str(SUSPICION[bias]), SUSPICION_INK[bias], value)


def show_result(metric: Metric, result: Result) -> Shown:
    """The cell of one attempt."""
    return show_number(result.number) if metric is Metric.SCORE else show_counts(metric, result.counts)


def show_overall(metric: Metric, standing: Standing) -> Shown:
    """The cell that sums a student up."""
    if not any(standing.results):
        return Shown("—", _("none"))
    return show_number(standing.median) if metric is Metric.SCORE else show_counts(metric, standing.counts)


def tendency(counts: Counts) -> Tendency:
    """Whether somebody marks too much or too little."""
    word = suspicion_word(counts)
    icon, text = TENDENCY[word]
    return Tendency(icon, str(text), suspicion(counts) if enough(counts) else None)


def _few(counts: Counts) -> str:
    return f"{counts.hits}/{counts.targets} · {counts.false_alarms}/{counts.fine}"


def _few_spoken(counts: Counts) -> str:
    found = ngettext("found %(many)s of %(targets)s", "found %(many)s of %(targets)s", counts.hits)
    marked = ngettext(
        "marked %(many)s of %(fine)s that were fine", "marked %(many)s of %(fine)s that were fine", counts.false_alarms
    )
    return ", ".join(
        (
            found % {"many": counts.hits, "targets": counts.targets},
            marked % {"many": counts.false_alarms, "fine": counts.fine},
        )
    )

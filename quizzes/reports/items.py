"""Item analysis: what a class did with each passage and question, from first attempts."""

from dataclasses import dataclass
from fractions import Fraction

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.models import Assignment, Attempt
from quizzes.reports.advice import Advice, advise
from quizzes.reports.bars import Part, bar, in_words
from quizzes.reports.edition_items import EditionItem, edition_items
from quizzes.reports.handed_in import first_attempts
from quizzes.reports.shown import whole
from quizzes.reports.standings import result_of
from quizzes.scoring import Status
from quizzes.tally import Item, analyse, median

ORDERS: dict[str, Promise] = {"look": _("Worth a look"), "text": _("As in the article"), "hard": _("Hardest")}
NOTHING_TO_DO = 9  # after every weight of an advice
# From when on a quiz is said to rank students well, and fairly; proposals, as all words for numbers here.
GOOD_RELIABILITY, FAIR_RELIABILITY = 0.8, 0.6


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item: its words and key, and what was done with it; `percent` is the share that got it right."""

    item: EditionItem
    bar: tuple[Part, ...]
    words: str
    percent: int | None
    difficulty: Fraction | None
    discrimination: str
    advice: Advice | None

    @property
    def flagged(self) -> bool:
        return self.advice is not None and self.advice.flagged

    @property
    def weight(self) -> int:
        """How soon it comes among what is worth a look; what needs nothing comes last, as in the article."""
        return self.advice.weight if self.advice else NOTHING_TO_DO


@dataclass(frozen=True, slots=True)
class Most:
    """The passage that most students missed or falsely marked, and how many did."""

    number: str
    many: int


@dataclass(frozen=True, slots=True)
class Items:
    """Everything the page shows; `enough` from ten attempts on, before that only counts."""

    assignment: Assignment
    attempts: int
    enough: bool
    median: int | None
    missed: Most | None
    false_alarms: Most | None
    reliability: str
    reliability_word: Promise | str
    passages: int
    order: str
    orders: tuple[tuple[str, Promise], ...]
    lines: tuple[ItemLine, ...]
    section: str = "classes"


def items(assignment: Assignment, order: str) -> Items:
    """The analysis in the order asked for; an unknown order is "look"."""
    analysis = analyse(first_attempts(assignment))
    known = {item.item: item for item in analysis.items}
    stated = edition_items(assignment.edition)
    wanted = order if order in ORDERS else "look"
    alpha = analysis.reliability
    return Items(
        assignment=assignment,
        attempts=analysis.attempts,
        enough=any(item.difficulty is not None for item in analysis.items),
        median=_median(assignment),
        missed=_most(analysis.items, Status.MISS),
        false_alarms=_most(analysis.items, Status.FALSE_ALARM),
        reliability="—" if alpha is None else _two_places(alpha),
        reliability_word="" if alpha is None else _reliability_word(alpha),
        passages=sum(not item.is_question for item in stated),
        order=wanted,
        orders=tuple(ORDERS.items()),
        lines=_ordered([_line(item, known.get(item.item)) for item in stated], wanted),
    )


def _line(stated: EditionItem, item: Item | None) -> ItemLine:
    if item is None:
        return ItemLine(stated, (), "", None, None, "", None)
    return ItemLine(
        stated,
        bar(item),
        in_words(item),
        None if item.right_share is None else whole(100 * item.right_share),
        item.difficulty,
        "" if item.discrimination is None else _two_places(item.discrimination, signed=True),
        advise(item, stated.kinds),
    )


def _ordered(lines: list[ItemLine], order: str) -> tuple[ItemLine, ...]:
    if order == "hard":
        return tuple(sorted(lines, key=lambda line: 2 if line.difficulty is None else line.difficulty))
    if order == "look":
        return tuple(sorted(lines, key=lambda line: line.weight))
    return tuple(lines)


def _most(found: tuple[Item, ...], status: Status) -> Most | None:
    worst = max(found, key=lambda item: item.count(status), default=None)
    return Most(worst.item, worst.count(status)) if worst and worst.count(status) else None


def _median(assignment: Assignment) -> int | None:
    first = Attempt.objects.filter(assignment=assignment, number=1).handed_in().select_related("score")
    enrolled = first.filter(student__enrolments__classroom=assignment.classroom_id)
    middle = median(result_of(attempt).number for attempt in enrolled)
    return None if middle is None else whole(middle)


def _two_places(number: float, *, signed: bool = False) -> str:
    """With the decimal sign of the page's language; a minus is a minus, not a hyphen."""
    plus = "+" if signed else ""
    sign = "−" if round(number, 2) < 0 else plus
    return sign + str(formats.number_format(abs(number), 2))


def _reliability_word(alpha: float) -> Promise:
    if alpha >= GOOD_RELIABILITY:
        return _("good")
    return _("fair") if alpha >= FAIR_RELIABILITY else _("weak")

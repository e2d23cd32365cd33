"""What to do about an item: one sentence, or none."""

from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from quizzes.reports.edition_items import tag
from quizzes.scoring import Status
from quizzes.tally import Item

WEAK_DISCRIMINATION = 0.20
# A wrong key makes the class look wrong. In a class of thirty, chance alone takes many sound items below 0.20: only
# those that at least half get wrong are worth a teacher's time.
MOSTLY_WRONG = Fraction(50, 100)
MANY_WRONG_KINDS = Fraction(25, 100)
MANY_FALSE_ALARMS = Fraction(40, 100)
TOO_EASY = Fraction(95, 100)


@dataclass(frozen=True, slots=True)
class Advice:
    """`flagged` items are worth a look, the lightest `weight` first; the others are only worth knowing."""

    title: str
    sentence: str
    weight: int
    flagged: bool = True


def advise(item: Item, kinds: tuple[str, ...]) -> Advice | None:
    """From ten attempts on; `kinds` are the right ones, the first fault found is the one that is named."""
    if item.right_share is None:
        return None
    for look in (_check_key, _mixed_up, _falsely_marked, _too_easy):
        advice = look(item, kinds)
        if advice:
            return advice
    return None


def _check_key(item: Item, _kinds: tuple[str, ...]) -> Advice | None:
    """Nobody right leaves nothing to correlate, and is as good a reason to look at the key."""
    if item.discrimination is not None and round(item.discrimination, 2) < 0:
        sentence = _(
            "Weak students get this right more often than strong ones. Is the answer in the key the right one?"
        )
        return Advice(_("Check your key"), sentence, weight=1)
    weak = item.discrimination is None or item.discrimination < WEAK_DISCRIMINATION
    if not weak or item.right_share is None or item.right_share > MOSTLY_WRONG:
        return None
    sentence = _(
        "Strong students get this wrong as often as weak ones. Is the answer debatable? If so, do not score it."
    )
    return Advice(_("Check your key"), sentence, weight=1)


def _mixed_up(item: Item, kinds: tuple[str, ...]) -> Advice | None:
    if item.wrong_kind is None or item.wrong_kind < MANY_WRONG_KINDS:
        return None
    wrong = [(answer, many) for answer, many in item.answers if answer and answer not in kinds]
    kind, many = wrong[0]
    sentence = _("%(many)s of %(all)s chose “%(kind)s”. What tells the two apart is worth a minute in class.")
    said = sentence % {"many": many, "all": item.attempts, "kind": tag(kind)[1]}
    return Advice(_("Markers mixed up"), said, weight=2)


def _falsely_marked(item: Item, _kinds: tuple[str, ...]) -> Advice | None:
    if item.false_alarm is None or item.false_alarm < MANY_FALSE_ALARMS:
        return None
    sentence = _("%(many)s of %(all)s marked it, and it was fine. Ask them why: it makes a good discussion.")
    marked = item.count(Status.FALSE_ALARM)
    return Advice(_("Often falsely marked"), sentence % {"many": marked, "all": item.attempts}, weight=3)


def _too_easy(item: Item, _kinds: tuple[str, ...]) -> Advice | None:
    if item.right_share is None or item.right_share <= TOO_EASY:
        return None
    sentence = _("Nearly everyone gets it right. Good for a first quiz, no use for telling students apart.")
    return Advice(_("Too easy"), sentence, weight=4, flagged=False)

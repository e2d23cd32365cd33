"""How students of known behaviour answer: a source of chance and a key in, answers out.

The careful, the hasty, the suspicious and the trusting know the key and use it as often as their habit says: they
stand for people who can tell. Random, everything and blank never look at it: what they earn, anybody earns.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from quizzes.actions.saving import Changes
from quizzes.models import Kind
from quizzes.scoring import Key, PassageKey, QuestionKey

KINDS = tuple(Kind.values)
# What a reader takes a passage for when they are wrong about it: mostly for a claim, rarely for a bad translation.
MISTAKEN_FOR = {Kind.UNSOURCED_CLAIM: 0.8, Kind.AD: 0.15, Kind.MISTRANSLATED_EMBED: 0.05}
RANDOM_MARKS = 0.4

Behaviour = Callable[[Random, Key], Changes]


@dataclass(frozen=True, slots=True)
class Habit:
    """Chances: a target is marked, with the right kind; a fine passage is marked; a question is answered rightly."""

    found: float
    right_kind: float
    spoilt: float
    knows: float

    def after(self, articles: int) -> "Habit":
        """The same student some articles later: finds a little more, spoils a little less."""
        return replace(self, found=min(0.97, self.found + 0.03 * articles), spoilt=self.spoilt * 0.85**articles)


CAREFUL = Habit(found=0.88, right_kind=0.92, spoilt=0.08, knows=0.9)
HASTY = Habit(found=0.45, right_kind=0.7, spoilt=0.12, knows=0.6)
SUSPICIOUS = Habit(found=0.92, right_kind=0.8, spoilt=0.5, knows=0.7)
TRUSTING = Habit(found=0.3, right_kind=0.85, spoilt=0.02, knows=0.7)


def answers(chance: Random, key: Key, habit: Habit) -> Changes:
    """What somebody of this habit answers."""
    marks = {passage.number: _mark(chance, passage, habit) for passage in key.passages}
    return Changes(
        marks={number: kind for number, kind in marks.items() if kind},
        choices={question.number: _choice(chance, question, habit) for question in key.questions},
    )


def careful(chance: Random, key: Key) -> Changes:
    return answers(chance, key, CAREFUL)


def hasty(chance: Random, key: Key) -> Changes:
    return answers(chance, key, HASTY)


def suspicious(chance: Random, key: Key) -> Changes:
    return answers(chance, key, SUSPICIOUS)


def trusting(chance: Random, key: Key) -> Changes:
    return answers(chance, key, TRUSTING)


def at_random(chance: Random, key: Key) -> Changes:
    """Every passage alike: marked with the same chance, with any kind, whatever it says."""
    marked = [passage.number for passage in key.passages if chance.random() < RANDOM_MARKS]
    return Changes(
        marks={number: chance.choice(KINDS) for number in marked},
        choices={question.number: _guess(chance, question) for question in key.questions},
    )


def everything(chance: Random, key: Key) -> Changes:
    """Every passage, with any kind; every box, or any one option."""
    return Changes(
        marks={passage.number: chance.choice(KINDS) for passage in key.passages},
        choices={
            question.number: tuple(range(1, question.options + 1)) if question.several else _guess(chance, question)
            for question in key.questions
        },
    )


def blank(chance: Random, key: Key) -> Changes:
    """Nothing at all."""
    return Changes()


BEHAVIOURS: dict[str, Behaviour] = {
    "careful": careful,
    "hasty": hasty,
    "suspicious": suspicious,
    "trusting": trusting,
    "random": at_random,
    "everything": everything,
    "blank": blank,
}


def _mark(chance: Random, passage: PassageKey, habit: Habit) -> str:
    if not passage.is_target:
        # A debatable passage is read as if it were fine: it neither adds nor costs.
        return _mistaken(chance, frozenset()) if chance.random() < habit.spoilt else ""
    if chance.random() >= habit.found:
        return ""
    if chance.random() < habit.right_kind or passage.kinds.issuperset(KINDS):
        return chance.choice(sorted(passage.kinds))
    return _mistaken(chance, passage.kinds)


def _mistaken(chance: Random, right: frozenset[str]) -> str:
    """Any kind but the right ones, the likelier mistakes more often."""
    wrong = [kind for kind in MISTAKEN_FOR if kind not in right]
    return str(chance.choices(wrong, [MISTAKEN_FOR[kind] for kind in wrong])[0])


def _choice(chance: Random, question: QuestionKey, habit: Habit) -> tuple[int, ...]:
    return tuple(sorted(question.right)) if chance.random() < habit.knows else _guess(chance, question)


def _guess(chance: Random, question: QuestionKey) -> tuple[int, ...]:
    return (chance.randint(1, question.options),)

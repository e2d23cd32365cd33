"""What is right in an edition: one entry per passage, one per question."""

from dataclasses import dataclass
from fractions import Fraction

SOUND_ARTICLE_POINTS = Fraction(5)


class ImpossibleKeyError(ValueError):
    """The key contradicts itself, so no score made from it would mean anything."""


@dataclass(frozen=True, slots=True)
class PassageKey:
    """What a passage needed. No kinds: it was fine. Several: any of them is right. Debatable: it never counts."""

    number: int
    kinds: frozenset[str] = frozenset()
    debatable: bool = False

    @property
    def is_target(self) -> bool:
        return bool(self.kinds) and not self.debatable

    @property
    def is_fine(self) -> bool:
        return not self.kinds and not self.debatable


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """The right options of a question, numbered from 1. `several`: students may tick more than one.

    Raises ImpossibleKeyError when no option is right, a right one does not exist, one of several right ones could
    never be ticked, or the points are below 0.
    """

    number: int
    options: int
    right: frozenset[int]
    several: bool
    points: Fraction = Fraction(1)

    def __post_init__(self) -> None:
        if not self.right or not self.right <= set(range(1, self.options + 1)):
            raise ImpossibleKeyError(f"Question {self.number} needs a right option among its {self.options}.")
        if len(self.right) > 1 and not self.several:
            raise ImpossibleKeyError(f"Question {self.number} takes one answer but has {len(self.right)} right ones.")
        if self.points < 0:
            raise ImpossibleKeyError(f"Question {self.number} cannot be worth less than nothing.")


@dataclass(frozen=True, slots=True)
class Key:
    """The key of an edition. `spotting_points` is what marking the article weighs; None lets the article decide.

    Raises ImpossibleKeyError when two passages or two questions share a number, or the points are below 0.
    """

    passages: tuple[PassageKey, ...]
    questions: tuple[QuestionKey, ...] = ()
    spotting_points: Fraction | None = None

    def __post_init__(self) -> None:
        for items in (self.passages, self.questions):
            if len({item.number for item in items}) < len(items):
                raise ImpossibleKeyError("Two passages or two questions of the key have the same number.")
        if self.spotting_points is not None and self.spotting_points < 0:
            raise ImpossibleKeyError("Marking the article cannot be worth less than nothing.")

    @property
    def targets(self) -> int:
        """T: passages that needed a mark."""
        return sum(passage.is_target for passage in self.passages)

    @property
    def fine(self) -> int:
        """N: passages that were fine."""
        return sum(passage.is_fine for passage in self.passages)

    @property
    def spotting_weight(self) -> Fraction:
        """Points for marking the article: as set, else one per target, 5 if it is sound, 0 if nothing counts."""
        if not self.targets and not self.fine:
            return Fraction(0)
        if self.spotting_points is not None:
            return self.spotting_points
        return Fraction(self.targets) if self.targets else SOUND_ARTICLE_POINTS

    @property
    def out_of(self) -> Fraction:
        """All points there are."""
        return self.spotting_weight + sum(question.points for question in self.questions)

"""The passages of an article and a new reading of it, laid side by side. Touches no database."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from json import dumps

from quizzes.models.cut import HEAD, cut_of
from quizzes.models.in_order import in_order
from quizzes.models.passage import Passage

ALIKE = 0.6  # of the words of the shorter one: below, two passages say different things
FEW = 3  # words: below, sharing them says nothing
AHEAD = 50  # passages: nobody looks further for the like of one
LOOKS = 20_000  # of one passage at another in a stretch; of more there are only those at about the same place


class State(StrEnum):
    """What becomes of a passage. Kept: the new reading differs, but what a teacher has looked at stays."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the comparison: `old` is None for what is new, `new` for what is gone or kept without a like."""

    state: State
    old: Passage | None = None
    new: Passage | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What an article says of itself beside its passages; `date` is YYYY-MM-DD or ""."""

    title: str
    byline: str
    date: str
    pictures: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every line, with the two texts that prove it was seen: the cut of the article, and the comparison itself.

    `reviewed` are the primary keys of the passages that stay word for word. The facts are those of the article as it
    stands and of the new reading; they are shown, and stay as they are.
    """

    steps: tuple[Step, ...]
    reviewed: frozenset[int]
    cut: str
    seen: str
    facts: tuple[Facts, Facts]

    @property
    def changes(self) -> int:
        """How many passages would be others afterwards."""
        return sum(step.state not in (State.SAME, State.KEPT) for step in self.steps)


def compared(
    old: Sequence[Passage],
    new: Sequence[Passage],
    reviewed: frozenset[int],
    put_aside: Sequence[str],
    facts: tuple[Facts, Facts],
) -> Comparison:
    """As `aligned`, with the proofs, and without the news that are none.

    A teacher moved a passage, or put its words aside (`put_aside`, by `digest_of`): it does not come back as new.
    """
    steps = list(_not_known_already(aligned(old, new, reviewed), put_aside))
    return Comparison(tuple(steps), reviewed, cut_of(old), fingerprint(steps), facts)


def aligned(old: Sequence[Passage], new: Sequence[Passage], reviewed: Collection[int]) -> list[Step]:
    """`new` are rows that are not saved; `reviewed` the primary keys of those that stay word for word."""
    steps: list[Step] = []
    row = read = 0
    for at, to in [*in_order([row.text for row in old], [row.text for row in new]), (len(old), len(new))]:
        steps += _Stretch(old[row:at], new[read:to], reviewed).steps()
        steps += [
            Step(_of_equals(*pair, reviewed), *pair) for pair in zip(old[at : at + 1], new[to : to + 1], strict=True)
        ]
        row, read = at + 1, to + 1
    return steps


def digest_of(text: str) -> str:
    """The words of a passage, white space aside, as 16 hexadecimal digits."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:16]


def _not_known_already(steps: Sequence[Step], put_aside: Sequence[str]) -> Iterator[Step]:
    """Each passage that was put aside, or stays elsewhere, takes one like it out of what is new."""
    stays = [step.old for step in steps if step.state == State.KEPT and step.new is None and step.old is not None]
    known = Counter([*put_aside, *(digest_of(row.text) for row in stays)])
    for step in steps:
        digest = digest_of(step.new.text) if step.state == State.NEW and step.new is not None else ""
        if not known[digest]:
            yield step
        known[digest] -= known[digest] > 0


def fingerprint(steps: Sequence[Step]) -> str:
    """The same for the same comparison: whoever sends it back has seen what they agree to."""
    seen = [[step.state, _seen(step.old), _seen(step.new)] for step in steps]
    return sha256(dumps(seen).encode()).hexdigest()[:32]


def looks(row: Passage) -> tuple[str, ...]:
    """Everything a reading says of a passage but its words and its place."""
    return (row.kind, row.language, *(getattr(row, name) for name in HEAD))


def _seen(row: Passage | None) -> list[object]:
    return [] if row is None else [row.pk, row.number, row.block, row.text, *looks(row)]


def _of_equals(old: Passage, new: Passage, reviewed: Collection[int]) -> State:
    if looks(old) == looks(new):
        return State.SAME
    return State.KEPT if old.pk in reviewed else State.CHANGED


class _Stretch:
    """A stretch in which no text is the same: who goes with whom is found by shared words, in order."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage], reviewed: Collection[int]) -> None:
        self.old, self.new = old, new
        self.words = {id(row): frozenset(row.text.casefold().split()) for row in (*old, *new)}
        stay = [row for row in old if row.pk in reviewed]
        # What says again what stays would stand there twice.
        said = [read for read, near in _near(new, stay) if any(self._alike(row, read) for row in near)]
        self.said = {id(read) for read in said}
        # And what is said only there would be lost with it.
        lost = (row.pk for row, near in _near(old, said) if any(row.text in read.text for read in near))
        self.stay = {row.pk for row in stay} | set(lost)

    def steps(self) -> Iterator[Step]:
        at = 0
        for row in self.old:
            stays = row.pk in self.stay
            like = self._like(row, at, stays=stays)
            if like is None:
                yield Step(State.KEPT if stays else State.GONE, row)
                continue
            yield from self._news(at, like)
            yield Step(State.KEPT if stays else State.CHANGED, row, self.new[like])
            at = like + 1
        yield from self._news(at, len(self.new))

    def _like(self, row: Passage, at: int, *, stays: bool) -> int | None:
        places = range(at, min(at + AHEAD, len(self.new)))
        return next((j for j in places if self._is_said_at(j) == stays and self._alike(row, self.new[j])), None)

    def _news(self, at: int, to: int) -> Iterator[Step]:
        return (Step(State.NEW, new=self.new[j]) for j in range(at, to) if not self._is_said_at(j))

    def _is_said_at(self, place: int) -> bool:
        return id(self.new[place]) in self.said

    def _alike(self, row: Passage, read: Passage) -> bool:
        if row.text in read.text or read.text in row.text:
            return True
        one, other = self.words[id(row)], self.words[id(read)]
        fewest = min(len(one), len(other))
        return fewest >= FEW and len(one & other) >= ALIKE * fewest


def _near(some: Sequence[Passage], others: Sequence[Passage]) -> Iterator[tuple[Passage, Sequence[Passage]]]:
    """Each of some with the others to look at: all of them, or as many as there is time for around its place."""
    reach = max(1, LOOKS // (2 * max(1, len(some))))
    for place, one in enumerate(some):
        middle = place * len(others) // len(some)
        yield one, others[max(0, middle - reach) : middle + reach]

"""Keys and answers for the tests of scoring and tally, which need neither Django nor a database."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from quizzes.scoring import Answers, Key, PassageKey, QuestionKey

KINDS = ("unsourced_claim", "ad", "mistranslated_embed")
CLAIM, AD, EMBED = KINDS


def a_key(*kinds: str, spotting_points: Fraction | None = None, questions: tuple[QuestionKey, ...] = ()) -> Key:
    """Passages from 1, each given as "" (fine), a kind, several kinds with "|" between, or "?" (debatable)."""
    passages = tuple(_a_passage(number, text) for number, text in enumerate(kinds, 1))
    return Key(passages, questions, spotting_points)


def _a_passage(number: int, text: str) -> PassageKey:
    if text == "?":
        return PassageKey(number, frozenset({CLAIM}), debatable=True)
    return PassageKey(number, frozenset(kind for kind in text.split("|") if kind))


def a_question(*right: int, options: int = 4, several: bool = False, points: Fraction = Fraction(1)) -> QuestionKey:
    return QuestionKey(1, options, frozenset(right), several, points)


def exactly(*values: str) -> tuple[Fraction, ...]:
    """exactly("3", "1/2")"""
    return tuple(Fraction(value) for value in values)


def a_dense_key(targets: int, fine: int) -> Key:
    return a_key(*[CLAIM] * targets, *[""] * fine)


def marks(**kinds: str) -> Answers:
    """marks(p1=AD, p4=CLAIM)"""
    return Answers({int(name[1:]): kind for name, kind in kinds.items()})


def picks(*options: int) -> Answers:
    return Answers(choices={1: frozenset(options)})


def everything(key: Key, kind: str = CLAIM) -> Answers:
    return Answers({passage.number: kind for passage in key.passages})


def perfect(key: Key) -> Answers:
    right = {passage.number: min(passage.kinds) for passage in key.passages if passage.is_target}
    return Answers(right, {question.number: question.right for question in key.questions})


def every_marking(key: Key) -> Iterator[Answers]:
    """Each of the (kinds + 1) ** passages ways to mark the article."""
    numbers = [passage.number for passage in key.passages]
    for chosen in product(("", *KINDS), repeat=len(numbers)):
        yield Answers(dict(zip(numbers, chosen, strict=True)))


_kinds = st.sets(st.sampled_from(KINDS)).map(frozenset)
_points = st.fractions(min_value=0, max_value=10, max_denominator=4)


@st.composite
def _questions(draw: st.DrawFn, number: int) -> QuestionKey:
    options = draw(st.integers(1, 6))
    right = draw(st.sets(st.integers(1, options), min_size=1).map(frozenset))
    return QuestionKey(number, options, right, len(right) > 1 or draw(st.booleans()), draw(_points))


@st.composite
def keys(draw: st.DrawFn) -> Key:
    """Any key: any density, debatable passages, several right kinds, questions, points."""
    passages = tuple(PassageKey(n, draw(_kinds), draw(st.booleans())) for n in range(1, draw(st.integers(0, 8)) + 1))
    questions = tuple(draw(_questions(number)) for number in range(1, draw(st.integers(0, 3)) + 1))
    return Key(passages, questions, draw(st.none() | _points))


@st.composite
def keys_with_answers(draw: st.DrawFn) -> tuple[Key, Answers]:
    """Any key and any answers to it, forged numbers and kinds among them."""
    key = draw(keys())
    marked = st.dictionaries(st.integers(-1, 10), st.sampled_from(("", *KINDS, "forged")))
    picked = st.dictionaries(st.integers(0, 4), st.frozensets(st.integers(-1, 8)))
    return key, Answers(draw(marked), draw(picked))


densities = st.tuples(st.integers(1, 40), st.integers(1, 40))

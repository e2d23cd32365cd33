"""Two readings of one article side by side; no database."""

from hypothesis import given
from hypothesis import strategies as st

from quizzes.models import Passage
from quizzes.models.comparison import State, Step, aligned

TEXTS = st.lists(
    st.sampled_from(["a b c.", "d e f.", "g h i.", "a b c. d e f.", "d e f. x", "j.", "k l m n."]), max_size=7
)


def rows(texts: list[str], *, saved: bool = False) -> list[Passage]:
    return [
        Passage(pk=number if saved else None, number=number, block=1, kind="sentence", text=text, language="en")
        for number, text in enumerate(texts, 1)
    ]


def compared(old: list[str], new: list[str], reviewed: set[int] | None = None) -> list[Step]:
    return aligned(rows(old, saved=True), rows(new), reviewed or set())


def told(steps: list[Step]) -> list[tuple[str, str, str]]:
    return [(step.state.value, step.old.text if step.old else "", step.new.text if step.new else "") for step in steps]


def after(steps: list[Step]) -> list[str]:
    """The article as it would stand."""
    found = [step.new if step.state in (State.NEW, State.CHANGED) else step.old for step in steps]
    return [row.text for row, step in zip(found, steps, strict=True) if row and step.state != State.GONE]


def test_the_same_reading_changes_nothing() -> None:
    assert {step.state for step in compared(["a b c.", "d e f."], ["a b c.", "d e f."])} == {State.SAME}


def test_a_mended_word_is_a_change_and_a_new_sentence_is_new() -> None:
    steps = compared(
        ["The bridge cIoses in March.", "So be it."], ["The bridge closes in March.", "Today.", "So be it."]
    )
    assert told(steps) == [
        ("changed", "The bridge cIoses in March.", "The bridge closes in March."),
        ("new", "", "Today."),
        ("same", "So be it.", "So be it."),
    ]


def test_what_is_not_read_any_more_is_gone() -> None:
    assert [step.state for step in compared(["Read more", "So be it."], ["So be it."])] == [State.GONE, State.SAME]


def test_a_reviewed_passage_that_would_be_split_stays_whole_and_is_not_said_twice() -> None:
    steps = compared(["One is here. Two is there.", "End."], ["One is here.", "Two is there.", "End."], {1})
    assert after(steps) == ["One is here. Two is there.", "End."]


def test_what_would_be_merged_with_a_reviewed_passage_stays_beside_it() -> None:
    steps = compared(["One is here.", "Two is there.", "End."], ["One is here. Two is there.", "End."], {1})
    assert after(steps) == ["One is here.", "Two is there.", "End."]


def test_another_kind_for_the_same_words_is_a_change_unless_it_was_reviewed() -> None:
    old, new = rows(["Buy now"], saved=True), rows(["Buy now"])
    new[0].kind = "ad"
    assert [step.state for step in aligned(old, new, set())] == [State.CHANGED]
    assert [step.state for step in aligned(old, new, {1})] == [State.KEPT]


@given(TEXTS, TEXTS)
def test_without_reviews_the_article_becomes_the_new_reading(old: list[str], new: list[str]) -> None:
    assert after(compared(old, new)) == new


@given(TEXTS, TEXTS, st.sets(st.integers(1, 7)))
def test_what_was_reviewed_stays_word_for_word_and_in_order(old: list[str], new: list[str], reviewed: set[int]) -> None:
    steps = compared(old, new, reviewed)
    stay = [step.old.pk for step in steps if step.old and step.state in (State.SAME, State.KEPT)]
    assert [number for number in sorted(reviewed) if number <= len(old)] == [pk for pk in stay if pk in reviewed]
    assert stay == sorted(stay)


def test_every_step_has_a_passage() -> None:
    steps = compared(["a b c.", "d e f."], ["d e f.", "g h i."], {1})
    assert all(step.old or step.new for step in steps)

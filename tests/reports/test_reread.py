"""What the page that reads an article again shows; no database."""

from collections.abc import Sequence

import pytest

from quizzes.models import Passage
from quizzes.models import in_order as order
from quizzes.models.comparison import Comparison, Facts, State, Step
from quizzes.reports import reread as report
from quizzes.reports.reread import MOST_PAIRS, RereadPage, reread

STANDS = Facts("The bridge", "", "2026-03-01", 1)
READ = Facts("The bridge closes", "Ann Lee", "2026-03-01", 3)


def page(*steps: Step) -> RereadPage:
    return reread(Comparison(steps, frozenset(), "", "", (STANDS, READ)))


def row(text: str, number: int = 1) -> Passage:
    return Passage(number=number, block=1, kind="sentence", text=text, language="en")


def changed(old: str, new: str) -> Step:
    return Step(State.CHANGED, row(old), row(new))


def marks(shown: RereadPage, line: int = 0) -> list[tuple[str, str]]:
    return [(words.mark, words.text) for words in shown.lines[line].words]


def test_words_that_go_and_come_stand_beside_each_other() -> None:
    assert marks(page(changed("The bridge cIoses in March", "The old bridge closes in March, today"))) == [
        ("", "The "),
        ("ins", "old "),
        ("", "bridge "),
        ("del", "cIoses "),
        ("ins", "closes "),
        ("", "in "),
        ("del", "March"),
        ("ins", "March, today"),
    ]


def test_only_what_is_new_or_gone_is_marked_whole() -> None:
    shown = page(Step(State.NEW, new=row("A lead.")), Step(State.GONE, row("Read more")))
    assert [marks(shown, 0), marks(shown, 1)] == [[("ins", "A lead.")], [("del", "Read more")]]


def test_what_stays_is_shown_with_what_it_would_have_been() -> None:
    shown = page(Step(State.KEPT, row("Mine."), row("Theirs.")))
    assert (marks(shown), shown.lines[0].otherwise) == ([("", "Mine.")], "Theirs.")


def test_the_facts_that_differ_say_so() -> None:
    assert [fact.differs for fact in page().facts] == [True, True, False, True]


def test_a_thousand_passages_alike_are_shown_with_bounded_work(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = 0

    def counted(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
        nonlocal pairs
        pairs += len(old) * len(new)
        return order.in_order(old, new)

    monkeypatch.setattr(report, "in_order", counted)
    shown = page(*(changed("a b " * 100, "b a a " * 70) for _place in range(1_000)))
    assert 0 < pairs <= MOST_PAIRS
    assert len(shown.lines) == 1_000
    assert marks(shown, 999) == [("del", "a b " * 100), ("ins", "b a a " * 70)]

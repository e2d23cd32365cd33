"""How many of the class marked each passage with what."""

import pytest

from quizzes.reports.answers import answers_csv
from quizzes.reports.heatmap import heatmap, ink_of
from tests import make
from tests.reports.a_class import a_class_at_work, only, read

pytestmark = pytest.mark.django_db


def test_the_counts_are_those_of_the_answers() -> None:
    assignment = only(a_class_at_work(students=6))
    rows = read(answers_csv(assignment))
    for heat in heatmap(assignment).passages:
        answers = [row["answer"] for row in rows if row["item"] == heat.item.item]
        assert heat.counts == tuple(answers.count(kind) for kind in ("unsourced_claim", "ad", "mistranslated_embed"))
        assert heat.marked == 6 - answers.count("")


def test_every_passage_stands_beside_its_key() -> None:
    passages = heatmap(make.a_handed_in_attempt().assignment).passages
    assert [heat.item.kinds for heat in passages] == [(), ("unsourced_claim",), ("ad",), (), ("unsourced_claim",)]


def test_only_first_attempts_are_drawn() -> None:
    assignment = make.an_assignment(attempts_allowed=2)
    student = make.a_student(classroom=assignment.classroom)
    make.a_handed_in_attempt(assignment, student, {1: "ad"})
    make.a_handed_in_attempt(assignment, student, {2: "ad"})
    page = heatmap(assignment)
    assert (page.readers, [heat.marked for heat in page.passages]) == (1, [1, 0, 0, 0, 0])


@pytest.mark.parametrize(("marked", "ink"), [(0, 0), (1, 1), (4, 2), (8, 3), (12, 4), (16, 5), (20, 5)])
def test_each_fifth_of_the_class_has_its_ink(marked: int, ink: int) -> None:
    assert ink_of(marked, 20) == ink

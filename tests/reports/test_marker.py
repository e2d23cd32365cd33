"""The markers as pages draw them."""

from quizzes.models import Kind
from quizzes.reports.marker import markers


def test_there_is_one_marker_for_each_kind_in_the_order_of_the_kinds() -> None:
    assert [marker.kind for marker in markers()] == list(Kind)

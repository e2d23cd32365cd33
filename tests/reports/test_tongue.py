"""Languages by their names."""

import pytest
from django.utils.translation import override

from quizzes.reports.tongue import tongue_name


@pytest.mark.parametrize(
    ("interface", "code", "name"),
    [
        ("en", "de", "German"),
        ("fr", "de", "allemand"),
        ("fr", "fr", "français"),
        ("fr", "en", "anglais"),
        ("en", "xx", "xx"),
    ],
)
def test_a_language_is_named_as_within_a_sentence(interface: str, code: str, name: str) -> None:
    with override(interface):
        assert tongue_name(code) == name

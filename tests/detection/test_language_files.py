"""A list that a language's file leaves out is empty, so a list under a wrong name would be silently lost."""

import pytest

from quizzes.detection.lexicon import Lexicon
from quizzes.languages import languages, words_in

JUDGING = ("reporting", "sources", "hearsay", "claims", "background", "translation", "cases", "grammar")
# What a list is called in the files when the lexicon calls it something else.
CALLED = {"phrases": "hearsay"}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("table", JUDGING)
def test_every_list_of_a_language_is_one_the_detector_reads(language: str, table: str) -> None:
    names = {CALLED.get(name, name) for name in words_in(language).get(table, {})}
    assert names <= set(Lexicon.__annotations__)


@pytest.mark.parametrize("language", languages())
def test_every_other_list_is_one_that_french_has(language: str) -> None:
    french = words_in("fr")
    for table, lists in words_in(language).items():
        if isinstance(lists, dict) and table not in JUDGING:
            assert set(lists) <= set(french[table]), table

"""What a student reads."""

import pytest

from quizzes.detection import Reason, explain


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_is_explained_with_its_words(reason: Reason, language: str) -> None:
    cues = [f"mots {number}" for number in range(20)]
    found = {explain(reason, cue, language) for cue in cues}
    assert all("{" not in text and text.endswith((".", "?")) for text in found)
    assert len({explain(reason, cue, language).replace(cue, "") for cue in cues}) >= 2


@pytest.mark.parametrize(("language", "quoted"), [("fr", "«\u00a0près de\u00a0»"), ("en", "“près de”")])
def test_the_cue_stands_in_the_quotation_marks_of_the_language(language: str, quoted: str) -> None:
    assert quoted in explain(Reason.HEARSAY, "près de", language)


def test_quotation_marks_of_the_cue_are_not_doubled() -> None:
    assert "««" not in explain(Reason.HEARSAY, "« dit-on »", "fr").replace("\u00a0", "").replace(" ", "")


def test_another_language_is_explained_in_english() -> None:
    assert explain("hearsay", "x", "de") == explain("hearsay", "x", "en")


def test_the_same_finding_is_explained_the_same_way_every_time() -> None:
    assert len({explain(Reason.NO_SOURCE, "le pont", "fr") for _ in range(5)}) == 1


def test_an_unknown_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="boredom"):
        explain("boredom", "x", "en")

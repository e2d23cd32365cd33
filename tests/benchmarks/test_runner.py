"""The runner of the benchmarks on the smallest case there is: `make test` does not measure, it checks the measuring."""

import json
from pathlib import Path

from quizzes.reading import read_text
from tests.benchmarks import articles, detecting, drafting
from tests.benchmarks.__main__ import row, row_of_rate
from tests.benchmarks.timing import Case, Timed, middle, timed


def test_ours_and_the_limit_are_timed_in_turn() -> None:
    turns: list[str] = []
    case = Case("turns", lambda: turns.append("ours"), lambda: turns.append("limit"), lambda: turns.append("larger"))
    figures = timed(case, rounds=2)
    assert turns == ["ours", "limit"] * 3 + ["larger"]
    assert figures.growth is not None
    assert "turns" in row(figures)


def test_a_ratio_that_is_spread_too_wide_is_unsure() -> None:
    assert middle([1, 2, 3]) == (2, 0.5)
    assert "unsure" in row(Timed("wide", 1, 1, 1, 0.26, None))
    assert "unsure" not in row(Timed("narrow", 1, 1, 1, 0.25, None))


def test_the_articles_are_the_same_every_time_and_as_long_as_asked() -> None:
    assert articles.page(1_000, 1) == articles.page(1_000, 1) != articles.page(1_000, 2)
    assert 150_000 < len(articles.page(1_000, 1)) < 250_000
    assert 1_000 <= len(articles.text(1_000, 1).split()) < 1_150


def test_the_command_drafts_what_reading_here_gives_and_has_a_rate() -> None:
    documents = [{"id": f"t{n}", "text": articles.text(100, n), "language": "en"} for n in range(2)]
    drafting.check(documents, lambda one: read_text(one["text"], language="en"))
    rate = drafting.rate("texts", documents, wanted=1e9, rounds=2)
    assert not rate.is_enough
    assert "TOO SLOW" in row_of_rate(rate)


def test_detection_is_measured_in_figures_of_a_line_a_language(tmp_path: Path) -> None:
    sentence = {"p": 0, "text": "The river rises every year in the valley.", "label": "unsourced"}
    lines = [{"t": "Advertisement", "l": "ad"}]
    bad = {"original": "Da war niemand.", "translation": "There was nobody.", "bad": True}
    pair = {"original_language": "de", "language": "en", **bad}
    for name, labels in (("one", {"sentences": [sentence]}), ("two", {"lines": lines}), ("three", pair)):
        (tmp_path / f"{name}.json").write_text(json.dumps({"lang": "en", **labels}))
    claims, _all, ads, _ads, embeds, *_embeds, pairs = detecting.rows("our articles", detecting.figures(tmp_path))
    assert claims.split() == ["our", "articles", "en", "1.000", "1.000", "1.000", "(-)", *["0.000"] * 3]
    assert ads.split()[:5] == ["ad,", "pasted", "en", "1.000", "1.000"]
    assert embeds.split() == ["embed,", "pasted", "en", "-", "-", "-"]
    assert "recall at 5 % false alarms" in pairs
    assert len(detecting.heads()) == len(claims)

"""Our own pasted and web pages: what is found of their ads; half of them are only ever measured in sums."""

import json
from pathlib import Path
from typing import Any

import pytest

from quizzes.detection.measuring.claims import ALL
from quizzes.detection.measuring.gold_blocks import AD, EMBED
from quizzes.detection.measuring.pages import page_figures, summed
from quizzes.detection.measuring.pasted import pasted

ARTICLES = Path(__file__).parents[1] / "articles"
PAGES = ARTICLES / "pages"


def gold(file: Path, part: str) -> list[dict[str, Any]]:
    every = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [one for one in every if one["part"] == part]


@pytest.mark.parametrize(("part", "pages", "least"), [("seen", 8, 0.97), ("unseen", 8, 0.93)])
def test_ads_and_posts_of_pasted_pages_are_found(part: str, pages: int, least: float) -> None:
    found = gold(ARTICLES / "pasted.jsonl", part)
    measures = pasted(found)
    assert len(found) == pages
    assert measures[AD][ALL].total.f1 >= least
    assert measures[AD][ALL].total.precision >= 0.98
    assert measures[EMBED][ALL].total.f1 == 1


@pytest.mark.parametrize("part", ["seen", "unseen"])
def test_ads_and_posts_of_web_pages_are_found(part: str) -> None:
    found = [page_figures(one, (PAGES / one["html"]).read_bytes()) for one in gold(PAGES / "pages.jsonl", part)]
    assert [page.errors for page in found] == [[]] * 4
    for measure in summed(found)[ALL].measures.values():
        assert measure.total.precision == 1
        assert measure.total.recall >= 0.95


def test_no_page_is_large() -> None:
    assert all(path.stat().st_size < 15_000 for path in PAGES.glob("*.html"))

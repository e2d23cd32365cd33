"""`make bench`: tables of speed and of detection, var/bench.json; a failing exit when something is too slow."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from quizzes.reading import read_html, read_text
from quizzes.reading.child import Child
from tests.benchmarks import articles, detecting, drafting, reading
from tests.benchmarks.timing import Timed, timed

# The real pages are few: each is read so often, half of them before the clock counts.
_TURNS = 8
_WRITTEN = Path(__file__).resolve().parents[2] / "var" / "bench.json"


def main() -> int:
    """Everything on one core, the commands too: they inherit it."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    _say(f"{'case':<28}{'ours ms':>10}{'limit ms':>10}{'ratio':>8}{'spread':>8}{'growth':>8}")
    with Child() as child:
        cases = []
        for case in reading.cases(child):
            cases.append(timed(case))
            _say(row(cases[-1]))
    _say(f"\n{'documents a second, 1 core':<28}{'ours':>10}{'wanted':>10}{'':>8}{'spread':>8}{'clock':>8}")
    rates = []
    for rate in _rates():
        rates.append(rate)
        _say(row_of_rate(rate))
    _say(f"\n{detecting.heads()}")
    right = dict(detecting.measured())
    for name, found in right.items():
        for line in detecting.rows(name, found):
            _say(line)
    speed = {"cases": [asdict(case) for case in cases], "rates": [asdict(rate) for rate in rates]}
    figures = {**speed, "detection": right}
    _WRITTEN.write_text(json.dumps(figures, indent=2), encoding="utf-8")
    return int(not all(rate.is_enough for rate in rates))


def _rates() -> Iterator[drafting.Rate]:
    texts = [{"id": f"t{n}", "text": articles.text(1_000, n), "language": "en"} for n in range(500)]
    drafting.check(texts[:20], lambda one: read_text(one["text"], language="en"))
    yield drafting.rate("text articles", texts, 150, rounds=3)
    made = [articles.page(1_000, n).decode() for n in range(160)]
    yield _rate_of_pages("web pages, made", made)
    if real := [page.decode("utf-8", "replace") for page in reading.real_pages()]:
        yield _rate_of_pages(f"web pages, {len(real)} real", real * _TURNS)


def _rate_of_pages(name: str, pages: list[str]) -> drafting.Rate:
    documents = [{"id": f"p{n}", "html": page} for n, page in enumerate(pages)]
    drafting.check(documents[:10], lambda one: read_html(one["html"]))
    return drafting.rate(name, documents, 40, rounds=3)


def row(case: Timed) -> str:
    """One line of the table; a ratio that cannot be trusted says so."""
    growth = f"{case.growth:>8.2f}" if case.growth else f"{'':>8}"
    unsure = "  unsure" if case.is_unsure else ""
    times = f"{case.ours * 1000:>10.2f}{case.limit * 1000:>10.2f}"
    return f"{case.name:<28}{times}{case.ratio:>8.2f}{case.spread:>8.0%}{growth}{unsure}"


def row_of_rate(rate: drafting.Rate) -> str:
    """One line of the second table."""
    slow = "" if rate.is_enough else "  TOO SLOW"
    figures = f"{rate.rate:>10.1f}{rate.wanted:>10.0f}{'':>8}{rate.spread:>8.0%}{rate.by_the_clock:>8.1f}"
    return f"{rate.name:<28}{figures}{slow}"


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

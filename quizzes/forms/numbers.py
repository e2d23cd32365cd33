"""Numbers of passages as an address holds them: "3-80,91"."""

import re
from collections.abc import Collection
from itertools import groupby

LONGEST = 8_000  # characters of an address; every second of the most passages an article has takes half of it
_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)


def as_ranges(numbers: Collection[int]) -> str:
    """Numbers of passages, runs of them as their first and last."""
    runs = [
        [number for _place, number in run]
        for _start, run in groupby(enumerate(sorted(numbers)), key=lambda placed: placed[1] - placed[0])
    ]
    return ",".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)


def in_ranges(typed: str, last: int) -> frozenset[int]:
    """The numbers from 1 to `last` that `typed` holds; none of them when it is no list of numbers."""
    parts = [_RANGE.fullmatch(part) for part in typed.split(",")] if len(typed) <= LONGEST else [None]
    spans = [(int(part[1]), int(part[2] or part[1])) for part in parts if part]
    if len(spans) < len(parts):
        return frozenset()
    return frozenset(number for first, to in spans for number in range(max(1, first), min(to, last) + 1))

"""`manage.py draft --jsonl` as a person runs it: documents a second on one core, its start left out."""

import json
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from quizzes.detection import detect
from quizzes.detection.wire import draft_json
from quizzes.reading import Document
from tests.benchmarks.timing import middle

_ROOT = Path(__file__).resolve().parents[2]


class WrongDraftError(AssertionError):
    """The command wrote another draft than reading in this process makes: what it does fast is not the job."""


@dataclass(frozen=True, slots=True)
class Rate:
    """Documents a second of one core's time, and by the clock; `wanted` of the first is the least that is enough.

    The clock also counts what else the machine is doing.
    """

    name: str
    rate: float
    spread: float
    by_the_clock: float
    wanted: float

    @property
    def is_enough(self) -> bool:
        return self.rate >= self.wanted


def rate(name: str, documents: list[dict[str, str]], wanted: float, rounds: int) -> Rate:
    """Half of the documents, then all of them, round after round; the difference is what the second half took."""
    half = documents[: len(documents) // 2]
    pairs = [(_spent(half), _spent(documents)) for _round in range(rounds)]
    second = len(documents) - len(half)
    worked = [second / max(long[0] - short[0], 1e-6) for short, long in pairs]
    passed = [second / max(long[1] - short[1], 1e-6) for short, long in pairs]
    return Rate(name, *middle(worked), median(passed), wanted)


def check(documents: list[dict[str, str]], read: Callable[[dict[str, str]], Document]) -> None:
    """The command's drafts are those that reading in this process gives. Raises WrongDraftError."""
    written = [json.loads(line) for line in _run(documents).splitlines()]
    for document, draft in zip(documents, written, strict=True):
        expected: dict[str, Any] = draft_json(detect(read(document)), name=document["id"])
        if draft != expected:
            raise WrongDraftError(document["id"])


def _spent(documents: list[dict[str, str]]) -> tuple[float, float]:
    """Seconds of processor time, those of the command's own children included, and by the clock."""
    worked, begun = _worked(), perf_counter()
    _run(documents)
    return _worked() - worked, perf_counter() - begun


def _worked() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run(documents: list[dict[str, str]]) -> str:
    lines = "\n".join(map(json.dumps, documents))
    command = (sys.executable, "manage.py", "draft", "--jsonl")
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=_ROOT, input=lines, capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout

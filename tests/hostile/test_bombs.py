"""What is made to cost memory or time costs little: every bomb ends within ten seconds, every pump within two."""

import os
import resource
from collections import defaultdict
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from quizzes.reading import ReadingError, decoded
from quizzes.reading.child import Child
from tests.hostile.doors import in_an_article
from tests.hostile.payloads import Payload, payloads

BOMB_SECONDS, PUMP_SECONDS = 10.0, 2.0
# Ten times the input may take fifteen times as long; below so many seconds the machine decides, not the input.
LARGEST_GROWTH, MEASURABLE = 15.0, 0.2
MOST_MEMORY = 300 * 1024  # kB beyond what a child takes that has read nothing hostile

Read = Callable[[Child, Payload], object]

DOORS: dict[str, Read] = {
    "pasted": lambda child, payload: child.read_text(decoded(payload.content)),
    "a page": lambda child, payload: child.read_html(payload.content),
    "in an article": lambda child, payload: child.read_html(in_an_article(payload.text)),
}


@pytest.mark.parametrize("door", DOORS)
def test_bombs_and_pumps_end_in_time_and_in_little_memory(door: str, caplog: pytest.LogCaptureFixture) -> None:
    over: list[str] = []
    took: dict[str, dict[int, float]] = defaultdict(dict)
    with Child() as child:
        child.read_text("Mayor says: no.")  # too short for the small words: the model of languages is loaded now
        before = _memory(child)
        for payload in (payload for payload in payloads() if payload.is_pumped):
            seconds = min(_seconds(child, payload, DOORS[door]) for _turn in range(2 if payload.family else 1))
            took[payload.family][payload.count] = seconds
            grown = _memory(child) - before
            if grown > MOST_MEMORY or seconds > (PUMP_SECONDS if payload.family else BOMB_SECONDS):
                over.append(f"{payload.name} {payload.family}: {seconds:.1f} s, {grown} kB")
    del took[""]  # the bombs
    assert over == []
    assert [family for family, seconds in took.items() if _grows_too_fast(seconds)] == []
    assert caplog.text == ""


def _seconds(child: Child, payload: Payload, read: Read) -> float:
    """How long the processor worked for it, whoever else wanted it meanwhile."""
    before = _worked(child)
    try:
        read(child, payload)
    except ReadingError as error:
        if error.code == ReadingError.code:
            pytest.fail(f"{payload.name} crashed: {error}")
    return _worked(child) - before


def _worked(child: Child) -> float:
    """Seconds of the processor that the children before took, and this one until now."""
    ended, now = resource.getrusage(resource.RUSAGE_CHILDREN), 0.0
    if child._running is not None and (proc := Path(f"/proc/{child._running.pid}/stat")).exists():
        now = sum(map(int, proc.read_text().rpartition(")")[2].split()[11:13])) / os.sysconf("SC_CLK_TCK")
    return ended.ru_utime + ended.ru_stime + now


def _memory(child: Child) -> int:
    """The most a child has held since it was asked last, in kB; 0 where it was ended or there is no /proc."""
    running = child._running
    if running is None or not (proc := Path(f"/proc/{running.pid}")).exists():
        return 0
    said = dict(line.split(":", 1) for line in (proc / "status").read_text().splitlines())
    (proc / "clear_refs").write_text("5")  # forgets the peak
    return int(said["VmHWM"].split()[0])


def _grows_too_fast(seconds: dict[int, float]) -> bool:
    return any(
        seconds[more] > MEASURABLE and seconds[more] / seconds[less] > LARGEST_GROWTH * more / less / 10
        for less, more in pairwise(sorted(seconds))
    )

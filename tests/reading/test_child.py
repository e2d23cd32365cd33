"""The reading process: it answers as reading does, dies alone, and leaves nothing behind."""

import gc
import os
import resource
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, features

from quizzes.reading import TextTooLong, TooHeavy, UnknownLanguage, limits, read_html, read_text
from quizzes.reading.child import Child
from quizzes.reading.errors import EmptyText, NotAPicture, ReadingError
from tests.house.tree import ROOT

TEXT = "La rivière monte.\n\nLe pont ferme lundi, a déclaré Anne Morel.\n\n– Anne (@anne) 3 mai 2024"
PAGE = f"<html lang=fr><body><h1>Le pont</h1><p>{TEXT}</p><div class=ad-slot>Des bottes</div></body></html>"


@pytest.fixture
def child() -> Iterator[Child]:
    with Child() as child:
        yield child


def open_files() -> set[str]:
    """What this process holds open: the name of a file, the number of a socket or pipe."""
    gc.collect()  # what earlier tests dropped
    held = set()
    for file in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the folder itself, by now
            held.add(str(file.readlink()))
    return held


def process(child: Child) -> int:
    assert child._running is not None
    return child._running.pid


def test_it_reads_as_reading_does(child: Child) -> None:
    assert child.read_text(TEXT, title="Pont") == read_text(TEXT, title="Pont")
    assert child.read_html(PAGE, url="https://example.org/") == read_html(PAGE, url="https://example.org/")
    assert child.read_html(PAGE.encode(), language="de") == read_html(PAGE.encode(), language="de")


def picture(form: str, size: tuple[int, int]) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, "red").save(file, form)
    return file.getvalue()


def test_it_redraws_pictures(child: Child) -> None:
    redrawn = child.redraw(picture("PNG", (300, 200)))
    assert (redrawn.width, redrawn.height) == Image.open(BytesIO(redrawn.content)).size == (300, 200)
    with pytest.raises(NotAPicture):
        child.redraw(b"<svg/>")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its address space")
@pytest.mark.skipif(not features.check("webp"), reason="Pillow was built without WebP")
def test_a_picture_that_swells_beyond_the_memory_is_too_heavy_and_the_next_is_drawn(child: Child) -> None:
    """Few bytes, few enough pixels; but WebP is decoded into several copies."""
    with pytest.raises(TooHeavy):
        child.redraw(picture("WEBP", (6300, 6300)))
    assert child.redraw(picture("PNG", (300, 200))).width == 300


def test_one_process_reads_them_all_and_survives_what_cannot_be_read(child: Child) -> None:
    child.read_text(TEXT)
    first = process(child)
    with pytest.raises(EmptyText):
        child.read_text(" ")
    with pytest.raises(UnknownLanguage):
        child.read_text(TEXT, language="zz")
    with pytest.raises(ReadingError):
        child.read_text("half a character \ud800")
    child.read_text(TEXT)
    assert process(child) == first


def test_more_passages_than_a_book_has_are_too_long(child: Child) -> None:
    with pytest.raises(TextTooLong):
        child.read_text("Oui.\n" * (limits.MOST_PASSAGES_READ + 2))


def test_a_killed_process_costs_one_document() -> None:
    stopped: list[int] = []

    def kill(_seconds: float) -> None:
        """It was given something to do, and does not answer."""
        for pid in stopped:
            os.kill(pid, signal.SIGKILL)

    with Child(waiting=kill) as child:
        child.read_text(TEXT)
        stopped.append(process(child))
        os.kill(stopped[0], signal.SIGSTOP)
        with pytest.raises(TooHeavy):
            child.read_text(TEXT)
        stopped.clear()
        assert child.read_text(TEXT) == read_text(TEXT)


def test_one_that_was_killed_while_it_waited_costs_nothing(child: Child) -> None:
    child.read_text(TEXT)
    os.kill(process(child), signal.SIGKILL)
    os.waitid(os.P_PID, process(child), os.WEXITED | os.WNOWAIT)
    assert child.read_text(TEXT) == read_text(TEXT)


def test_where_none_can_be_started_nothing_is_left_open(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    before = open_files()
    for command in (("/nowhere/python",), (sys.executable, "-c", "")):
        monkeypatch.setattr("quizzes.reading.child._COMMAND", command)
        with pytest.raises(TooHeavy):
            child.read_text(TEXT)
    assert open_files() <= before


def test_it_is_stopped_when_it_takes_too_long(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    child.read_text(TEXT)
    stopped = process(child)
    os.kill(stopped, signal.SIGSTOP)
    monkeypatch.setattr(limits, "WALL_SECONDS", 0.3)
    with pytest.raises(TooHeavy):
        child.read_text(TEXT)
    with pytest.raises(ProcessLookupError):
        os.kill(stopped, 0)


def test_whoever_waits_is_told() -> None:
    stopped: list[int] = []
    told: list[float] = []

    def hear(seconds: float) -> None:
        told.append(seconds)
        if stopped and len(told) == 2:
            os.kill(stopped[0], signal.SIGKILL)

    with Child(waiting=hear) as child:
        child.read_text(TEXT)
        told.clear()
        stopped.append(process(child))
        os.kill(stopped[0], signal.SIGSTOP)
        with pytest.raises(TooHeavy):
            child.read_text(TEXT)
    assert told[0] >= 1
    assert told[1] - told[0] >= 0.9  # about a second


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not hold a process to its address space")
def test_the_process_holds_itself_to_its_limits(child: Child) -> None:
    child.read_text(TEXT)
    pid = process(child)
    limited = Path(f"/proc/{pid}/limits").read_text()
    assert f"Max address space         {limits.MEMORY}" in limited
    assert "Max processes             0" in limited


@pytest.mark.parametrize("content", ["while True: pass", "[0] * 10**9"])
def test_the_limits_end_a_process_that_passes_them(content: str) -> None:
    """The same limits, round code that runs away: for a second of processor time, or two where one has just begun."""
    code = "from quizzes.reading import limits as it; it.PROCESSOR_SECONDS = 1; it.bind(); it.allow_a_document()\n"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(  # noqa: S603 - the code stands above
        [sys.executable, "-c", code + content], cwd=ROOT, stderr=subprocess.DEVNULL, check=False, timeout=120
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode != 0
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 10


def test_nothing_is_left_open_and_no_process_waits_to_be_buried() -> None:
    before = open_files()
    pids = []
    for _ in range(3):
        with Child() as child:
            child.read_text(TEXT)
            pids.append(process(child))
    assert open_files() <= before
    for pid in pids:
        with pytest.raises(ChildProcessError):
            os.waitpid(pid, os.WNOHANG)


def test_a_process_that_has_read_enough_is_replaced(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DOCUMENTS_A_CHILD", 2)
    pids = []
    for _ in range(4):
        child.read_text(TEXT)
        pids.append(process(child))
    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_threads_with_a_child_each_do_not_meet() -> None:
    wrong: list[str] = []

    def read(word: str) -> None:
        with Child() as child:
            for number in range(20):
                text = f"Le {word} numéro {number} est sur le pont de la ville."
                if child.read_text(text) != read_text(text):
                    wrong.append(text)

    threads = [threading.Thread(target=read, args=(word,)) for word in ("bateau", "camion")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def test_it_starts_from_any_folder_and_knows_no_secret(
    child: Child, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SECRET_KEY", "canary")
    assert child.read_text(TEXT).passages
    assert b"canary" not in Path(f"/proc/{process(child)}/environ").read_bytes()

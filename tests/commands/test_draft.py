"""The detector at the command line."""

import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from quizzes.management.progress import Progress
from quizzes.reading import Document
from quizzes.reading.child import Child
from tests.conftest import shared
from tests.house.tree import ROOT
from tests.net import moved, reply, serving, watched

ARTICLE = "La rivière monte chaque année.\nLe pont ferme lundi, a déclaré Anne Morel."
PAGE = f"<html lang=fr><body><p>{ARTICLE}</p><div class=ad-slot>Des bottes</div></body></html>"


def draft(*arguments: str) -> Any:
    written = io.StringIO()
    call_command("draft", *arguments, stdout=written)
    return json.loads(written.getvalue())


def lines(monkeypatch: pytest.MonkeyPatch, *sent: str | bytes) -> list[Any]:
    content = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in sent)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    written = io.StringIO()
    call_command("draft", "--jsonl", stdout=written)
    return [json.loads(line) for line in written.getvalue().splitlines()]


def file(folder: Path, name: str, content: str | bytes) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_a_text_file_is_drafted(tmp_path: Path) -> None:
    drafted = draft(file(tmp_path, "pont.txt", ARTICLE))
    assert [finding["passage"] for finding in drafted["findings"]] == [1]
    assert drafted["language"] == "fr"


def test_an_html_file_is_known_by_its_ending_or_by_as(tmp_path: Path) -> None:
    by_ending = draft(file(tmp_path, "pont.html", PAGE))
    by_word = draft(file(tmp_path, "pont", PAGE), "--as", "html", "--url", "https://example.org/pont")
    assert by_ending["passages"] == by_word["passages"]
    assert by_ending["passages"][-1]["kind"] == "ad"


def test_standard_input_is_a_file_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert len(draft("-", "--language", "fr")["passages"]) == 2


def test_lines_come_out_in_order_and_a_bad_one_does_not_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    bad: list[str | bytes] = ["no json", '{"id": "b"}', '{"id": "c", "text": ""}']
    bad += ['{"id": "d", "text": 3}', b"\xff\xfe", "[1]"]
    good = [
        json.dumps({"id": 1, "text": ARTICLE}),
        json.dumps({"id": "z", "html": PAGE, "url": "https://example.org/"}),
    ]
    found = lines(monkeypatch, good[0], *bad, good[1])
    assert [line["id"] for line in found] == [1, None, "b", "c", "d", None, None, "z"]
    assert all(line["error"].endswith(".") for line in found[1:-1])
    assert "error" not in found[0]
    assert "error" not in found[-1]


@pytest.mark.parametrize(
    ("content", "arguments"),
    [(b"\x7fELF\x00\x01", []), (b"", []), (ARTICLE.encode(), ["--language", "zz"]), (b"a" * 1_000_001, [])],
    ids=["binary", "empty", "bad language", "too long"],
)
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path, content: bytes, arguments: list[str]) -> None:
    with pytest.raises(CommandError, match=r"^[^\n]+\.$"):
        draft(file(tmp_path, "pont.txt", content), *arguments)


def test_a_missing_file_or_none_is_one_sentence(tmp_path: Path) -> None:
    for arguments in ([str(tmp_path / "nothing.txt")], []):
        with pytest.raises(CommandError, match=r"^[^\n]+\.$"):
            draft(*arguments)


def test_an_address_is_not_fetched_while_the_switch_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELIRE_FETCHING", raising=False)
    with pytest.raises(CommandError, match="RELIRE_FETCHING"):
        draft("--url", "https://example.org/")


def test_a_page_comes_in_by_standard_input_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert draft("-", "--as", "html")["passages"][-1]["kind"] == "ad"


def test_a_document_that_kills_its_reader_costs_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    read = Child.read_text
    dead: list[int] = []

    def kill(_seconds: float) -> None:
        os.kill(dead[-1], signal.SIGKILL)

    def dying(child: Child, text: str, **more: str) -> Document:
        if text != "bomb":
            return read(child, text, **more)
        assert child._running
        dead.append(child._running.pid)
        os.kill(dead[-1], signal.SIGSTOP)
        with monkeypatch.context() as patch:
            patch.setattr(child, "_waiting", kill)  # it was given something to do, and does not answer
            return read(child, text, **more)

    monkeypatch.setattr(Child, "read_text", dying)
    sent = [{"id": 1, "text": ARTICLE}, {"id": 2, "text": "bomb"}, {"id": 3, "text": ARTICLE}]
    found = lines(monkeypatch, *map(json.dumps, sent))
    assert [line["id"] for line in found] == [1, 2, 3]
    assert found[1]["error"].startswith("This article takes more memory or time")
    assert found[0]["passages"] == found[2]["passages"]
    assert len(dead) == 1


def test_a_page_is_fetched_and_drafted_under_its_last_address(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {"/a": moved("/pont"), "/pont": reply(PAGE.encode())}
    with watched(monkeypatch) as net, serving(net, pages.__getitem__):
        drafted = draft("--url", "http://public.test/a")
    assert drafted["id"] == "http://public.test/pont"
    assert drafted["passages"][-1]["kind"] == "ad"


@pytest.mark.skipif(sys.platform != "linux", reason="children are looked up in /proc")
def test_ctrl_c_ends_the_run_and_its_reader_without_a_word() -> None:
    command = [sys.executable, str(ROOT / "manage.py"), "draft", "--jsonl", "-"]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdin
        assert run.stdout
        run.stdin.write(json.dumps({"id": 1, "text": ARTICLE}).encode() + b"\n")
        run.stdin.flush()
        assert json.loads(run.stdout.readline())["id"] == 1
        (reader,) = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
        run.send_signal(signal.SIGINT)
        assert run.wait(30) == 130
        assert run.communicate()[1] == b""
    assert not Path(f"/proc/{reader}").exists()


class Screen(io.StringIO):
    """A terminal, or what is piped."""

    def __init__(self, *, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@pytest.mark.parametrize("is_terminal", [True, False])
def test_only_a_terminal_is_told_that_it_goes_on(monkeypatch: pytest.MonkeyPatch, is_terminal: bool) -> None:
    monkeypatch.setattr("quizzes.management.progress.PATIENCE", 0.0)
    screen = Screen(is_terminal=is_terminal)
    with Progress(screen) as progress:
        progress.still(3.4)
        progress.count(12)
    told = screen.getvalue()
    assert ("Still reading: 3 s" in told and "Documents done: 12" in told) if is_terminal else not told
    assert not told or told.endswith("\r")


def test_the_article_the_product_was_asked_for_is_drafted() -> None:
    assert len(draft(str(shared("data/articles/bielorussie.fr.txt")))["passages"]) == 12

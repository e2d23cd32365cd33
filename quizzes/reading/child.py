"""Foreign text, pages and pictures in; Documents and redrawn pictures out, made in a process that can be killed.

    with Child() as child:
        document = child.read_html(page, url="https://example.org/")

A document that takes too much memory, processor time or patience raises TooHeavy, and the next one gets a new process.
"""

import logging
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Any, Self

from quizzes.reading import frames, limits
from quizzes.reading.carrying import unpacked
from quizzes.reading.document import Document
from quizzes.reading.errors import ReadingError, TooHeavy, by_code
from quizzes.reading.redrawn import Redrawn

_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = (sys.executable, "-P", "-W", "ignore", "-m", "quizzes.reading.child_main")
# The child is given what Python needs to start; the secrets of the site stay with the site.
_KEPT = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH")
# Number crunching in as many threads as the machine has cores would only cost memory.
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_TICK = 1.0

_log = logging.getLogger(__name__)


class Child:
    """One reading process, started at the first call, replaced when it was killed; for one thread at a time.

    `waiting(seconds)` is called about every second while a document is being read.
    """

    def __init__(self, *, waiting: Callable[[float], None] | None = None) -> None:
        self._waiting = waiting
        self._running: subprocess.Popen[bytes] | None = None
        self._line: socket.socket | None = None
        self._answers = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read_html(self, content: bytes | str, *, url: str = "", language: str = "", charset: str = "") -> Document:
        """As `reading.read_html`, and TooHeavy."""
        task = "html" if isinstance(content, bytes) else "html_text"
        return self._document({"task": task, "url": url, "language": language, "charset": charset}, content)

    def read_text(self, text: str, *, language: str = "", title: str = "") -> Document:
        """As `reading.read_text`, and TooHeavy."""
        return self._document({"task": "text", "language": language, "title": title}, text)

    def redraw(self, content: bytes) -> Redrawn:
        """The picture in these bytes, drawn anew. Raises NotAPicture, TooHeavy."""
        head, body = self._asked({"task": "redraw"}, content)
        width, height = head.get("width"), head.get("height")
        if not (body and isinstance(width, int) and isinstance(height, int)):
            raise self._senseless()
        return Redrawn(body, width, height)

    def close(self) -> None:
        """Ends the process, whatever it is doing, and leaves nothing of it behind."""
        if self._line is not None:
            self._line.close()
        if self._running is not None:
            # Its own session, so its own group: whatever it may have started ends with it.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._running.pid, signal.SIGKILL)
            self._running.wait()
        self._line = self._running = None

    def _document(self, task: dict[str, Any], content: bytes | str) -> Document:
        body = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        head, _ = self._asked(task, body)
        try:
            return unpacked(head.get("document"))
        except (ValueError, RecursionError) as error:
            raise self._senseless() from error

    def _senseless(self) -> ReadingError:
        """A child that answers with something else than was asked for is not asked again."""
        self.close()
        return ReadingError("the child's answer makes no sense")

    def _asked(self, task: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        line = self._open()
        begun = monotonic()
        try:
            line.settimeout(limits.WALL_SECONDS)
            line.sendall(frames.written(task, body))
            head, answer = self._received(line, begun, limits.WALL_SECONDS)
        except OSError as error:
            self.close()
            raise TooHeavy(f"stopped after {monotonic() - begun:.1f} seconds: {error}") from error
        except BaseException:
            self.close()  # Ctrl-C: an answer that nobody waits for must not be taken for the next one's
            raise
        self._answers += 1
        if head.get("error") is not None:
            raise self._error(head)
        return head, answer

    def _error(self, head: dict[str, Any]) -> ReadingError:
        kind = by_code(str(head["error"]))
        if kind is TooHeavy:
            self.close()  # it reached the end of its memory
        if head.get("fault"):
            _log.error("reading failed: %s", head.get("message"))
        return kind(str(head.get("message")))

    def _open(self) -> socket.socket:
        """The line to a child that is ready, a new one when there is none or it has read enough."""
        if self._line and self._running and self._running.poll() is None and self._answers < limits.DOCUMENTS_A_CHILD:
            return self._line
        self.close()
        try:
            return self._begin()
        except OSError as error:
            self.close()
            _log.exception("no reading process could be started")
            raise TooHeavy("no reading process could be started") from error
        except BaseException:
            self.close()
            raise

    def _begin(self) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            self._line, self._answers = ours, 0
            self._running = subprocess.Popen(  # noqa: S603 - our own command, nothing of a document in it
                _COMMAND,
                cwd=_ROOT,
                env=_environment(),
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._received(ours, monotonic(), limits.STARTING_SECONDS)
        return ours

    def _received(self, line: socket.socket, begun: float, most: float) -> tuple[dict[str, Any], bytes]:
        """The next message; TimeoutError when it is not here in time, Cut when the child is gone."""

        def receive(size: int) -> bytes:
            while True:
                passed = monotonic() - begun
                if passed >= most:
                    raise TimeoutError(f"no answer after {most} seconds")
                line.settimeout(min(_TICK, most - passed))
                try:
                    return line.recv(size)
                except TimeoutError:
                    if self._waiting is not None:
                        self._waiting(monotonic() - begun)

        return frames.read(receive, at_most=limits.LARGEST_ANSWER)


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**kept, **_ONE_THREAD, "PYTHONPATH": os.pathsep.join(paths)}

"""A language model for tests: a server on loopback that answers what the test says, and keeps what it was asked."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from quizzes.asking.endpoint import Endpoint, Kind

KEY = "sk-never-to-be-seen-4711"
NAME = "little-llama"
# A whole reply, or its pieces; an empty one closes the connection without a word.
Reply = bytes | Iterator[bytes]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    method: str
    path: str
    headers: dict[str, str]
    body: str

    @property
    def article(self) -> dict[str, Any]:
        """The JSON of the question."""
        article: dict[str, Any] = json.loads(json.loads(self.body)["messages"][-1]["content"])
        return article


@dataclass
class Model:
    """`url` is the address to name in the environment; `asked` are all requests so far."""

    url: str
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def endpoint(self, kind: Kind = Kind.OPENAI, *, seconds: int = 20) -> Endpoint:
        path = "/v1/chat/completions" if kind is Kind.OPENAI else "/v1/messages"
        return Endpoint(self.url + path, NAME, kind, seconds, KEY)


def named(monkeypatch: pytest.MonkeyPatch, model: Model, kind: Kind = Kind.OPENAI) -> None:
    """The environment names this model."""
    endpoint = model.endpoint(kind)
    variables = {"url": endpoint.url, "name": NAME, "key": KEY, "kind": kind.value, "seconds": "20"}
    for name, value in variables.items():
        monkeypatch.setenv(f"RELIRE_MODEL_{name.upper()}", value)


def findings(*entries: Any) -> str:
    """What a model says that was asked for findings."""
    return json.dumps({"findings": entries})


def reply(text: str, kind: Kind = Kind.OPENAI, **changed: str) -> bytes:
    """A good reply whose text is this."""
    if kind is Kind.OPENAI:
        body: dict[str, Any] = {"choices": [{"message": {"role": "assistant", "content": text}}]}
    else:
        body = {"type": "message", "content": [{"type": "text", "text": text}]}
    return raw(json.dumps(body).encode(), **changed)


def raw(body: bytes, *, status: str = "200 OK", **headers: str) -> bytes:
    """A whole reply; `Content_Type` is written Content-Type."""
    said = {"Content-Type": "application/json", "Content-Length": str(len(body))}
    said |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in said.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body


@contextmanager
def serving(answer: Callable[[Asked], Reply]) -> Iterator[Model]:
    """The server, for as long as the test needs it."""
    model = Model("")

    class Listener(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            asked = Asked(self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, body)
            model.asked.append(asked)
            self.close_connection = True
            try:
                came = answer(asked)
                for piece in [came] if isinstance(came, bytes) else came:
                    self.wfile.write(piece)
                    self.wfile.flush()
            except OSError:  # the other side has gone
                return

        do_GET = do_POST  # noqa: N815 - http.server looks for this name

        def log_message(self, *_arguments: Any) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        server.daemon_threads = True
        model.url = f"http://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield model
        finally:
            model.over.set()
            server.shutdown()
            thread.join()

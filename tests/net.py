"""A network for tests: names and places of our own, every connection counted, no packet beyond this machine."""

import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
import pytest_socket
from urllib3.util import connection

from quizzes.fetching import addresses

PUBLIC = "93.184.215.14"


class Stopped(OSError):  # noqa: N818 - says what happened to the connection
    """A connection that got as far as the network."""


@dataclass
class Net:
    """What was looked up and where connections went; `routes` leads a public address to a server of the test."""

    names: dict[str, list[str]] = field(default_factory=dict)
    routes: dict[str, tuple[str, int]] = field(default_factory=dict)
    looked_up: list[str] = field(default_factory=list)
    connected: list[Any] = field(default_factory=list)


_watching: list[Net] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    """Sees every connect of this process, whichever library makes it. A hook cannot be taken off again."""
    if event == "socket.connect" and _watching:
        net, place = _watching[-1], arguments[1]
        net.connected.append(place)
        if place[:2] not in net.routes.values():
            raise Stopped(f"to {place}")


sys.addaudithook(_hook)


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    """Fetching is on, names are looked up in `names` (others are public), connections are counted and stopped."""
    net = Net()
    look_up, connect = socket.getaddrinfo, connection.create_connection

    def getaddrinfo(host: str, port: int, *_more: Any, **_named: Any) -> Any:
        name = host.rstrip(".").lower()
        if not _literal(look_up, host):
            net.looked_up.append(host)
        found = [name] if _literal(look_up, name) else net.names.get(name, [PUBLIC])
        return [
            row for one in found for row in look_up(one, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        ]

    def create_connection(place: tuple[str, int], *more: Any, **named: Any) -> Any:
        return connect(net.routes.get(f"{place[0]}:{place[1]}", place), *more, **named)

    with monkeypatch.context() as patch:
        patch.setenv("RELIRE_FETCHING", "1")
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        patch.setattr(connection, "create_connection", create_connection)
        # The guard of the tests would stop a connection before it is counted; ours counts it, then stops it.
        patch.setattr(socket.socket, "connect", pytest_socket._true_connect)
        _watching.append(net)
        try:
            yield net
        finally:
            for thread in threading.enumerate():
                if thread.name.endswith("(_work)"):
                    thread.join(5)
            _watching.remove(net)


def _literal(look_up: Callable[..., Any], host: str) -> bool:
    """Whether the system reads this as a number, octal and hexadecimal forms included."""
    try:
        return bool(look_up(host, 0, flags=socket.AI_NUMERICHOST))
    except (OSError, UnicodeError):
        return False


@contextmanager
def serving(net: Net, answer: Callable[[str], bytes | Iterator[bytes]], *, at: str = PUBLIC) -> Iterator[list[str]]:
    """A bare server on loopback that stands for a public address; gives the request heads it was sent.

    `answer(path)` is the whole reply, headers included, or its pieces.
    """
    heads: list[str] = []
    ears = socket.create_server(("127.0.0.1", 0))
    net.routes[f"{at}:80"] = ears.getsockname()

    def serve(caller: socket.socket) -> None:
        with caller:
            try:
                heads.append(caller.recv(65536).decode("latin-1"))
                reply = answer(heads[-1].split(" ")[1])
                for piece in [reply] if isinstance(reply, bytes) else reply:
                    caller.sendall(piece)
            except (OSError, ValueError, LookupError):
                return

    def listen() -> None:
        while True:
            try:
                caller = ears.accept()[0]
            except OSError:
                return
            threading.Thread(target=serve, args=(caller,), daemon=True).start()

    listener = threading.Thread(target=listen, daemon=True)
    listener.start()
    try:
        yield heads
    finally:
        ears.shutdown(socket.SHUT_RDWR)
        ears.close()
        listener.join()


def reply(body: bytes = b"<p>Le pont</p>", *, status: str = "200 OK", **headers: str) -> bytes:
    """A whole reply; `Content_Type` is written Content-Type."""
    said = {"Content-Type": "text/html", "Content-Length": str(len(body))} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in said.items() if value)]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def moved(target: str, status: str = "302 Found") -> bytes:
    """A redirect."""
    return reply(b"", status=status, Location=target)


def ports(monkeypatch: pytest.MonkeyPatch, *more: int) -> None:
    """Opens further ports, so that only the judgement of the address stands before a server on one of them."""
    monkeypatch.setattr(addresses, "PORTS", addresses.PORTS | {f"port {port}": port for port in more})

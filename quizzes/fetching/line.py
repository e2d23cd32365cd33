"""A session of `requests` whose connections go where a look-up of ours says, and can be cut from outside."""

import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from http.cookiejar import DefaultCookiePolicy
from threading import Lock
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

# A host's name and a port in, the network address to connect to out; raises for one we do not go to.
LookUp = Callable[[str, int], str]

_HEADERS = {
    "User-Agent": "Relire/1.0 (reads one article for a teacher)",
    "Accept-Encoding": "gzip, deflate",
    "Accept": "*/*",
    "Connection": "close",
}


class Line:
    """Every connection of one fetch. `cut` ends them all at once and lets no other begin."""

    def __init__(self, look_up: LookUp) -> None:
        self.look_up = look_up
        self._lock = Lock()
        self._open: list[socket.socket] = []
        self._is_cut = False

    def session(self) -> requests.Session:
        """A session of its own for each step: nothing that one host says is ever told to the next."""
        session = requests.Session()
        session.trust_env = False
        session.headers.clear()
        session.headers.update(_HEADERS)
        session.cookies = RequestsCookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))
        for scheme in ("http://", "https://"):
            session.mount(scheme, _Pinned(self))
        return session

    def connect(self, connection: Callable[[], socket.socket]) -> socket.socket:
        """A new connection, unless the line is cut."""
        if self._is_cut:
            raise TimeoutError("the line was cut")
        return self._watch(connection())

    def _watch(self, connected: socket.socket) -> socket.socket:
        """Keeps a second handle on a new connection, since encryption takes the first one away."""
        with self._lock:
            if self._is_cut:
                connected.close()
                raise TimeoutError("the line was cut")
            self._open.append(connected.dup())
        return connected

    def cut(self) -> None:
        """Whoever waits on one of the connections is woken and finds it closed."""
        with self._lock:
            self._is_cut = True
            while self._open:
                handle = self._open.pop()
                with suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)
                handle.close()


class _Pinned(HTTPAdapter):
    """Looks a name up once, the way the line says, and connects to what was found."""

    def __init__(self, line: Line) -> None:
        self._line = line
        super().__init__()

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        """As usual, with connections that the line knows of."""
        super().init_poolmanager(*args, **more)
        self.poolmanager: PoolManager
        self.poolmanager.pool_classes_by_scheme = {
            "http": _pool(HTTPConnectionPool, HTTPConnection, self._line),
            "https": _pool(HTTPSConnectionPool, HTTPSConnection, self._line),
        }

    def build_connection_pool_key_attributes(self, *args: Any, **more: Any) -> Any:
        """The address that was found in place of the name; the name stays in the Host header and in the certificate."""
        request = more["request"] if "request" in more else args[0]
        place: Any
        keys: Any
        place, keys = super().build_connection_pool_key_attributes(*args, **more)
        name = str(place["host"])
        port = place["port"]
        request.headers["Host"] = (f"[{name}]" if ":" in name else name) + (f":{port}" if port else "")
        if place["scheme"] == "https":
            keys |= {"assert_hostname": name, "server_hostname": name}
        address = self._line.look_up(name, port or 0)
        place["host"] = f"[{address}]" if ":" in address else address
        return place, keys


def _pool(pool: type[Any], connection: type[Any], line: Line) -> Any:
    """A class of pools whose connections are watched; made for each fetch, because each has its own line."""

    def _new_conn(self: Any) -> socket.socket:
        return line.connect(partial(connection._new_conn, self))

    watched = type("Watched", (connection,), {"_new_conn": _new_conn})
    return type("WatchedPool", (pool,), {"ConnectionCls": watched})

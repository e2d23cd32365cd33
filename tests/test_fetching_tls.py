"""Encrypted pages: the connection goes to the judged address, the certificate must bear the name that was asked for."""

import shutil
import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests.adapters

from quizzes.fetching import FetchingError, fetch
from tests.net import PUBLIC, Net, reply, watched


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    with watched(monkeypatch) as net:
        yield net


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate for public.test that nobody signed but itself, and its key."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl is not here to make a certificate")
    paper, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    options = "-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=public.test -addext subjectAltName=DNS:public.test"
    subprocess.run(  # noqa: S603 - the words stand above
        [openssl, "req", *options.split(), "-keyout", str(key), "-out", str(paper)], check=True, capture_output=True
    )
    return paper, key


@contextmanager
def encrypted(net: Net, certificate: tuple[Path, Path]) -> Iterator[list[str | None]]:
    """A server that speaks TLS; gives the names it was asked for."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    names: list[str | None] = []
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    with socket.create_server(("127.0.0.1", 0)) as ears:
        net.routes[f"{PUBLIC}:443"] = ears.getsockname()

        def serve() -> None:
            try:
                with context.wrap_socket(ears.accept()[0], server_side=True) as caller:
                    caller.recv(65536)
                    caller.sendall(reply())
            except OSError:
                return

        server = threading.Thread(target=serve)
        server.start()
        yield names
        server.join(5)


def test_a_certificate_that_nobody_signed_is_not_believed(net: Net, certificate: tuple[Path, Path]) -> None:
    with encrypted(net, certificate), pytest.raises(FetchingError, match="CERTIFICATE_VERIFY_FAILED"):
        fetch("https://public.test/")


@pytest.mark.parametrize(("name", "believed"), [("public.test", True), ("other.test", False)])
def test_the_certificate_bears_the_name_that_was_asked_for(
    net: Net, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, name: str, believed: bool
) -> None:
    monkeypatch.setattr(requests.adapters, "DEFAULT_CA_BUNDLE_PATH", str(certificate[0]))
    with encrypted(net, certificate) as names:
        if believed:
            assert fetch(f"https://{name}/").content == b"<p>Le pont</p>"
        else:
            with pytest.raises(FetchingError):
                fetch(f"https://{name}/")
    assert names == [name]
    assert net.connected == [net.routes[f"{PUBLIC}:443"]]

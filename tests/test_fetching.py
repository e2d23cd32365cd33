"""The one door to the network: what it refuses, and what it fetches from a server of our own."""

import itertools
import threading
import time
from collections.abc import Iterator
from gzip import compress

import pytest

from quizzes.fetching import (
    LARGEST,
    BadAddress,
    FetchingError,
    FetchingOff,
    NotAPage,
    PageTooLarge,
    PrivateAddress,
    RefusedByServer,
    TooManyRedirects,
    TooSlow,
    door,
    fetch,
    fetch_picture,
)
from quizzes.fetching.line import Line
from tests.net import PUBLIC, Net, moved, reply, serving, watched

HOME = "http://public.test/"


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    with watched(monkeypatch) as net:
        yield net


# A page that is given up is given up after parts of a second; what would come instead comes after this many.
NEVER = 60.0


def dripped() -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    for number in itertools.count():
        time.sleep(NEVER / 100)  # more than a hundred headers are refused
        yield f"X-{number}: 1\r\n".encode()


def chunked() -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        time.sleep(0.05)
        yield b"1\r\nx\r\n"


def silent() -> Iterator[bytes]:
    time.sleep(NEVER)
    yield b""


def test_the_door_is_shut_without_the_switch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELIRE_FETCHING", raising=False)
    for ask in (fetch, lambda url: fetch_picture(url, seconds=1)):
        with pytest.raises(FetchingOff):
            ask("https://example.org/")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/",
        "https://example.org:8443/",
        "https://u:p@example.org/",
        "http://example.org\\@127.0.0.1/",
        "http://example.org/\r\nHost: other",
        "",
        "https://",
        "//x",
        "http://[::1",
        "javascript:alert(1)",
    ],
)
def test_an_address_of_another_kind_is_refused(net: Net, url: str) -> None:
    with pytest.raises(BadAddress):
        fetch(url)
    assert (net.looked_up, net.connected) == ([], [])


@pytest.mark.parametrize(
    "host",
    """
    127.0.0.1 127.1 0 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 168.63.129.16 192.0.0.192
    192.88.99.1 198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 2130706433 0x7f000001 017700000001 0177.0.0.1 127.0.0.1.
    6425673729     0o177.0.0.1 1.2.3.4.5 256.256.256.256 [fe80::1%25eth0] [::]
    [::1] [::127.0.0.1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:0:127.0.0.1] [64:ff9b::7f00:1]
    [64:ff9b:1::7f00:1] [2002:7f00:1::] [2001:0:7f00:1::] [fe80::1] [fec0::1] [fc00::1] [fd00:ec2::254] [ff02::1]
    [2001:db8::1] [3fff::1] [5f00::1] [100::1]
    """.split(),  # noqa: SIM905  # a list of hosts reads better without its quotation marks
)
def test_an_address_that_is_not_public_is_refused(net: Net, host: str) -> None:
    with pytest.raises((PrivateAddress, BadAddress)):
        fetch(f"http://{host}/")
    assert (net.looked_up, net.connected) == ([], [])


@pytest.mark.parametrize(
    "answer", [["127.0.0.1"], ["::1"], [PUBLIC, "127.0.0.1"], ["10.0.0.1", PUBLIC], [PUBLIC, "::1"], [PUBLIC, "::"]]
)
def test_a_name_with_one_address_that_is_not_public_is_refused(net: Net, answer: list[str]) -> None:
    net.names["both.test"] = answer
    with pytest.raises(PrivateAddress):
        fetch("http://both.test/")
    assert net.connected == []


def test_a_name_is_looked_up_once_and_the_connection_goes_to_what_was_found(net: Net) -> None:
    net.names["public.test"] = ["2606:2800:220:1::1", PUBLIC]
    with serving(net, lambda path: reply()) as heads:
        page = fetch(f"{HOME}page?a=1#part")
    assert (page.content, page.is_html, page.url) == (b"<p>Le pont</p>", True, f"{HOME}page?a=1#part")
    assert net.looked_up == ["public.test"]
    assert len(net.connected) == 1
    assert "Host: public.test\r\n" in heads[0]


@pytest.mark.parametrize(
    ("kind", "charset"),
    [
        ("text/html", ""),
        ("text/html; charset=windows-1251", "windows-1251"),
        ('text/html; Charset="ISO-8859-7"; q=1', "iso-8859-7"),
        ("text/html; charset=", ""),
        ("text/html; charset=\x01", ""),
        (f"text/html; charset={'a' * 50}", ""),
        ("text/html; charset*=no-such''koi8-r", "koi8-r"),
    ],
)
def test_what_the_server_says_of_the_bytes_comes_with_them(net: Net, kind: str, charset: str) -> None:
    with serving(net, lambda path: reply(Content_Type=kind)):
        assert fetch(HOME).charset == charset


def test_nothing_is_told_that_a_page_does_not_need(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9/")
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:9/")
    pages = {"/": moved("/next").replace(b"\r\n\r\n", b"\r\nSet-Cookie: a=b; Path=/\r\n\r\n"), "/next": reply()}
    with serving(net, pages.__getitem__) as heads:
        assert fetch(HOME).url == f"{HOME}next"
    for head in heads:
        named = {line.split(":")[0].lower() for line in head.split("\r\n")[1:] if line}
        assert named == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert "Relire" in head


@pytest.mark.parametrize(
    ("answer", "refusal"),
    [
        (moved("/"), TooManyRedirects),
        (moved("http://127.0.0.1:22/"), BadAddress),
        (moved("http://127.0.0.1/"), PrivateAddress),
        (moved("//127.0.0.1/"), PrivateAddress),
        (moved("http://[::1"), FetchingError),
        (moved("http://public.test@127.0.0.1/", "307 Temporary Redirect"), BadAddress),
        (moved("file:///etc/passwd", "308 Permanent Redirect"), BadAddress),
        (reply(compress(b"0" * (LARGEST + 1)), Content_Encoding="gzip"), PageTooLarge),
        (reply(b"0" * (LARGEST + 1)), PageTooLarge),
        (reply(Content_Encoding="br"), NotAPage),
        (reply(Content_Encoding="gzip, gzip"), NotAPage),
        (reply(Content_Encoding="gzip"), FetchingError),
        (reply(Content_Type="image/png"), NotAPage),
        (reply(Content_Type="application/pdf"), NotAPage),
        (reply(status="404 Not Found"), RefusedByServer),
        (reply(status="500 Oh"), RefusedByServer),
        (b"SSH-2.0-OpenSSH_9.2\r\n", FetchingError),
        (b"", FetchingError),
    ],
)
def test_what_is_no_page_is_refused_by_name(net: Net, answer: bytes, refusal: type[FetchingError]) -> None:
    with serving(net, lambda path: answer), pytest.raises(refusal):
        fetch(HOME)


def test_five_redirects_are_followed_and_a_sixth_is_not(net: Net) -> None:
    pages = {f"/{step}": moved(f"/{step + 1}") for step in range(6)} | {"/6": reply()}
    with serving(net, pages.__getitem__):
        assert fetch(f"{HOME}1").url == f"{HOME}6"
        with pytest.raises(TooManyRedirects):
            fetch(f"{HOME}0")


@pytest.mark.parametrize("answer", [dripped, chunked, silent])
def test_a_page_that_does_not_come_in_time_is_given_up_and_nothing_stays_behind(
    net: Net, monkeypatch: pytest.MonkeyPatch, answer: object
) -> None:
    monkeypatch.setattr(door, "SECONDS", 0.3)
    monkeypatch.setattr(door, "_SILENCE", NEVER)
    begun = time.monotonic()
    assert callable(answer)
    with serving(net, lambda path: answer()):
        with pytest.raises(TooSlow):
            fetch(HOME)
        workers = [thread for thread in threading.enumerate() if thread.name.endswith("(_work)")]
        for worker in workers:
            worker.join(NEVER / 2)
        assert not any(worker.is_alive() for worker in workers)
        assert time.monotonic() - begun < NEVER / 2


def test_a_page_cut_short_is_never_taken_for_a_whole_one(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    cut = Line.cut

    def cut_and_linger(line: Line) -> None:
        cut(line)
        time.sleep(0.3)  # long enough for the reader to find the connection at its end

    monkeypatch.setattr(Line, "cut", cut_and_linger)
    monkeypatch.setattr(door, "SECONDS", 0.3)
    with serving(net, lambda path: dripped()), pytest.raises(TooSlow):
        fetch(HOME)


def test_a_redirect_to_another_page_does_not_begin_the_time_anew(net: Net, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "SECONDS", 0.5)

    def slow(path: str) -> bytes:
        time.sleep(0.4)  # each in its time, all six long after it
        return moved(f"{path}a")

    with serving(net, slow), pytest.raises(TooSlow):
        fetch(HOME)


def test_a_picture_comes_as_its_bytes_and_a_page_in_its_place_does_not(net: Net) -> None:
    pages = {"/a": moved("/b"), "/b": reply(b"GIF89a", Content_Type="image/gif"), "/c": reply()}
    with serving(net, pages.__getitem__):
        assert fetch_picture(f"{HOME}a", seconds=15) == b"GIF89a"
        with pytest.raises(NotAPage):
            fetch_picture(f"{HOME}c", seconds=15)
    with pytest.raises(PrivateAddress):
        fetch_picture("http://127.0.0.1/a.png", seconds=15)


def test_a_picture_has_the_seconds_that_are_left(net: Net) -> None:
    with serving(net, lambda path: dripped()), pytest.raises(TooSlow):
        fetch_picture(HOME, seconds=0.2)
    with pytest.raises(TooSlow):
        fetch_picture(HOME, seconds=0)

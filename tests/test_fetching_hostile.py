"""Every hostile address of the shared collection, against the door: connections are counted, and there are none."""

import gzip
import itertools
import json
import socket
import time
import zlib
from collections.abc import Callable, Iterator
from ipaddress import ip_address
from typing import Any

import pytest

from quizzes.fetching import LARGEST, FetchingError, Page, PrivateAddress, addresses, door, fetch
from tests.conftest import shared
from tests.net import PUBLIC, Net, moved, reply, serving, watched

# What these names lead to where they exist; all others lead to a public address.
NAMES = {
    "localhost": ["127.0.0.1"],
    "foo.localhost": ["127.0.0.1"],
    "metadata": ["169.254.169.254"],
    "metadata.google.internal": ["169.254.169.254"],
    "app.internal": ["10.0.0.7"],
    "db": ["10.0.0.8"],
    "foo": ["10.0.0.9"],
    "127.0.0.1.nip.io": ["127.0.0.1"],
    "169.254.169.254.nip.io": ["169.254.169.254"],
    "127.0.0.1.public.test": ["127.0.0.1"],
    "both.test": [PUBLIC, "127.0.0.1"],
    "v6.test": ["::1", PUBLIC],
}


def cases(file: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in shared(f"data/hostile/{file}.jsonl").read_text().splitlines()]


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Iterator[Net]:
    with watched(monkeypatch) as net:
        net.names |= NAMES
        yield net


def came_through(url: str) -> bool:
    """Whether there was a page; whatever else happens must be an error of ours."""
    try:
        fetch(url)
    except FetchingError:
        return False
    return True


def test_no_address_into_a_private_network_is_connected_to(net: Net) -> None:
    wrong = []
    blocked = [case for case in cases("ssrf") if case["expect"] != "allow"]
    for case in blocked:
        before = len(net.connected)
        came_through(case["payload"])
        reached = [place[0] for place in net.connected[before:]]
        if reached if case["expect"] == "block" else set(reached) - {PUBLIC}:
            wrong.append((case["id"], reached))
    assert wrong == []
    assert len(blocked) > 300


def test_public_addresses_are_gone_to(net: Net) -> None:
    for case in cases("ssrf"):
        if case["expect"] == "allow":
            before = len(net.connected)
            came_through(case["payload"].split(" ")[0].replace("{port}", "80"))
            assert [place[0] for place in net.connected[before:]] == [PUBLIC], case["id"]


@pytest.mark.parametrize("file", ["crlf", "open_redirect", "paths"])
def test_hostile_paths_end_in_an_error_of_ours_or_at_a_public_address(net: Net, file: str) -> None:
    for case in cases(file):
        for url in (case["payload"], f"http://public.test/{case['payload'].lstrip('/')}"):
            assert not came_through(url)
    assert all(ip_address(place[0]).is_global for place in net.connected)


def test_no_payload_adds_a_header_to_a_request(net: Net) -> None:
    with serving(net, lambda path: reply()) as heads:
        for case in cases("crlf"):
            came_through(f"http://public.test{case['payload']}")
    names = {line.split(":")[0].lower() for head in heads for line in head.split("\r\n")[1:] if line}
    assert names <= {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_a_redirect_to_a_hostile_address_is_judged_like_the_first(net: Net) -> None:
    targets = [case["payload"] for case in cases("ssrf") if case["expect"] == "block"]
    targets = [target for target in targets if target.isascii() and target.isprintable()]
    with serving(net, lambda path: moved(targets[int("0" + path.strip("/"))])):
        own = net.routes[f"{PUBLIC}:80"]
        for number in range(len(targets)):
            assert not came_through(f"http://public.test/{number}")
    assert set(net.connected) == {own}
    assert len(targets) > 200


def endless(piece: bytes) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    while True:
        time.sleep(0.02)
        yield piece


def dripped() -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    for number in itertools.count():
        time.sleep(0.6)  # more than a hundred headers are refused: after a minute
        yield f"X-{number}: 1\r\n".encode()


def bomb() -> bytes:
    return gzip.compress(b"\0" * (20 * LARGEST))


# Scenario: what the public server answers to a path, {victim} being the address of the server that must see nothing.
ANSWERS: dict[str, Callable[[str, str], bytes | Iterator[bytes]]] = {
    "content_type_missing": lambda path, victim: reply(Content_Type=""),
    "location_crlf": lambda path, victim: moved("http://public.test/%0d%0aSet-Cookie:x"),
    "content_length_lies_small": lambda path, victim: reply(b"x" * 10_000_000, Content_Length="10"),
    "redirect_loop": lambda path, victim: moved("/"),
    "redirect_file": lambda path, victim: moved("file:///etc/passwd"),
    "headers_1mb": lambda path, victim: reply(X_Long="x" * 1_000_000),
    "br_bomb": lambda path, victim: reply(b"\x8b\xff\xff\xff", Content_Encoding="br"),
    "gzip_bomb": lambda path, victim: reply(bomb(), Content_Encoding="gzip"),
    "deflate_bomb": lambda path, victim: reply(zlib.compress(b"\0" * (20 * LARGEST)), Content_Encoding="deflate"),
    "redirect_userinfo": lambda path, victim: moved(f"http://public.test@{victim}/"),
    "meta_refresh": lambda path, victim: reply(f'<meta http-equiv=refresh content="0;url=http://{victim}/">'.encode()),
    "redirect_chain_6_then_loopback": lambda path, victim: moved(
        f"http://{victim}/" if path == "/6" else f"/{int(path[1:] or 1) + 1}"
    ),
    "chunked_never_ends": lambda path, victim: endless(b"1\r\nx\r\n"),
    "slow_headers": lambda path, victim: dripped(),
    "redirect_gopher": lambda path, victim: moved(f"gopher://{victim}/_x"),
    "redirect_307": lambda path, victim: moved(f"http://{victim}/", "307 Temporary Redirect"),
    "redirect_308": lambda path, victim: moved(f"http://{victim}/", "308 Permanent Redirect"),
    "content_length_huge": lambda path, victim: reply(Content_Length="99999999999"),
}
ENDLESS = ("chunked_never_ends", "slow_headers")  # these end with the time of a fetch, which is cut short here
HOSTS = {"rebind_both_records": "both.test", "rebind_aaaa_loopback": "v6.test"}


@pytest.fixture
def victim(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A server of the private network, whose port is open to us: only the judgement of its address stands before it."""
    with socket.create_server(("127.0.0.1", 0)) as ears:
        monkeypatch.setattr(addresses, "PORTS", {"http": 80, "https": 443, "of the victim": ears.getsockname()[1]})
        yield ears


def unheard(ears: socket.socket) -> bool:
    ears.settimeout(0.05)
    try:
        ears.accept()[0].close()
    except TimeoutError:
        return True
    return False


def test_every_scenario_of_the_collection_is_played() -> None:
    known = set(ANSWERS) | set(HOSTS) | {"tls_selfsigned"}
    assert {case["scenario"] for case in cases("ssrf_scenarios")} - known == set()


@pytest.mark.parametrize("scenario", sorted(ANSWERS))
def test_a_hostile_server_leads_nobody_to_the_victim(
    net: Net, victim: socket.socket, monkeypatch: pytest.MonkeyPatch, scenario: str
) -> None:
    if scenario in ENDLESS:
        monkeypatch.setattr(door, "SECONDS", 2.0)
    place = f"127.0.0.1:{victim.getsockname()[1]}"
    begun = time.monotonic()
    with serving(net, lambda path: ANSWERS[scenario](path, place)):
        try:
            page: Page | None = fetch("http://public.test/")
        except FetchingError:
            page = None
    assert page is None or len(page.content) <= LARGEST
    assert time.monotonic() - begun < 30
    assert unheard(victim)
    assert set(net.connected) == set(net.routes.values())


@pytest.mark.parametrize("scenario", sorted(HOSTS))
def test_a_name_with_two_minds_leads_nobody_to_the_victim(net: Net, victim: socket.socket, scenario: str) -> None:
    with pytest.raises(PrivateAddress):
        fetch(f"http://{HOSTS[scenario]}:{victim.getsockname()[1]}/")
    assert unheard(victim)
    assert net.connected == []


def test_the_judgement_is_what_stands_before_the_victim(net: Net, victim: socket.socket) -> None:
    """Were its address public, it would be connected to: the guard is tested, not the port."""
    with pytest.raises(PrivateAddress):
        fetch(f"http://127.0.0.1:{victim.getsockname()[1]}/")
    came_through(f"http://{PUBLIC}:{victim.getsockname()[1]}/")
    assert net.connected == [(PUBLIC, victim.getsockname()[1])]

"""A web address in, judged; a host's name in, the one public network address we connect to out."""

import re
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from requests_hardened.ip_filter import (  # type: ignore[import-untyped]  # ships no types, no stubs exist
    InvalidIPAddress,
    filter_host,
)
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url
from urllib3.util.connection import allowed_gai_family

from quizzes.fetching.errors import BadAddress, FetchingError, OtherPort, OtherScheme, PrivateAddress, WithPassword

PORTS = {"http": 80, "https": 443}
# A browser reads a backslash as a slash and others do not; no honest address holds one, or a control character.
_TRICKS = re.compile(r"[\x00-\x20\x7f\\]")
# Whatever stands before the first slash may be taken for a name and a password by one reader and not by the next.
_TWO_HOSTS = re.compile(r"^[^/]*//[^/]*@")
# A host that ends in a number is an address, and an honest one is written as four numbers, without octal or hex.
_NUMBER_LAST = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.*$", re.IGNORECASE)
# At least two words with a dot between: what people write _ in is looked up like any other name. Or IPv6 in brackets.
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)+\.?|\[[0-9a-f:.]+\]", re.IGNORECASE)
# All of IPv6 that was ever given out to reach a machine by; mapped, compatible and local forms lie outside it.
_UNICAST = IPv6Network("2000::/3")
# Public by its number, answered by the machine's own host on Azure
_OF_THE_CLOUD = frozenset({IPv4Address("168.63.129.16")})


def judged(url: str) -> str:
    """The address as the client will read it. Raises BadAddress for one we do not go to."""
    try:
        address = parse_url(url.strip())
    except LocationParseError as error:
        raise BadAddress(str(error)) from error
    if address.scheme not in PORTS:
        raise OtherScheme(f"scheme {address.scheme}")
    if address.auth is not None:
        raise WithPassword("only without a name and a password")
    if address.port not in (None, *PORTS.values()):
        raise OtherPort(f"port {address.port}")
    if _TRICKS.search(url.strip().split("?")[0]) or _TWO_HOSTS.match(url.strip()):
        raise BadAddress("another host for another reader")
    host = address.host or ""
    if not _HOST.fullmatch(host) or (_NUMBER_LAST.search(host) and not _is_plain(host)):
        raise BadAddress("no host is written like this")
    return address.url


def _is_plain(number: str) -> bool:
    try:
        IPv4Address(number)
    except ValueError:
        return False
    return True


def public_address(host: str, port: int) -> str:
    """The network address to connect to, an IPv4 one where there is one. The name is looked up here, once.

    Raises PrivateAddress if only one of the name's addresses is not public: whoever gives such an answer is either
    misled or means to mislead. Raises FetchingError for a name that leads nowhere.
    """
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, family=allowed_gai_family(), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchingError(f"{host[:80]!r} leads nowhere") from error
    addresses = [ip_address(str(row[4][0])) for row in found]
    for address in addresses:
        _judge(address, port)
    return str(min(addresses, key=lambda address: address.version))


def _judge(address: IPv4Address | IPv6Address, port: int) -> None:
    """Public by the library's list, by Python's, and, for IPv6, by lying where public addresses are."""
    try:
        filter_host(str(address), port, allow_loopback=False)
    except InvalidIPAddress as error:
        raise PrivateAddress(str(address)) from error
    if not address.is_global or address.is_multicast or address.is_reserved or address in _OF_THE_CLOUD:
        raise PrivateAddress(str(address))
    if isinstance(address, IPv6Address) and address not in _UNICAST:
        raise PrivateAddress(str(address))

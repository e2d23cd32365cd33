"""What can keep a page from us. The sentence a person sees is made elsewhere, from `code`."""

# ruff: noqa: N818 - each names why there is no page; the base class says that it is an error

from typing import ClassVar


class FetchingError(Exception):
    """A page that cannot be had; `code` is stable, the message is for developers."""

    code: ClassVar[str] = "unreachable"


class FetchingOff(FetchingError):
    """The switch of the environment is off."""

    code = "fetching_off"


class BadAddress(FetchingError):
    """Not an http(s) address on port 80 or 443, or one with a password in it."""

    code = "bad_address"


class OtherScheme(BadAddress):
    """An address of something else than the web: ftp, mailto, a file."""


class OtherPort(BadAddress):
    """A web address on a port of its own."""


class WithPassword(BadAddress):
    """A web address that holds a name or a password."""


class PrivateAddress(FetchingError):
    """The address leads into a private network."""

    code = "private_address"


class TooManyRedirects(FetchingError):
    """The page sends its reader on and on."""

    code = "too_many_redirects"


class PageTooLarge(FetchingError):
    """More bytes, once decompressed, than an article's page has."""

    code = "page_too_large"


class TooSlow(FetchingError):
    """The whole page did not come in time."""

    code = "too_slow"


class RefusedByServer(FetchingError):
    """The server answered, with an error: a missing page, a paywall."""

    code = "refused_by_server"


class NotAPage(FetchingError):
    """Something else than was asked for: a picture, a film, a PDF; where a picture was asked for, a page."""

    code = "not_a_page"

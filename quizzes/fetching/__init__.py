"""The door to the web: an address in, the bytes of its page or picture out.

http and https, ports 80 and 443. The name is looked up once, every address it has must be public, and the connection
goes to the one that was judged; every redirect goes through the same door again. No cookies, no credentials, no proxies
of the environment. Off unless RELIRE_FETCHING is 1: a school's network holds machines that trust whoever is inside.
"""

from quizzes.fetching.addresses import judged
from quizzes.fetching.door import LARGEST, MOST_REDIRECTS, SECONDS, Page, fetch, fetch_picture, is_on
from quizzes.fetching.errors import (
    BadAddress,
    FetchingError,
    FetchingOff,
    NotAPage,
    OtherPort,
    OtherScheme,
    PageTooLarge,
    PrivateAddress,
    RefusedByServer,
    TooManyRedirects,
    TooSlow,
    WithPassword,
)

__all__ = [
    "LARGEST",
    "MOST_REDIRECTS",
    "SECONDS",
    "BadAddress",
    "FetchingError",
    "FetchingOff",
    "NotAPage",
    "OtherPort",
    "OtherScheme",
    "Page",
    "PageTooLarge",
    "PrivateAddress",
    "RefusedByServer",
    "TooManyRedirects",
    "TooSlow",
    "WithPassword",
    "fetch",
    "fetch_picture",
    "is_on",
    "judged",
]

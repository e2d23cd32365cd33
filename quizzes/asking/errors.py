"""What can keep a model's suggestions from us. The sentence a person sees is made elsewhere, from `code`.

No message holds a word of the answer or of the request: the one is foreign, and the other holds the key.
"""

# ruff: noqa: N818 - each names why there is no answer; the base class says that it is an error

from typing import ClassVar


class AskingError(Exception):
    """Suggestions that cannot be had; `code` is stable, the message is for developers."""

    code: ClassVar[str] = "broken"


class Unreachable(AskingError):
    """Nobody answers at the address, or the connection breaks."""

    code = "unreachable"


class TooSlow(AskingError):
    """The whole answer did not come in time."""

    code = "too_slow"


class KeyRefused(AskingError):
    """The server does not know the key, or wants one."""

    code = "key_refused"


class Busy(AskingError):
    """The server has too much to do, or has given enough for now."""

    code = "busy"


class RefusedByModel(AskingError):
    """The server answered with an error, or sent us elsewhere, where we do not go."""

    code = "refused"


class NotAnAnswer(AskingError):
    """What came is not what was asked for, or is too large, or nothing in it passes the checks."""

    code = "not_an_answer"


class TooLong(AskingError):
    """The article is longer than what is asked at once."""

    code = "too_long"

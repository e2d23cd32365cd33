"""What can stop a text from being read. The sentence a person sees is made elsewhere, from `code`."""

# ruff: noqa: N818 - each names what is wrong with the text; the base class says that it is an error

from typing import ClassVar


class ReadingError(ValueError):
    """A text that cannot become a Document; `code` is stable, the message is for developers."""

    code: ClassVar[str] = "unreadable"


class EmptyText(ReadingError):
    """Nothing but white space, or markup without words."""

    code = "empty"


class TextTooLong(ReadingError):
    """More characters (or bytes, for HTML) than one article ever has."""

    code = "too_long"


class NotText(ReadingError):
    """NUL, control characters, half characters: a binary file or a broken copy."""

    code = "not_text"


class UnknownLanguage(ReadingError):
    """A language named by something else than an ISO 639-1 code such as `fr` or `fr-CA`."""

    code = "unknown_language"


class TooDeep(ReadingError):
    """Markup nested or repeated beyond anything a page is made of."""

    code = "too_deep"


class TooHeavy(ReadingError):
    """More memory, processor time or patience than reading an article ever takes; its reader was stopped."""

    code = "too_heavy"


class NotAPicture(ReadingError):
    """Bytes that are no picture we redraw: another format, too small, far too large, or broken."""

    code = "not_a_picture"


def by_code(code: str) -> type[ReadingError]:
    """The error that bears a code; ReadingError itself for a code nobody bears."""
    return next((error for error in ReadingError.__subclasses__() if error.code == code), ReadingError)

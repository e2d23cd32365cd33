"""A Document in, plain lists out that JSON can carry, and back again with every value checked.

The way back trusts nothing: what comes from a reader that had a hostile page in its hands is as foreign as the page.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

from quizzes.reading.document import Document, Embed, Passage, Picture

_NAMES = {kind: [field.name for field in fields(kind)] for kind in (Document, Embed, Passage, Picture)}

# Any: what JSON can carry, on both ways.


def packed(value: Any) -> Any:
    """A dataclass as the list of its fields, a tuple as a list, anything else as it is."""
    if isinstance(value, tuple):
        return [packed(part) for part in value]
    names = _NAMES.get(type(value))
    return [packed(getattr(value, name)) for name in names] if names else value


def unpacked(carried: Any) -> Document:
    """The Document that was packed. Raises ValueError for anything else."""
    document: Document = _read_document(carried)
    count = len(document.passages)
    if not count or any(passage.number != number for number, passage in enumerate(document.passages, 1)):
        raise ValueError("passages are numbered from 1")
    for picture in document.pictures:
        if not (0 <= picture.after <= count and picture.url.startswith(("https://", "http://"))):
            raise ValueError("a picture stands after a passage and has an address")
    return document


def _reader(kind: Any) -> Callable[[Any], Any]:
    """A function that turns what JSON carried into a value of this type, or raises ValueError."""
    if is_dataclass(kind):
        return _row_reader(kind, [_reader(field.type) for field in fields(kind)])
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if get_origin(kind) is tuple:
        return _list_reader(_reader(get_args(kind)[0]))
    if NoneType in get_args(kind):
        inner = _reader(next(part for part in get_args(kind) if part is not NoneType))
        return lambda value: None if value is None else inner(value)
    return _plain_reader(kind)


def _row_reader(kind: Any, readers: list[Callable[[Any], Any]]) -> Callable[[Any], Any]:
    def read(row: Any) -> Any:
        if not isinstance(row, list):
            raise ValueError(f"no {kind.__name__}")  # noqa: TRY004 - callers look for one error, whatever is wrong
        return kind(*(reader(value) for reader, value in zip(readers, row, strict=True)))

    return read


def _list_reader(reader: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(values: Any) -> Any:
        if not isinstance(values, list):
            raise ValueError("no list")  # noqa: TRY004 - as above
        return tuple(map(reader, values))

    return read


def _plain_reader(kind: Any) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if type(value) is not kind:  # True is no number here
            raise ValueError(f"no {kind.__name__}")
        return value

    return read


_read_document = _reader(Document)

"""A Document in, plain lists out that JSON can carry, and back again with every value checked.

The way back trusts nothing: what comes from a reader that had a hostile page in its hands is as foreign as the page.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from operator import attrgetter, itemgetter
from types import NoneType
from typing import Any, get_args, get_origin

from quizzes.reading.document import Document, Embed, Passage, Picture

_FIELDS = {kind: attrgetter(*(field.name for field in fields(kind))) for kind in (Document, Embed, Passage, Picture)}
_PLAIN = (int, str)
_PARTED = frozenset((*_FIELDS, tuple))

# Any: what JSON can carry, on both ways.


def packed(value: Any) -> Any:
    """A dataclass as the list of its fields, a tuple as a list, anything else as it is."""
    get = _FIELDS.get(type(value))
    parts = get(value) if get else value
    return [packed(part) if type(part) in _PARTED else part for part in parts]


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
        return _row_reader(kind, [field.type for field in fields(kind)])
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _member_reader(kind)
    if get_origin(kind) is tuple:
        return _list_reader(_reader(get_args(kind)[0]))
    inner = _reader(next(part for part in get_args(kind) if part is not NoneType))
    return lambda value: None if value is None else inner(value)


def _row_reader(kind: Any, parts: list[Any]) -> Callable[[Any], Any]:
    """Reads the list of a dataclass's fields; all the plain ones are looked at in one go."""
    plain = [at for at, part in enumerate(parts) if part in _PLAIN]
    expected = tuple(parts[at] for at in plain)
    chosen = itemgetter(*plain)
    others = [(at, _reader(part)) for at, part in enumerate(parts) if part not in _PLAIN]

    def read(row: Any) -> Any:
        # True is no number here, so types are compared as they are.
        if not isinstance(row, list) or len(row) != len(parts) or tuple(map(type, chosen(row))) != expected:
            raise ValueError(f"no {kind.__name__}")
        for at, reader in others:
            row[at] = reader(row[at])
        return kind(*row)

    return read


def _member_reader(kind: type[StrEnum]) -> Callable[[Any], Any]:
    members = {member.value: member for member in kind}

    def read(value: Any) -> Any:
        if type(value) is not str or value not in members:
            raise ValueError(f"no {kind.__name__}")
        return members[value]

    return read


def _list_reader(reader: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(values: Any) -> Any:
        if not isinstance(values, list):
            raise ValueError("no list")  # noqa: TRY004 - callers look for one error, whatever is wrong
        return tuple(map(reader, values))

    return read


_read_document = _reader(Document)

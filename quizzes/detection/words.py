"""A sentence in, its words out: where they stand, how they are written, and whether they are quoted."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate, repeat
from typing import NamedTuple

# Elisions and possessives are cut at the mark, which is dropped: "d'après" is "d", "après".
_TOKEN = re.compile(r"(\w+|[^\w\s'’])")
_OPENS = {"«": "»", "“": "”", "„": "“"}
_STRAIGHT = '"'
_OPENING = frozenset((*_OPENS, _STRAIGHT, "”"))
_TURNING = _OPENING | set(_OPENS.values())


class Word(NamedTuple):
    """A word or one punctuation mark (`is_mark`); `start` and `end` are places in the sentence."""

    lower: str
    start: int
    end: int
    capital: bool
    quoted: bool
    is_mark: bool


# Made for every word of every article: past the constructor in Python that a NamedTuple has.
_word: Callable[[tuple[str, int, int, bool, bool, bool]], Word] = partial(tuple.__new__, Word)


def plain_words(phrase: str) -> tuple[str, ...]:
    """A phrase of a language file, cut as sentences are."""
    return tuple(_TOKEN.findall(phrase.lower()))


def words_of(text: str, closing: str = "") -> tuple[tuple[Word, ...], str]:
    """The words of one sentence.

    `closing` is the mark that would close the quotation we stand in ("" outside one); returned as it is at the end.
    """
    parts = _TOKEN.split(text)  # what stands between words, a word, what stands between, …
    tokens, places = parts[1::2], list(accumulate(map(len, parts)))
    capitals = [token[0].isupper() for token in tokens]
    marks = [not (token.isalnum() or "_" in token) for token in tokens]
    quoted, closing = _quoted(tokens, closing)
    lowers = map(str.lower, tokens)
    return tuple(map(_word, zip(lowers, places[::2], places[1::2], capitals, quoted, marks, strict=False))), closing


def _quoted(tokens: Sequence[str], closing: str) -> tuple[Iterable[bool], str]:
    """For each token whether it is quoted, and the mark that would close the quotation at the end."""
    if not closing and _OPENING.isdisjoint(tokens):
        return repeat(False), closing
    quoted = []
    for token in tokens:
        if token in _TURNING:
            closing = _turned(token, closing)
        quoted.append(bool(closing))
    return quoted, closing


def _turned(mark: str, closing: str) -> str:
    """The quotation state after a mark. A wrong closing mark at an opening place opens, as typists do it."""
    if closing:
        return (
            ""
            if mark == closing or (closing in "”»" and mark in '”»"') or (closing == _STRAIGHT and mark == "”")
            else closing
        )
    if mark == _STRAIGHT or mark == "”":
        return _STRAIGHT
    return _OPENS.get(mark, "")

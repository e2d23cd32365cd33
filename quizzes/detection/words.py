"""A sentence in, its words out: where they stand, how they are written, and whether they are quoted."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Elisions and possessives are cut at the mark, which is dropped: "d'après" is "d", "après".
_TOKEN = re.compile(r"\w+|[^\w\s'’]")
_OPENS = {"«": "»", "“": "”", "„": "“"}
_STRAIGHT = '"'


class Word(NamedTuple):
    """A word or one punctuation mark (`is_mark`); `start` and `end` are places in the sentence."""

    lower: str
    start: int
    end: int
    capital: bool
    quoted: bool
    is_mark: bool


def plain_words(phrase: str) -> tuple[str, ...]:
    """A phrase of a language file, cut as sentences are."""
    return tuple(_TOKEN.findall(phrase.lower()))


@lru_cache(maxsize=1_024)  # a sentence is asked for by those who look for ads and by those who look for claims
def words_of(text: str, closing: str = "") -> tuple[Sequence[Word], str]:
    """The words of one sentence.

    `closing` is the mark that would close the quotation we stand in ("" outside one); returned as it is at the end.
    """
    words: list[Word] = []
    for found in _TOKEN.finditer(text):
        token = found[0]
        is_mark = not (token[0].isalnum() or token[0] == "_")
        if is_mark:
            closing = _turned(token, closing)
        words.append(Word(token.lower(), *found.span(), token[0].isupper(), bool(closing), is_mark))
    return tuple(words), closing


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


def joined(text: str, words: Sequence[Word]) -> str:
    """The stretch of the sentence from the first word to the last."""
    return text[words[0].start : words[-1].end] if words else ""

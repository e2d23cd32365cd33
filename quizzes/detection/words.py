"""A sentence in, its words out: where they stand, how they are written, and whether they are quoted."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate, repeat
from typing import NamedTuple

# Elisions and possessives are cut at the mark, which is dropped: "d'après" is "d", "après".
_TOKEN = re.compile(r"(\w+|[^\w\s'’])")
_OPENS = {"«": "»", "“": "”", "„": "“", "‚": "‘"}
# German books and papers turn them round: »so«. French ones stand apart from the words, so these are no typing errors.
_INWARD = re.compile(r"(?:^|[\s(\[„])»(?=\w)|(?<=[\w.,!?…])«(?=[\s.,;:!?)\]]|$)")
_TURNED_ROUND = {"«": "»", "»": "«"}
_STRAIGHT = '"'
# Quotations that may hold another one: « … “ … ” … ».
_HOLD_OTHERS = ("»", _STRAIGHT)
# What a ” closes that was opened by another mark than its own: "…”, „…”.
_LOWERED = (_STRAIGHT, "“")
_OPENING = frozenset((*_OPENS, _STRAIGHT, "”"))
_TURNING = _OPENING | set(_OPENS.values())


# Up to a closing mark that a stop or a comma precedes: an apostrophe stands between letters.
_SINGLE = re.compile(r"(?<!\w)['‘](?=\w)(.{1,400}?[.,!?…])['’](?!\w)")


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


def parts_of(text: str) -> list[str]:
    """The sentence cut: what stands before the first word, a word, what stands between, a word, …"""
    parts = _TOKEN.split(text)
    if ("«" in text or "»" in text) and _INWARD.search(text):
        return [_TURNED_ROUND.get(part, part) for part in parts]
    return parts


def doubled(text: str, closing: str) -> str:
    """The text with the single quotation marks of the British press written as double ones, each in its place.

    `closing` as in `words_of`: a single mark at the end closes what an earlier sentence opened.
    """
    if "'" not in text and "‘" not in text and "’" not in text:
        return text
    if " '" in text or text[0] in "'‘" or "‘" in text:
        text = _SINGLE.sub(lambda found: f"“{found[1]}”", text)
        if text[0] in "'‘" and text[1:2].isupper():
            text = "“" + text[1:]
    if closing and text[-1] in "'’" and not text[-2:-1].isalnum():
        text = text[:-1] + "”"
    return text


def is_mark(token: str) -> bool:
    """Whether it is a punctuation mark and no word."""
    return not (token[0].isalnum() or token[0] == "_")


def has_quotes(parts: Sequence[str]) -> bool:
    """Whether a quotation begins among the parts of a sentence."""
    return not _OPENING.isdisjoint(parts)


def count_spoken(tokens: Sequence[str]) -> int:
    """How many of these are words and no marks."""
    return _marks(tokens).count(False)


def _marks(tokens: Sequence[str]) -> list[bool]:
    """For each what `is_mark` says of it, without a call for every word of every article."""
    return [not (token[0].isalnum() or token[0] == "_") for token in tokens]


def words_of(parts: Sequence[str], closing: str = "") -> tuple[tuple[Word, ...], str]:
    """The words of one sentence that was cut.

    `closing` are the marks that would close the quotations we stand in ("" outside any); returned as it is at the end.
    """
    tokens, places = parts[1::2], list(accumulate(map(len, parts)))
    capitals = [token[0].isupper() for token in tokens]
    quoted, closing = _quoted(tokens, closing)
    columns = (map(str.lower, tokens), places[::2], places[1::2], capitals, quoted, _marks(tokens))
    return tuple(map(_word, zip(*columns, strict=False))), closing


def outside_of(words: Sequence[Word]) -> tuple[Word, ...]:
    """Those that no quotation mark holds, the opening marks left out."""
    return tuple([word for word in words if not word.quoted and word.lower not in _OPENING])


def until_mark(words: Sequence[Word]) -> Sequence[Word]:
    """The words up to the first mark that ends a clause."""
    return words[: next((at for at, word in enumerate(words) if word.is_mark and word.lower not in "-.&"), len(words))]


def _quoted(tokens: Sequence[str], closing: str) -> tuple[Iterable[bool], str]:
    """For each token whether it is quoted, and the mark that would close the quotation at the end."""
    if not closing and not has_quotes(tokens):
        return repeat(False), closing
    quoted = []
    for token in tokens:
        if token in _TURNING:
            closing = _turned(token, closing)
        quoted.append(bool(closing))
    return quoted, closing


def _turned(mark: str, closing: str) -> str:
    """The quotation state after a mark: the marks that would close what is open, the innermost last.

    A wrong closing mark at an opening place opens, as typists do it.
    """
    if closing:
        inner = closing[-1]
        if mark in closing:
            return closing[: closing.rindex(mark)]
        if mark == "“" and inner in _HOLD_OTHERS:
            return closing + "”"
        if (inner in "”»" and mark in '”»"') or (inner in _LOWERED and mark in '”"'):
            return closing[:-1]
        return closing
    if mark == _STRAIGHT or mark == "”":
        return _STRAIGHT
    return _OPENS.get(mark, "")

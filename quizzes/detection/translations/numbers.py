"""Two texts in, the numbers that only one of them has out. 2,5 млн, 2.5 million and 2 500 000 are one number."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault

_TABLES = Path(__file__).with_name("numbers.toml")
# An address, a handle or a tag; a number with its separators; a word.
_PIECE = re.compile(
    r"(?P<code>https?://\S+|www\.\S+|[@#][^\W\d]\w*|[^\W\d]+[-‑]?\d\w*)"
    r"|(?P<digits>\d{1,15}(?:[ \u00a0\u202f.,'’٬]\d{3}(?!\d)){1,4}(?:[.,٫]\d{1,9})?(?!\d)|\d{1,15}(?:[.,٫]\d{1,9})?)"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]++(?!\d))?)"
)
_FRACTION = re.compile(r"[.,٫](\d+)$")
# Between the words of two numbers, never of one.
_PARTS = re.compile(r"[,.;:!?()]")
_AFTERNOON = re.compile(r"(?:\b|\d)[pa]\.?m\b", re.IGNORECASE)
# "Four in ten" is 40 %.
_SHARE = re.compile(
    r"(\w{1,15})(?: [^\W\d_]{1,15})? (?:sur|in|out of|von|de cada|em cada|из|из каждых|з|su) (\w{1,15})\b"
)
# These stand between the words of one number.
_JOINING = frozenset(("et", "and", "y", "e", "und"))
_HUNDRED, _NOON = 100, 12
_SCORE, _SCORES = 20, 4
# "A", "no": what a fair translation may say without a number.
_UNSAID = frozenset((0.0, 1.0))
# What a number changed, one added and one lost say by themselves.
_CHANGED, _ADDED, _LOST, _REWORDED, _REORDERED = 0.85, 0.5, 0.4, 0.6, 0.55
# Years and days of a month move about in fair translations.
_YEARS, _LAST_DAY = (1900.0, 2100.0), 31.0


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed and what it may mean: "2.300" is 2300 or 2.3, or (`parts`) 2 and 300."""

    printed: str
    readings: frozenset[float]
    parts: frozenset[float] = frozenset()
    in_words: bool = False


@dataclass(frozen=True)
class Numbers:
    """The numbers of a text in order; `hints`: months and ordinals in words that may stand for one."""

    found: tuple[Number, ...]
    hints: frozenset[float]
    twelve_hours: bool

    def has(self, number: Number, *, twelve: bool = True) -> bool:
        """Whether one of these may say the same; `twelve`: hours may be counted twice to twelve."""
        if number.readings & self._readings:
            return True
        said = self._afternoon if twelve else self._said
        return bool(number.readings & said) or bool(number.parts and number.parts <= said)

    @cached_property
    def _readings(self) -> frozenset[float]:
        return frozenset().union(self.hints, *(number.readings for number in self.found))

    @cached_property
    def _said(self) -> frozenset[float]:
        return frozenset().union(self._readings, _UNSAID, *(number.parts for number in self.found))

    @cached_property
    def _afternoon(self) -> frozenset[float]:
        later = {hour + _NOON for hour in self._said if 0 < hour < _NOON}
        return self._said | later | {hour - _NOON for hour in self._said}


def number_faults(original: str, translation: str, said: str, language: str) -> Iterator[Fault]:
    """Numbers of the translation that the original does not have, or the other way round. Languages are ISO 639-1."""
    before, after = numbers_of(original, said), numbers_of(translation, language)
    twelve = before.twelve_hours or after.twelve_hours
    lost = [number for number in before.found if not after.has(number, twelve=twelve)]
    added = [number for number in after.found if not before.has(number, twelve=twelve)]
    for cue in (added or lost)[:1]:
        if said in _words() or not cue.in_words:
            yield Fault(Reason.NUMBER_CHANGED, cue.printed, _telling(lost, added))
    if not lost and not added and (moved := _moved(before, after)):
        yield Fault(Reason.ORDER_CHANGED, moved, _REORDERED)


def _moved(before: Numbers, after: Numbers) -> str:
    """The first figure that stands before one it stood behind, "" if none; years and dates aside."""
    dated = bool(before.hints or after.hints)
    places = []
    for number in after.found:
        at = [place for place, other in enumerate(before.found) if number.readings & other.readings]
        value = max(number.readings, default=0.0)
        if len(at) != 1 or _YEARS[0] <= value <= _YEARS[1] or (dated and value <= _LAST_DAY) or number.in_words:
            continue
        places.append((at[0], number.printed))
    return next((first[1] for first, second in pairwise(places) if first[0] > second[0]), "")


def _telling(lost: list[Number], added: list[Number]) -> float:
    """Digits are firmer than words: "both" and "a couple" come and go."""
    firm = [number for number in (*lost, *added) if not number.in_words]
    if lost and added:
        return _CHANGED if firm else _REWORDED
    if not firm:
        return _LOST / 2
    return _ADDED if added else _LOST


def numbers_of(text: str, language: str) -> Numbers:
    """Every number of a text, in digits or in the words of its language."""
    gathering = _Gathering(language)
    for piece in _PIECE.finditer(text):
        gathering.add(piece)
    gathering.close()
    gathering.hints |= set(_shares(text.lower(), gathering.words))
    return Numbers(tuple(gathering.found), frozenset(gathering.hints), bool(_AFTERNOON.search(text)))


def _shares(text: str, words: dict[str, float]) -> Iterator[float]:
    """Shares in a hundred."""
    for share in _SHARE.finditer(text):
        part, whole = (float(one) if one.isdecimal() else words.get(one, 0.0) for one in share.groups())
        if 0 < part < whole:
            yield round(100 * part / whole, 6)


class _Gathering:
    """Pieces in, numbers out: words of one number are added up, scales multiply what stands before them."""

    def __init__(self, language: str) -> None:
        self.words = _words().get(language, {})
        self.found: list[Number] = []
        self.hints: set[float] = set()
        # The number in words that is being read: as printed, its part below the next scale, and the part above.
        self.printed: list[re.Match[str]] = []
        self.below, self.above = 0.0, 0.0
        self.after_digits = False

    def add(self, piece: re.Match[str]) -> None:
        word = (piece["word"] or "").lower()
        if self.printed and _PARTS.search(piece.string, self.printed[-1].end(), piece.start()):
            self.close()
        if scale := _scales().get(word):
            self._scale(scale, piece)
            return
        self.after_digits = False
        if word in self.words or word in _alone():
            self._add_value(self.words.get(word) or _alone()[word], piece)
        elif not (self.printed and word in _JOINING):
            self.close()
        if word in _hints():
            self.hints.add(_hints()[word])
        if piece["digits"]:
            self.found.append(_in_digits(piece["digits"]))
            self.after_digits = True

    def _add_value(self, value: float, piece: re.Match[str]) -> None:
        last = self.below % _HUNDRED
        if value == _SCORE and last == _SCORES:  # "quatre-vingts": the one score of our languages
            self.below += value * last - last
        else:
            if self.printed and last and (last <= value or last % 10):
                self.close()
            self.below += value
        self.printed.append(piece)

    def _scale(self, scale: float, piece: re.Match[str]) -> None:
        if self.after_digits and scale > _HUNDRED:
            last = self.found[-1]
            readings = frozenset(round(reading * scale, 6) for reading in last.readings)
            self.found[-1] = Number(f"{last.printed} {piece[0]}", readings)
            return
        self.printed.append(piece)
        if scale == _HUNDRED:
            self.below = max(1.0, self.below) * scale
        elif self.above >= scale:
            self.above, self.below = self.above + self.below * scale, 0.0
        else:
            self.above, self.below = max(1.0, self.above + self.below) * scale, 0.0

    def close(self) -> None:
        """The words of a number are all there. A scale alone ("thousands of", "per cent") is no number."""
        value = self.above + self.below
        if len(self.printed) == 1 and value in _scales().values():
            self.hints.add(value)
        elif self.printed:
            first, last = self.printed[0], self.printed[-1]
            printed = first.string[first.start() : last.end()]
            self.found.append(Number(printed, frozenset((value,)), in_words=True))
        self.printed, self.below, self.above = [], 0.0, 0.0


def _in_digits(printed: str) -> Number:
    groups = re.split(r"[^\d]", printed)
    whole = float(int("".join(groups)))
    if len(groups) == 1:
        return Number(printed, frozenset((whole,)))
    # "06.30" may be a time, "03.05" a date, "12 300" two numbers; 7.5 is one.
    parts = frozenset(float(int(group)) for group in groups if len(groups[-1]) > 1)
    readings = set()
    if all(len(group) == 3 for group in groups[1:]):
        readings.add(whole)
    if fraction := _FRACTION.search(printed):
        before = int("".join(groups[:-1]))
        readings.add(round(before + int(fraction[1]) / 10 ** len(fraction[1]), 6))
    return Number(printed, frozenset(readings), parts)


@cache
def _table() -> dict[str, dict[str, Any]]:  # Any: words are one level deeper than the rest
    return tomllib.loads(_TABLES.read_text(encoding="utf-8"))


def _by_word(table: dict[str, list[str]]) -> dict[str, float]:
    return {word: float(value) for value, words in table.items() for word in words}


@cache
def _words() -> dict[str, dict[str, float]]:
    """For each language what its words for numbers say."""
    return {language: _by_word(words) for language, words in _table()["words"].items()}


@cache
def _scales() -> dict[str, float]:
    return _by_word(_table()["scales"])


@cache
def _alone() -> dict[str, float]:
    return _by_word(_table()["alone"])


@cache
def _hints() -> dict[str, float]:
    return _by_word(_table()["months"]) | _by_word(_table()["ordinals"]) | _by_word(_table()["hours"])

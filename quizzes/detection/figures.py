"""A sentence in, the words of its first figure that one would ask a source for out: a number with what it counts.

Dates, hours, ages, ranks and the numbers in names ("S&P 500", "a 34-year-old") are not asked about.
"""

from collections.abc import Sequence
from functools import cache

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.words import is_mark
from quizzes.languages import words_in

_CURRENCIES = ("$", "€", "£")
_SIGNS = ("%", "‰", "°", *_CURRENCIES)
_POINTS = (",", ".")
_DASHES = "-–/"
_OPENING_DASHES = ("-", "–", "/", ":")
# A number without a word for what it counts is a house or an age when it is shorter than this.
_LEAST_DIGITS = 3
_THOUSANDS = 3


def figure(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int] | None:
    """First index and end of the figure among the words that nobody is quoted with."""
    lowers = sentence.lowers
    unasked, joints = _words(sentence.passage.language)
    at = 0
    while at < len(lowers):
        if not lowers[at][0].isdigit():
            at += 1
            continue
        end = _number_end(sentence, at)
        if not (_is_name_or_date(sentence, at, end, lexicon) or _is_unasked(lowers, at, end, unasked)):
            last = _unit_end(sentence, end, lexicon, joints)
            if last > end or sum(map(len, lowers[at:end])) >= _LEAST_DIGITS:
                return (at - 1 if at and lowers[at - 1] in _CURRENCIES else at), last
        at = end
    return None


def is_date(lowers: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a number is a year, or stands beside the name of a month or a day."""
    lower = lowers[at]
    return not lexicon.months.isdisjoint(lowers[max(0, at - 1) : at + 2]) or (
        lower.isdigit() and len(lower) == 4 and lower[:2] in ("18", "19", "20")
    )


@cache
def _words(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """What follows numbers nobody asks about, and what joins a unit to what it measures."""
    table = words_in(language).get("figures", {})
    return frozenset(table.get("unasked", ())), frozenset(table.get("joints", ()))


def _number_end(sentence: Sentence, at: int) -> int:
    """Behind "2,13", "100 000" or "9,000": a number with its points and thousands."""
    lowers, end = sentence.lowers, at + 1
    while end < len(lowers):
        if lowers[end] in _POINTS and end + 1 < len(lowers) and lowers[end + 1].isdigit():
            if not sentence.printed(end - 1, end + 2)[len(lowers[end - 1]) + 1 :].isdigit():
                break
            end += 2
        elif lowers[end].isdigit() and len(lowers[end]) == _THOUSANDS and len(lowers[end - 1]) <= _THOUSANDS:
            end += 1
        else:
            break
    return end


def _is_name_or_date(sentence: Sentence, at: int, end: int, lexicon: Lexicon) -> bool:
    lowers = sentence.lowers
    if at and (lowers[at - 1][-1] in _DASHES or (at > 1 and sentence.is_capital(at - 1))):
        return True
    return end == at + 1 and is_date(lowers, at, lexicon)


def _is_unasked(lowers: Sequence[str], at: int, end: int, unasked: frozenset[str]) -> bool:
    """Ranks ("1er", "5th", "19h30"), spans and compounds ("34-year-old", "16:30"), hours and ages."""
    if not lowers[at].isdigit():
        return True
    return end < len(lowers) and (lowers[end] in unasked or lowers[end] in _OPENING_DASHES)


def _unit_end(sentence: Sentence, end: int, lexicon: Lexicon, joints: frozenset[str]) -> int:
    """Behind what is counted, after a second number as well: "5 and 10 percent"."""
    lowers = sentence.lowers
    further = end + 1 < len(lowers) and lowers[end + 1][0].isdigit() and _is_small(lowers[end], lexicon)
    if further and not is_date(lowers, end + 1, lexicon):
        return _counted_end(lowers, _number_end(sentence, end + 1), lexicon, joints)
    return _counted_end(lowers, end, lexicon, joints)


def _counted_end(lowers: Sequence[str], end: int, lexicon: Lexicon, joints: frozenset[str]) -> int:
    """Behind "%", "euros", "milliards d'euros" or "pour cent"; `end` itself where none of them stands."""
    if end >= len(lowers) or lowers[end] in _SIGNS:
        return min(end + 1, len(lowers))
    if lowers[end] in joints:
        return end + 2 if end + 1 < len(lowers) and _is_counted(lowers[end + 1], lexicon) else end
    if not _is_counted(lowers[end], lexicon):
        return end
    further = end + 2 < len(lowers) and lowers[end + 1] in joints and _is_counted(lowers[end + 2], lexicon)
    return end + 3 if further else end + 1


def _is_counted(lower: str, lexicon: Lexicon) -> bool:
    return not (is_mark(lower) or _is_small(lower, lexicon))


def _is_small(lower: str, lexicon: Lexicon) -> bool:
    return (
        lower in lexicon.prepositions
        or lower in lexicon.conjunctions
        or lower in lexicon.definite
        or lower in lexicon.indefinite
        or lower in lexicon.relatives
        or lower in lexicon.function_words
    )

"""The words of a sentence in; the same out, names in quotation marks and the teller's own words no longer quoted.

Where papers, companies and ships are always named in quotation marks, a name in them is a name: «Рассвет» сообщает.
And where a quotation opens once and closes once, who speaks stands inside: «Мы готовы, — сказал Петров. — Ждём».
"""

from collections.abc import Sequence

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.words import Word

# In words: what is longer was said by somebody.
_LONGEST_TITLE = 5
_OPENING = ("«", "“", "„", "”", '"')
_DASHES = ("—", "–", "-")
_BEFORE_TELLER = (",", "!", "?", "…", ".")
# So many words may stand between the dash and the verb: "— тихо сказал".
_FIRST = 3


def without_titles(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """The words, those that only seem to be quoted set free; the marks of a name go with the quotation."""
    freed = list(words)
    start = 0
    while start < len(freed):
        end = _end(freed, start)
        if freed[start].quoted:
            _free(freed, start, end, lexicon)
        start = end
    return freed


def _end(words: Sequence[Word], start: int) -> int:
    """Where the run of quoted, or of unquoted, words that begins at `start` ends."""
    return next((at for at in range(start, len(words)) if words[at].quoted != words[start].quoted), len(words))


def _free(words: list[Word], start: int, end: int, lexicon: Lexicon) -> None:
    inside = words[start + 1 : end]
    # A whole sentence between quotation marks is said by somebody, however short.
    whole = start == 0 and end + 1 >= len(words) - 1
    closed = end < len(words) and words[start].lower in _OPENING and not whole
    if closed and 0 < len(inside) <= _LONGEST_TITLE and inside[0].capital and not any(_stops(word) for word in inside):
        words[start + 1 : end] = [word._replace(quoted=False) for word in inside]
        words[end] = words[end]._replace(quoted=True)
        return
    told = False
    for at in range(start + 1, end):
        if words[at].lower in _DASHES and words[at - 1].lower in _BEFORE_TELLER:
            told = not told and _tells(words[at + 1 : at + 1 + _FIRST], lexicon)
        if told:
            words[at] = words[at]._replace(quoted=False)


def _stops(word: Word) -> bool:
    return word.is_mark and word.lower not in "-–.&"


def _tells(words: Sequence[Word], lexicon: Lexicon) -> bool:
    return any(word.lower in lexicon.saying and not word.capital for word in words)

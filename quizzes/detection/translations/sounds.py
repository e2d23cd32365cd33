"""A word of any of our alphabets in, how it may sound out, so that Лукашенко, Loukachenko and Lukaschenko are one name.

Only consonants count, the likes of sh, zh, ts, ch are one, and an ending more or less is no difference.
"""

import unicodedata
from functools import lru_cache
from itertools import product

# What a name begins with when it begins with a vowel.
_VOWEL = "a"
# More spellings of one name than this are not followed.
_MOST = 8
# What one letter, or several, may stand for. The longest that fits is taken; letters that are not here are silent.
_LATIN = {
    "shch": "s", "tsch": "s", "dsch": "s", "sch": "s", "tch": "s", "dzh": "s", "dj": "s", "sh": "s", "zh": "s",
    "ch": "s k", "kh": "k", "ph": "f", "th": "t", "gh": "g", "ck": "k", "ts": "s", "tz": "s", "cz": "s", "sz": "s",
    "qu": "k", "gu": "g", "ce": "s k", "ci": "s k", "cy": "s k", "ge": "g s", "gi": "g s", "gy": "g s",
    "b": "b", "p": "b", "f": "f", "v": "f", "w": "f -", "d": "d", "t": "t", "s": "s", "z": "s", "ç": "s", "c": "k s",
    "k": "k", "q": "k", "g": "g", "l": "l", "ł": "l", "m": "m", "n": "n", "r": "r", "x": "ks s k", "j": "s - k",
    "ß": "s",
}  # fmt: skip
_CYRILLIC = {
    "дж": "s", "дз": "s", "тс": "s", "кс": "ks", "б": "b", "п": "b", "в": "f", "ф": "f", "г": "g -", "ґ": "g", "д": "d",
    "т": "t", "ж": "s", "з": "s", "с": "s", "ц": "s", "ч": "s", "ш": "s", "щ": "s", "к": "k", "х": "k -", "л": "l",
    "м": "m", "н": "n", "р": "r", "ў": "- f",
}  # fmt: skip
_ARABIC = {
    "ب": "b", "ت": "t", "ة": "-", "ث": "s t", "ج": "s g", "ح": "-", "خ": "k", "د": "d", "ذ": "s d", "ر": "r", "ز": "s",
    "س": "s", "ش": "s", "ص": "s", "ض": "d", "ط": "t", "ظ": "s", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l",
    "م": "m", "ن": "n", "و": "- f",
}  # fmt: skip
_SOUNDS = _LATIN | _CYRILLIC | _ARABIC
_LONGEST = max(map(len, _SOUNDS))
_ARTICLES = ("وال", "بال", "لل", "ال")
_LEAST_BEGINNING, _LONGEST_ENDING, _LEAST_SIMILAR = 3, 3, 4


@lru_cache(maxsize=8_192)
def sounds(word: str) -> frozenset[str]:
    """Every way a word (at most 40 letters of it) may sound."""
    spelt = plain(word[:40])
    said = [_VOWEL] if spelt[:1] and spelt[0] in "aeiouyаеиоуыэюяіїєاإأآعё" else []
    choices: list[list[str]] = [said or [""]]
    at = 0
    while at < len(spelt):
        size = next((size for size in range(_LONGEST, 0, -1) if spelt[at : at + size] in _SOUNDS), 0)
        if size:
            choices.append(_SOUNDS[spelt[at : at + size]].split())
        at += size or 1
    return frozenset(map(_joined, _followed(choices)))


def alike(first: str, second: str) -> bool:
    """Whether two words may be one name, declined or spelt differently."""
    return any(_same(one, other) for one in sounds(first) for other in sounds(second))


def plain(word: str) -> str:
    """Small letters without accents (those that change a sound are kept), an Arabic word without its article."""
    lower = word.lower()
    for article in _ARTICLES:
        lower = lower.removeprefix(article) if len(lower) > len(article) + 2 else lower
    marked = lower.translate({ord("ş"): "sh", ord("š"): "sh", ord("ž"): "sh", ord("č"): "sh", ord("ğ"): None})
    parted = unicodedata.normalize("NFD", marked.replace("ç", "s").replace("ў", "\0"))
    return "".join(letter for letter in parted if not unicodedata.combining(letter)).replace("\0", "ў")


def _followed(choices: list[list[str]]) -> list[tuple[str, ...]]:
    """All combinations; where they are too many, later letters sound as they mostly do."""
    count = 1
    for at, ways in enumerate(choices):
        count *= len(ways)
        if count > _MOST:
            choices = choices[:at] + [ways[:1] for ways in choices[at:]]
            break
    return list(product(*choices))


def _joined(letters: tuple[str, ...]) -> str:
    said = ""
    for letter in letters:
        if letter != "-" and not said.endswith(letter or "\0"):
            said += letter
    return said


def _same(first: str, second: str) -> bool:
    if first == second:
        return bool(first)
    short, long = sorted((first, second), key=len)
    if len(short) >= _LEAST_BEGINNING and long.startswith(short):
        return len(long) - len(short) <= min(len(short), _LONGEST_ENDING)
    if len(short) == _LEAST_BEGINNING - 1 and long.startswith(short):
        return len(long) == _LEAST_BEGINNING
    return len(short) >= _LEAST_SIMILAR and _one_apart(short, long)


def _one_apart(short: str, long: str) -> bool:
    """Whether one letter changed, added or moved makes the one into the other."""
    if len(long) - len(short) > 1:
        return False
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    rest, other = short[start:], long[start:]
    return rest == other[1:] or (len(rest) == len(other) and rest[1:] == other[1:])

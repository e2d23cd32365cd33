"""Folding: letters that only look Latin become Latin, so that a disguised label reads as what it says."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

# Cyrillic and Greek letters drawn like Latin ones (own list, from the shapes).
_LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһӏցΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρι",
    "ABESIJKMHOPCTYXaesijopcyxdhlgABEZHIKMNOPTYXovpi",
)
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Greek and Cyrillic, and the letters that phoneticians and others borrowed from Latin.
_OTHER_LETTERS = re.compile(r"[\u0250-\u02af\u0370-\u052f]")
_NOT_LETTERS = re.compile(r"[\W\d_]+")
# The accents of Latin letters.
_ACCENTS = re.compile(r"[\u0300-\u034e\u0350-\u036f]+")
# Neither ASCII nor a mark of European print: what is left then is letters a to z and what stands between words.
_BEYOND = re.compile(r"[^\x00-\x7f\u00a0-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2010-\u203a]")
# ASCII letters in lower case; a blank for everything else.
_LETTERS = bytes(code + 32 if 65 <= code <= 90 else code if 97 <= code <= 122 else 32 for code in range(256))


@lru_cache(maxsize=4_096)
def folded(text: str) -> str:
    """Lower case, no accents, no look-alikes, single spaces between words; for matching labels, never for showing."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        if _OTHER_LETTERS.search(text) and _LATIN.search(text):
            text = _WORD.sub(_latin_word, text)
        text = _ACCENTS.sub("", unicodedata.normalize("NFD", text.casefold()))
        if _BEYOND.search(text):
            return _NOT_LETTERS.sub(" ", "".join(filterfalse(unicodedata.combining, text))).strip()
    return " ".join(_ascii_words(text))


def lower_words(text: str) -> list[str]:
    """Its words in lower case, with their accents."""
    return _WORD.findall(text.lower()) if _BEYOND.search(text) else _ascii_words(text)


def _ascii_words(text: str) -> list[str]:
    """The words of a text whose letters are all in ASCII; ten times as fast as an expression."""
    return text.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()


def _latin_word(found: re.Match[str]) -> str:
    """A word that is Latin after translation, as Latin; a real Cyrillic or Greek word as it was."""
    word = found[0]
    translated = word.translate(_LOOK_ALIKE)
    return translated if translated.isascii() and _LATIN.search(word) else word

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
_MIXED = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
# Greek and Cyrillic, and the letters that phoneticians and others borrowed from Latin.
_OTHER_LETTERS = re.compile(r"[\u0250-\u02af\u0370-\u052f]")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


@lru_cache(maxsize=4_096)
def folded(text: str) -> str:
    """Lower case, no accents, no look-alikes, single spaces between words; for matching labels, never for showing."""
    if text.isascii():
        return _NOT_LETTERS.sub(" ", text.lower()).strip()
    text = unicodedata.normalize("NFKC", text)
    if _OTHER_LETTERS.search(text) and _LATIN.search(text):
        text = _MIXED.sub(_latin_word, text)
    plain = unicodedata.normalize("NFD", text.casefold())
    if not plain.isascii():
        plain = "".join(filterfalse(unicodedata.combining, plain))
    return _NOT_LETTERS.sub(" ", plain).strip()


def _latin_word(found: re.Match[str]) -> str:
    """A word that is Latin after translation, as Latin; a real Cyrillic or Greek word as it was."""
    word = found[0]
    translated = word.translate(_LOOK_ALIKE)
    return translated if translated.isascii() and _LATIN.search(word) else word

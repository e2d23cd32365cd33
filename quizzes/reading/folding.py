"""Folding: letters that only look Latin become Latin, so that a disguised label reads as what it says."""

import re
import unicodedata

# Cyrillic and Greek letters drawn like Latin ones (own list, from the shapes).
_LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһӏցΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρι",
    "ABESIJKMHOPCTYXaesijopcyxdhlgABEZHIKMNOPTYXovpi",
)
_MIXED = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_NOT_LETTERS = re.compile(r"[\W\d_]+")


def folded(text: str) -> str:
    """Lower case, no accents, no look-alikes, single spaces between words; for matching labels, never for showing."""
    text = unicodedata.normalize("NFKC", text)
    if _LATIN.search(text):
        text = _MIXED.sub(_latin_word, text)
    plain = "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))
    return _NOT_LETTERS.sub(" ", plain).strip()


def _latin_word(found: re.Match[str]) -> str:
    """A word that is Latin after translation, as Latin; a real Cyrillic or Greek word as it was."""
    word = found[0]
    translated = word.translate(_LOOK_ALIKE)
    return translated if translated.isascii() and _LATIN.search(word) else word

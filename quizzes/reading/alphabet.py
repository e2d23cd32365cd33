"""A post's words and the article's language in, the language of words in another alphabet out."""

import re

from quizzes.reading.language import identify

_LETTERS = {
    "latin": re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]"),
    "cyrillic": re.compile(r"[Ѐ-ԯ]"),
    "greek": re.compile(r"[Ͱ-Ͽ]"),
    "arabic": re.compile(r"[؀-ۿݐ-ݿ]"),
    "hebrew": re.compile(r"[֐-׿]"),
    "eastern": re.compile(r"[぀-ヿ一-鿿가-힯]"),
}
_WRITTEN = {
    **dict.fromkeys(("ru", "uk", "be", "bg", "mk", "kk", "ky", "tg", "mn", "sr"), "cyrillic"),
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ug"), "arabic"),
    **dict.fromkeys(("he", "yi"), "hebrew"),
    **dict.fromkeys(("ja", "zh", "ko"), "eastern"),
    "el": "greek",
}
# Addresses, handles and tags are in Latin letters in every language.
_NO_WORDS = re.compile(r"https?://\S+|\S+\.\S+/\S*|[@#]\w+")
_LEAST = 10
_MOST_OF_IT = 0.7


def by_alphabet(text: str, language: str) -> str:
    """The language of a text that is written in other letters than `language` (ISO 639-1) is; "" when it is not."""
    words = _NO_WORDS.sub(" ", text[:2_000])
    counts = {name: len(letters.findall(words)) for name, letters in _LETTERS.items()}
    alphabet = max(counts, key=lambda name: counts[name])
    if counts[alphabet] < _LEAST or counts[alphabet] < _MOST_OF_IT * sum(counts.values()):
        return ""
    if alphabet == _WRITTEN.get(language, "latin"):
        return ""
    found = identify(words, otherwise="")
    return found if found and _WRITTEN.get(found, "latin") == alphabet else ""

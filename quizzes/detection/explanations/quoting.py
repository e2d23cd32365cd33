"""The words in question in, the same between the quotation marks of a language out."""

from quizzes.detection.explanations.typography import spaced

QUOTED = {"fr": "«\u00a0{}\u00a0»", "en": "“{}”"}
# Quotation marks within quotation marks.
_INNER = {"fr": ("“", "”"), "en": ("‘", "’")}
_OPENING, _CLOSING, _STRAIGHT = "«“„", "»”", '"'
_MARKS = _OPENING + _CLOSING + _STRAIGHT
_SPACES = " \u00a0\u202f"
_ONE_LINE = str.maketrans("\n\r\t", "   ")
# What leads on to words that are not shown, or ends the sentence, is no part of what is asked about.
_LOOSE = _SPACES + ",;:.–—-…([•*|'"


def quoted(cue: str, language: str, *, goes_on: bool = False) -> str:
    """A cue for a sentence in `language`, on one line; its own quotation marks become those of the inner kind.

    `goes_on`: its sentence does, so an ellipsis follows.
    """
    words = _marked(cue.translate(_ONE_LINE), _INNER[language]).strip(_LOOSE) or cue.strip()
    return QUOTED[language].format(spaced(words, language) + "…" * goes_on)


def _marked(words: str, inner: tuple[str, str]) -> str:
    """With inner marks in pairs: a mark without its other half, and a pair around it all, are left out."""
    pairs = _pairs(words)
    ends = {0, len(words.rstrip(_SPACES + ".,")) - 1}
    pairs = {first: last for first, last in pairs.items() if {first, last} != ends}
    put = {**dict.fromkeys(pairs, inner[0]), **dict.fromkeys(pairs.values(), inner[1])}
    pieces = [put.get(at, "" if character in _MARKS else character) for at, character in enumerate(words)]
    tidy = "".join(pieces)
    for space in _SPACES:
        tidy = tidy.replace(inner[0] + space, inner[0]).replace(space + inner[1], inner[1])
    return " ".join(filter(None, tidy.split(" ")))


def _pairs(words: str) -> dict[int, int]:
    """Where quotations open, with where they close; one within another is none of ours."""
    found, opened = {}, -1
    for at, character in enumerate(words):
        if opened < 0 and (character in _OPENING or character == _STRAIGHT):
            opened = at
        elif opened >= 0 and (character in _CLOSING or character == _STRAIGHT):
            found[opened], opened = at, -1
    return found

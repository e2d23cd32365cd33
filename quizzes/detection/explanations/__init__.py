"""In: a reason, a cue and a language.
Out: one or two sentences to a student, naming the words in question and what a source would look like.
"""

import tomllib
from functools import cache
from pathlib import Path
from zlib import crc32

from quizzes.detection.reasons import Reason

_FOLDER = Path(__file__).parent
_OTHERWISE = "en"
_QUOTED = {"fr": "«\u00a0{}\u00a0»", "en": "“{}”"}
_OUTER = "«»“”„\"' \u00a0\u202f"


def explain(reason: Reason | str, cue: str, language: str) -> str:
    """The explanation of a suggestion, in `language` (ISO 639-1) if it is one of ours, else in English.

    The same reason and cue give the same words every time; another cue may give another way of saying it.
    Raises ValueError for a reason that is none of ours.
    """
    language = explained_in(language)
    variants = _templates(language)[Reason(reason)]
    chosen = variants[crc32(cue.encode("utf-8", "replace")) % len(variants)]
    return chosen.replace("{cue}", _QUOTED[language].format(cue.strip(_OUTER)))


def explained_in(language: str) -> str:
    """The language an article in this one is explained in."""
    return language if language in languages() else _OTHERWISE


def languages() -> tuple[str, ...]:
    """The languages explanations are written in."""
    return tuple(_QUOTED)


@cache
def _templates(language: str) -> dict[Reason, tuple[str, ...]]:
    path = _FOLDER / f"{language}.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))
    return {Reason(reason): tuple(_spaced(text, language) for text in variants) for reason, variants in words.items()}


def _spaced(text: str, language: str) -> str:
    """French marks are set off by no-break spaces; files are easier to write with plain ones."""
    if language != "fr":
        return text
    for mark in "?!:;»":
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    return text.replace("« ", "«\u00a0")

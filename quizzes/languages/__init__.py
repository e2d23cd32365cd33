"""In: the code of a language (ISO 639-1).
Out: its words, one file a language: how its text is cut and labelled, who says what in it, what sells, what denies.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
# Not a language: what is known of those without a file of their own.
OTHERS = "others"


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a file."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.toml") if path.stem != OTHERS))


@cache
def words_in(language: str) -> dict[str, Any]:
    """The tables of one language's file, or of OTHERS; nothing for a language without a file."""
    if language != OTHERS and language not in languages():
        return {}
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))

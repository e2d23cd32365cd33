"""Text as French printers set it, and the pieces a passage is drawn in."""

import re

NO_BREAK_SPACE = "\u00a0"
# One space for one space: every place in the text keeps its number, so marks and cues still fit.
FRENCH_SPACE = re.compile(r"(?<=«) | (?=[?!:;»])")
LONGEST_TAIL = 24


def typeset(text: str, language: str) -> str:
    """French text with its plain spaces before ? ! : ; » and after « made unbreakable; other languages as they are."""
    return FRENCH_SPACE.sub(NO_BREAK_SPACE, text) if language.split("-", maxsplit=1)[0] == "fr" else text


def split_tail(text: str) -> tuple[str, str]:
    """The text up to its last word, and the last word, which the control stays with; joined they are the text.

    A last word longer than a phone is wide has to break, so it stays with the rest.
    """
    head, space, tail = text.rpartition(" ")
    return (text, "") if len(tail) > LONGEST_TAIL else (head + space, tail)

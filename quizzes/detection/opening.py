"""A text in, the beginning of it out that is quoted where no words of it are telling by themselves."""

_LONGEST = 60
# What leads on to the word that was cut off.
_LEADING = " \u00a0\u202f,;:–—-«“„(["


def opening(text: str) -> str:
    """The first words of a text, at most 60 characters, as they stand there; a word is cut only when it is longer."""
    if len(text) <= _LONGEST:
        return text.strip()
    first = text[:_LONGEST]
    if not text[_LONGEST].isspace():
        first = (first.rsplit(None, 1) if not first[-1].isspace() else [first])[0]
    return first.rstrip(_LEADING).lstrip() or first

"""A text in, the same with the spaces that its language sets before and after its marks out."""


def spaced(text: str, language: str) -> str:
    """French marks are set off by no-break spaces; files and articles have plain ones."""
    if language != "fr":
        return text
    for mark in "?!:;»%€":
        text = text.replace(f" {mark}", f"\u00a0{mark}")
    return text.replace("« ", "«\u00a0")

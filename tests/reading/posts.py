"""A snippet of a page in, the one post in it out: as the article shows it, between two paragraphs."""

from quizzes.reading import Document, Embed, Passage, PassageKind, read_html

BEFORE = "Le marché ouvre tôt. Les marchands arrivent à six heures, et la place se remplit dans le bruit."
AFTER = "La mairie veut le déplacer de deux rues. Les marchands ne veulent pas quitter la place du village."


def page(snippet: str, *, after: str = AFTER) -> Document:
    body = f"<article><h1>Le marché</h1><p>{BEFORE}</p>{snippet}<p>{after}</p></article>"
    return read_html(f"<html lang=fr><head><title>Le marché</title></head><body>{body}</body></html>")


def posts(snippet: str) -> list[Passage]:
    """The posts; the article around them must have stayed as it was."""
    read = page(snippet)
    words = " ".join(passage.text for passage in read.passages if passage.kind is PassageKind.SENTENCE)
    assert words.startswith(BEFORE), words
    assert words.endswith(AFTER), words
    return [passage for passage in read.passages if passage.kind is PassageKind.EMBED]


def post(snippet: str) -> tuple[Passage, Embed]:
    """The only post, which is all that the snippet adds."""
    read = page(snippet)
    assert [passage.kind for passage in read.passages if passage.kind is not PassageKind.SENTENCE] == [
        PassageKind.EMBED
    ]
    (found,) = posts(snippet)
    assert len(read.passages) == 5, [passage.text for passage in read.passages]
    assert found.embed is not None
    return found, found.embed

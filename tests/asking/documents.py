"""Articles to ask about, and what a good model says of them."""

from collections.abc import Sequence
from typing import Any

from quizzes.reading.document import Document, Embed, Passage, PassageKind

TEXTS = (
    (PassageKind.HEADING, "The ferry stops in March"),
    (PassageKind.SENTENCE, "Experts believe that the ferry’s “last day” is near."),
    (PassageKind.SENTENCE, "It carried 40,000 people, said Ada Roe, the harbour master."),
    (PassageKind.AD, "Book your cruise now!"),
    (PassageKind.LIST_ITEM, "Tickets: a lovely gift for everybody"),
)
POST = Embed("twitter", "Olga Marsh", "@olga", "3 May", "https://x.test/1", "ru", "Паром не закрывается.")


def article(language: str = "en") -> Document:
    """Seven passages: a heading, two sentences, an ad, a list item, and two posts, the second without its original."""
    passages = [Passage(number, number, kind, text, language) for number, (kind, text) in enumerate(TEXTS, 1)]
    passages += [
        Passage(6, 6, PassageKind.EMBED, "The ferry is closing.", language, POST),
        Passage(7, 7, PassageKind.EMBED, "The the boats are good.", language, Embed("twitter")),
    ]
    return Document("The ferry", language, tuple(passages), byline="By Rose Ash", publisher="The Bay")


def of_sentences(texts: Sequence[str]) -> Document:
    """An article of nothing but sentences."""
    passages = (Passage(number, 1, PassageKind.SENTENCE, text, "en") for number, text in enumerate(texts, 1))
    return Document("The ferry", "en", tuple(passages))


def entry(**changed: Any) -> dict[str, Any]:
    """A finding of a model that passes every check; None takes a field out."""
    good: dict[str, Any] = {
        "passage": 2,
        "kind": "unsourced_claim",
        "reason": "vague_source",
        "cue": "Experts",
        "confidence": 0.8,
        "explanation": "“Experts” have no name here. A source would be a person whom you could ask.",
    }
    return {name: value for name, value in (good | changed).items() if value is not None}


def of_post(**changed: Any) -> dict[str, Any]:
    """The same for the post with an original."""
    good = {
        "passage": 6,
        "kind": "mistranslated_embed",
        "reason": "negation_changed",
        "cue": "is closing",
        "explanation": "The original says that the ferry does not close.",
        "translation": "The ferry is not closing.",
    }
    return entry(**(good | changed))

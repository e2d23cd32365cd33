"""One sentence in; whether it is routine public record, of which no reader would ask who says so."""

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence


def is_background(sentence: Sentence, lexicon: Lexicon) -> bool:
    """An act on the public record (a vote, a ruling, a birth, a result), and nothing in it that asks for proof.

    Being wrong this way hides a claim from the teacher, being wrong the other way turns an explainer red; so a dated
    act or the act of a body is enough, and a quantity, a cause or a comparison takes it back.
    """
    if not sentence.find(lexicon.acts) or sentence.find(lexicon.claim_words):
        return False
    lowers = sentence.lowers
    return any(lower in lexicon.months or lower in lexicon.bodies or _is_year(lower) for lower in lowers)


def _is_year(lower: str) -> bool:
    return len(lower) == 4 and lower.isdigit() and lower[:2] in ("18", "19", "20")

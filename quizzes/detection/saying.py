"""A place in a sentence in, the verb of saying that stands there out, with its auxiliary."""

from collections.abc import Sequence

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.words import Word


def verb_group(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and end of the verb of saying whose main word begins at `at`, None when there is none."""
    if at and words[at].capital:
        return None  # "United States": a name, whatever else the word may be
    word = words[at].lower
    of_papers = word in lexicon.document_verbs
    if not (of_papers or lexicon.finite.begin_with(word) or lexicon.participles.begin_with(word)):
        return None
    behind = [word.lower for word in words[max(0, at - 4) : at]]
    if length := lexicon.participles.at(words, at) or of_papers:
        if any(word in lexicon.passive for word in behind[-2:]):
            return None
        if helped := next((k for k in range(1, len(behind) + 1) if behind[-k] in lexicon.auxiliaries), 0):
            return at - helped, at + length
    length = lexicon.finite.at(words, at) or of_papers
    if not length or _is_noun(words, at + length, behind, lexicon) or _is_infinitive(behind, lexicon):
        return None
    return at, at + length


def _is_noun(words: Sequence[Word], end: int, behind: Sequence[str], lexicon: Lexicon) -> bool:
    """An article before it ("the report", not "some report"), or a complement of a noun after it ("promises of")."""
    if end < len(words) and words[end].lower in lexicon.noun_before:
        return True
    article = bool(behind) and (behind[-1] in lexicon.definite or behind[-1] in lexicon.indefinite)
    return article and behind[-1] not in lexicon.always_anonymous and not _is_pronoun(behind)


def _is_pronoun(behind: Sequence[str]) -> bool:
    """In "il l'affirme" the l is a pronoun, because a subject stands before it."""
    return len(behind) > 1 and behind[-1] in ("l", "le", "la", "les") and behind[-2] in ("il", "elle", "on", "qui")


def _is_infinitive(behind: Sequence[str], lexicon: Lexicon) -> bool:
    return bool(behind) and (behind[-1] in lexicon.passive or behind[-1] in lexicon.prepositions)

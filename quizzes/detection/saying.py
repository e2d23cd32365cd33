"""A sentence in, the verbs of saying that stand in it out, with their auxiliaries."""

from collections.abc import Iterator, Sequence

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.shields import hearsay
from quizzes.detection.verb_second import group_in_clause
from quizzes.detection.words import is_mark

# Each verb is held against the words around it: a flood of them would cost the square of its length.
_MOST_VERBS = 20
# How far back its auxiliary may stand: "a-t-elle ajouté", "a d'ores et déjà annoncé".
_BEHIND = 6
# The verb that makes a passive of it stands so near.
_NEAR = 2


def verb_groups(sentence: Sentence, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """First and end of every verb of saying outside quotation marks, hearsay and impersonal turns.

    A participle (", saying …") says no more than the verb of saying it goes with: it counts only where there is none.
    """
    lowers, saying = sentence.lowers, lexicon.saying
    if saying.isdisjoint(lowers):
        return
    places = [at for at, lower in enumerate(lowers) if lower in saying][:_MOST_VERBS]
    rumour = hearsay(sentence, lexicon)
    hedges = (*([range(*rumour)] if rumour else ()), *sentence.every(lexicon.impersonal))
    # What is "reportedly" argued is as much rumour as what is "reportedly" so.
    hedged = {at for place in hedges for at in (*place, place.stop)}
    # "United States": a name, whatever else the word may be.
    free = [at for at in places if at not in hedged and not (at and sentence.is_capital(at))]
    groups = [group for at in free if (group := _verb_group(sentence, at, lexicon))]
    yield from groups or (group for at in free if (group := _participle(lowers, at, lexicon)))


def _verb_group(sentence: Sentence, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and end of the verb of saying whose main word begins at `at`, None when there is none."""
    lowers = sentence.lowers
    if lexicon.verb_second:
        return group_in_clause(lowers, at, lexicon)
    of_papers = lowers[at] in lexicon.document_verbs
    behind = lowers[max(0, at - _BEHIND) : at]
    if length := lexicon.participles.at(lowers, at) or of_papers:
        if _is_passive(behind, lexicon) or _has_article(behind, lexicon):
            return None
        if helped := _helped(behind, lexicon):
            return at - helped, at + length
    length = lexicon.finite.at(lowers, at) or of_papers
    if not length or (length == 1 and _is_noun(lowers, at + length, behind, lexicon)):
        return None
    # "The WHO said": a name that looks like a small word is still a name.
    named = at > 1 and sentence.is_capital(at - 1)
    return None if _is_infinitive(behind, lexicon) and not named else (at, at + length)


def _helped(behind: Sequence[str], lexicon: Lexicon) -> int:
    """How many words back the auxiliary of a participle stands in its own clause, 0 without one."""
    for back in range(1, len(behind) + 1):
        if behind[-back] in lexicon.auxiliaries:
            return back
        if is_mark(behind[-back]) and behind[-back] != "-":
            break
    return 0


def _is_passive(behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether something was said of the subject ("was accused"), not by it ("s'est félicitée")."""
    for back in range(1, min(_NEAR, len(behind)) + 1):
        if is_mark(behind[-back]):
            break
        if behind[-back] in lexicon.passive:
            return back == len(behind) or behind[-back - 1] not in lexicon.reflexive
    return False


def _participle(lowers: tuple[str, ...], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and end of a participle that tells what the subject of the clause says: ", saying", "is saying"."""
    length = at and lexicon.present_participles.at(lowers, at)
    before = lowers[at - 1]
    goes_on = is_mark(before) or before in lexicon.passive or before in lexicon.before_participles
    return (at, at + length) if length and goes_on else None


def _is_noun(lowers: Sequence[str], end: int, behind: Sequence[str], lexicon: Lexicon) -> bool:
    """An article before it ("the report", not "some report"), or a complement of a noun after it ("promises of")."""
    if end < len(lowers) and lowers[end] in lexicon.noun_before:
        return True
    if behind and (behind[-1],) in lexicon.present_participles:
        return True  # "accepting offers"
    article = _has_article(behind, lexicon)
    return article and behind[-1] not in lexicon.always_anonymous and not _is_pronoun(behind, lexicon)


def _has_article(behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether an article stands right before: "an estimated", "the report"."""
    return bool(behind) and (behind[-1] in lexicon.definite or behind[-1] in lexicon.indefinite)


def _is_pronoun(behind: Sequence[str], lexicon: Lexicon) -> bool:
    """In "il l'affirme" and "comme l'affirme" the l is a pronoun, because of what stands before it."""
    if len(behind) < 2 or behind[-1] not in lexicon.clitics:
        return False
    return any(behind[-2] in group for group in (lexicon.pronouns, lexicon.relatives, lexicon.as_said))


def _is_infinitive(behind: Sequence[str], lexicon: Lexicon) -> bool:
    # Endings tell a cased language's infinitives; what looks like a preposition there is a word cut at its apostrophe.
    governed = not lexicon.cased and behind[-1:] and behind[-1] in lexicon.prepositions
    return bool(behind) and (behind[-1] in lexicon.passive or bool(governed))

"""Clauses whose verb stands second or last (German): the verbs of saying in one, and the stretches with its subject.

A clause here is what stands between two marks: German sets off every clause with a comma.
"""

from collections.abc import Iterator, Sequence

from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.words import Word, is_mark

# Marks within a clause: of compounds, abbreviations, companies.
_WITHIN = frozenset("-.&/*")


def bounds(lowers: Sequence[str], at: int) -> tuple[int, int]:
    """First index and end of the clause that holds word `at`."""
    start, stop = at, at + 1
    while start and not _parts(lowers[start - 1]):
        start -= 1
    while stop < len(lowers) and not _parts(lowers[stop]):
        stop += 1
    while stop > at + 1 and is_mark(lowers[stop - 1]):
        stop -= 1
    return start, stop


def _parts(lower: str) -> bool:
    return is_mark(lower) and lower not in _WITHIN


def group_in_clause(lowers: Sequence[str], at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and end of the verb of saying at `at`; None when it is an infinitive, a passive or another verb's stem."""
    start, stop = bounds(lowers, at)
    clause = lowers[start:stop]
    verb = lowers[at]
    if prefix := _prefix(lowers, at + 1, stop, lexicon):
        return (at, at + 1) if (verb, prefix) in lexicon.separable else None
    helped = not lexicon.auxiliaries.isdisjoint(clause)
    if not lexicon.passive.isdisjoint(clause) and (verb,) in lexicon.participles:
        return None
    if (verb,) in lexicon.participles and helped:
        return at, at + 1
    if (verb,) not in lexicon.finite and verb not in lexicon.document_verbs:
        return None
    infinitive = (at > start and lowers[at - 1] == "zu") or not lexicon.modals.isdisjoint(clause)
    return None if infinitive and is_plural(verb, lexicon) else (at, at + 1)


def _prefix(lowers: Sequence[str], first: int, stop: int, lexicon: Lexicon) -> str:
    """The prefix that a verb has left at the end of its clause ("teilte … mit"), "" when there is none."""
    for at in range(stop - 1, first - 1, -1):
        if lowers[at] in lexicon.prefixes and (at + 1 == stop or lowers[at + 1] in lexicon.joining):
            return lowers[at]
    return ""


def is_plural(verb: str, lexicon: Lexicon) -> bool:
    """Whether a verb's form is that of many speakers, or the infinitive."""
    return verb.endswith(lexicon.plural_verb_endings)


def stretches(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[list[Sequence[Word]], bool]:
    """The stretches that may hold the subject of the verb of saying at `at`, and whether many speak.

    After a word like "wie" the subject stands before the verb; otherwise one phrase stands before the inflected verb,
    which may or may not be the subject, and the others follow it.
    """
    lowers = [word.lower for word in words]
    start, stop = bounds(lowers, at)
    if lowers[start] in lexicon.subordinators:
        return [words[start + 1 : at]], _many(lowers[at:stop], lexicon)
    inflected = at
    if (lowers[at],) in lexicon.participles:
        inflected = next((k for k in range(start, stop) if lowers[k] in lexicon.auxiliaries), at)
    later = words[inflected + 1 : at] if inflected < at else words[inflected + 1 : stop]
    first = words[start:inflected]
    # One phrase stands before the verb: one that a preposition opens is no subject, whatever belongs to its noun.
    before = [] if first and first[0].lower in lexicon.prepositions else [first]
    return [*before, later], _many(lowers[inflected : inflected + 1], lexicon)


def _many(verbs: Sequence[str], lexicon: Lexicon) -> bool:
    return any(is_plural(verb, lexicon) for verb in verbs)


def is_governing(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether the whole sentence hangs on this verb: "…, sagte Müller." at its end, or "Müller sagte, dass …"."""
    lowers = sentence.lowers
    start, stop = bounds(lowers, at)
    if start == 0:
        return stop + 1 < len(lowers) and lowers[stop + 1] in lexicon.complement
    return all(map(is_mark, lowers[stop:])) and lowers[start - 1] == ","


def has_content(lowers: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether reported words follow the clause of the verb, or stand in reported speech anywhere."""
    _, stop = bounds(lowers, at)
    if any((lowers[at], lower) in lexicon.said_with for lower in lowers[at + 1 : stop]):
        return True
    return any(lower in lexicon.content for lower in lowers[stop : stop + 2]) or not lexicon.reported.isdisjoint(lowers)


def clauses(lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First index and end of every clause."""
    start = 0
    for at, lower in enumerate(lowers):
        if _parts(lower):
            if at > start:
                yield start, at
            start = at + 1
    if start < len(lowers):
        yield start, len(lowers)

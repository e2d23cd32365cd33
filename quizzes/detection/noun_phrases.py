"""A stretch of words in a language that writes every noun with a capital, who is speaking out.

A capital is no sign of a name here. What is: no article before it, another capital beside it, or a verb that only
somebody can be the subject of.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from quizzes.detection.kinds import Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.words import Word

# The last part of a compound decides what it is ("Innenministerium"); shorter ones end too many other words.
_LEAST = 5
# Words between an article and its noun.
_MOST_ADJECTIVES = 4


class Phrase(NamedTuple):
    """A noun phrase: its article or pronoun ("" without one), its capital words, and whether a complement follows."""

    opening: str
    nouns: tuple[str, ...]
    complemented: bool


def phrase_speaker(
    words: Sequence[Word], lexicon: Lexicon, *, firm: bool, many: bool, subject: bool = True
) -> Speaker | None:
    """Who the first noun phrase that may be the subject names; None when none names a speaker.

    `firm`: the verb can only be said of somebody; `many`: it has the form of many speakers; `subject`: the phrase must
    have the form of a subject; otherwise it must open the stretch.
    """
    for phrase in _phrases(words, lexicon, subject=subject):
        if who := _who(phrase, lexicon, firm=firm, many=many):
            return who
        if not subject:
            return None
    return None


def is_one_of(lower: str, nouns: frozenset[str], least: int = _LEAST) -> bool:
    """Whether a word is one of these nouns or a compound that ends in one."""
    return lower in nouns or lower.endswith(_long(nouns, least))


@cache
def _long(nouns: frozenset[str], least: int) -> tuple[str, ...]:
    return tuple(noun for noun in nouns if len(noun) >= least)


def _phrases(words: Sequence[Word], lexicon: Lexicon, *, subject: bool) -> Iterator[Phrase]:
    at = 0
    while at < len(words):
        lower = words[at].lower
        skipped = lower in lexicon.prepositions or (subject and lower in lexicon.oblique)
        article = lower in lexicon.definite or lower in lexicon.indefinite
        if lower in lexicon.pronouns and not _noun_follows(words, at, lexicon):
            yield Phrase(lower, (), complemented=False)
            at += 1
        elif skipped or article or _is_noun(words[at], lexicon):
            first = at + 1 if skipped or article else at
            nouns, at = _nouns(words, first, lexicon)
            if (nouns or lower in lexicon.anonymous) and not skipped:
                yield Phrase(lower if article else "", nouns, _complemented(words, at, lexicon))
        elif not subject and (at or lower in lexicon.indicative):
            return
        else:
            at += 1


def _nouns(words: Sequence[Word], first: int, lexicon: Lexicon) -> tuple[tuple[str, ...], int]:
    """The capital words of the noun phrase whose article stands before `first`, and the index after them."""
    at, last = first, min(len(words), first + _MOST_ADJECTIVES)
    while at < last and not _is_noun(words[at], lexicon) and not _breaks(words[at].lower, lexicon, first == at):
        at += 1
    begin = at
    while at < len(words) and _is_noun(words[at], lexicon):
        at += 1
    return tuple(word.lower for word in words[begin:at]), max(at, first)


def _breaks(lower: str, lexicon: Lexicon, at_once: bool) -> bool:
    """A word that no article and noun hold between them."""
    if lower in lexicon.prepositions or lower in lexicon.indicative or lower in lexicon.pronouns:
        return True
    return not at_once and lower in lexicon.definite


def _is_noun(word: Word, lexicon: Lexicon) -> bool:
    if not word.capital or word.is_mark:
        return False
    small = word.lower in lexicon.prepositions or word.lower in lexicon.definite or word.lower in lexicon.indefinite
    return not (small or word.lower in lexicon.adverbs or word.lower in lexicon.pronouns)


def _noun_follows(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """What could stand alone is the article of the noun after it: "diese Frau"."""
    article = words[at].lower in lexicon.definite or words[at].lower in lexicon.indefinite
    return article and bool(_nouns(words, at + 1, lexicon)[0])


def _complemented(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    """A body is named that they belong to: "Forscher der Universität Bonn"."""
    if at >= len(words) or words[at].lower not in lexicon.belonging:
        return False
    nouns, _ = _nouns(words, at + 1, lexicon)
    bodies = lexicon.speaker_nouns | lexicon.document_nouns
    return len(nouns) > 1 or any(is_one_of(noun, bodies) for noun in nouns)


def _who(phrase: Phrase, lexicon: Lexicon, *, firm: bool, many: bool) -> Speaker | None:
    if not phrase.nouns:
        if phrase.opening in lexicon.pronouns:
            return Speaker.SAME
        return Speaker.UNNAMED if phrase.opening in lexicon.anonymous else None
    return _anonymous(phrase, lexicon) or _known(phrase, lexicon) or _unknown(phrase, lexicon, firm=firm, many=many)


def _anonymous(phrase: Phrase, lexicon: Lexicon) -> Speaker | None:
    for at, noun in enumerate(phrase.nouns):
        if not is_one_of(noun, lexicon.anonymous):
            continue
        if at + 1 < len(phrase.nouns):
            return Speaker.NAMED
        if phrase.complemented and is_one_of(noun, lexicon.houses_people):
            return Speaker.NAMED
        if is_one_of(noun, lexicon.always_anonymous):
            return Speaker.UNNAMED
        if is_one_of(noun, lexicon.of_a_study):
            return Speaker.PAPER
        return Speaker.SAME if phrase.opening in lexicon.definite else Speaker.UNNAMED
    return None


def _known(phrase: Phrase, lexicon: Lexicon) -> Speaker | None:
    nouns = phrase.nouns
    if any(is_one_of(noun, lexicon.speaks_for) for noun in nouns):
        return Speaker.NAMED
    if any(is_one_of(noun, lexicon.document_nouns) for noun in nouns):
        known = phrase.opening in lexicon.definite or len(nouns) > 1 or phrase.complemented
        return Speaker.DOCUMENT if known or not phrase.opening else Speaker.PAPER
    if any(is_one_of(noun, lexicon.speaker_nouns) for noun in nouns):
        unknown = phrase.opening in lexicon.indefinite and len(nouns) < 2 and not phrase.complemented
        on_record = any(is_one_of(noun, lexicon.on_record) for noun in nouns)
        return Speaker.UNNAMED if unknown and not on_record else Speaker.NAMED
    return None


def _unknown(phrase: Phrase, lexicon: Lexicon, *, firm: bool, many: bool) -> Speaker | None:
    """A noun that no list holds: somebody, where the verb wants somebody."""
    if is_one_of(phrase.nouns[-1], lexicon.things, 3) or phrase.nouns[-1] in lexicon.months:
        return None
    if len(phrase.nouns) > 1:
        return Speaker.NAMED
    if not firm and (phrase.opening or many):
        return None
    if not phrase.opening:
        return Speaker.UNNAMED if many else Speaker.NAMED
    return Speaker.SAME if phrase.opening in lexicon.definite else Speaker.UNNAMED

"""A sentence in, sources out that stand in it without a verb of saying, as some languages have them.

After their noun phrase ("der Polizei zufolge"), right after a mark (", so Müller."), or nowhere: reported speech has a
mood of its own in German, and its sentences belong to whoever spoke last.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from quizzes.detection.kinds import Speaker
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence
from quizzes.detection.speakers import speaker
from quizzes.detection.verb_second import bounds, clauses
from quizzes.detection.words import is_mark, until_mark

# Words in which the article of a noun phrase is looked for, going back.
_REACH = 6
# So many of one sentence are looked at: a flood of them would cost the square of its length.
_MOST = 4
# How far before "by" the participle may stand: "announced late on Friday by".
_BACK = 4
# A cue shows at most this many words of the speaker.
_CUE = 5


class Mood(NamedTuple):
    """First and end of the words in it; `carried`: their form has other uses, so a source must stand right before."""

    first: int
    end: int
    carried: bool


def according_beside(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Iterator[tuple[Speaker, int, int]]:
    """Each such speaker, with the first and end of the words that name them."""
    lowers = sentence.lowers
    if not lexicon.according_after.isdisjoint(lowers):
        for at in [at for at, lower in enumerate(lowers) if at and lower in lexicon.according_after][:_MOST]:
            first = _phrase_before(lowers, at, lexicon)
            if who := speaker(sentence.outside[first:at], lexicon, names, firm=True):
                yield who, first, at + 1
    if not lexicon.according_apart.isdisjoint(lowers):
        for at in [at for at, lower in enumerate(lowers) if lower in lexicon.according_apart]:
            yield from _apart(sentence, at, lexicon, names)


def said_by(sentence: Sentence, lexicon: Lexicon, names: frozenset[str]) -> Iterator[tuple[Speaker, int, int]]:
    """Who said what stands in the passive: "announced on Friday by the ministry", "annoncée par le ministère"."""
    lowers = sentence.lowers
    if lexicon.by.isdisjoint(lowers):
        return
    for at in [at for at, lower in enumerate(lowers) if at and lower in lexicon.by][:_MOST]:
        first = next((k for k in range(at - 1, max(-1, at - 1 - _BACK), -1) if _is_said(lowers[k], lexicon)), None)
        if first is not None:
            words = sentence.outside
            stretch = until_mark(words[at + 1 : at + 1 + _REACH])
            if who := speaker(stretch, lexicon, names, firm=True):
                yield who, first, at + 1 + min(len(stretch), _CUE)


def _is_said(lower: str, lexicon: Lexicon) -> bool:
    """Whether it is the participle of a verb that only says, in any gender and number."""
    stems = (lower, *(lower.removesuffix(ending) for ending in lexicon.participle_endings if lower.endswith(ending)))
    return any((stem,) in lexicon.participles and stem not in lexicon.needs_content for stem in stems)


def _phrase_before(lowers: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """Where the noun phrase begins that ends before word `at`: at its article, else at the word itself."""
    start, _ = bounds(lowers, at)
    back = range(at - 1, max(start, at - _REACH) - 1, -1)
    return next((k for k in back if lowers[k] in lexicon.definite or lowers[k] in lexicon.indefinite), at - 1)


def _apart(sentence: Sentence, at: int, lexicon: Lexicon, names: frozenset[str]) -> Iterator[tuple[Speaker, int, int]]:
    """The speaker after a word that stands right after a mark, when no verb makes a clause of the two."""
    lowers = sentence.lowers
    if not at or not is_mark(lowers[at - 1]):
        return
    _, stop = bounds(lowers, at)
    if not lexicon.indicative.isdisjoint(lowers[at:stop]):
        return
    if who := speaker(sentence.outside[at + 1 : stop], lexicon, names, firm=True):
        yield who, at, min(stop, at + 1 + _CUE)


def mood_of_speech(sentence: Sentence, lexicon: Lexicon) -> Mood | None:
    """The mood of reported speech, by which a sentence belongs to whoever spoke last ("Er habe nichts gewusst")."""
    lowers = sentence.lowers
    if not lexicon.reported.isdisjoint(lowers) and not sentence.find(lexicon.reported_unless):
        at = _main_verb(lowers, lexicon.reported, lexicon)
        if at is not None:
            return Mood(max(0, at - 1), at + 1, carried=False)
    if not lexicon.reported_after.isdisjoint(lowers) and lexicon.conditions.isdisjoint(lowers):
        at = _main_verb(lowers, lexicon.reported_after, lexicon)
        if at is not None:
            return Mood(max(0, at - 1), at + 1, carried=True)
    return None


def _main_verb(lowers: Sequence[str], verbs: frozenset[str], lexicon: Lexicon) -> int | None:
    """The first of these verbs that stands in a main clause before any verb of a plain statement."""
    for start, stop in clauses(lowers):
        if lowers[start] in lexicon.subordinators:
            continue
        known = takewhile(lambda at: lowers[at] not in lexicon.indicative, range(start, stop))
        if (found := next((at for at in known if lowers[at] in verbs), None)) is not None:
            return found
        if not lexicon.indicative.isdisjoint(lowers[start:stop]):
            return None
    return None

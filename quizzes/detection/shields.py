"""One sentence without a source in, what its author hides behind out: hearsay, a conditional, an impersonal turn."""

from typing import NamedTuple

from quizzes.detection.kinds import Attribution
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.reasons import Reason
from quizzes.detection.sentences import Sentence
from quizzes.detection.verb_second import bounds
from quizzes.detection.words import is_mark

# Fewer words of the author's own than this assert nothing.
_LEAST_WORDS = 4
# A line this short without a stop is a heading that slipped through, a byline or a link.
_LONGEST_HEADING = 20


class Shield(NamedTuple):
    """What stands where a source should."""

    attribution: Attribution
    reason: Reason
    cue: str


def shield(sentence: Sentence, lexicon: Lexicon) -> Shield | None:
    """The hedge of a sentence, the most telling first."""
    if place := hearsay(sentence, lexicon) or sentence.find(lexicon.they_say):
        return Shield(Attribution.HEARSAY, Reason.HEARSAY, sentence.printed(*place))
    if place := _conditional(sentence, lexicon):
        return Shield(Attribution.HEARSAY, Reason.JOURNALISTIC_CONDITIONAL, sentence.printed(*place))
    if (place := sentence.find(lexicon.impersonal)) and not _is_forecast(sentence, lexicon):
        return Shield(Attribution.NONE, Reason.IMPERSONAL_HEDGE, sentence.printed(*place))
    return None


def hearsay(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where it says that others say so; "her research suggests" is somebody's."""
    for place in sentence.every(lexicon.hearsay):
        if not place.start or sentence.lowers[place.start - 1] not in lexicon.definite:
            return place.start, place.stop
    return None


def _is_conditional(lower: str, lexicon: Lexicon) -> bool:
    if lower in lexicon.conditional:
        return True
    return (
        bool(lexicon.conditional_endings)
        and lower.endswith(lexicon.conditional_endings)
        and (lower,) not in lexicon.opinion
    )


def _conditional(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int] | None:
    """The French "serait confrontée": the form that passes on what others say, not the one that follows a condition."""
    lowers = sentence.lowers
    if not lexicon.conditional_endings and lexicon.conditional.isdisjoint(lowers):
        return None
    if not lexicon.conditional_unless.isdisjoint(lowers):
        return None
    for at, lower in enumerate(lowers):
        if _is_conditional(lower, lexicon) and at + 1 < len(lowers) and not is_mark(lowers[at + 1]):
            return (at, at + 2) if _ends_as_hearsay(sentence, at, lexicon) else None
    return None


def _ends_as_hearsay(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """The German "soll": hearsay before a past ("soll gestohlen haben"), a plan before anything else."""
    if not lexicon.conditional_with:
        return True
    _, stop = bounds(sentence.lowers, at)
    return any(
        sentence.lowers[last] in lexicon.conditional_with and not sentence.is_capital(last - 1)
        for last in range(at + 2, stop)
    )


def _is_forecast(sentence: Sentence, lexicon: Lexicon) -> bool:
    """The author's own guess at what is to come ("похоже, … не увидят"): it hides no source, there is none."""
    return bool(sentence.find(lexicon.guesses)) and not lexicon.forecasts.isdisjoint(sentence.lowers)


def is_not_a_claim(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Questions, opinions, lead-ins, pointers to other pages, scraps: nothing that is true or false by itself."""
    lowers = sentence.lowers
    text = sentence.passage.text.rstrip('»”"“«‘ \u00a0\u202f')
    if sentence.told < _LEAST_WORDS or (lowers and lowers[0] in lexicon.imperatives) or text.endswith(("?", "!", ":")):
        return True
    if len(lowers) <= _LONGEST_HEADING and not text.endswith((".", "…", ";", ",")):
        return True
    if (place := sentence.find(lexicon.furniture)) and (place[0] <= 2 or len(lowers) <= _LONGEST_HEADING):
        return True
    opines = sentence.find(lexicon.opinion) or _is_forecast(sentence, lexicon)
    return bool(opines) or not lexicon.first_person.isdisjoint(lowers)

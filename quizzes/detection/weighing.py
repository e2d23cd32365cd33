"""One sentence that nobody stands behind in; whether to ask for its source out: a claim, public record, or no claim.

Two sums of evidence. Their weights are those of a logistic regression on the articles of tests/articles/tuning, rounded
to a tenth, except that acts weigh less than they earned there, because their list was written beside those articles.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quizzes.detection.figures import figure, is_date
from quizzes.detection.lexicon import Lexicon
from quizzes.detection.sentences import Sentence

# A sentence is short or long (words and marks) from these lengths on.
_SHORT, _MIDDLING, _LONG = 8, 14, 25
# More of a kind than this adds nothing.
_MOST_ACTS, _MOST_CLAIMS, _MOST_NAMES = 2, 3, 3
# A verb in the past has so many letters at least.
_LEAST_PAST = 4
# Below this sum a sentence tells a feeling, a scene or a turn of phrase, and nothing to look up.
_LEAST_TELLING = -1.2


class Evidence(NamedTuple):
    """What of a sentence speaks for or against a claim: counts, 0 and 1, or first and end of the words that do."""

    acts: int
    dates: int
    hours: bool
    pronoun: bool
    bodies: bool
    claims: int
    figure: tuple[int, int] | None
    digits: bool
    auxiliary: bool
    interpretation: tuple[int, int] | None
    names: int
    length: int


def evidence(sentence: Sentence, lexicon: Lexicon) -> Evidence:
    """Counted once for both sums, in the words that nobody is quoted with."""
    lowers = sentence.lowers
    numbers = [at for at, lower in enumerate(lowers) if lower[0].isdigit()]
    named = () if lexicon.months.isdisjoint(lowers) else enumerate(lowers)
    dated = [at for at, lower in named if lower in lexicon.months]
    dated += [at for at in numbers if is_date(lowers, at, lexicon)]
    return Evidence(
        acts=min(_MOST_ACTS, len(sentence.every(lexicon.acts))),
        dates=min(2, len(dated)),
        hours=any("h" in lowers[at][1:3] or lowers[at + 1 : at + 2] in ((":",), ("h",)) for at in numbers),
        pronoun=bool(lowers) and lowers[0] in lexicon.pronouns,
        bodies=not lexicon.bodies.isdisjoint(lowers),
        claims=min(_MOST_CLAIMS, len(sentence.every(lexicon.claim_words))),
        figure=figure(sentence, lexicon) if numbers else None,
        digits=bool(numbers),
        auxiliary=not lexicon.auxiliaries.isdisjoint(lowers) or _is_past(lowers, lexicon),
        interpretation=_interpretation(sentence, lexicon),
        names=min(_MOST_NAMES, len(sentence.names)),
        length=len(lowers),
    )


def _is_past(lowers: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the ending of a word tells that something happened, where no auxiliary does."""
    endings = lexicon.past_endings
    return bool(endings) and any(len(lower) >= _LEAST_PAST and lower.endswith(endings) for lower in lowers)


def _interpretation(sentence: Sentence, lexicon: Lexicon) -> tuple[int, int] | None:
    """Where a verb explains or weighs; "after the show" is none."""
    articles = lexicon.definite | lexicon.indefinite
    places = sentence.every(lexicon.interpretation)
    return next(
        ((at.start, at.stop) for at in places if at.start and sentence.lowers[at.start - 1] not in articles), None
    )


def is_record(found: Evidence) -> bool:
    """Routine public record (a vote, a ruling, a birth, a result, a definition), of which nobody asks who says so."""
    against = 1.5 * found.acts + 0.6 * found.dates + 0.4 * found.hours + 0.3 * found.pronoun + 0.3 * found.bodies
    asked = 1.0 * found.claims + 0.3 * bool(found.figure) + 0.5 * (found.length >= _LONG) + 0.2 * found.auxiliary
    return 0.2 + asked < against


def tells_nothing(found: Evidence, *, late: bool) -> bool:
    """A verdict, a mood, a turn of phrase: few words, no figure, no name. `late`: near the end of the article."""
    short = 0.7 * (found.length <= _SHORT) + 0.2 * (_SHORT < found.length <= _MIDDLING)
    told = 0.4 * found.names + 0.9 * bool(found.figure) + 0.8 * found.claims + 1.0 * found.auxiliary
    told += 0.3 * bool(found.interpretation) + 0.2 * found.dates
    return 0.5 + told - short - 1.4 * (not found.digits) - 0.6 * late < _LEAST_TELLING

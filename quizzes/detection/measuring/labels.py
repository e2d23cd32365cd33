"""The labels of the claims guideline, what each wants of the detector, and the rungs it allows.

Positive labels want a suggestion, negative ones none; background is left out of the strict figures and positive in the
wide ones; disputed is never counted.
"""

from quizzes.detection.kinds import Attribution
from quizzes.detection.reasons import Reason

POSITIVE = frozenset({"unsourced", "anonymous", "hedged"})
NEGATIVE = frozenset({"sourced", "opinion", "other"})
BACKGROUND, DISPUTED, ANONYMOUS, HEDGED = "background", "disputed", "anonymous", "hedged"
LABELS = (*sorted(POSITIVE), *sorted(NEGATIVE), BACKGROUND, DISPUTED)

# The reasons that show a hedge in an author's words.
HEDGES = frozenset({Reason.HEARSAY, Reason.JOURNALISTIC_CONDITIONAL, Reason.IMPERSONAL_HEDGE})

# The rungs a label allows where the sentence's own is not given.
_RUNGS = {
    "sourced": (Attribution.NAMED, Attribution.DOCUMENT),
    ANONYMOUS: (Attribution.UNNAMED,),
    HEDGED: (Attribution.HEARSAY, Attribution.NONE),
    "unsourced": (Attribution.NONE,),
    BACKGROUND: (Attribution.NONE,),
    "opinion": (Attribution.NOT_A_CLAIM,),
    "other": (Attribution.NOT_A_CLAIM,),
}


def rungs_of(label: str, attribution: str | None) -> tuple[Attribution, ...]:
    """The right rungs of a sentence: its own where it is given, else ("") those of its label.

    None are known of a disputed sentence, nor where the attribution is None: somebody labelled without saying.
    """
    if label == DISPUTED or attribution is None:
        return ()
    return (Attribution(attribution),) if attribution else _RUNGS[label]

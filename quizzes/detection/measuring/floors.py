"""One labelled sentence in, what two detectors that know almost nothing would say of it out.

The least a figure has to beat: precision of a set with many claims is high for whoever flags everything.
"""

from collections.abc import Callable

from quizzes.detection.lexicon import lexicon
from quizzes.detection.measuring.judged import Case
from quizzes.detection.words import has_quotes, parts_of


def _everything(_case: Case) -> bool:
    return True


def _bare(case: Case) -> bool:
    parts = parts_of(case.text)
    words = lexicon(case.language)
    saying = words.saying if words else frozenset()
    return not has_quotes(parts) and saying.isdisjoint(map(str.lower, parts[1::2]))


FLOORS: dict[str, Callable[[Case], bool]] = {
    "every sentence": _everything,
    "no quotes, no verb of saying": _bare,
}

"""A line below a picture in; whether it is only who took it: "AFP", "Reuters / Name", "Photo by Name"."""

import re
from functools import cache

from quizzes.reading.folding import folded
from quizzes.reading.furniture import words
from quizzes.reading.phrases import Phrases

_LONGEST = 90
_MOST_WORDS = 9
_LONGEST_AGENCY = 40
_WITH = frozenset(
    ("mit", "avec", "con", "with", "from", "source", "sources", "quelle", "quellen", "fuente", "fonte", "met", "z")
)
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_SMALL = frozenset(
    """
    by via for de von van di da del du the and und et y for par per pour via foto photo image picture file
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)


def is_credit(line: str) -> bool:
    """Whether a line right below a picture names only an agency, or a photographer who is called one."""
    if len(line) > _LONGEST or line.rstrip(" )]")[-1:] in (*".!?…:;,", ""):
        return False
    names = _WORD.findall(line)
    if not 0 < len(names) <= _MOST_WORDS or any(name[0].islower() and name not in _SMALL for name in names):
        return False
    plain = folded(line)
    return bool(_agencies().within(plain) or _taking().at_start(plain))


def signs_off(line: str) -> bool:
    """Whether a paragraph is only the agency that its article came from: "(AFP)", "mit dpa"."""
    parts = folded(line).split() if len(line) <= _LONGEST_AGENCY else []
    parts = parts[parts[0] in _WITH :] if parts else []
    known = words("words", "agencies")
    return bool(parts) and (" ".join(parts) in known or known.issuperset(parts))


@cache
def _agencies() -> Phrases:
    return Phrases(words("words", "agencies"))


@cache
def _taking() -> Phrases:
    return Phrases(words("words", "taking"))

"""A text in, the language it is written in out (ISO 639-1), offline.

Small words decide almost every article in microseconds; only a text they leave open wakes the statistical model.
"""

import re
from collections import Counter
from functools import cache
from itertools import chain
from threading import Lock
from typing import Any

from quizzes.reading.errors import UnknownLanguage
from quizzes.reading.folding import lower_words
from quizzes.reading.lazily import lazy
from quizzes.reading.lexicon import labels

# ISO 639-1, complete; a language outside it is a typing error.
_CODES = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
    mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
    rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
    tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()  # noqa: SIM905  # two hundred quoted codes would hide the list
)
# The languages articles and posts come in here; fewer candidates, fewer blunders on short posts.
_CANDIDATES = (
    "ar",
    "be",
    "bg",
    "cs",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "fr",
    "he",
    "it",
    "ja",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "tr",
    "uk",
    "zh",
)
_SAMPLE = 4_000
_SHORT = 20
# How many times as many small words as the next language the one that leads has.
_LEAD = 1.5


def declared(language: str) -> str:
    """`fr`, `FR`, `fr-CA`, `fr_FR` as `fr`; "" stays "". Raises UnknownLanguage."""
    code = re.split("[-_]", language.strip().lower(), maxsplit=1)[0]
    if code and code not in _CODES:
        raise UnknownLanguage(f"{language[:40]!r} is not an ISO 639-1 code")
    return code


def identify(text: str, *, otherwise: str = "en") -> str:
    """The language of a text; `otherwise` when there are too few words to tell."""
    sample = text[:_SAMPLE]
    if found := by_small_words(sample):
        return found
    if sum(map(len, lower_words(sample))) < _SHORT:
        return otherwise
    return str(_model().classify(sample)[0])


def by_small_words(text: str, *, least: int = 4, expected: str = "") -> str:
    """The language whose small words clearly lead, or "" when no language does.

    `expected` is answered where its words leave no other language room to lead.
    """
    words = lower_words(text[:_SAMPLE])
    if len(words) < least:
        return ""
    tell = _telling()
    told = [tell[word] for word in words if word in tell]
    if expected and _LEAD * len([1 for languages in told if expected in languages]) > len(told):
        return expected
    counts = Counter(chain.from_iterable(told))
    most, second = sorted((0, 0, *counts.values()), reverse=True)[:2]
    return max(counts, key=counts.__getitem__) if most >= least and most >= _LEAD * second else ""


@cache
def _telling() -> dict[str, list[str]]:
    """Each small word, and the languages it speaks for."""
    found: dict[str, list[str]] = {}
    for language, words in labels().telling.items():
        for word in words:
            found.setdefault(word, []).append(language)
    return found


_py3langid: Any = lazy("py3langid")  # Any: the package carries no types; it brings numpy


_loading = Lock()


def _model() -> Any:  # Any: same reason
    # One thread at a time: a lazy module must not be woken by two at once.
    with _loading:
        return _woken()


@cache
def _woken() -> Any:  # Any: same reason
    _py3langid.set_languages(list(_CANDIDATES))
    return _py3langid

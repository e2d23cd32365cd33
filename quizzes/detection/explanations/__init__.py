"""In: a reason, a cue, the passage they were found in, its turn and a language.
Out: one or two sentences to a student, naming the words in question and what a source would look like here.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import product
from pathlib import Path

from quizzes.detection.explanations.quoting import QUOTED, quoted
from quizzes.detection.explanations.typography import spaced
from quizzes.detection.reasons import Reason
from quizzes.detection.topics import topic_of

_FOLDER = Path(__file__).parent
_OTHERWISE = "en"
_GENERAL = "general"

# Which sources would do: for what somebody saw or knows, if nothing else is said here.
_CLAIM = "claim"
_SORTS = {Reason.FIGURE_WITHOUT_SOURCE: "figure", Reason.INTERPRETATION_AS_FACT: "view"}

# Reasons that ask for the same sources begin with another one each: advice differs from the first turn on.
_FIRST = {
    Reason.VAGUE_SOURCE: 1,
    Reason.HEARSAY: 2,
    Reason.JOURNALISTIC_CONDITIONAL: 3,
    Reason.IMPERSONAL_HEDGE: 4,
}

# A source that speaks for a passage may stand in another one, where a student finds its words.
_NEARBY = {"en": "{} (in a sentence nearby)", "fr": "{} (dans une phrase voisine)"}

# Their cue is where the passage begins, as no words of it are telling by themselves.
_BEGINNINGS = frozenset(
    {Reason.NO_SOURCE, Reason.QUOTE_WITHOUT_SPEAKER, Reason.AD_SLOT, Reason.NOT_TRANSLATED, Reason.LENGTH_CHANGED}
)


def explain(reason: Reason | str, cue: str, language: str, *, turn: int = 0, text: str = "", spoken: str = "") -> str:
    """The explanation of a suggestion, in `language` (ISO 639-1) if it is one of ours, else in English.

    `turn` is its place among the suggestions of this reason in its article (see `turns`), so that they are not all
    worded alike; `text` is the passage, in the language `spoken`, and may tell what a source would be here.
    Raises ValueError for a reason that is none of ours.
    """
    reason, language = Reason(reason), explained_in(language)
    ways, sources = _ways(language)[reason], _sources_here(reason, language, text, spoken)
    source = sources[(turn + _FIRST.get(reason, 0)) % len(sources)]
    return _said(ways[turn % len(ways)], source, _quoted(reason, cue, text, language))


def every_way(reason: Reason | str, cue: str, *, text: str = "", spoken: str = "") -> Iterator[str]:
    """All that `explain` may say of it, whatever the language and the turn."""
    reason = Reason(reason)
    for language in languages():
        words = _quoted(reason, cue, text, language)
        for way, source in product(_ways(language)[reason], _sources_here(reason, language, text, spoken)):
            yield _said(way, source, words)


def turns(reasons: Iterable[str]) -> Iterator[int]:
    """The turn of each finding of an article, in the order of its passages: how many have had its reason before it."""
    counted: Counter[str] = Counter()
    for reason in reasons:
        yield counted[reason]
        counted[reason] += 1


def explained_in(language: str) -> str:
    """The language an article in this one is explained in."""
    return language if language in languages() else _OTHERWISE


def languages() -> tuple[str, ...]:
    """The languages explanations are written in."""
    return tuple(QUOTED)


def _said(way: str, source: str, words: str) -> str:
    return way.replace("{source}", source).replace("{cue}", words)


def _quoted(reason: Reason, cue: str, text: str, language: str) -> str:
    goes_on = reason in _BEGINNINGS and not text.rstrip(' .!?…»”"').endswith(cue.rstrip(' .!?…»”"'))
    words = quoted(cue, language, goes_on=goes_on)
    is_nearby = reason is Reason.VAGUE_SOURCE and bool(text) and cue not in text
    return _NEARBY[language].format(words) if is_nearby else words


def _sources_here(reason: Reason, language: str, text: str, spoken: str) -> tuple[str, ...]:
    if not any("{source}" in way for way in _ways(language)[reason]):
        return ("",)
    known = _sources(language)[_SORTS.get(reason, _CLAIM)]
    return known.get(topic_of(text, spoken) or _GENERAL, known[_GENERAL])


@cache
def _ways(language: str) -> dict[Reason, tuple[str, ...]]:
    words = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    return {Reason(reason): tuple(spaced(way, language) for way in ways) for reason, ways in words.items()}


@cache
def _sources(language: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """By what is to be shown (a claim, a figure, a view), then by topic."""
    words = tomllib.loads((_FOLDER / "sources" / f"{language}.toml").read_text(encoding="utf-8"))
    return {
        sort: {topic: tuple(spaced(source, language) for source in sources) for topic, sources in topics.items()}
        for sort, topics in words.items()
    }

"""Two texts in, whether only one of them denies out. "Not only" denies nothing; "refuses" may stand for a "not"."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizzes.detection.lexicon import lexicon
from quizzes.detection.opening import opening
from quizzes.detection.phrases import Phrases
from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.words import plain_words
from quizzes.languages import OTHERS, words_in

_TABLES = Path(__file__).with_name("denials.toml")
# French "ne" denies with one of these within reach; alone it may say "only", or nothing.
_NE, _BESIDE_NE, _REACH = frozenset(("ne", "n")), frozenset(("plus", "personne", "guère", "nul", "nulle", "point")), 6
_NEXT = 3
# Only one denies; the other has a word that may stand for it; both do, but not as often.
_FLIPPED, _REPLACED, _FEWER = 0.65, 0.3, 0.2


@dataclass(frozen=True, slots=True)
class Denials:
    """The words of a text that deny, and how many others may stand for one."""

    words: tuple[str, ...]
    instead: int


def denial_faults(original: str, translation: str, said: str, language: str) -> Iterator[Fault]:
    """Original and translation disagree about a "not". Silent for a language whose denials we do not know."""
    before, after = denials_of(original, said), denials_of(translation, language)
    if before is None or after is None:
        return
    cue = after.words[0] if after.words else opening(translation)
    if bool(before.words) != bool(after.words):
        # "Not closed" as "closed": what may stand for a "not" is on both sides, so it stands for none.
        more = after.instead - before.instead
        replaced = more > 0 if before.words else more < 0
        yield Fault(Reason.NEGATION_CHANGED, cue, _REPLACED if replaced else _FLIPPED)
    elif len(before.words) - len(after.words) > 1:
        yield Fault(Reason.NEGATION_CHANGED, cue, _FEWER)


def denials_of(text: str, language: str) -> Denials | None:
    """What denies in a text; None for a language (ISO 639-1) without a list."""
    words = _words(language)
    if not words:
        return None
    lowers = plain_words(text)
    spared = {at for places in _spared(language).every(lowers) for at in places}
    until = frozenset(_table()["until"].get(language, ()))
    endings = tuple(_table()["endings"].get(language, ()))
    denying = [
        lower
        for at, lower in enumerate(lowers)
        if at not in spared
        and (_denies(lowers, at, words) or (endings and lower.endswith(endings)))
        and not any(_turns(after, language) for after in lowers[at + 1 : at + 1 + _NEXT])
        and until.isdisjoint(lowers[max(0, at - _REACH) : at])
    ]
    standing = [lower for lower in lowers if lower not in words and _may_stand(lower, language)]
    return Denials(tuple(denying), len(standing))


def _denies(lowers: tuple[str, ...], at: int, words: frozenset[str]) -> bool:
    lower = lowers[at]
    if lower in _BESIDE_NE:
        return not _NE.isdisjoint(lowers[max(0, at - _REACH) : at])
    if lower == "t":
        return at > 0 and lowers[at - 1].endswith(("n", "can"))
    return lower in words and lower not in _NE


def _turns(lower: str, language: str) -> bool:
    """Whether a word behind a "not" takes it back: "do not ignore"."""
    turning = _table()["turning"].get(language, ())
    return f"={lower}" in turning or lower.startswith(tuple(word for word in turning if not word.startswith("=")))


def _may_stand(lower: str, language: str) -> bool:
    whole, begun = _instead(language)
    return lower in whole or any(lower[:size] in begun for size in range(2, min(len(lower), 12) + 1))


@cache
def _words(language: str) -> frozenset[str]:
    """What denies outright; "without" is no verb turned over, so it only may stand for one."""
    spoken = lexicon(language) if language else None
    words = spoken.negation if spoken else frozenset(words_in(OTHERS)["negation"].get(language, ()))
    return words - _instead(language)[0]


@cache
def _spared(language: str) -> Phrases:
    return Phrases(_table()["spared"].get(language, ()))


@cache
def _instead(language: str) -> tuple[frozenset[str], frozenset[str]]:
    words = _table()["instead"].get(language, ())
    whole = frozenset(word[1:] for word in words if word.startswith("="))
    return whole, frozenset(word for word in words if not word.startswith("="))


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_TABLES.read_text(encoding="utf-8"))

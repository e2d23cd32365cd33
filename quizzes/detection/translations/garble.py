"""A translation in, what is broken in it by itself out: seams, grammar no speaker writes, stutters, other alphabets."""

from collections.abc import Callable, Iterator, Sequence

from quizzes.detection.lexicon import Lexicon, lexicon
from quizzes.detection.reasons import Reason
from quizzes.detection.translations.clashes import clashes
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.tongue import left_over
from quizzes.detection.translations.wording import Wording

_VOWELS = "aeiouyàâäéèêëîïôöùûü"
# Posts shorter than this give too little to judge.
_LEAST_WORDS = 5


def garble_faults(text: str, language: str) -> Iterator[Fault]:
    """Everything broken in a text. Silent for a language (ISO 639-1) without a file."""
    spoken, wording = lexicon(language), Wording(text)
    if spoken is None or len(wording.words) < _LEAST_WORDS:
        return
    checks: tuple[Callable[[Wording, Lexicon], Fault | None], ...] = (seam, broken_agreement, repeated_words)
    yield from (fault for check in checks if (fault := check(wording, spoken)))
    yield from clashes(wording, language)
    if piece := left_over(text, language):
        yield Fault(Reason.UNTRANSLATED_FRAGMENT, piece, 0.7)


def seam(wording: Wording, spoken: Lexicon) -> Fault | None:
    """A small word written large in the middle of a sentence: two pieces joined without reading ("russe Les")."""
    for at, _, lower in wording.pairs():
        if lower not in spoken.function_words or len(lower) < 2 or not wording.words[at][0].istitle():
            continue
        following = wording.text[wording.words[at].end() :][:5].lstrip(" \u00a0'’")
        if wording.closed_up(at) and wording.words[at - 1][0].islower() and following[:1].islower():
            return Fault(Reason.SEAM, wording.pair(at), 0.8)
    return None


def broken_agreement(wording: Wording, spoken: Lexicon) -> Fault | None:
    """Grammar no speaker writes: "de le", "le eau"."""
    for at, *pair in wording.pairs():
        if not (_unelided(pair, spoken) or _uncontracted(pair, spoken)):
            continue
        if wording.words[at][0][0].islower() and wording.closed_up(at):
            return Fault(Reason.BROKEN_AGREEMENT, wording.pair(at), 0.6)
    return None


def _unelided(pair: Sequence[str], spoken: Lexicon) -> bool:
    if pair[0] not in spoken.elided_before_vowel:
        return False
    return pair[1][0] in _VOWELS and pair[1] not in spoken.no_elision_before and len(pair[1]) > 2


def _uncontracted(pair: Sequence[str], spoken: Lexicon) -> bool:
    return f"{pair[0]} {pair[1]}" in spoken.uncontracted


def repeated_words(wording: Wording, spoken: Lexicon) -> Fault | None:
    """The same small word twice running: a stuck translator."""
    for at, first, second in wording.pairs():
        if first == second and first in spoken.function_words and wording.closed_up(at):
            return Fault(Reason.REPEATED_WORDS, wording.pair(at), 0.6)
    return None

"""A translation in, what is broken in it by itself out: seams, grammar no speaker writes, stutters, other alphabets."""

from collections.abc import Callable, Iterator, Sequence

from quizzes.detection.lexicon import Lexicon, lexicon
from quizzes.detection.reasons import Reason
from quizzes.detection.translations.agreement import disagreements
from quizzes.detection.translations.breaks import breaks
from quizzes.detection.translations.clashes import clashes
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.tongue import left_over
from quizzes.detection.translations.verb_forms import wrong_forms
from quizzes.detection.translations.wording import Wording

_VOWELS = "aeiouyàâäéèêëîïôöùûü"
# Posts shorter than this give too little to judge.
_LEAST_WORDS = 5


def garble_faults(text: str, language: str) -> Iterator[Fault]:
    """Everything broken in a text. Silent for a language (ISO 639-1) without a file."""
    spoken, wording = lexicon(language), Wording(text)
    if spoken is None or len(wording.words) < _LEAST_WORDS:
        return
    checks: tuple[Callable[[Wording, Lexicon], Fault | None], ...] = (broken_agreement, repeated_words)
    yield from (fault for check in checks if (fault := check(wording, spoken)))
    yield from breaks(wording, language)
    yield from clashes(wording, language)
    yield from disagreements(wording, language)
    yield from wrong_forms(wording, language)
    if piece := left_over(text, language):
        yield Fault(Reason.UNTRANSLATED_FRAGMENT, piece, 0.7)


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

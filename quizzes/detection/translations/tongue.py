"""A translation and its original in, what of it is not in the language it should be in out."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizzes.detection.opening import opening
from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.reading.folding import lower_words
from quizzes.reading.language import identify
from quizzes.reading.lexicon import labels

_SCRIPTS = {
    "latin": re.compile(r"[A-Za-zÀ-ɏ]+"),
    "cyrillic": re.compile(r"[Ѐ-ӿ]+"),
    "arabic": re.compile(r"[؀-ۿ]+"),
    "greek": re.compile(r"[Ͱ-Ͽ]+"),
    "hebrew": re.compile(r"[֐-׿]+"),
    "chinese": re.compile(r"[぀-ヿ一-鿿]+"),
}
_WRITTEN = {
    "be": "cyrillic", "bg": "cyrillic", "ru": "cyrillic", "uk": "cyrillic", "ar": "arabic", "fa": "arabic",
    "el": "greek", "he": "hebrew", "ja": "chinese", "zh": "chinese",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_TAGS = re.compile(r"[@#]\w+|https?://\S+")
# So many words of the original running, none of them a name, were left as they were.
_RUN, _LEAST_LETTERS = 3, 14
_LEAST_WORDS, _MOST_COPIED = 4, 0.75
# Words of a sentence that tell a language, and none of the one it should be in.
_TELLING, _WINDOW = 2, 5


def tongue_faults(original: str, translation: str, said: str, language: str) -> Iterator[Fault]:
    """The wrong language, the original itself, or a piece of it. `said` and `language`: ISO 639-1."""
    plain = _TAGS.sub(" ", translation)
    if said != language and (_is_copied(original, plain) or _is_foreign(plain, language)):
        yield Fault(Reason.NOT_TRANSLATED, opening(translation), 0.9)
        return
    if piece := left_over(plain, language) or (said != language and _copied(original, plain, said, language)):
        yield Fault(Reason.UNTRANSLATED_FRAGMENT, piece, 0.75)


def _is_copied(original: str, translation: str) -> bool:
    """Whether most words of the translation are the original's, names of a text in another alphabet aside."""
    words, known = lower_words(translation), frozenset(lower_words(original))
    if _script(original) != _script(translation):
        return False
    return len(words) >= _LEAST_WORDS and len([1 for word in words if word in known]) > _MOST_COPIED * len(words)


def _is_foreign(text: str, language: str) -> bool:
    """Whether a text is written in another language or alphabet."""
    if (script := _script(text)) and script != _WRITTEN.get(language, "latin"):
        return True
    words = lower_words(text)
    own, other = _told(words, language)
    if other < 2 * own + _TELLING or len(words) < _LEAST_WORDS:
        return False
    return identify(text, otherwise=language) != language


def _script(text: str) -> str:
    """The alphabet of most letters, "" where there are none."""
    letters = {script: sum(map(len, found.findall(text))) for script, found in _SCRIPTS.items()}
    script = max(letters, key=letters.__getitem__)
    return script if letters[script] else ""


def _told(words: list[str], language: str) -> tuple[int, int]:
    """How many of the words tell the language, and the most that tell one other."""
    counts = {name: len([1 for word in words if word in small]) for name, small in labels().telling.items()}
    own = counts.pop(language, 0)
    return own, max(counts.values(), default=0)


def left_over(text: str, language: str) -> str:
    """Words in another alphabet than the text's, or a stretch whose small words are another language's; "" if none."""
    own, text = _WRITTEN.get(language, "latin"), _TAGS.sub(" ", text)
    for script, found in _SCRIPTS.items():
        if script not in (own, "greek") and (piece := found.search(text)) and len(piece[0]) > 1:
            return piece[0]
    return ""


def _copied(original: str, translation: str, said: str, language: str) -> str:
    """A run of words that stands in the original too and is no name; "" if none."""
    known = set(pairwise(lower_words(original)))
    telling = labels().telling.get(said, frozenset()) - labels().telling.get(language, frozenset())
    words = list(_WORD.finditer(translation))
    start = 0
    for at in range(1, len(words) + 1):
        if at < len(words) and (words[at - 1][0].lower(), words[at][0].lower()) in known:
            continue
        run = [word[0] for word in words[start:at]]
        piece = translation[words[start].start() : words[at - 1].end()] if run else ""
        if len(run) >= _RUN and len(piece) >= _LEAST_LETTERS and _are_words(run, telling):
            return piece
        start = at
    return ""


def _are_words(run: list[str], telling: frozenset[str]) -> bool:
    """Whether a run is language and no name or title: small letters all along, or a small word of the original's."""
    return all(map(str.islower, run)) or (2 * sum(map(str.islower, run)) > len(run) + 1 and not telling.isdisjoint(run))

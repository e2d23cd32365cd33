"""Two texts in, the names that only one of them has out: people, places, bodies, handles and tags."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.sounds import alike, plain
from quizzes.reading.lexicon import labels

_TABLES = Path(__file__).with_name("names.toml")
_TAG = re.compile(r"[@#]\w+|https?://\S+")
_WORD = re.compile(r"[^\W\d_]+")
# What joins the words of one name: "Ministry of Internal Affairs".
_JOINS = re.compile(r"(?: |-|’|'|\u00a0| of | of the | de | du | des | de la | d[’']| de l[’']| and | et )")
# Marks after which a capital says nothing.
_OPENS = frozenset('.!?…:«“„"([•|')
# Alphabets without capitals, and the language in which every noun has one: capitals name nothing there.
_NO_CAPITALS, _ALL_NOUNS = frozenset(("ar", "fa", "he", "zh", "ja")), frozenset(("de",))
# Above this share of words with a capital, and so many, it is a headline in capitals.
_HEADLINE, _FEW = 0.6, 4
_LEAST, _LEAST_ADJECTIVE = 3, 6
# No post has more; a flood of names is held against a flood of words no further.
_MOST_NAMES, _MOST_WORDS = 40, 200
# Writes other words large as well ("the Gospel", "Neutrality Day").
_CAPITALISES = frozenset(("en",))
_LESS_SWAPPED = 0.6
_EXCHANGED, _SWAPPED, _ADDED, _LOST = 0.8, 0.7, 0.35, 0.2


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text as printed (and what each needs, see _named); `known`: those we know, by their row.

    `words`: all that a name of the other text may stand here as.
    """

    names: dict[str, str]
    known: dict[int, str]
    words: tuple[str, ...]
    tags: tuple[str, ...]


def name_faults(original: str, translation: str, said: str, language: str) -> Iterator[Fault]:
    """Names of the translation that the original does not have, or the other way round. Languages are ISO 639-1."""
    before, after = names_of(original, said), names_of(translation, language)
    yield from _tags(before.tags, after.tags)
    # A known name is the same in all spellings, or another.
    gone = [name for row, name in before.known.items() if row not in after.known]
    new = [name for row, name in after.known.items() if row not in before.known]
    exchanged = bool(gone and new)
    gone += _unmatched(before, after)
    new += _unmatched(after, before)
    if new and gone:
        swapped = _LESS_SWAPPED if language in _CAPITALISES else _SWAPPED
        yield Fault(Reason.NAME_CHANGED, new[0], _EXCHANGED if exchanged else swapped)
    elif new or gone:
        yield Fault(Reason.NAME_CHANGED, (new or gone)[0], _ADDED if new else _LOST)


def _tags(before: Sequence[str], after: Sequence[str]) -> Iterator[Fault]:
    known = {tag.lower() for tag in before}
    new = [tag for tag in after if tag.lower() not in known]
    if new and known and not known <= {tag.lower() for tag in after}:
        yield Fault(Reason.NAME_CHANGED, new[0], _EXCHANGED)


def _unmatched(one: Names, other: Names) -> list[str]:
    """The names of one text that sound like no word of the other. The first of a name that goes on needs the second."""
    unlike = {name: not any(alike(name, word) for word in other.words) for name in one.names}
    return [name for name, next_name in one.names.items() if unlike[name] and unlike.get(next_name, True)]


def known_names(text: str) -> dict[int, str]:
    """The places and bodies of the table that a text names: row, and a word printed for it."""
    words = set(_WORD.findall(_TAG.sub(" ", text)))
    return {row: word for word in sorted(words) if (row := _known(word)) is not None}


def names_of(text: str, language: str) -> Names:
    """The names of a text: words with a capital that neither open a sentence nor are common."""
    tags = tuple(_TAG.findall(text))
    words = list(_WORD.finditer(_TAG.sub(" ", text)))
    known = known_names(text)
    others = tuple(dict.fromkeys(word[0] for word in words if _may_be_one(word[0], language)))[:_MOST_WORDS]
    large = [word for word in words if word[0][0].isupper()]
    if language in _NO_CAPITALS | _ALL_NOUNS or len(large) > max(_HEADLINE * len(words), _FEW):
        return Names({}, known, others, tags)
    return Names(dict(islice(_named(words, language), _MOST_NAMES)), known, others, tags)


def _may_be_one(word: str, language: str) -> bool:
    """Whether a name of the other text may stand here as this word: also "московский"."""
    return word[0].isupper() or language in _NO_CAPITALS or len(word) >= _LEAST_ADJECTIVE


def _named(words: list[re.Match[str]], language: str) -> Iterator[tuple[str, str]]:
    """Each name, and the one it goes on with where only that shows it for one ("Ellen Marsh said"), else ""."""
    places = {word: at for at, word in enumerate(words)}
    for whole in _runs(words):
        common = [word[0].lower() for word in whole if _is_common(word[0])]
        run = whole[len(common) :]
        if not run or not _titles().issuperset(common):
            continue
        opens = not common and _opens(words, places[run[0]])
        names = [word for word in run if _is_name(word[0], language)]
        if opens and names and names[0] is run[0]:
            if len(names) > 1 and names[1] is run[1]:
                yield names[0][0], names[1][0]
            names = names[1:]
        yield from ((word[0], "") for word in names)


def _runs(words: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Words with a capital, those together that make one name."""
    runs: list[list[re.Match[str]]] = []
    for word in words:
        if not word[0][0].isupper():
            continue
        if runs and _JOINS.fullmatch(word.string, runs[-1][-1].end(), word.start()):
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _is_name(word: str, language: str) -> bool:
    small = labels().telling.get(language, frozenset())
    return len(word) >= _LEAST and not word.isupper() and _known(word) is None and word.lower() not in small


def _opens(words: list[re.Match[str]], at: int) -> bool:
    """Whether a word opens a sentence or a quotation, so that its capital says nothing."""
    if not at:
        return True
    between = words[at].string[words[at - 1].end() : words[at].start()]
    return not _OPENS.isdisjoint(between)


def _is_common(word: str) -> bool:
    return word.lower() in _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(tomllib.loads(_TABLES.read_text(encoding="utf-8"))["common"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(tomllib.loads(_TABLES.read_text(encoding="utf-8"))["titles"])


@cache
def _rows() -> tuple[dict[str, int], dict[str, int]]:
    """Whole words and beginnings of words, and the row each stands in."""
    whole, begun = {}, {}
    for row, words in enumerate(tomllib.loads(_TABLES.read_text(encoding="utf-8"))["known"]):
        for word in words.split():
            if word.startswith("="):
                whole[plain(word[1:])] = row
            else:
                begun[plain(word)] = row
    return whole, begun


@lru_cache(maxsize=20_000)
def _known(word: str) -> int | None:
    """The row of a known name. Short ones must be written as names are, or they are ordinary words."""
    whole, begun = _rows()
    lower, capital = plain(word), not word[0].islower()
    if capital and lower in whole:
        return whole[lower] if len(lower) > _LEAST or word.isupper() or not word.isascii() else None
    least = 3 if capital else 5
    return next(
        (begun[lower[:size]] for size in range(min(len(lower), 12), least - 1, -1) if lower[:size] in begun), None
    )

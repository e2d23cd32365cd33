"""A passage in, the first words of it out that sell: copy that nobody labelled, offered to a teacher for a look."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from quizzes.detection.lexicon import Lexicon, lexicon
from quizzes.detection.phrases import Phrases
from quizzes.detection.sentences import Sentence
from quizzes.detection.words import Word, parts_of, words_of
from quizzes.languages import words_in
from quizzes.reading import Passage

# So many different signs of selling, and one in so many words at least (a report of a sale has a few of them too), in
# no more characters than this. How copy begins ("Treat yourself") is as good as two.
_SIGNS = 3
_HOOK = 2
_THINNEST = 6
_LONGEST = 300
_PRICES = ("€", "£", "$")
_SHARE = "%"
_ADDRESSES = ("www.", "://")


@dataclass(frozen=True, slots=True)
class _Voice:
    """How a language sells and how it tells: beginnings of copy, words to the reader, words of news, great sums."""

    hooks: Phrases
    asking: frozenset[str]
    telling: frozenset[str]


def selling_words(passage: Passage, sentence: Sentence | None) -> str:
    """The first selling words of a passage that has enough of them and speaks to the reader or names a price."""
    spoken = lexicon(passage.language)
    if spoken is None or len(passage.text) > _LONGEST:
        return ""
    if sentence is not None and sentence.quotes_nothing:
        if not sentence.every(spoken.ad_copy) and not _voice(passage.language).hooks.at(sentence.lowers or ("",), 0):
            return ""
        return _first_selling(passage, sentence.words, spoken)
    # The words of a sentence that a quotation runs into are cut anew: copy is looked at by itself.
    every = sentence.words if sentence is not None and not sentence.runs_on else words_of(parts_of(passage.text))[0]
    return _first_selling(passage, [word for word in every if not word.quoted], spoken)


def _first_selling(passage: Passage, words: Sequence[Word], spoken: Lexicon) -> str:
    lowers = tuple([word.lower for word in words])
    voice, text = _voice(passage.language), passage.text
    hook = voice.hooks.at(lowers, 0) if lowers else 0
    places = [*([range(hook)] if hook else ()), *spoken.ad_copy.every(lowers)]
    if not places or not voice.telling.isdisjoint(lowers):
        return ""
    priced = any(mark in text for mark in _PRICES)
    if not (hook or priced or not voice.asking.isdisjoint(lowers)):
        return ""
    signs = len({lowers[place.start : place.stop] for place in places if place.start >= hook}) + _HOOK * bool(hook)
    signs += (priced or _SHARE in text) + any(mark in text for mark in _ADDRESSES)
    if signs < _SIGNS or signs * _THINNEST < sum(not word.is_mark for word in words):
        return ""
    return text[words[places[0].start].start : words[places[0].stop - 1].end]


@cache
def _voice(language: str) -> _Voice:
    said = words_in(language)["ads"]
    return _Voice(
        hooks=Phrases(said.get("hooks", ())),
        asking=frozenset(said.get("asking", ())),
        telling=frozenset((*said.get("told", ()), *said.get("great_sums", ()))),
    )

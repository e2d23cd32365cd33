"""A line in, the words that make it an ad line out ("" for a line of the article)."""

import re
from functools import cache, lru_cache

from quizzes.reading.folding import folded
from quizzes.reading.lexicon import labels
from quizzes.reading.phrases import Phrases

# A label stands alone on its line; promotion fits in one, or it is a paragraph that mentions promotion.
LONGEST_LABEL = 90
LONGEST_PROMOTION = 220
_LONGEST_CALL = 120
# A call with a full stop is this short; what is longer is a sentence about it.
_SHORT_CALL = 40
_SHORTEST_NEWS = 45
_PARTS = re.compile(r"[\W_]*[–—―|•·*/:_\[\]()<>]+[\W_]*|\s--+\s|^--+\s?|\s?--+$")
_COUNT = re.compile(r"\s*\d{0,3}\s*$")
# "SponsoredIFC Markets": the label glued to the advertiser by the copying.
_GLUED = re.compile(
    r"(?:Sponsored|Sponsorisé|Advertisement|Publicité|Gesponsert|Anzeige|Publicidad|Patrocinado|Promoted)(?=[A-ZÀ-Þ])"
)
_STOPS = (".", "…")
_OPENERS = "«“„\"'‘("
_BEFORE_A_CALL = ".!?…:–—-|>→»•·*"


@lru_cache(maxsize=4_096)
def ad_label(line: str) -> str:
    """The label of a line that is nothing but an ad slot's label, as printed."""
    if not line or len(line) > LONGEST_LABEL:
        return ""
    if glued := _GLUED.match(line):
        return glued[0]
    known = labels()
    parts = [part for part in _PARTS.split(_COUNT.sub("", line)) if part.strip()]
    kinds = [folded(part) for part in parts]
    beside = known.beside_ads | known.with_ads
    if not any(kinds) or any(kind and kind not in known.ads and kind not in beside for kind in kinds):
        return ""
    shown = [part.strip() for part, kind in zip(parts, kinds, strict=True) if kind in known.ads]
    if shown:
        return shown[0]
    return line.strip() if known.beside_ads.intersection(kinds) else ""


def skips(line: str) -> bool:
    """Whether a line says only where the story goes on: an ad's beside a slot, a reader's way past something else."""
    return folded(line) in labels().beside_ads


@lru_cache(maxsize=4_096)
def promotion(line: str) -> str:
    """The promotional wording of a short line, as printed: "subscribe to our newsletter", "affiliate links"."""
    if not line or len(line) > LONGEST_PROMOTION:
        return ""
    plain = folded(line)
    said = ""
    if found := _promotions().within(plain):
        printed = _as_printed(line, found)
        if line[: line.find(printed)].rstrip()[-1:] not in (*_OPENERS,) or line.startswith(printed):
            said = printed
    if not said and len(line) <= _LONGEST_CALL:
        said = _call(line, plain)
    return "" if said and _is_told(line, plain, found) else said


def _is_told(line: str, plain: str, phrase: str) -> bool:
    """Whether a line tells what somebody did or said, and nobody is asked for anything: news of a promotion."""
    known = labels()
    if len(line) < _SHORTEST_NEWS or "://" in line or known.told.isdisjoint(plain.split()):
        return False
    # The promotional words themselves may speak to the reader: "our newsletter".
    rest = plain.replace(phrase, " ", 1) if phrase else plain
    return known.asking.isdisjoint(rest.split())


def _call(line: str, plain: str) -> str:
    """What a line begins or ends with, as "Buy now"; a sentence about it is none, unless it is about a letter."""
    if found := _calls().at_start(plain):
        if line.rstrip().endswith(_STOPS) and len(line) > _SHORT_CALL and labels().letters.isdisjoint(plain.split()):
            return ""
        return _as_printed(line, found)
    if found := _calls().at_end(plain):
        printed = _as_printed(line, found)
        before = line[: line.rfind(printed)].rstrip()
        return printed if before.endswith((*_BEFORE_A_CALL,)) else ""
    return ""


def ad_words(line: str) -> str:
    """Label or promotional wording, whichever makes the line an ad."""
    return ad_label(line) or promotion(line)


@cache
def _promotions() -> Phrases:
    return Phrases(labels().promotions)


@cache
def _calls() -> Phrases:
    return Phrases(labels().calls)


def _as_printed(line: str, phrase: str) -> str:
    """The stretch of the line that folds to `phrase`."""
    words = list(re.finditer(r"[^\W\d_]+", line))
    count = len(phrase.split())
    for first in range(len(words) - count + 1):
        last = words[first + count - 1]
        stretch = line[words[first].start() : last.end()]
        if folded(stretch) == phrase:
            return stretch
    return line

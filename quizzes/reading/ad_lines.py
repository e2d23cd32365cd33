"""A line in, the words that make it an ad line out ("" for a line of the article)."""

import re
from functools import cache, lru_cache

from quizzes.reading.folding import folded
from quizzes.reading.lexicon import labels

# A label stands alone on its line; promotion fits in one, or it is a paragraph that mentions promotion.
LONGEST_LABEL = 90
LONGEST_PROMOTION = 220
_PARTS = re.compile(r"[\W_]*[–—―|•·*/:_\[\]()<>]+[\W_]*|\s--+\s|^--+\s?|\s?--+$")
_COUNT = re.compile(r"\s*\d{0,3}\s*$")
# "SponsoredIFC Markets": the label glued to the advertiser by the copying.
_GLUED = re.compile(r"(?:Sponsored|Sponsorisé|Advertisement|Publicité|Gesponsert)(?=[A-Z])")


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
    if not any(kinds) or any(kind and kind not in known.ads and kind not in known.beside_ads for kind in kinds):
        return ""
    shown = [part.strip() for part, kind in zip(parts, kinds, strict=True) if kind in known.ads]
    return shown[0] if shown else line.strip()


@lru_cache(maxsize=4_096)
def promotion(line: str) -> str:
    """The promotional wording of a short line, as printed: "subscribe to our newsletter", "affiliate links"."""
    if not line or len(line) > LONGEST_PROMOTION:
        return ""
    plain = folded(line)
    found = _promotions().search(f" {plain} ")
    return _as_printed(line, found[1]) if found else ""


def ad_words(line: str) -> str:
    """Label or promotional wording, whichever makes the line an ad."""
    return ad_label(line) or promotion(line)


@cache
def _promotions() -> re.Pattern[str]:
    longest_first = sorted(labels().promotions, key=len, reverse=True)
    return re.compile(" (" + "|".join(map(re.escape, longest_first)) + ") ")


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

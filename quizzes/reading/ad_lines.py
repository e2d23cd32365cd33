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
# What is longer is no paragraph anybody wrote.
_LONGEST_PARAGRAPH = 10_000
# So much of a line that sells nothing is the article's.
_NEWS = 80
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_PARTS = re.compile(r"[\W_]*[–—―|•·*/:_\[\]()<>]+[\W_]*|\s--+\s|^--+\s?|\s?--+$")
_COUNT = re.compile(r"\s*\d{0,3}\s*$")
# "SponsoredIFC Markets": the label glued to the advertiser by the copying.
_GLUED = re.compile(
    r"(?:Sponsored|Sponsorisé|Advertisement|Publicité|Gesponsert|Anzeige|Publicidad|Patrocinado|Promoted)(?=[A-ZÀ-Þ])"
)
_STOPS = (".", "…")
# "In partnership with Harlow Bank": a name and a few words, and no sentence.
_LONGEST_SPONSOR = 70
_MOST_SPONSOR_WORDS = 10
_IN_A_SENTENCE = re.compile(r"[,;:.!?…]")
# A discount's code, and what it takes off.
_CODE = re.compile(r"(?<!\w)[A-Z]{3,12}\d{1,4}(?!\w)")
_OFF = re.compile(r"\d\s?[%€£$]|[€£$]\s?\d")
_PRICE = re.compile(r"[€£$]\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?[€£$]")
_CODES = frozenset(("code", "codigo", "codice", "gutscheincode", "rabattcode", "promocode", "промокод", "промокодом"))
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
    found = _pushes().within(plain)
    if said := _pushing_words(line, plain, found) or _sponsor(line, plain):
        return "" if _is_mostly_news(line) else said
    said = (_call(line, plain) or _cut_price(line, plain)) if len(line) <= _LONGEST_CALL else ""
    return "" if said and _is_told(line, plain, found) else said


def push(sentence: str) -> str:
    """The wording that makes a sentence promotion wherever it stands, as printed; a call to buy may be anybody's."""
    if len(sentence) > LONGEST_PROMOTION:
        return ""
    plain = folded(sentence)
    return _pushing_words(sentence, plain, _pushes().within(plain))


def may_push(text: str) -> bool:
    """Whether promotional words stand anywhere in a paragraph: then its sentences are worth looking at."""
    if len(text) > _LONGEST_PARAGRAPH:
        return False
    plain = folded(text)
    return bool(_pushes().within(plain)) or _has_code(text, plain)


def disclosure(line: str) -> str:
    """What a short line says of the whole article, as printed: who paid for it, or that its links pay."""
    return _disclosed(line, folded(line)) if len(line) <= LONGEST_PROMOTION else ""


def _pushing_words(line: str, plain: str, found: str) -> str:
    if not found:
        return _code(line, plain) if _has_code(line, plain) else ""
    said = _disclosed(line, plain) or _unquoted(line, found)
    return "" if said and _is_told(line, plain, found) else said


def _disclosed(line: str, plain: str) -> str:
    found = _disclosures().within(plain)
    return _unquoted(line, found) if found else ""


def _is_mostly_news(line: str) -> bool:
    """A paragraph of the article with a sentence of promotion in it: the others ask nothing of the reader."""
    rest = " ".join(part for part in _SENTENCE.split(line) if not push(part))
    if len(rest) < _NEWS or len(rest) * 2 < len(line):
        return False
    return labels().asking.isdisjoint(folded(rest).split())


def _unquoted(line: str, phrase: str) -> str:
    """A phrase of a line as printed; "" for none, and for one that a quotation begins with."""
    printed = _as_printed(line, phrase) if phrase else ""
    return printed if line.startswith(printed) or line[: line.find(printed)].rstrip()[-1:] not in (*_OPENERS,) else ""


def _sponsor(line: str, plain: str) -> str:
    """The words before the name of who pays, when a line is nothing but they and a name."""
    if len(line) > _LONGEST_SPONSOR or plain.count(" ") >= _MOST_SPONSOR_WORDS or _IN_A_SENTENCE.search(line):
        return ""
    found = _sponsors().at_start(plain)
    printed = _as_printed(line, found) if found else ""
    name = line[line.find(printed) + len(printed) :]
    return printed if any(map(str.isupper, name)) else ""


def _code(line: str, plain: str) -> str:
    """The code of a discount: "-15 % avec le code ROBOT15"."""
    found = _CODE.search(line)
    return "" if found is None or _is_told(line, plain, "") else found[0]


def _cut_price(line: str, plain: str) -> str:
    """The new price and the old one of something offered: "649 € au lieu de 699 €"."""
    if line.endswith(_STOPS) or not _instead().within(plain):
        return ""
    prices = list(_PRICE.finditer(line))
    if len(prices) != 2 or not _instead().within(folded(line[prices[0].end() : prices[1].start()])):
        return ""
    return line[prices[0].start() : prices[1].end()]


def _has_code(line: str, plain: str) -> bool:
    """Whether a line speaks of a code and of what is taken off: one look for the letters spares most lines the rest."""
    if "cod" not in plain and "код" not in plain:
        return False
    return not _CODES.isdisjoint(plain.split()) and _OFF.search(line) is not None


def _is_told(line: str, plain: str, phrase: str) -> bool:
    """Whether a line tells what somebody did or said, and nobody is asked for anything: news of a promotion."""
    known = labels()
    told = known.told - known.past if _disclosures().within(plain) else known.told
    if len(line) < _SHORTEST_NEWS or "://" in line or told.isdisjoint(plain.split()):
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
def _pushes() -> Phrases:
    return Phrases(labels().promotions + labels().disclosures)


@cache
def _disclosures() -> Phrases:
    return Phrases(labels().disclosures)


@cache
def _sponsors() -> Phrases:
    return Phrases(labels().sponsors)


@cache
def _instead() -> Phrases:
    return Phrases(labels().instead)


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

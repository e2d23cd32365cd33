"""Lines in, the positions of those that an ad is made of out: lines that only their neighbours give away."""

import re
from functools import cache

from quizzes.reading.ad_lines import ad_label, ad_words
from quizzes.reading.chatter import is_chatter
from quizzes.reading.folding import folded
from quizzes.reading.lexicon import labels
from quizzes.reading.phrases import Phrases

_SHORT = 90
_NATIVE = 220
_PRICE = re.compile(
    r"(?:\w{2,6}\s){0,2}(?:[€$£₽₴]\s?\d[\d.,\u00a0\u202f ]{0,12}"
    r"|\d[\d.,\u00a0\u202f ]{0,12}\s?(?:€|\$|£|₽|₴|EUR|USD|GBP|CHF|zł|руб|грн|kr|Kč|Ft|lei)\.?)(?:\s?[*/-]\s?\w{0,6})?"
)
_PRICED = re.compile(r"[:–—-]\s(?:[€£$]\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?[€£$])$")
_STOPS = (".", "!", "?", "…", ":", ";")
# How far from the consent or the field the letter's name may stand.
_PUSH = 9
# How many lines a form to sign up has, with what is said above it.
_FORM = 4
# A menu: so many entries on either side, each no longer than this.
_ENTRIES = 2
_ENTRY = 24
# What a field is called is no longer than this.
_FIELD = 40
# What stands under a label: from two lines of a slogan's length to this many.
_FEWEST_UNDER, _MOST_UNDER = 2, 4
_PARAGRAPH = 60
_SLOGAN = 60
_QUOTED = ("»", "”", "“", '"')
_SELLING = re.compile(r"\d\s?%|[€$£]\s?\d|\d\s?€|!|\+\s|\d\+")
_TITLED = 0.6


def sold_lines(lines: list[str]) -> frozenset[int]:
    """The positions of all ad lines: labels, promotion, price lists, pushes to sign up, and what a label announces."""
    sold = {at for at, line in enumerate(lines) if ad_words(line) and not _is_menu_entry(lines, at)}
    for at in sorted(sold):
        sold.update(_announced(lines, at) or _under(lines, at))
    sold |= _price_lists(lines) | _pushes(lines)
    sold |= _buttons(lines, sold)
    return frozenset(sold | _priced(lines, sold))


def _is_menu_entry(lines: list[str], at: int) -> bool:
    """Among other short entries, "Ads" is the name of a page."""
    around = lines[max(0, at - _ENTRIES) : at] + lines[at + 1 : at + 1 + _ENTRIES]
    return (
        len(around) == 2 * _ENTRIES
        and len(lines[at]) <= _ENTRY
        and all(len(line) <= _ENTRY and not ad_label(line) and not line.endswith(_STOPS) for line in around)
    )


def _announced(lines: list[str], at: int) -> set[int]:
    """The headline and the words below a label that is glued to the advertiser's name."""
    line = lines[at]
    label = ad_label(line)
    advertiser = line[len(label) :].strip() if label and line.startswith(label) else ""
    if not advertiser or not advertiser[0].isalnum():
        return set()
    announced: set[int] = set()
    for below in range(at + 1, min(at + 3, len(lines))):
        if not (lines[below].startswith(advertiser) or _sells(lines[below])):
            break
        announced.add(below)
    return announced


def _under(lines: list[str], at: int) -> range:
    """The advertiser's own words, which need not sell: short lines between a label and the article that goes on.

    One line alone is as often a heading of the article.
    """
    nothing = range(0)
    label = ad_label(lines[at])
    if not label or not labels().passing.isdisjoint(folded(lines[at]).split()) or not at or not _is_full(lines[at - 1]):
        return nothing
    end = at + 1
    while end < len(lines) and end - at <= _MOST_UNDER and _is_slogan(lines[end]):
        end += 1
    under = lines[at + 1 : end]
    goes_on = end < len(lines) and _is_full(lines[end])
    return range(at + 1, end) if goes_on and len(under) >= _FEWEST_UNDER and any(map(_speaks, under)) else nothing


def _speaks(line: str) -> bool:
    """More than names: a word in small letters among three at least."""
    words = line.split()
    return len(words) > 2 and any(map(str.islower, words))


def _is_full(line: str) -> bool:
    """A paragraph of the article."""
    return len(line) >= _PARAGRAPH and line.endswith((*_STOPS, *_QUOTED))


def _is_slogan(line: str) -> bool:
    """A short line that is neither a sentence nor one of the page's own."""
    if len(line) > _SLOGAN or line.endswith((".", "?", "…", ":", ";", *_QUOTED)) or not line[0].isalpha():
        return False
    return folded(line).split(" ")[0] not in labels().captions and not is_chatter(line, linked=0, links=0)


def _buttons(lines: list[str], sold: set[int]) -> set[int]:
    """Buttons that ask for money or a member, beside words that ask or between two paragraphs."""
    whole = labels().whole
    found = {at for at, line in enumerate(lines) if len(line) <= _FIELD and folded(line) in whole}
    return {at for at in found if not sold.isdisjoint((at - 1, at + 1)) or _is_between(lines, at)}


def _priced(lines: list[str], sold: set[int]) -> set[int]:
    """Lines below an offer that end with a price too; below a label they may be the article's list."""
    found: set[int] = set()
    for at in range(1, len(lines)):
        above = at - 1 in found or (at - 1 in sold and not ad_label(lines[at - 1]))
        if above and at not in sold and len(lines[at]) <= _SHORT and _PRICED.search(lines[at]):
            found.add(at)
    return found


def _is_between(lines: list[str], at: int) -> bool:
    return 0 < at < len(lines) - 1 and _is_full(lines[at - 1]) and _is_full(lines[at + 1])


def _sells(line: str) -> bool:
    words = [word for word in line.split() if word[0].isalpha()]
    titled = sum(word[0].isupper() for word in words) >= _TITLED * len(words)
    return len(line) <= _NATIVE and len(words) > 3 and (titled or bool(_SELLING.search(line)))


def _price_lists(lines: list[str]) -> set[int]:
    """Things and their prices, turn by turn, under words that offer them."""
    sold: set[int] = set()
    at = 0
    while at + 3 < len(lines):
        end = at
        while (
            end + 1 < len(lines) and _is_short(lines[end]) and not _is_price(lines[end]) and _is_price(lines[end + 1])
        ):
            end += 2
        if end - at >= 4 and at and _offers(lines[at - 1]):
            # What stands elsewhere too is the name of a part of the site.
            sold.update(range(at - (lines.count(lines[at - 1]) == 1), end))
        at = max(end, at + 1)
    return sold


def _is_price(line: str) -> bool:
    return len(line) <= 30 and bool(_PRICE.fullmatch(line))


def _offers(line: str) -> bool:
    return len(line) <= _SHORT and bool(_offering().within(folded(line)))


def _pushes(lines: list[str]) -> set[int]:
    """A letter that one may sign up for: from the line that names it to the consent or the field of its form."""
    sold = _forms(lines)
    for at, line in enumerate(lines):
        if not _is_consent(line) and not _is_field(line):
            continue
        named = _named_above(lines, at)
        if named is not None:
            sold.update(range(named, at + 1))
        elif _is_consent(line) and any(_names_a_letter(other) for other in lines[max(0, at - 3) : at + 1]):
            sold.add(at)
    return sold


def _forms(lines: list[str]) -> set[int]:
    """A field and below it a button to sign up, or what one agrees to; with the short lines that ask for it above."""
    sold: set[int] = set()
    known = labels()
    for at in range(1, len(lines)):
        if not _is_field(lines[at - 1]):
            continue
        if (len(lines[at]) <= _FIELD and folded(lines[at]) in known.sign_ups) or _is_consent(lines[at]):
            above = at - 1
            while above and at - above < _FORM and not _is_prose(lines[above - 1]) and _asks(lines[above - 1]):
                above -= 1
            sold.update(range(above, at + 1))
    return sold


def _is_field(line: str) -> bool:
    return len(line) <= _FIELD and folded(line) in labels().fields


def _asks(line: str) -> bool:
    """Whether a line above a form is the letter's: not the page's own, no other field, no sentence that only tells."""
    if _is_field(line) or is_chatter(line, linked=0, links=0):
        return False
    known, plain = labels(), folded(line)
    return not line.endswith(_STOPS) or not (known.asking | known.letters).isdisjoint(plain.split())


def _named_above(lines: list[str], at: int) -> int | None:
    """Where the letter is first named above a line, with nothing but short lines between."""
    named = None
    for above in range(at - 1, max(-1, at - _PUSH), -1):
        if _is_prose(lines[above]) and not _is_consent(lines[above]):
            break
        if _names_a_letter(lines[above]):
            named = above
    return named


def _is_prose(line: str) -> bool:
    return len(line) > _NATIVE or (len(line) > _SHORT and line.endswith(_STOPS))


def _names_a_letter(line: str) -> bool:
    return bool(_letters().within(folded(line[:_NATIVE])))


def _is_consent(line: str) -> bool:
    return len(line) <= _NATIVE and bool(_consenting().within(folded(line)))


def _is_short(line: str) -> bool:
    return len(line) <= _SHORT and not line.endswith(_STOPS)


@cache
def _offering() -> Phrases:
    return Phrases(labels().for_sale)


@cache
def _letters() -> Phrases:
    return Phrases(labels().letters)


@cache
def _consenting() -> Phrases:
    return Phrases(labels().consent)

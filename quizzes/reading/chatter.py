"""A line of a page in; whether it is the page that speaks: a button, a date, a byline, a link elsewhere."""

import re
from functools import cache

from quizzes.reading.ad_lines import ad_label, promotion
from quizzes.reading.folding import folded
from quizzes.reading.furniture import words
from quizzes.reading.lexicon import labels
from quizzes.reading.phrases import Phrases

_LONGEST = 250
_LONGEST_BYLINE = 90
_LONGEST_BUTTON = 100
_LONGEST_COUNT = 20
_MOST_NAMES = 7
# Of a line with a date: so many words that introduce dates, and at most so many others.
_TOLD, _OTHERS = 2, 4
_BETWEEN_NAMES = frozenset(
    """
    and et und y e with avec mit de la le von van da di del du der for pour für и by reporting writing editing
    """.split()  # noqa: SIM905  # a list of words reads better without its quotation marks
)
_SEVERAL, _LINKS_ONLY, _MANY_LINKS, _ONE_LINK = 2, 0.8, 0.5, 0.95
_LEADS_AWAY = 0.3
_FEWEST_WORDS = 3
_TIME = re.compile(r"\d{1,2}[:h.]\d{2}|(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_STOPS = ".!?…:;»”"
# An agency's last line names everybody, and where they are.
_SIGNED_OFF = ("reporting by", "additional reporting by", "writing by", "editing by", "compiled by")
_OPENING = re.compile(r"(.{3,40}?)\s?[:|→►>»]\s?\S")
_RECENTLY = re.compile(r"\d{1,2}\s[^\W\d]")


def is_chatter(text: str, *, linked: float, links: int, is_inside: bool = False) -> bool:
    """Whether a line is none of the article's. `linked` is the share of it that is links, `links` their number.

    A heading that `is_inside` the article may be a date or a year, or begin with "By".
    """
    if not any(map(str.isalpha, text)) and len(text) <= _LONGEST_COUNT:
        return not (is_inside and text.isdigit())
    if linked >= _LINKS_ONLY and links >= _SEVERAL:
        return True
    if len(text) > _LONGEST:
        return False
    if linked >= _MANY_LINKS and links > _SEVERAL and text[-1] not in _STOPS:
        return True
    if linked >= _ONE_LINK and text[-1] not in ".!?":
        return True
    plain = folded(text)
    if leads_away(plain, linked) or is_button(text, plain) or _is_filed(text) or _is_whole(text, plain):
        return True
    return not is_inside and (is_date(text, plain) or is_byline(text, plain))


def is_sold(text: str, linked: float) -> bool:
    """Whether a line is an ad's; "Read also: for subscribers only" and a link lead to a story, unless to a letter."""
    if ad_label(text) or not promotion(text):
        return bool(ad_label(text))
    plain = folded(text)
    return not leads_away(plain, linked) or not labels().letters.isdisjoint(plain.split())


def leads_away(plain: str, linked: float) -> bool:
    """Words like "read also", alone or before a link; notices of the page."""
    if _notices().within(plain):
        return True
    openings = words("words", "lead_ins")
    if plain in openings:
        return True
    parts = plain.split()[:8]
    return linked >= _LEADS_AWAY and any(" ".join(parts[:count]) in openings for count in range(1, len(parts) + 1))


def _is_whole(text: str, plain: str) -> bool:
    """A notice that fills its line; "No comment." is what somebody answered."""
    if text[-1] in ".?" and plain.count(" ") < _FEWEST_WORDS:
        return False
    return plain in words("words", "whole")


def _is_filed(text: str) -> bool:
    """As "Read more: The other story", "Tags: ships, fog": words before a colon or a bar, no sentence after it."""
    opening = _OPENING.match(text)
    if opening is None or text[-1] in ".!?…»”":
        return False
    return folded(opening[1]) in words("words", "before_colon")


@cache
def _notices() -> Phrases:
    return Phrases(words("words", "notices"))


def opens_comments(heading: str) -> bool:
    """Whether a heading is that of the readers' comments and says nothing else: "Comment" is French for "how"."""
    if len(heading) > _LONGEST_BUTTON:
        return False
    plain = folded(heading)
    if plain in words("words", "leave_a_comment"):
        return True
    if any(map(str.isdigit, heading)) and plain in words("words", "one_comment"):
        return True
    named, beside = words("words", "comments"), words("words", "beside_comments")
    parts = plain.split()
    return not named.isdisjoint(parts) and all(part in named or part in beside for part in parts)


def is_button(text: str, plain: str) -> bool:
    """Nothing but the words of share bars, counters and buttons."""
    if len(text) > _LONGEST_BUTTON or text[-1] in ".!?":
        return False
    known = words("words", "buttons")
    return bool(plain) and all(word in known for word in plain.split())


def is_date(text: str, plain: str) -> bool:
    """A date or a time, with the words that introduce it."""
    if len(text) > _LONGEST_BYLINE or not any(map(str.isdigit, text)):
        return False
    known = words("words", "dates")
    others = [word for word in plain.split() if word not in known]
    if not _TIME.search(text):
        # "Last updated 3 hours ago": nothing else counts from now.
        return not others and (plain.count(" ") >= _TOLD or plain.endswith(" ago")) and bool(_RECENTLY.search(text))
    if not others:
        return True
    # With a name or two it is a byline and its date.
    names = [word for word in _WORD.findall(text) if word[0].isupper()]
    told = len(plain.split()) - len(others)
    return text[-1] not in _STOPS and told >= _TOLD and len(others) <= min(_OTHERS, len(names))


def is_byline(text: str, plain: str) -> bool:
    """Words like "by" and names, in each of our languages."""
    signed_off = plain.startswith(_SIGNED_OFF)
    if len(text) > (_LONGEST if signed_off else _LONGEST_BYLINE) or text[-1] in ".!?…»”":
        return False
    openings = words("words", "bylines")
    parts = plain.split()
    opening = next((count for count in (3, 2, 1) if " ".join(parts[:count]) in openings), 0)
    names = _WORD.findall(text)[opening:]
    if not opening or not names or (len(names) > _MOST_NAMES and not signed_off) or not text[0].isupper():
        return False
    between = _BETWEEN_NAMES | {"in"} if signed_off else _BETWEEN_NAMES
    return all(name[0].isupper() or name.lower() in between for name in names)

"""A model's text in, the suggestions in it that pass every check out. It is foreign text, and may be anything."""

import json
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from quizzes.asking.errors import NotAnAnswer
from quizzes.asking.question import LONGEST_CUE, LONGEST_EXPLANATION, LONGEST_TRANSLATION, MOST, REASONS
from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.reading.document import Document, Passage, PassageKind

# Where a fault of each kind can stand.
_PLACES = {
    Kind.UNSOURCED_CLAIM: {PassageKind.SENTENCE},
    Kind.AD: {PassageKind.SENTENCE, PassageKind.LIST_ITEM, PassageKind.CAPTION, PassageKind.AD},
    Kind.MISTRANSLATED_EMBED: {PassageKind.EMBED},
}
# Tags, entities, Markdown, templates, addresses: pages show none of it, but it is not what a student is to read.
_MARKUP = re.compile(r"[<>`{}\\]|\*\*|__|\]\s*\(|&#?\w+;|^\s*#+\s", re.MULTILINE)
_LINKS = re.compile(r"[a-z]{2,}:/|www\.|(?:javascript|mailto|data|vbscript|file|tel):\S|\w\.[a-z]{2,}/", re.IGNORECASE)
# Models straighten these. One character for one, so that a place in the one text is the same place in the other.
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "–": "-", "—": "-"})
# Control characters, halves of characters, private and unknown ones, and what turns the direction of a line.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"  # some scripts and many emoji cannot be written without
_REASONS = {reason.value: reason for reason in REASONS}
_MOST_ENTRIES = 5 * MOST  # what is looked at: a model that goes on and on costs no more than this
_THOUGHT = "</think>"  # some models think aloud first


class _Wrong(Exception):  # noqa: N818 - one entry is dropped, nothing is raised to anybody
    """Something in one entry does not pass."""


def checked(text: str, document: Document) -> tuple[Suggestion, ...]:
    """At most one suggestion a kind and passage, the surest forty, in the order of the article.

    Raises NotAnAnswer for what is not the object that was asked for, and when it proposes but nothing passes.
    """
    entries = _entries(text)
    found: dict[tuple[int, Kind], Suggestion] = {}
    for suggestion in _sound(entries, document):
        found.setdefault((suggestion.passage, suggestion.kind), suggestion)
    if entries and not found:
        raise NotAnAnswer(f"none of {len(entries)} entries passes")
    surest = sorted(found.values(), key=lambda suggestion: -suggestion.confidence)[:MOST]
    return tuple(sorted(surest, key=lambda suggestion: (suggestion.passage, suggestion.kind)))


def _entries(text: str) -> list[Any]:
    """The findings of the first object in the text: there may be a fence or a word of greeting around it."""
    said = text.rpartition(_THOUGHT)[2]
    try:
        answer, _end = json.JSONDecoder().raw_decode(said, said.index("{"))
    except (ValueError, RecursionError) as error:
        raise NotAnAnswer("no JSON object") from error
    entries = answer.get("findings")
    if not isinstance(entries, list):
        raise NotAnAnswer("no list of findings")
    return entries[:_MOST_ENTRIES]


def _sound(entries: list[Any], document: Document) -> Iterator[Suggestion]:
    passages = {passage.number: passage for passage in document.passages}
    for entry in entries:
        try:
            yield _suggestion(entry, passages)
        except (_Wrong, LookupError, TypeError, ValueError):
            continue


def _suggestion(entry: Any, passages: dict[int, Passage]) -> Suggestion:
    """Raises _Wrong, or what Python raises where a shape is another: LookupError, TypeError, ValueError."""
    passage = passages[_number(entry["passage"])]
    kind = Kind(entry["kind"])
    reason = _REASONS[entry["reason"]]
    if reason.kind != kind or passage.kind not in _PLACES[kind]:
        raise _Wrong
    return Suggestion(
        passage=passage.number,
        kind=kind,
        reason=reason,
        cue=_cue(entry["cue"], passage.text),
        confidence=_share(entry["confidence"]),
        explanation=" ".join(_plain(entry.get("explanation"), LONGEST_EXPLANATION).split()),
        translation=_translation(entry, passage) if kind is Kind.MISTRANSLATED_EMBED else "",
    )


def _number(value: Any) -> int:
    if type(value) is not int:  # true is an int to Python
        raise _Wrong
    return value


def _share(value: Any) -> float:
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise _Wrong
    return float(value)


def _cue(value: Any, text: str) -> str:
    """The stretch of the passage itself, whatever quotation marks and blanks the model made of it."""
    said = _string(value).strip()
    if len(said) > LONGEST_CUE or not any(character.isalnum() for character in said):
        raise _Wrong
    place = text.translate(_STRAIGHT).index(said.translate(_STRAIGHT))
    return text[place : place + len(said)]


def _translation(entry: dict[str, Any], passage: Passage) -> str:
    """Only what has an original can have been translated."""
    if not (passage.embed and passage.embed.original):
        return ""
    return _plain(entry.get("translation"), LONGEST_TRANSLATION)


def _plain(value: Any, longest: int) -> str:
    """Words and nothing else, "" for none."""
    if value is None:
        return ""
    words = unicodedata.normalize("NFC", _string(value)).replace("\r\n", "\n").strip()
    if len(words) > longest or _MARKUP.search(words) or _LINKS.search(words):
        raise _Wrong
    if any(unicodedata.category(one) in _UNSEEN for one in words if one != "\n" and one not in _JOINERS):
        raise _Wrong
    return words


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise _Wrong
    return value

"""One object of a file of labels in, what is wrong with it as a sentence out."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from django.utils.translation import gettext as _

from quizzes.detection.kinds import Attribution
from quizzes.detection.measuring.judged import MARKS
from quizzes.detection.measuring.labels import LABELS
from quizzes.reading import Embed, PassageKind

_LINES = ("content", "ad", "embed")
_SHAPES: dict[str, type] = {
    "lang": str,
    "original": str,
    "translation": str,
    "original_language": str,
    "language": str,
    "bad": bool,
    "fault": str,
    "part": str,
    "html": str,
    "title": str,
    "sentences": list,
    "lines": list,
    "claims": dict,
    "blocks": list,
    "traps": list,
    "article": list,
}


def fault_in(one: Any) -> str:
    """The first fault, "" when there is none."""
    if not isinstance(one, dict):
        return _("This is not a labelled article.")
    return next(_faults(one), "")


def _faults(one: dict[str, Any]) -> Iterator[str]:
    for name, shape in _SHAPES.items():
        if not isinstance(one.get(name, shape()), shape):
            yield _("The field “%(field)s” is not written as it should be.") % {"field": name}
            return
    for number, sentence in enumerate(one.get("sentences", ()), start=1):
        yield from _faults_of_sentence(number, sentence)
    for passage, label in one.get("claims", {}).items():
        if label not in LABELS:
            yield _unknown(_("passage %(hash)s") % {"hash": passage}, {"label": label}, "label", LABELS)
    yield from _faults_of_page(one)


def _faults_of_page(one: dict[str, Any]) -> Iterator[str]:
    for number, line in enumerate(one.get("lines", ()), start=1):
        if not _has_words(line, "t") or line.get("l") not in _LINES:
            yield _unknown(_("line %(number)s of the page") % {"number": number}, line, "l", _LINES)
    for block in (*one.get("blocks", ()), *one.get("traps", ())):
        if not _has_words(block, "xpath"):
            yield _("A labelled block has no path (“xpath”).")
    if not all(_has_words(block, "kind") for block in one.get("blocks", ())):
        yield _("A labelled block has no kind (“kind”).")


def _faults_of_sentence(number: int, sentence: Any) -> Iterator[str]:
    where = _("sentence %(number)s") % {"number": number}
    if not _has_words(sentence, "text") or not isinstance(sentence.get("p"), int):
        yield _("%(where)s has no text (“text”) or no paragraph (“p”).") % {"where": where}
        return
    if sentence.get("label") not in LABELS:
        yield _unknown(where, sentence, "label", LABELS)
    if sentence.get("second", "disputed") not in LABELS:
        yield _unknown(where, sentence, "second", LABELS)
    if sentence.get("attribution") is not None and sentence["attribution"] not in list(Attribution):
        yield _unknown(where, sentence, "attribution", Attribution)
    if sentence.get("kind", PassageKind.SENTENCE) not in list(PassageKind):
        yield _unknown(where, sentence, "kind", PassageKind)
    if not _is_embed(sentence.get("embed", {})) or not all(isinstance(sentence.get(f, True), bool) for f in MARKS):
        yield _("%(where)s says of its embed or of its marks what cannot be read.") % {"where": where}


def _is_embed(one: Any) -> bool:
    names = {field.name for field in fields(Embed)}
    return isinstance(one, dict) and one.keys() <= names and all(isinstance(value, str) for value in one.values())


def _has_words(one: Any, field: str) -> bool:
    return isinstance(one, dict) and isinstance(one.get(field), str)


def _unknown(where: str, one: Any, field: str, known: Iterable[str]) -> str:
    said = one.get(field, "") if isinstance(one, dict) else one
    return _("%(where)s is labelled “%(label)s”; known are %(known)s.") % {
        "where": where,
        "label": said,
        "known": ", ".join(known),
    }

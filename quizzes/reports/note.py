"""What is said about one passage of a released attempt."""

from dataclasses import dataclass

from django.utils.translation import get_language

from quizzes.models.content import KeyPassage
from quizzes.reports.article import Words
from quizzes.reports.marker import Marker, markers
from quizzes.reports.tongue import direction, tongue_name
from quizzes.reports.typography import typeset
from quizzes.reports.why import false_alarm, said
from quizzes.scoring import Outcome


@dataclass(frozen=True, slots=True)
class Trio:
    """An embedded post's original and a fair translation of it; either may be unknown and then empty."""

    original: str
    original_language: str
    original_direction: str
    original_name: str
    translation: str
    language: str


@dataclass(frozen=True, slots=True)
class Note:
    """`markers` are the right ones, `chosen` the student's; `paragraphs` explain in `language`, `why` in the page's."""

    number: int
    verdict: str
    markers: tuple[Marker, ...]
    chosen: str
    paragraphs: tuple[str, ...]
    language: str
    why: str
    trio: Trio | None


def note(words: Words, verdict: str, key: KeyPassage, outcome: Outcome) -> Note:
    """For a passage that was marked, or that needed a mark, or that is for discussion."""
    labels = {marker.kind: marker.label for marker in markers()}
    language, text = explanation(key["explanations"])
    return Note(
        number=words.number,
        verdict=verdict,
        markers=tuple(marker for marker in markers() if marker.kind in key["kinds"]),
        chosen=labels.get(outcome.answer, ""),
        paragraphs=tuple(typeset(part, language) for part in text.split("\n\n") if part),
        language=language,
        why=said(false_alarm(outcome.answer, key), [key]) if verdict == "fa" else "",
        trio=trio(key, words.language),
    )


def explanation(explanations: dict[str, str]) -> tuple[str, str]:
    """(language, text): in the language of the page if there is one, else whichever there is."""
    wanted = (get_language() or "en").split("-")[0]
    if explanations.get(wanted):
        return wanted, explanations[wanted]
    return next(((language, text) for language, text in explanations.items() if text), (wanted, ""))


def trio(key: KeyPassage, language: str) -> Trio | None:
    """None where there is neither an original nor a translation to show."""
    original, spoken, translation = (
        key.get("original", ""),
        key.get("original_language", ""),
        key.get("translation", ""),
    )
    if not original and not translation:
        return None
    return Trio(original, spoken, direction(spoken), tongue_name(spoken), typeset(translation, language), language)

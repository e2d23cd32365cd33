"""Short ways to a draft, and to what it says."""

from quizzes.detection import Draft, Kind, Suggestion, detect
from quizzes.reading import read_text


def draft(text: str, language: str) -> Draft:
    return detect(read_text(text, language=language))


def claims(text: str, language: str) -> list[Suggestion]:
    return [suggestion for suggestion in draft(text, language).suggestions if suggestion.kind is Kind.UNSOURCED_CLAIM]


def ladder(text: str, language: str) -> list[str]:
    """The attribution of every passage, in order."""
    return [judgement.attribution.value for judgement in draft(text, language).judgements]

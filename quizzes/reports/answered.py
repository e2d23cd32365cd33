"""The questions of a released attempt: what was chosen, what was right, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from quizzes.models.content import Key, KeyQuestion, Paper, PaperQuestion
from quizzes.reports.figures import figure
from quizzes.reports.typography import typeset
from quizzes.scoring import Outcome


@dataclass(frozen=True, slots=True)
class AnsweredOption:
    """One option and its explanation, both in the language of the article."""

    text: str
    right: bool
    chosen: bool
    explanation: str


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """`verdict` is hit, half or miss: all of the points, some, or none."""

    number: int
    text: str
    verdict: str
    earned: str
    out_of: str
    options: tuple[AnsweredOption, ...]


def answered_questions(paper: Paper, key: Key, outcomes: Mapping[str, Outcome]) -> tuple[AnsweredQuestion, ...]:
    """In the order of the paper."""
    return tuple(
        _question(
            question, key["questions"][str(question["number"])], outcomes[f"q{question['number']}"], paper["language"]
        )
        for question in paper["questions"]
    )


def _question(question: PaperQuestion, key: KeyQuestion, outcome: Outcome, language: str) -> AnsweredQuestion:
    chosen = set(outcome.answer.split("+"))
    verdict = {"right": "hit", "partly": "half"}.get(outcome.status, "miss")
    return AnsweredQuestion(
        number=question["number"],
        text=typeset(question["text"], language),
        verdict=verdict,
        earned=figure(outcome.credit),
        out_of=figure(outcome.out_of),
        options=tuple(
            AnsweredOption(
                text=typeset(option["text"], language),
                right=option["number"] in key["right"],
                chosen=str(option["number"]) in chosen,
                explanation=typeset(key["explanations"].get(str(option["number"]), ""), language),
            )
            for option in question["options"]
        ),
    )

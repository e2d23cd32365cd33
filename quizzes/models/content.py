"""What the two JSON columns of an edition hold.

`Paper` is served to students; `Key` is not, before release. Everything that would say something about the answers
belongs in `Key`: which passage is an ad, who is quoted, why. Numbers of passages, questions and options are those the
student sees; JSON has only text keys, so maps by number have their numbers as text.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import Literal, NotRequired, TypedDict

from quizzes import scoring

Shape = Literal["paragraph", "heading", "list", "caption", "embed"]


class PaperPassage(TypedDict):
    """What can be marked."""

    number: int
    text: str
    language: str


class PaperEmbed(TypedDict):
    """The head of an embed card; unknown parts are empty."""

    platform: str
    author: str
    handle: str
    date: str


class PaperBlock(TypedDict):
    """An ad is a paragraph here: only shapes that say nothing about the key may differ."""

    shape: Shape
    passages: list[PaperPassage]
    embed: PaperEmbed | None


class PaperOption(TypedDict):
    """One option, numbered from 1."""

    number: int
    text: str


class PaperQuestion(TypedDict):
    """Radio buttons, or boxes when `several`."""

    number: int
    text: str
    several: bool
    options: list[PaperOption]


class PaperPicture(TypedDict):
    """A picture behind passage number `after` (0: before the first); `text` is for those who do not see it."""

    after: int
    digest: str
    width: int
    height: int
    text: str
    language: str


class PaperOrigin(TypedDict):
    """What the article says of itself; unknown parts are empty. `date` is YYYY-MM-DD as a rule."""

    publisher: str
    byline: str
    date: str


class Paper(TypedDict):
    """Everything a sitting shows; without `pictures` where there are none.

    Editions from before it was kept have no `origin`, and no more do those of articles that say nothing of themselves.
    """

    title: str
    article_title: str
    language: str
    instructions: str
    blocks: list[PaperBlock]
    questions: list[PaperQuestion]
    pictures: NotRequired[list[PaperPicture]]
    origin: NotRequired[PaperOrigin]


class KeyPassage(TypedDict):
    """`kinds` is empty for a passage that was fine; `explanations` maps a language to a text.

    `background` is there, and true, for routine public record; `cue` where the article names its source, in its words.
    """

    kinds: list[str]
    debatable: bool
    attribution: str
    explanations: dict[str, str]
    background: NotRequired[bool]
    cue: NotRequired[str]
    original: NotRequired[str]
    original_language: NotRequired[str]
    translation: NotRequired[str]


class KeyQuestion(TypedDict):
    """`options` is how many there are; `explanations` go by option number; `points` is a decimal as text."""

    options: int
    right: list[int]
    several: bool
    points: str
    explanations: dict[str, str]


class Key(TypedDict):
    """`spotting_points` is a decimal as text, or None for the usual weight."""

    spotting_points: str | None
    passages: dict[str, KeyPassage]
    questions: dict[str, KeyQuestion]


def scoring_key(key: Key) -> scoring.Key:
    """The key as scoring wants it."""
    points = key["spotting_points"]
    return scoring.Key(
        passages=tuple(
            scoring.PassageKey(int(number), frozenset(passage["kinds"]), passage["debatable"])
            for number, passage in key["passages"].items()
        ),
        questions=tuple(
            scoring.QuestionKey(
                int(number),
                question["options"],
                frozenset(question["right"]),
                question["several"],
                Fraction(question["points"]),
            )
            for number, question in key["questions"].items()
        ),
        spotting_points=None if points is None else Fraction(points),
    )


def scoring_answers(marks: Mapping[str, str], choices: Mapping[str, list[int]]) -> scoring.Answers:
    """The marks and choices of an attempt as scoring wants them."""
    return scoring.Answers(
        marks={int(number): kind for number, kind in marks.items()},
        choices={int(number): frozenset(options) for number, options in choices.items()},
    )

"""A quiz before it is published: what students will see, and what they will not."""

from dataclasses import dataclass

from django.utils.translation import get_language

from quizzes.models import Kind, Quiz
from quizzes.models.content import Key, KeyPassage, Paper, PaperOption, PaperPassage, PaperQuestion
from quizzes.reports.article import Block, Origin, Words, card, origin, shape, words
from quizzes.reports.pictures import paper_pictures
from quizzes.reports.review import MARKS, excerpt
from quizzes.reports.tongue import direction, tongue_name
from quizzes.reports.typography import typeset
from quizzes.reports.why import Ground, left_alone, said


@dataclass(frozen=True, slots=True)
class KeyNote:
    """One passage that counts, or is debatable: which kinds are right, and what students will read."""

    number: int
    kinds: tuple[tuple[str, str], ...]
    debatable: bool
    excerpt: str
    language: str
    direction: str
    explanation: str
    explanation_language: str
    original: str
    original_language: str
    original_tongue: str
    original_direction: str
    translation: str


@dataclass(frozen=True, slots=True)
class FineNote:
    """The passages that are fine for the same reason, and the sentence students read who left them alone."""

    numbers: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class OptionNote:
    """An option with what only the teacher sees."""

    option: PaperOption
    right: bool
    explanation: str


@dataclass(frozen=True, slots=True)
class QuestionNote:
    """A question with the key of its options."""

    question: PaperQuestion
    options: tuple[OptionNote, ...]
    points: str


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """The paper as it will be served, and the key beside it."""

    quiz: Quiz
    paper: Paper
    direction: str
    origin: Origin | None
    blocks: tuple[Block[Words], ...]
    notes: tuple[KeyNote, ...]
    fine: tuple[FineNote, ...]
    questions: tuple[QuestionNote, ...]


def preview(quiz: Quiz, paper: Paper, key: Key) -> PreviewPage:
    """From the two columns an edition would have."""
    passages = {passage["number"]: passage for block in paper["blocks"] for passage in block["passages"]}
    return PreviewPage(
        quiz=quiz,
        paper=paper,
        direction=direction(paper["language"]),
        origin=origin(paper),
        blocks=tuple(
            Block(shape(block), card(block["embed"]), tuple(words(passage) for passage in block["passages"]), pictures)
            for block, pictures in zip(paper["blocks"], paper_pictures(paper), strict=True)
        ),
        notes=tuple(
            _note(passages[int(number)], entry, paper["language"])
            for number, entry in key["passages"].items()
            if entry["kinds"] or entry["debatable"]
        ),
        fine=_fine(paper, key),
        questions=tuple(_question(question, key) for question in paper["questions"]),
    )


def _fine(paper: Paper, key: Key) -> tuple[FineNote, ...]:
    """In the order in which the sentences first appear."""
    numbers: dict[Ground, list[int]] = {}
    for block in paper["blocks"]:
        for passage in block["passages"]:
            entry = key["passages"][str(passage["number"])]
            if not entry["kinds"] and not entry["debatable"]:
                numbers.setdefault(left_alone(entry), []).append(passage["number"])
    return tuple(
        FineNote(tuple(found), said(ground, [key["passages"][str(number)] for number in found]))
        for ground, found in numbers.items()
    )


def _note(passage: PaperPassage, entry: KeyPassage, language: str) -> KeyNote:
    texts = entry["explanations"]
    interface = (get_language() or "en").partition("-")[0]
    spoken = next((code for code in (interface, language, *texts) if texts.get(code)), language)
    return KeyNote(
        number=passage["number"],
        kinds=tuple((MARKS[kind], str(Kind(kind).label)) for kind in entry["kinds"]),
        debatable=entry["debatable"],
        excerpt=excerpt(typeset(passage["text"], passage["language"])),
        language=passage["language"],
        direction=direction(passage["language"]),
        explanation=texts.get(spoken, ""),
        explanation_language=spoken,
        original=entry.get("original", ""),
        original_language=entry.get("original_language", ""),
        original_tongue=tongue_name(entry.get("original_language", "")),
        original_direction=direction(entry.get("original_language", "")),
        translation=entry.get("translation", ""),
    )


def _question(question: PaperQuestion, key: Key) -> QuestionNote:
    entry = key["questions"][str(question["number"])]
    return QuestionNote(
        question=question,
        options=tuple(
            OptionNote(option, option["number"] in entry["right"], entry["explanations"][str(option["number"])])
            for option in question["options"]
        ),
        points=entry["points"],
    )

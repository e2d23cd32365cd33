"""From the rows of a draft to the two JSON columns of an edition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from quizzes.detection.explanations import explained_in
from quizzes.models import Finding, FindingStatus, Passage, PassageKind, Picture, Question, Quiz
from quizzes.models.content import (
    Key,
    KeyPassage,
    KeyQuestion,
    Paper,
    PaperBlock,
    PaperEmbed,
    PaperOrigin,
    PaperPicture,
    PaperQuestion,
    Shape,
)
from quizzes.models.explained import detectors_words, turns_of

SHAPES: dict[str, Shape] = {
    PassageKind.HEADING: "heading",
    PassageKind.CAPTION: "caption",
    PassageKind.LIST_ITEM: "list",
    PassageKind.EMBED: "embed",
}


@dataclass(frozen=True, slots=True)
class Source:
    """Everything an edition is made of; `languages` are those the interface speaks.

    `pictures` are those it shows, in the order of the article: none when the teacher leaves them out.
    """

    quiz: Quiz
    passages: tuple[Passage, ...]
    findings: tuple[Finding, ...]
    questions: tuple[Question, ...]
    languages: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()


def freeze_paper(source: Source) -> Paper:
    """What a student may see while sitting."""
    article = source.quiz.article
    paper = Paper(
        title=source.quiz.title,
        article_title=article.title,
        language=article.language,
        instructions=source.quiz.instructions,
        blocks=list(_blocks(source.passages)),
        questions=[_paper_question(number, question) for number, question in enumerate(source.questions, 1)],
    )
    if source.pictures:
        paper["pictures"] = [_paper_picture(picture) for picture in source.pictures]
    if article.publisher or article.byline or article.published_on:
        paper["origin"] = PaperOrigin(publisher=article.publisher, byline=article.byline, date=article.published_on)
    return paper


def freeze_key(source: Source) -> Key:
    """What nobody sees before release."""
    points, turns = source.quiz.spotting_points, turns_of(source.findings)
    return Key(
        spotting_points=None if points is None else str(points),
        passages={str(passage.number): _key_passage(passage, source, turns) for passage in source.passages},
        questions={str(number): _key_question(question) for number, question in enumerate(source.questions, 1)},
    )


def _blocks(passages: tuple[Passage, ...]) -> Iterator[PaperBlock]:
    for _block, group in groupby(passages, key=lambda passage: (passage.block, SHAPES.get(passage.kind))):
        rows = list(group)
        yield PaperBlock(
            shape=SHAPES.get(rows[0].kind, "paragraph"),
            passages=[{"number": row.number, "text": row.text, "language": row.language} for row in rows],
            embed=_paper_embed(rows[0]) if rows[0].kind == PassageKind.EMBED else None,
        )


def _paper_embed(passage: Passage) -> PaperEmbed:
    return PaperEmbed(
        platform=passage.embed_platform,
        author=passage.embed_author,
        handle=passage.embed_handle,
        date=passage.embed_date,
    )


def _paper_picture(picture: Picture) -> PaperPicture:
    return PaperPicture(
        after=picture.after,
        digest=picture.digest,
        width=picture.width,
        height=picture.height,
        text=picture.text,
        language=picture.language,
    )


def _paper_question(number: int, question: Question) -> PaperQuestion:
    return PaperQuestion(
        number=number,
        text=question.text,
        several=question.several,
        options=[{"number": place, "text": option.text} for place, option in enumerate(question.options.all(), 1)],
    )


def _key_passage(passage: Passage, source: Source, turns: Mapping[int, int]) -> KeyPassage:
    findings = [finding for finding in source.findings if finding.passage_id == passage.pk]
    accepted = [finding for finding in findings if finding.status == FindingStatus.ACCEPTED]
    debatable = [finding for finding in findings if finding.status == FindingStatus.DEBATABLE]
    key = KeyPassage(
        kinds=[finding.kind for finding in accepted],
        debatable=bool(debatable) and not accepted,
        attribution=passage.attribution,
        explanations=_explanations(accepted or debatable, source, turns),
    )
    if passage.background:
        key["background"] = True
    if passage.cue:
        key["cue"] = passage.cue
    if passage.kind == PassageKind.EMBED:
        key["original"], key["original_language"] = passage.original, passage.original_language
        key["translation"] = next((finding.translation for finding in accepted if finding.translation), "")
    return key


def _explanations(findings: list[Finding], source: Source, turns: Mapping[int, int]) -> dict[str, str]:
    """A teacher's words stand in the article's language only, and a model's in the one it was asked for; the
    detector's in every language of the interface.
    """
    if all(finding.explanation for finding in findings):
        own, language = "\n\n".join(finding.explanation for finding in findings), source.quiz.article.language
        if all(finding.is_models_words for finding in findings):
            language = explained_in(language)
        return {language: own} if own else {}
    return {
        language: "\n\n".join(
            filter(None, (row.explanation or detectors_words(row, language, turns[row.pk]) for row in findings))
        )
        for language in source.languages
    }


def _key_question(question: Question) -> KeyQuestion:
    options = list(question.options.all())
    return KeyQuestion(
        options=len(options),
        right=[place for place, option in enumerate(options, 1) if option.right],
        several=question.several,
        points=str(question.points),
        explanations={str(place): option.explanation for place, option in enumerate(options, 1)},
    )

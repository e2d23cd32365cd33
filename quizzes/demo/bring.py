"""Bringing an article of this folder in, the way a teacher would: paste, review, ask, publish."""

from quizzes.actions.compose import ask, draft_quiz
from quizzes.actions.intake import add_pasted_article
from quizzes.actions.originals import keep_original
from quizzes.actions.pictures import keep_pictures
from quizzes.actions.publish import publish
from quizzes.actions.review import add, debate, reject, suggest
from quizzes.demo.article import DemoArticle, Verdict
from quizzes.demo.drawings import DRAWINGS
from quizzes.models import Article, Edition, Finding, Passage, User
from quizzes.reading.document import Picture


class StaleVerdictsError(ValueError):
    """The verdicts of a file do not fit the passages its text is cut into: one of the two must be mended."""


def bring(*, by: User, article: DemoArticle) -> Article:
    """The article with passages, pictures, the originals of its posts and the detector's suggestions, not reviewed."""
    row = add_pasted_article(
        by=by, text=article.text, title=article.title, language=article.language, publisher=article.publisher
    )
    for passage, verdict in judged(row, article):
        if verdict.original:
            keep_original(by=by, passage=passage, language=verdict.original_language, original=verdict.original)
    drawn = [(Picture(one.after, "", one.text), DRAWINGS[one.drawing]()) for one in article.pictures]
    keep_pictures(by=by, article=row, sights=drawn)
    suggest(by=by, article=row)
    return row


def bring_edition(*, by: User, article: DemoArticle) -> Edition:
    """The same, reviewed as the file says whatever the detector proposed, with its questions, and published."""
    row = bring(by=by, article=article)
    for passage, verdict in judged(row, article):
        _review(by, passage, verdict)
    quiz = draft_quiz(by=by, article=row, title=article.quiz)
    for question in article.questions:
        ask(by=by, quiz=quiz, text=question.text, options=question.options)
    return publish(by=by, quiz=quiz)


def judged(row: Article, article: DemoArticle) -> list[tuple[Passage, Verdict]]:
    """Every passage with its verdict. Raises StaleVerdictsError when they are not about the same words."""
    passages = list(row.passages.order_by("number"))
    if len(passages) != len(article.verdicts):
        raise StaleVerdictsError(f"{article.name} has {len(passages)} passages and {len(article.verdicts)} verdicts.")
    pairs = list(zip(passages, article.verdicts, strict=True))
    for passage, verdict in pairs:
        if not passage.text.startswith(verdict.begins):
            raise StaleVerdictsError(f"{article.name}: {passage} does not begin with “{verdict.begins}”.")
    return pairs


def _review(by: User, passage: Passage, verdict: Verdict) -> None:
    for finding in Finding.objects.filter(passage=passage).exclude(kind=verdict.kind):
        reject(by=by, finding=finding)
    if not verdict.kind:
        return
    finding = add(
        by=by,
        passage=passage,
        kind=verdict.kind,
        explanation=verdict.explanation,
        translation=verdict.translation,
    )
    if verdict.debatable:
        debate(by=by, finding=finding)

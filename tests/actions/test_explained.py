"""A finding is explained in the same words wherever it is read: drafted, on the desk, in the preview, in an edition."""

from collections import Counter

import pytest

from quizzes.actions.freeze import freeze_key
from quizzes.actions.publish import publish, source_of
from quizzes.actions.review import accept, as_document, reject, suggest
from quizzes.detection import detect
from quizzes.detection.wire import draft_json
from quizzes.models import Article, Finding
from quizzes.models.explained import all_words
from quizzes.reports.preview import preview
from quizzes.reports.review import finding_rows
from tests import make

pytestmark = pytest.mark.django_db

TEXT = "\n\n".join(f"The old mill by the {place} lost all of its workers." for place in ("lake", "sea", "road", "hill"))


def an_article() -> Article:
    article = make.an_article(text=TEXT)
    suggest(by=article.owner, article=article)
    return article


def findings(article: Article) -> list[Finding]:
    return list(Finding.objects.filter(passage__article=article).order_by("passage__number"))


def on_the_desk(article: Article) -> dict[int, str]:
    return {row.number: row.explanation for row in finding_rows(article, article.passages.all())}


def test_draft_desk_preview_and_edition_say_the_same() -> None:
    article = an_article()
    drafted = draft_json(detect(as_document(article, article.passages.order_by("number"))), name="")["findings"]
    shown = on_the_desk(article)
    assert shown == {row["passage"]: row["explanation"] for row in drafted}
    for finding in findings(article):
        accept(by=article.owner, finding=finding)
    quiz = make.a_quiz(article=article)
    source = source_of(quiz)
    previewed = preview(quiz, publish(by=article.owner, quiz=quiz).paper, freeze_key(source))
    assert {note.number: note.explanation for note in previewed.notes} == shown
    frozen = quiz.editions.get().key["passages"]
    assert {int(number): entry["explanations"]["en"] for number, entry in frozen.items()} == shown


def test_rejecting_one_leaves_the_words_of_the_others() -> None:
    article = an_article()
    before = on_the_desk(article)
    first, *others = findings(article)
    reject(by=article.owner, finding=first)
    assert on_the_desk(article) == before
    for finding in others:
        accept(by=article.owner, finding=finding)
    key = freeze_key(source_of(make.a_quiz(article=article)))
    for finding in others:
        number = finding.passage.number
        assert key["passages"][str(number)]["explanations"]["en"] == before[number]


def test_no_two_findings_of_an_article_are_worded_alike() -> None:
    article = an_article()
    cues = {finding.passage.number: finding.cue for finding in findings(article)}
    told = Counter(words.replace(cues[number], "") for number, words in on_the_desk(article).items())
    assert len(told) == len(cues) == 4


def test_what_is_said_of_a_finding_is_known_for_the_detectors_own() -> None:
    article = an_article()
    shown = on_the_desk(article)
    assert all(shown[finding.passage.number] in set(all_words(finding)) for finding in findings(article))


def test_a_finding_without_a_reason_has_no_words_of_the_detectors() -> None:
    finding = findings(an_article())[0]
    finding.reason = ""
    assert not list(all_words(finding))

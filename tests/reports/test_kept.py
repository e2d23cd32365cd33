"""What was kept of the drafts, counted."""

from typing import Any

import pytest

from quizzes.actions.passages import remove
from quizzes.actions.review import accept, add, debate, edit, reject, reopen
from quizzes.models import Article, Finding, Kind, Origin, User
from quizzes.models.cut import cut_of
from quizzes.reports.kept import KeptLine, KeptPage, kept
from tests import make

pytestmark = pytest.mark.django_db

TEXT = "\n".join(f"Somebody believes that sentence number {place} is true." for place in range(12))


def an_article(owner: User | None = None, *reasons: str, **more: Any) -> Article:
    """An article with one suggestion a reason, each on a passage of its own."""
    article = make.an_article(owner, TEXT)
    Finding.objects.bulk_create(
        Finding(passage=passage, reason=reason, cue="believes", **{"kind": Kind.UNSOURCED_CLAIM, **more})
        for passage, reason in zip(article.passages.all(), reasons, strict=False)
    )
    return article


def findings(article: Article) -> list[Finding]:
    return list(Finding.objects.filter(passage__article=article))


def counts(line: KeptLine) -> tuple[int, int, int, int, int]:
    return line.accepted, line.changed, line.rejected, line.debatable, line.suggested


def seen(article: Article) -> KeptPage:
    return kept(article.owner)


def test_every_decision_has_its_column() -> None:
    article = an_article(None, *["no_source"] * 7)
    by = article.owner
    one, two, three, four, five, six, _left = findings(article)
    accept(by=by, finding=one)
    edit(by=by, finding=two, kind=two.kind, explanation="Who counted?")
    edit(by=by, finding=three, kind=Kind.AD, explanation="")
    reject(by=by, finding=four)
    debate(by=by, finding=five)
    reject(by=by, finding=six)
    [line] = seen(article).lines
    assert counts(line) == (1, 2, 2, 1, 1)
    assert (line.total, line.decided, line.share) == (7, 6, "50%")
    assert (line.reason, line.kind) == ("A claim with no source", Kind.UNSOURCED_CLAIM)


def test_words_on_what_was_not_accepted_keep_nothing() -> None:
    article = an_article(None, "no_source", "no_source")
    one, two = findings(article)
    debate(by=article.owner, finding=one, explanation="Let us talk.")
    edit(by=article.owner, finding=two, kind=two.kind, explanation="Who says?")
    reopen(by=article.owner, finding=two)
    [line] = seen(article).lines
    assert counts(line) == (0, 0, 0, 1, 1)


def test_the_weakest_reason_comes_first_and_few_decisions_say_little() -> None:
    article = an_article(None, *["no_source"] * 4, *["hearsay"] * 5, "vague_source", "impersonal_hedge")
    by = article.owner
    for finding in findings(article):
        if finding.reason == "hearsay" or finding.passage.number == 1:
            accept(by=by, finding=finding)
        elif finding.reason != "impersonal_hedge":
            reject(by=by, finding=finding)
    assert [line.share for line in seen(article).lines] == ["25%", "0%", "100%", ""]


def test_what_went_with_its_passage_is_not_forgotten_and_not_counted_as_decided() -> None:
    article = an_article(None, "no_source", "no_source", "hearsay")
    one, two, _three = findings(article)
    by = article.owner
    reject(by=by, finding=one)
    add(by=by, passage=article.passages.get(number=4), kind=Kind.AD, explanation="It sells.")
    gone = list(article.passages.filter(number__in=(1, 3, 4)).values_list("pk", flat=True))
    remove(by=by, article=article, passages=gone, reviewed=2, seen=cut_of(article.passages.all()))
    accept(by=by, finding=two)
    lines = {line.reason: line for line in seen(article).lines}
    assert [(line.total, line.removed, line.decided) for line in lines.values()] == [(2, 1, 1), (1, 1, 0)]
    article.refresh_from_db()
    assert [gone["status"] for gone in article.let_go] == ["rejected", "suggested"]
    assert kept(make.a_teacher()).total == 0


def test_what_a_model_proposed_is_a_line_of_its_own_and_its_words_count_as_suggested() -> None:
    words = {"explanation": "It sells.", "proposed_explanation": "It sells."}
    article = an_article(None, "promotion", kind=Kind.AD, origin=Origin.MODEL, model_name="m", **words)
    an_article(article.owner, "promotion", kind=Kind.AD)
    accept(by=article.owner, finding=findings(article)[0])
    by_model, by_rules = seen(article).lines
    assert (by_model.origin, by_model.accepted, by_model.changed) == ("a language model", 1, 0)
    assert (by_rules.origin, by_rules.suggested) == ("", 1)


def test_what_teachers_added_is_counted_by_kind_unless_they_took_it_back() -> None:
    article = an_article(None)
    for number, kind in ((1, Kind.AD), (2, Kind.AD), (3, Kind.UNSOURCED_CLAIM)):
        add(by=article.owner, passage=article.passages.get(number=number), kind=kind, explanation="Look.")
    reject(by=article.owner, finding=findings(article)[1])
    page = seen(article)
    assert [(line.mark, line.count) for line in page.added] == [("un", 1), ("ad", 1), ("mi", 0)]
    assert page.lines == ()


def test_what_was_suggested_and_then_added_by_hand_counts_as_kept() -> None:
    article = an_article(None, "no_source")
    add(by=article.owner, passage=article.passages.get(number=1), kind=Kind.UNSOURCED_CLAIM, explanation="")
    [line] = seen(article).lines
    assert line.accepted == 1


def test_a_reason_of_an_older_detector_keeps_its_name_and_its_kind() -> None:
    [line] = seen(an_article(None, "gut_feeling", kind=Kind.AD)).lines
    assert (line.reason, line.mark) == ("Gut_feeling", "ad")


def test_a_language_keeps_to_its_articles_and_an_unknown_one_to_none() -> None:
    article = an_article(None, "no_source")
    french = an_article(article.owner, "hearsay", "hearsay")
    Article.objects.filter(pk=french.pk).update(language="fr")
    assert [line.total for line in kept(article.owner, "fr").lines] == [2]
    assert kept(article.owner, "fr").languages == (("en", "English"), ("fr", "French"))
    assert (kept(article.owner, "xx").total, kept(article.owner, "xx").language) == (3, "")


def test_nobody_counts_what_they_may_not_see() -> None:
    article = an_article(None, "no_source")
    assert kept(make.a_teacher()).total == 0
    assert kept(make.a_teacher()).languages == ()
    assert kept(make.a_student()).total == 0
    assert kept(make.an_administrator()).total == kept(article.owner).total == 1

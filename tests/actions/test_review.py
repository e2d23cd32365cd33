from collections.abc import Callable

import pytest

from quizzes.actions import review
from quizzes.actions.refusals import NotFound, Superseded
from quizzes.actions.review import accept, add, debate, edit, reject, reopen, suggest
from quizzes.detection import detect
from quizzes.detection.draft import Draft
from quizzes.models import Article, Finding, FindingStatus, Kind, Passage
from quizzes.reading import Document
from tests import make

pytestmark = pytest.mark.django_db


def a_suggested_finding() -> Finding:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    return Finding.objects.select_related("passage__article__owner").first() or pytest.fail("no suggestion at all")


def owner(finding: Finding) -> Article:
    return finding.passage.article


def test_the_detector_runs_when_asked_and_says_how_many_are_new() -> None:
    article = make.an_article()
    assert suggest(by=article.owner, article=article) == Finding.objects.count() > 0


def test_running_it_again_adds_nothing() -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    assert suggest(by=article.owner, article=article) == 0


def test_running_it_again_leaves_reviewed_findings_as_they_are() -> None:
    finding = a_suggested_finding()
    teacher = owner(finding).owner
    edit(by=teacher, finding=finding, kind=finding.kind, explanation="Mine.")
    before = Finding.objects.values().get(pk=finding.pk)
    suggest(by=teacher, article=owner(finding))
    assert Finding.objects.values().get(pk=finding.pk) == before


@pytest.mark.parametrize(
    ("act", "status"),
    [(accept, FindingStatus.ACCEPTED), (reject, FindingStatus.REJECTED), (debate, FindingStatus.DEBATABLE)],
)
def test_a_decision_is_kept_with_who_took_it(act: object, status: FindingStatus) -> None:
    finding = a_suggested_finding()
    teacher = owner(finding).owner
    decided = act(by=teacher, finding=finding)  # type: ignore[operator] # one of the three verbs above
    assert (decided.status, decided.reviewed_by) == (status, teacher)


def test_what_was_given_another_kind_is_not_suggested_again_and_says_what_it_was() -> None:
    finding = a_suggested_finding()
    by, reason, cue = owner(finding).owner, finding.reason, finding.cue
    edit(by=by, finding=finding, kind=Kind.MISTRANSLATED_EMBED, explanation="Look at the original.")
    assert suggest(by=by, article=owner(finding)) == 0
    finding.refresh_from_db()
    assert (finding.kind, finding.reason, finding.cue) == (Kind.MISTRANSLATED_EMBED, reason, cue)


def test_a_decision_can_be_undone() -> None:
    finding = a_suggested_finding()
    teacher = owner(finding).owner
    accept(by=teacher, finding=finding)
    undone = reopen(by=teacher, finding=finding)
    assert (undone.status, undone.reviewed_by, undone.reviewed_at) == (FindingStatus.SUGGESTED, None, None)


def test_a_finding_of_ones_own_is_accepted_at_once() -> None:
    article = make.an_article()
    passage = article.passages.get(number=4)
    finding = add(by=article.owner, passage=passage, kind="ad", explanation="It sells a ferry.")
    assert (finding.status, finding.explanation) == (FindingStatus.ACCEPTED, "It sells a ferry.")


def test_a_passage_takes_one_finding_of_a_kind() -> None:
    article = make.an_article()
    passage = article.passages.get(number=4)
    add(by=article.owner, passage=passage, kind="ad", explanation="One.")
    other = add(by=article.owner, passage=passage, kind="unsourced_claim", explanation="Two.")
    with pytest.raises(Superseded):
        edit(by=article.owner, finding=other, kind="ad", explanation="Two.")


def test_a_suggestion_is_taken_up_by_a_finding_of_ones_own() -> None:
    finding = a_suggested_finding()
    added = add(by=owner(finding).owner, passage=finding.passage, kind=finding.kind, explanation="Mine.")
    assert (added.pk, added.explanation) == (finding.pk, "Mine.")


@pytest.mark.parametrize("decide", [accept, reject, debate])
def test_a_reviewed_finding_is_not_written_over(decide: Callable[..., Finding]) -> None:
    finding = a_suggested_finding()
    decide(by=owner(finding).owner, finding=finding)
    with pytest.raises(Superseded):
        add(by=owner(finding).owner, passage=finding.passage, kind=finding.kind, explanation="Mine.")
    finding.refresh_from_db()
    assert finding.explanation == ""


def test_what_is_debatable_may_come_with_the_teachers_words() -> None:
    finding = a_suggested_finding()
    owner = finding.passage.article.owner
    finding = debate(by=owner, finding=finding, explanation=" What do you think? ")
    assert (finding.status, finding.explanation) == (FindingStatus.DEBATABLE, "What do you think?")
    assert debate(by=owner, finding=finding).explanation == "What do you think?"


def test_a_colleague_cannot_touch_it() -> None:
    with pytest.raises(NotFound):
        accept(by=make.a_teacher(), finding=a_suggested_finding())


def test_what_was_cut_anew_while_it_was_looked_at_gets_no_findings_of_its_former_self(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = make.an_article()
    passage = article.passages.get(number=1)

    def cut_meanwhile(document: Document) -> Draft:
        Passage.objects.filter(pk=passage.pk).update(text="Other words stand here now.")
        return detect(document)

    monkeypatch.setattr(review, "detect", cut_meanwhile)
    with pytest.raises(Superseded):
        suggest(by=article.owner, article=article)
    assert not Finding.objects.filter(passage__article=article).exists()


def test_a_passage_that_is_gone_takes_no_finding() -> None:
    article = make.an_article()
    passage = article.passages.get(number=1)
    Passage.objects.filter(pk=passage.pk).delete()
    with pytest.raises(Superseded):
        add(by=article.owner, passage=passage, kind="ad", explanation="Sold.")

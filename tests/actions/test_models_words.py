"""What a model wrote stays the model's until a teacher changes it, wherever findings go."""

from typing import Any

import pytest

from quizzes.actions.freeze import Source, freeze_key
from quizzes.actions.language import correct_language
from quizzes.actions.passages import merge
from quizzes.actions.review import accept, add, edit, keep_models_proposals, reopen, suggest
from quizzes.detection.draft import Suggestion
from quizzes.detection.kinds import Kind
from quizzes.detection.reasons import Reason
from quizzes.forms.finding import FindingForm
from quizzes.models import Article, Finding, FindingStatus, Origin, Passage
from quizzes.models.cut import cut_of
from tests import make

pytestmark = pytest.mark.django_db

WORDS = "Who pays for it?"


def a_proposal(article: Article | None = None, passage: int = 4, **changed: Any) -> Finding:
    article = article or make.an_article()
    suggestion = Suggestion(passage, Kind.UNSOURCED_CLAIM, Reason.NO_SOURCE, "free", 0.8, WORDS)._replace(**changed)
    keep_models_proposals(by=article.owner, article=article, suggestions=[suggestion], model_name="little-llama")
    return Finding.objects.get(passage__article=article, passage__number=passage, origin=Origin.MODEL)


def explanations(article: Article, number: int = 4) -> dict[str, str]:
    """What an edition of this article would say of a passage."""
    passages = tuple(Passage.objects.filter(article=article))
    findings = tuple(Finding.objects.filter(passage__article=article))
    quiz = make.a_quiz(article.owner)
    quiz.article = article
    return freeze_key(Source(quiz, passages, findings, (), ("en", "fr")))["passages"][str(number)]["explanations"]


def test_what_nobody_touched_is_known() -> None:
    finding = a_proposal()
    assert list(Finding.objects.untouched()) == [finding]
    assert (finding.is_models_words, finding.written) == (True, "")


def test_accepted_as_it_is_the_words_are_the_models_and_frozen_in_their_language() -> None:
    finding = a_proposal()
    accept(by=finding.passage.article.owner, finding=finding)
    finding.refresh_from_db()
    assert finding.is_models_words
    assert explanations(finding.passage.article) == {"en": WORDS}


@pytest.mark.parametrize(("language", "spoken"), [("de", "en"), ("fr", "fr")])
def test_in_a_language_we_do_not_explain_in_a_model_explains_in_english(language: str, spoken: str) -> None:
    finding = a_proposal()
    accept(by=finding.passage.article.owner, finding=finding)
    Article.objects.update(language=language)
    assert explanations(Article.objects.get(pk=finding.passage.article.pk)) == {spoken: WORDS}


def test_edited_they_are_the_teachers_and_the_models_are_remembered() -> None:
    finding = a_proposal()
    owner = finding.passage.article.owner
    edited = edit(by=owner, finding=finding, kind=finding.kind, explanation="Nobody says who pays.")
    assert (edited.is_models_words, edited.written) == (False, "Nobody says who pays.")
    assert (edited.origin, edited.proposed_explanation) == (Origin.MODEL, WORDS)
    assert reopen(by=owner, finding=edited) in Finding.objects.touched()


def test_emptied_the_detectors_template_stands_in_both_languages() -> None:
    finding = a_proposal()
    edit(by=finding.passage.article.owner, finding=finding, kind=finding.kind, explanation="")
    said = explanations(finding.passage.article)
    assert set(said) == {"en", "fr"}
    assert "free" in said["fr"]


def test_a_teacher_who_adds_the_same_kind_takes_the_proposal_up() -> None:
    finding = a_proposal()
    added = add(by=finding.passage.article.owner, passage=finding.passage, kind=finding.kind, explanation="Mine.")
    assert (added.pk, added.status, added.written) == (finding.pk, FindingStatus.ACCEPTED, "Mine.")


def test_what_a_teacher_adds_is_a_teachers() -> None:
    article = make.an_article()
    added = add(by=article.owner, passage=article.passages.get(number=1), kind="ad", explanation="It sells.")
    assert (added.origin, added.model_name) == (Origin.TEACHER, "")


def test_a_corrected_language_takes_untouched_proposals_away_and_leaves_the_reviewed() -> None:
    article = make.an_article()
    kept, _gone = a_proposal(article), a_proposal(article, passage=1)
    accept(by=article.owner, finding=kept)
    correct_language(by=article.owner, article=article, language="fr")
    assert list(Finding.objects.filter(passage__article=article)) == [kept]


def test_merged_with_a_finding_of_the_rules_no_words_of_a_model_slip_in() -> None:
    article = make.an_article()
    suggest(by=article.owner, article=article)
    ours = Finding.objects.get(passage__article=article, passage__number=2)
    text = article.passages.get(number=2).text
    Passage.objects.filter(article=article, number=3).update(kind="sentence")
    Finding.objects.filter(passage__number=3).delete()
    a_proposal(article, passage=3)
    merge(by=article.owner, passage=article.passages.get(number=2), seen=cut_of(article.passages.all()))
    ours.refresh_from_db()
    assert article.passages.get(number=2).text.startswith(text)
    assert (ours.origin, ours.explanation) == (Origin.RULES, "")


def test_merged_with_what_a_teacher_wrote_both_are_kept() -> None:
    article = make.an_article()
    first, second = a_proposal(article, passage=1), a_proposal(article, passage=2)
    edit(by=article.owner, finding=second, kind=second.kind, explanation="Nobody says so.")
    merge(by=article.owner, passage=article.passages.get(number=1), seen=cut_of(article.passages.all()))
    second.refresh_from_db()
    assert second.explanation == "Nobody says so."
    assert not Finding.objects.filter(pk=first.pk).exists()


def typed(finding: Finding, **words: str) -> FindingForm:
    form = FindingForm(finding, {"kind": finding.kind, "explanation": finding.explanation, **words})
    form.is_valid()
    return form


def test_a_form_sent_back_with_the_models_words_changes_nothing() -> None:
    finding = a_proposal(explanation="Who pays\nfor it?", translation="One.\nTwo.")
    form = typed(finding, explanation="Who pays\r\nfor it?", translation="One.\r\nTwo.")
    assert not form.is_changed
    assert (form.cleaned_data["explanation"], form.cleaned_data["translation"]) == (
        finding.explanation, finding.translation,
    )  # fmt: skip


def test_another_marker_wants_other_words_than_the_models() -> None:
    assert "explanation" in typed(a_proposal(), kind="ad").errors
    assert not typed(a_proposal(), kind="ad", explanation="It sells.").errors

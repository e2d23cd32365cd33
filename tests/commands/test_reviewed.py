"""What teachers decided, written as labelled articles, and the detector measured on them."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.review import accept, add, debate, edit, reject, reopen
from quizzes.models import Article, Finding, FindingStatus, Kind, Passage, PassageKind
from tests import make

pytestmark = pytest.mark.django_db


def reviewed() -> list[dict[str, Any]]:
    written = io.StringIO()
    call_command("reviewed", stdout=written)
    return [json.loads(line) for line in written.getvalue().splitlines()]


def an_article(*findings: dict[str, Any]) -> Article:
    """An article of five passages; each of the findings stands on the passage of its number, suggested."""
    article = make.an_article()
    for place, finding in enumerate(findings, 1):
        Finding.objects.create(passage=article.passages.get(number=place), **{"kind": Kind.UNSOURCED_CLAIM, **finding})
    return article


def decide(article: Article, *verbs: Any) -> list[dict[str, Any]]:
    for finding, verb in zip(Finding.objects.filter(passage__article=article), verbs, strict=True):
        verb(by=article.owner, finding=finding)
    [written] = reviewed()
    sentences: list[dict[str, Any]] = written["sentences"]
    return sentences


def labels(sentences: list[dict[str, Any]]) -> list[str]:
    return [sentence["label"] for sentence in sentences]


def test_an_accepted_claim_has_the_label_of_its_reason() -> None:
    reasons = ("vague_source", "hearsay", "figure_without_source", "no_source")
    sentences = decide(an_article(*({"reason": reason} for reason in reasons)), accept, accept, accept, accept)
    assert labels(sentences)[:2] == ["anonymous", "hedged"]
    assert labels(sentences)[3] == "unsourced"


def test_what_was_rejected_or_left_alone_is_fine_and_nobody_knows_its_rung() -> None:
    sentences = decide(an_article({"reason": "no_source"}), reject)
    assert labels(sentences) == ["sourced", "sourced", "other", "sourced", "sourced"]
    assert {sentence["attribution"] for sentence in sentences} == {None}


def test_what_is_to_be_discussed_is_disputed_and_is_no_example_of_an_ad_either() -> None:
    sentences = decide(an_article({"reason": "no_source"}, {"kind": Kind.AD, "reason": "ad_copy"}), debate, debate)
    assert labels(sentences)[0] == "disputed"
    assert "ad" not in sentences[1]


def test_what_a_teacher_added_is_a_claim() -> None:
    article = an_article()
    add(by=article.owner, passage=article.passages.get(number=4), kind=Kind.UNSOURCED_CLAIM, explanation="Who says?")
    assert labels(decide(article, accept))[3] == "unsourced"


def test_a_suggestion_that_was_given_another_kind_is_no_claim() -> None:
    article = an_article({"reason": "no_source"})
    finding = Finding.objects.get()
    edit(by=article.owner, finding=finding, kind=Kind.AD, explanation="It sells boats.")
    [written] = reviewed()
    assert (written["sentences"][0]["label"], written["sentences"][0]["ad"]) == ("sourced", True)
    finding.refresh_from_db()
    assert finding.reason == "no_source"


def test_ads_and_embeds_say_what_they_are_and_come_as_they_were_read() -> None:
    article = an_article({"kind": Kind.AD, "reason": "promotion"}, {"kind": Kind.MISTRANSLATED_EMBED, "reason": "seam"})
    Passage.objects.filter(number=2).update(
        kind=PassageKind.EMBED, language="fr", embed_handle="@ferry", original_language="ru", original="Паром"
    )
    sentences = decide(article, accept, reject)
    assert (sentences[0]["ad"], sentences[1]["ad"], sentences[1]["mistranslated"]) == (True, False, False)
    assert "mistranslated" not in sentences[0]
    assert sentences[1]["embed"]["handle"] == "@ferry"
    assert (sentences[1]["embed"]["original"], sentences[1]["language"]) == ("Паром", "fr")


def test_an_article_counts_once_its_review_came_to_an_end() -> None:
    article = an_article({"reason": "no_source"}, {"reason": "no_source"})
    make.an_article()
    first, second = Finding.objects.all()
    accept(by=article.owner, finding=first)
    assert reviewed() == []
    reject(by=article.owner, finding=second)
    assert [one["id"] for one in reviewed()] == [f"article-{article.pk}"]
    reopen(by=article.owner, finding=second)
    assert reviewed() == []


def test_nobody_is_named() -> None:
    article = make.a_reviewed_article(make.a_teacher("secretname", "Ms Secret"))
    Finding.objects.filter(passage__article=article).update(explanation="As Ms Secret told Amina")
    written = json.dumps(reviewed())
    assert "ecret" not in written
    assert "Amina" not in written


def test_many_articles_ask_as_little_as_one() -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            reviewed()
        return len(queries)

    make.a_reviewed_article()
    few = asked()
    for _ in range(4):
        make.a_reviewed_article()
    assert asked() == few


def test_the_detector_is_measured_on_what_teachers_decided(tmp_path: Path) -> None:
    make.a_reviewed_article()
    statuses = dict(Finding.objects.exclude(reason="").values_list("passage__number", "status"))
    gold = tmp_path / "reviewed.jsonl"
    gold.write_text("\n".join(map(json.dumps, reviewed())))
    measured = io.StringIO()
    call_command("evaluate", str(gold), "--json", stdout=measured)
    figures = json.loads(measured.getvalue())
    suggested = [status for number, status in statuses.items() if number != 3]
    claims = figures["unsourced_claim"]["en"]["strict"]
    assert claims["hits"] == suggested.count(FindingStatus.ACCEPTED)
    assert claims["false_alarms"] == suggested.count(FindingStatus.REJECTED)
    assert claims["hits"] + claims["misses"] == 2
    assert figures["passages_as_read"]["en"]["ad"]["f1"] == 1
    assert figures["passages_as_read"]["en"]["reasons"]["ad_marker"]["labels"] == {"ad": 1}
    assert figures["unsourced_claim"]["en"]["ladder"]["sentences"] == 2
    table = io.StringIO()
    call_command("evaluate", str(gold), stdout=table)
    assert "ad, as read" in table.getvalue()

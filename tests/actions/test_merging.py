import pytest

from quizzes.actions.passages import merge
from quizzes.actions.refusals import NotReady
from quizzes.models import Finding, Passage
from tests.actions.a_cut import a_finding, an_article, drawn, of_all, rows, seen, texts

pytestmark = pytest.mark.django_db


def join(passage: Passage) -> int:
    return merge(by=passage.article.owner, passage=passage, seen=seen(passage.article))


def test_two_passages_become_one_of_the_first_ones_kind() -> None:
    article = an_article("h ss")
    assert join(rows(article)[0]) == 0
    assert drawn(article) == "1 3"
    assert texts(article)[0] == "Word1 tells something. Word2 tells something."
    assert rows(article)[0].kind == "heading"


def test_languages_without_blanks_are_joined_without_one() -> None:
    article = an_article("ss")
    Passage.objects.update(language="ja")
    join(rows(article)[0])
    assert " Word2" not in texts(article)[0]


def test_the_last_passage_has_none_to_merge_with() -> None:
    with pytest.raises(NotReady):
        join(rows(an_article("ss"))[1])


def test_an_embed_does_not_vanish_in_a_paragraph() -> None:
    article = an_article("s e e")
    with pytest.raises(NotReady):
        join(rows(article)[0])
    assert join(rows(article)[1]) == 0  # by the same author: one post that was cut in two


def test_findings_of_both_stand_on_the_one() -> None:
    article = an_article("ss")
    first, second = rows(article)
    both = [a_finding(first, kind="ad", explanation="Buy."), a_finding(second, status="debatable", explanation="Who?")]
    before = of_all(both)
    assert join(first) == 0
    assert of_all(both) == before
    assert set(Finding.objects.values_list("passage", flat=True)) == {first.pk}


@pytest.mark.parametrize(
    ("first", "second", "winner"),
    [
        ("suggested", "rejected", 1), ("suggested", "accepted", 1), ("rejected", "accepted", 1),
        ("accepted", "suggested", 0), ("accepted", "accepted", 0), ("debatable", "rejected", 0),
    ],
)  # fmt: skip
def test_of_two_findings_of_a_kind_the_weightier_stays(first: str, second: str, winner: int) -> None:
    article = an_article("ss")
    pair = [a_finding(row, status=status) for row, status in zip(rows(article), (first, second), strict=True)]
    assert join(rows(article)[0]) == 1
    kept = Finding.objects.select_related("passage").get()
    assert (kept, kept.passage.number, kept.status) == (pair[winner], 1, (first, second)[winner])


def test_no_words_of_a_teacher_are_lost_when_two_findings_become_one() -> None:
    article = an_article("ss")
    for row, words in zip(rows(article), ("Who says so?", "Which experts?"), strict=True):
        a_finding(row, explanation=words)
    join(rows(article)[0])
    assert Finding.objects.get().explanation == "Who says so?\n\nWhich experts?"


def test_the_detectors_words_stand_before_the_teachers_when_two_findings_become_one() -> None:
    article = an_article("ss")
    a_finding(rows(article)[0], cue="Experts")
    a_finding(rows(article)[1], explanation="Which ones?")
    join(rows(article)[0])
    words = Finding.objects.get().explanation
    assert "Experts" in words
    assert words.endswith("\n\nWhich ones?")

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.intake import MOST_PASSAGES
from quizzes.actions.passages import Words, merge, remove, write
from quizzes.actions.refusals import Frozen, NotFound, NotReady, Refused, Superseded, TooLarge, Unreadable
from quizzes.models import Article, Finding, Passage, PassageKind, Quiz, User
from tests import make
from tests.actions.a_cut import a_finding, an_article, drawn, of_all, rows, seen, texts

pytestmark = pytest.mark.django_db


def rewrite(passage: Passage, text: str = "", kind: str = "", **words: Any) -> int:
    said = Words(text=text or passage.text, kind=kind or passage.kind, **words)
    return write(by=passage.article.owner, passage=passage, words=said, seen=seen(passage.article))


def join(passage: Passage) -> int:
    return merge(by=passage.article.owner, passage=passage, seen=seen(passage.article))


def take_out(article: Article, *numbers: int, reviewed: int = 0) -> int:
    keys = [row.pk for row in rows(article) if row.number in numbers]
    return remove(by=article.owner, article=article, passages=keys, reviewed=reviewed, seen=seen(article))


def test_a_new_line_splits_a_passage_within_its_block() -> None:
    article = an_article("h ss s")
    assert rewrite(rows(article)[1], "Word2a one.\r\n\r\n  Word2b two. \nWord2c three.") == 3
    assert drawn(article) == "1 2a,2b,2c,3 4"
    assert [row.by_hand for row in rows(article)] == [False, True, True, True, False, False]


def test_words_can_be_mended_and_findings_stay() -> None:
    article = an_article("ss")
    finding = a_finding(rows(article)[0], cue="Experts")
    rewrite(rows(article)[0], "Mended words.", language="fr")
    row = rows(article)[0]
    assert (row.text, row.language, row.by_hand) == ("Mended words.", "fr", True)
    assert Finding.objects.get() == finding


def test_a_finding_goes_with_the_part_that_holds_its_cue() -> None:
    article = an_article("s s")
    passage = rows(article)[0]
    late = a_finding(passage, cue="reports  SAY", explanation="Which ones?")
    early = a_finding(passage, kind="ad", status="rejected", cue="nowhere to be found")
    none = a_finding(passage, kind="mistranslated_embed", status="suggested")
    before = of_all([late, early, none])
    rewrite(passage, "It rained.\nReports say it will rain.")
    places = {row.pk: row.passage.number for row in Finding.objects.select_related("passage")}
    assert places == {late.pk: 2, early.pk: 1, none.pk: 1}
    assert of_all([late, early, none]) == before


@pytest.mark.parametrize("text", ["", " \r\n ", "a\x00b"])
def test_a_passage_has_words(text: str) -> None:
    passage = rows(an_article("s"))[0]
    with pytest.raises(Unreadable):
        write(by=passage.article.owner, passage=passage, words=Words(text, "sentence"), seen=seen(passage.article))


def test_a_language_is_a_code() -> None:
    with pytest.raises(Unreadable):
        rewrite(rows(an_article("s"))[0], language="klingon")


def test_an_embed_is_not_split_before_it_is_something_else() -> None:
    article = an_article("e")
    with pytest.raises(NotReady):
        rewrite(rows(article)[0], "One.\nTwo.")
    assert rewrite(rows(article)[0], "One.\nTwo.", PassageKind.SENTENCE) == 2


def test_what_becomes_an_embed_leaves_its_paragraph_and_takes_a_head() -> None:
    article = an_article("sss")
    rewrite(rows(article)[1], kind=PassageKind.EMBED)
    assert drawn(article) == "1 2 3"
    rewrite(rows(article)[1], head={"embed_author": "Ben", "embed_platform": "X"})
    row = rows(article)[1]
    assert (row.kind, row.embed_author, row.embed_platform) == ("embed", "Ben", "X")


def test_what_was_an_embed_loses_its_head_and_its_original() -> None:
    article = an_article("e")
    Passage.objects.update(original="Слова.", original_language="ru")
    rewrite(rows(article)[0], kind=PassageKind.SENTENCE)
    row = rows(article)[0]
    assert (row.embed_author, row.original, row.original_language) == ("", "", "")


def test_an_embed_keeps_its_original_when_its_words_are_mended() -> None:
    article = an_article("e")
    Passage.objects.update(original="Слова.", original_language="ru")
    rewrite(rows(article)[0], "Other words.")
    assert rows(article)[0].original == "Слова."


def test_paragraphs_become_a_list_one_after_the_other() -> None:
    article = an_article("s s ss")
    for place in (0, 1, 2):
        rewrite(rows(article)[place], kind=PassageKind.LIST_ITEM)
    assert drawn(article) == "1,2,3 4"


def test_a_paragraph_is_opened_and_closed_again() -> None:
    article = an_article("h sss s")
    rewrite(rows(article)[2], begins=True)
    assert drawn(article) == "1 2 3,4 5"
    rewrite(rows(article)[2], begins=False)
    assert drawn(article) == "1 2,3,4 5"
    rewrite(rows(article)[1], begins=False)  # a paragraph does not run on from a heading
    assert drawn(article) == "1 2,3,4 5"


def test_an_article_has_no_more_passages_than_one_that_comes_in() -> None:
    article = an_article("s" * MOST_PASSAGES)
    with pytest.raises(TooLarge):
        rewrite(rows(article)[0], "One.\nTwo.")
    assert Passage.objects.count() == MOST_PASSAGES


def test_passages_go_with_their_findings() -> None:
    article = an_article("h ss s")
    a_finding(rows(article)[1])
    stays = a_finding(rows(article)[3])
    assert take_out(article, 1, 2, reviewed=1) == 2
    assert drawn(article) == "3 4"
    assert Finding.objects.get() == stays


def test_what_was_reviewed_meanwhile_is_not_removed() -> None:
    article = an_article("ss")
    a_finding(rows(article)[0])
    with pytest.raises(Superseded):
        take_out(article, 1, reviewed=0)
    assert Passage.objects.count() == 2


def test_the_last_passage_cannot_be_removed() -> None:
    article = an_article("ss")
    with pytest.raises(NotReady):
        take_out(article, 1, 2)
    assert Passage.objects.count() == 2


def test_pictures_stay_behind_their_passages() -> None:
    article = an_article("s s s s")
    pictures = [make.a_picture(article, after=after) for after in (0, 1, 3, 4)]
    rewrite(rows(article)[0], "Word1a.\nWord1b.")
    take_out(article, 4)
    for picture in pictures:
        picture.refresh_from_db()
    assert [picture.after for picture in pictures] == [0, 2, 3, 4]


def everything(article: Article, row: Passage, cut: str, by: User | None = None) -> list[object]:
    actor = by or article.owner
    acts: list[Callable[[], object]] = [
        lambda: write(by=actor, passage=row, words=Words("New.", "sentence"), seen=cut),
        lambda: merge(by=actor, passage=row, seen=cut),
        lambda: remove(by=actor, article=article, passages=[row.pk], reviewed=0, seen=cut),
    ]
    found: list[object] = []
    for act in acts:
        with pytest.raises(Refused) as refusal:
            act()
        found.append(refusal.type)
    return found


def test_an_article_that_is_published_stays_as_it_is() -> None:
    article = make.a_reviewed_article()
    make.an_edition(quiz=make.a_quiz(article=article))
    before = texts(article)
    assert everything(article, rows(article)[0], seen(article)) == [Frozen] * 3
    assert texts(article) == before


def test_a_draft_of_a_quiz_does_not_keep_an_article_from_being_cut() -> None:
    article = an_article("ss")
    Quiz.objects.create(owner=article.owner, article=article, title="Draft")
    assert join(rows(article)[0]) == 0


def test_whoever_saw_another_cut_overwrites_nothing() -> None:
    article = an_article("ss")
    old, stale = rows(article)[0], seen(article)
    rewrite(rows(article)[1], "Changed in the other window.")
    assert everything(article, old, stale) == [Superseded] * 3
    assert texts(article)[1] == "Changed in the other window."


@pytest.mark.parametrize("who", [make.a_teacher, make.a_student])
def test_what_is_not_mine_is_not_there(who: Callable[[], User]) -> None:
    article = an_article("ss")
    assert everything(article, rows(article)[0], seen(article), who()) == [NotFound] * 3


def test_a_passage_that_is_gone_is_not_written() -> None:
    article = an_article("ss")
    gone = rows(article)[0]
    take_out(article, 1)
    with pytest.raises(Superseded):
        write(by=article.owner, passage=gone, words=Words("New.", "sentence"), seen=seen(article))


def queries(length: int) -> list[int]:
    article = an_article("h " + "s" * length + " " + "l" * length)
    for row in rows(article):
        a_finding(row)
    counts = []
    acts: list[Callable[[], object]] = [
        lambda: rewrite(rows(article)[1], "One.\nTwo.\nThree."),
        lambda: join(rows(article)[1]),
        lambda: take_out(article, 2, length, reviewed=2),
    ]
    for act in acts:
        with CaptureQueriesContext(connection) as asked:
            act()
        counts.append(len(asked))
    return counts


def test_a_long_article_is_cut_with_as_few_queries_as_a_short_one() -> None:
    assert queries(40) == queries(5)

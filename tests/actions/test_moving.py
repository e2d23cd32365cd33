import pytest

from quizzes.actions.moving import move, step
from quizzes.actions.refusals import Frozen, NotReady, Superseded, Unreadable
from quizzes.models import Article
from tests import make
from tests.actions.a_cut import a_finding, an_article, drawn, rows, seen

pytestmark = pytest.mark.django_db


def go(article: Article, number: int, *, up: bool) -> int:
    return step(by=article.owner, passage=rows(article)[number - 1], up=up, seen=seen(article))


def put(article: Article, number: int, before: int) -> int:
    return move(by=article.owner, passage=rows(article)[number - 1], before=before, seen=seen(article))


@pytest.mark.parametrize(
    ("cut", "number", "up", "after", "now"),
    [
        ("sss", 2, True, "2,1,3", 1),  # within its paragraph
        ("sss", 2, False, "1,3,2", 3),
        ("ss ss", 3, True, "1,3,2 4", 2),  # into the next paragraph, by one
        ("ss ss", 2, False, "1 3,2,4", 3),
        ("ss h ss", 3, True, "3 1,2 4,5", 1),  # what cannot stand inside goes past the whole
        ("ss h ss", 3, False, "1,2 4,5 3", 5),
        ("ss e", 2, False, "1 3 2", 3),
        ("lll sss", 4, True, "4 1,2,3 5,6", 1),
        ("ss s", 3, True, "3 1,2", 1),  # a paragraph of one sentence stays one
        ("h s e", 3, True, "1 3 2", 2),
    ],
)
def test_a_passage_steps(cut: str, number: int, up: bool, after: str, now: int) -> None:
    article = an_article(cut)
    assert go(article, number, up=up) == now
    assert drawn(article) == after
    assert [row.by_hand for row in rows(article)].count(True) == 1


@pytest.mark.parametrize(("number", "up"), [(1, True), (3, False)])
def test_nothing_steps_over_the_edge(number: int, up: bool) -> None:
    with pytest.raises(NotReady):
        go(an_article("ss h"), number, up=up)


@pytest.mark.parametrize(
    ("cut", "number", "before", "after", "now"),
    [
        ("sss ss", 1, 5, "2,3 4,1,5", 4),  # joins the paragraph it comes to stand in
        ("sss ss", 5, 1, "5 1,2,3 4", 1),
        ("sss h", 4, 2, "1 4 2,3", 2),  # a heading parts it
        ("ss ss", 1, 5, "2 3,4 1", 4),  # behind the last
        ("ss ss", 2, 2, "1,2 3,4", 2),  # where it stands already
        ("ss ss", 2, 3, "1,2 3,4", 2),
        ("ss ss", 1, 3, "2,1 3,4", 2),
    ],
)
def test_a_passage_is_put_before_another(cut: str, number: int, before: int, after: str, now: int) -> None:
    article = an_article(cut)
    assert put(article, number, before) == now
    assert drawn(article) == after


@pytest.mark.parametrize("before", [0, 4])
def test_there_is_no_place_before_what_is_not_there(before: int) -> None:
    with pytest.raises(Unreadable):
        put(an_article("ss"), 1, before)


def test_findings_move_along() -> None:
    article = an_article("s s s")
    finding = a_finding(rows(article)[2])
    go(article, 3, up=True)
    finding.refresh_from_db()
    assert finding.passage.number == 2


def test_pictures_move_along() -> None:
    article = an_article("s s s")
    picture = make.a_picture(article, after=3)
    put(article, 3, 1)
    picture.refresh_from_db()
    assert picture.after == 1


def test_what_is_published_or_seen_otherwise_does_not_move() -> None:
    article = make.a_reviewed_article()
    old = seen(article)
    go(article, 2, up=True)
    with pytest.raises(Superseded):
        step(by=article.owner, passage=rows(article)[1], up=True, seen=old)
    make.an_edition(quiz=make.a_quiz(article=article))
    with pytest.raises(Frozen):
        go(article, 2, up=True)
    with pytest.raises(Frozen):
        put(article, 2, 1)

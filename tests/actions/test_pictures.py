import pytest

from quizzes.actions.pictures import MOST_PICTURES, follow, keep_pictures, redrawn
from quizzes.actions.publish import publish
from quizzes.actions.refusals import NotFound
from quizzes.models import Article, Edition, EditionPicture, Picture
from quizzes.reading.child import Child
from quizzes.reading.document import Picture as SeenPicture
from quizzes.reading.errors import NotAPicture
from quizzes.reading.redrawn import Redrawn
from tests import make

pytestmark = pytest.mark.django_db


def seen(after: int = 1, text: str = "") -> SeenPicture:
    return SeenPicture(after, "https://pictures.example/a.jpg", text)


def keep(article: Article, *drawings: Redrawn) -> int:
    return keep_pictures(by=article.owner, article=article, sights=[(seen(), drawing) for drawing in drawings])


class Blind(Child):
    """Draws anew what is called a picture."""

    def redraw(self, content: bytes) -> Redrawn:
        if content != b"a picture":
            raise NotAPicture
        return make.a_drawing()


def test_what_is_no_picture_is_left_out() -> None:
    sights = [(seen(1), b"a page"), (seen(2), b"a picture"), (seen(3), b"")]
    assert redrawn(Blind(), sights) == ((seen(2), make.a_drawing()),)


def test_a_picture_is_kept_with_its_place_its_words_and_its_size() -> None:
    article = make.an_article()
    keep_pictures(by=article.owner, article=article, sights=[(seen(3, "A bridge"), make.a_drawing(width=300))])
    kept = article.pictures.get()
    assert (kept.after, kept.text, kept.width, kept.height, kept.language) == (3, "A bridge", 300, 200, "en")
    assert kept.content == make.a_drawing(width=300).content


def test_the_same_picture_is_kept_once_and_where_it_first_stood() -> None:
    article = make.an_article()
    twice = [(seen(1), make.a_drawing()), (seen(4), make.a_drawing())]
    assert keep_pictures(by=article.owner, article=article, sights=twice) == 1
    assert keep_pictures(by=article.owner, article=article, sights=twice) == 0
    assert article.pictures.get().after == 1


def test_two_articles_may_have_the_same_picture() -> None:
    assert [keep(make.an_article(), make.a_drawing()) for _article in range(2)] == [1, 1]


def test_an_article_keeps_its_first_twelve_pictures() -> None:
    article = make.an_article()
    assert keep(article, *(make.a_drawing(number) for number in range(MOST_PICTURES + 3))) == MOST_PICTURES
    assert keep(article, make.a_drawing(99)) == 0


def test_what_would_make_an_article_too_heavy_is_left_out_and_what_is_light_still_comes_in() -> None:
    article = make.an_article()
    heavy = [Redrawn(bytes([number]) * 1_500_000, 1_000, 1_000) for number in (1, 2, 3)]
    assert keep(article, *heavy, make.a_drawing()) == 3
    assert heavy[2].content not in [bytes(row.content) for row in article.pictures.all()]


def test_a_colleague_puts_no_picture_into_my_article() -> None:
    with pytest.raises(NotFound):
        keep_pictures(by=make.a_teacher(), article=make.an_article(), sights=[(seen(), make.a_drawing())])


def test_a_picture_never_changes() -> None:
    picture = make.a_picture(make.an_article())
    with pytest.raises(TypeError, match="never changes"):
        picture.save()


@pytest.mark.parametrize(
    ("moved", "after"),
    [
        ({1: 1, 2: 2, 3: 3, 4: 4}, 3),
        ({1: 1, 2: 3, 3: 4, 4: 5}, 4),  # passage 1 was cut in two
        ({1: 1, 2: 2, 3: 2, 4: 3}, 2),  # passages 2 and 3 became one
        ({1: 1, 2: 2, 4: 3}, 2),  # passage 3 was removed
        ({4: 1}, 0),  # and all before it
        ({1: 4, 2: 2, 3: 1, 4: 3}, 1),  # passage 3 went first
    ],
)
def test_a_picture_follows_the_passage_before_it(moved: dict[int, int], after: int) -> None:
    picture = make.a_picture(make.an_article(), after=3)
    follow(picture.article, moved)
    picture.refresh_from_db()
    assert picture.after == after


def test_a_picture_at_the_top_stays_at_the_top() -> None:
    picture = make.a_picture(make.an_article(), after=0)
    follow(picture.article, {1: 2, 2: 1})
    picture.refresh_from_db()
    assert picture.after == 0


def an_edition_with(*, shows: bool) -> tuple[Edition, Picture]:
    article = make.a_reviewed_article()
    picture = make.a_picture(article, after=2, text="A ferry")
    Article.objects.filter(pk=article.pk).update(shows_pictures=shows)
    article.refresh_from_db()
    return make.an_edition(quiz=make.a_quiz(article=article)), picture


def test_an_edition_names_the_pictures_it_shows() -> None:
    edition, picture = an_edition_with(shows=True)
    frozen = {"after": 2, "digest": picture.digest, "width": 320, "height": 200, "text": "A ferry", "language": "en"}
    assert edition.paper["pictures"] == [frozen]
    assert EditionPicture.objects.get().picture == picture


def test_an_edition_has_none_when_they_are_left_out() -> None:
    edition, _picture = an_edition_with(shows=False)
    assert "pictures" not in edition.paper
    assert not EditionPicture.objects.exists()


def test_an_edition_keeps_what_it_froze() -> None:
    edition, picture = an_edition_with(shows=True)
    before = edition.paper
    Article.objects.update(shows_pictures=False)
    follow(picture.article, {2: 1})
    picture.article.passages.all().delete()
    edition.refresh_from_db()
    assert edition.paper == before
    assert Picture.objects.filter(digest=before["pictures"][0]["digest"]).exists()


def test_a_later_edition_leaves_them_out_and_the_earlier_one_keeps_them() -> None:
    edition, picture = an_edition_with(shows=True)
    Article.objects.update(shows_pictures=False)
    quiz = edition.quiz
    quiz.refresh_from_db()
    assert "pictures" not in publish(by=quiz.owner, quiz=quiz).paper
    assert [row.edition_id for row in EditionPicture.objects.filter(picture=picture)] == [edition.pk]

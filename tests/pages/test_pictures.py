"""Pictures come from our own host, to those whom the article is shown, and stand on every page that draws it."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from quizzes.models import Article, Assignment, Attempt, Picture, User
from tests import make
from tests.admin.desk import at_the_desk, desk
from tests.pages.a_sitting import LONG_TEXT, assigned, bare, passages, sit, targets
from tests.pages.test_classes import signed_in

pytestmark = pytest.mark.django_db


def an_article_with_pictures(*places: int, owner: User | None = None) -> Article:
    """FAULTY_TEXT has one block to a line: a picture behind passage 2 stands between two paragraphs."""
    article = make.a_reviewed_article(owner)
    for place in places:
        make.a_picture(article, after=place, text=f"picture behind {place}")
    return article


def given(article: Article) -> Assignment:
    return assigned(make.a_quiz(article=article))


def images(html: str) -> list[str]:
    return re.findall(r"<img[^>]*>", html)


def asked_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode(errors="replace")


def pages_of(article: Article) -> dict[str, str]:
    """Every page that draws this article, with what is on it."""
    teacher = at_the_desk(article.owner)
    quiz = make.a_quiz(article=article)
    review = asked_of(teacher, desk("article_review", article.pk))
    change = asked_of(teacher, desk("article_change", article.pk))
    preview = asked_of(teacher, desk("quiz_preview", quiz.pk))
    assignment = assigned(quiz)
    sitting = sit(assignment)
    done: Attempt = make.a_handed_in_attempt(assignment)
    return {
        "review": review,
        "change": change,
        "preview": preview,
        "sitting": asked_of(sitting.client, sitting.address()),
        "results": asked_of(signed_in(done.student), reverse("results", args=[done.pk])),
        "the teacher's results": asked_of(teacher, reverse("results", args=[done.pk])),
        "heatmap": asked_of(teacher, reverse("heatmap", args=[assignment.pk])),
    }


def test_a_picture_is_served_as_a_picture_that_can_do_nothing() -> None:
    picture = make.a_picture(make.an_article())
    response = at_the_desk(picture.article.owner).get(reverse("picture", args=[picture.digest]))
    assert response.content == bytes(picture.content)
    assert response.headers["Content-Type"] == "image/webp"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_picture_may_be_kept_by_the_browser_that_asked_and_by_nobody_else() -> None:
    picture = make.a_picture(make.an_article())
    owner = at_the_desk(picture.article.owner)
    kept = owner.get(reverse("picture", args=[picture.digest])).headers["Cache-Control"]
    assert set(kept.split(", ")) == {"private", "immutable", "max-age=31536000"}
    assert owner.get(reverse("picture", args=["0" * 64])).headers["Cache-Control"] == "no-store"


def test_a_picture_where_there_is_no_webp_says_what_it_is() -> None:
    article = make.an_article()
    Picture.objects.create(
        article=article, after=0, language="en", width=1, height=1, digest="ab", content=b"\xff\xd8\xff\xe0"
    )
    assert at_the_desk(article.owner).get("/pictures/ab/").headers["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_a_picture_is_only_looked_at(method: str) -> None:
    picture = make.a_picture(make.an_article())
    client = at_the_desk(picture.article.owner)
    assert getattr(client, method)(reverse("picture", args=[picture.digest])).status_code == 405


def test_the_same_picture_in_two_articles_is_found_for_both_teachers() -> None:
    for teacher in (make.a_teacher(), make.a_teacher()):
        article = make.an_article(teacher)
        Picture.objects.create(article=article, after=0, language="en", width=1, height=1, digest="ab", content=b"RIFF")
    for article in Article.objects.all():
        assert at_the_desk(article.owner).get("/pictures/ab/").status_code == 200


def test_a_student_asks_the_database_as_little_with_many_assignments_as_with_one() -> None:
    assignment = given(an_article_with_pictures(2))
    student = make.a_student(classroom=assignment.classroom)
    address = reverse("picture", args=[Picture.objects.get().digest])

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            asked_of(signed_in(student), address)
        return len(asked)

    few = queries()
    for _again in range(4):
        make.an_assignment(assignment.classroom, assignment.edition)
    assert queries() == few


def test_every_page_that_draws_the_article_shows_its_pictures_in_their_places() -> None:
    for name, html in pages_of(an_article_with_pictures(0, 2)).items():
        drawn = images(html)
        assert len(drawn) == 2, name
        for image, alt in zip(drawn, ("picture behind 0", "picture behind 2"), strict=True):
            assert f'alt="{alt}"' in image, name
            assert re.search(r'src="/pictures/[0-9a-f]{64}/" width="320" height="200"', image), name
            assert 'loading="lazy" decoding="async"' in image, name
        first, second = (html.index(image) for image in drawn)
        body = html.index("The town council said")
        assert first < body < html.index("Experts believe") < second < html.index("run a free ferry"), name


def test_no_page_shows_a_picture_that_is_left_out() -> None:
    article = an_article_with_pictures(0, 2)
    Article.objects.update(shows_pictures=False)
    article.refresh_from_db()
    assert {name: images(html) for name, html in pages_of(article).items() if images(html)} == {}


def test_the_switch_on_the_article_is_obeyed_by_the_preview_at_once_and_not_by_the_edition() -> None:
    article = an_article_with_pictures(2)
    client, quiz = at_the_desk(article.owner), make.a_quiz(article=article)
    sitting = sit(assigned(quiz))
    typed = {"title": article.title, "publisher": "", "url": ""}
    assert client.post(desk("article_change", article.pk), typed).status_code == 302
    assert images(client.get(desk("quiz_preview", quiz.pk)).content.decode()) == []
    assert len(images(sitting.html())) == 1
    client.post(desk("article_change", article.pk), {**typed, "shows_pictures": "on"})
    assert len(images(client.get(desk("quiz_preview", quiz.pk)).content.decode())) == 1


def test_words_for_those_who_do_not_see_it_are_words_and_no_markup() -> None:
    article = make.a_reviewed_article()
    make.a_picture(article, text='"><script>alert(1)</script>')
    for name, html in pages_of(article).items():
        assert "<script>alert" not in html, name
        assert "&quot;&gt;&lt;script&gt;" in images(html)[0], name


@pytest.mark.parametrize("page", ["article_review", "article_change"])
def test_twelve_pictures_ask_the_database_as_little_as_none(page: str) -> None:
    teacher = make.a_teacher()
    client = at_the_desk(teacher)
    counts = []
    for article in (an_article_with_pictures(owner=teacher), an_article_with_pictures(*range(12), owner=teacher)):
        client.get(desk(page, article.pk))
        with CaptureQueriesContext(connection) as asked:
            asked_of(client, desk(page, article.pk))
        counts.append(len(asked))
        assert not [query for query in asked if '"quizzes_picture"."content"' in query["sql"]]
    assert counts[0] == counts[1]


def test_a_sitting_with_pictures_asks_as_little_as_one_without() -> None:
    counts = []
    for places in ((), tuple(range(6))):
        sitting = sit(given(an_article_with_pictures(*places)))
        sitting.html()
        with CaptureQueriesContext(connection) as asked:
            sitting.html()
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_a_picture_says_nothing_about_the_passages_beside_it() -> None:
    article = make.an_article(text=LONG_TEXT)
    for place in range(article.passages.count() + 1):
        make.a_picture(article, after=place, text="")
    html = sit(given(article)).html()
    assert len(targets(article)) > 3
    assert len({bare(markup) for markup in passages(html)}) == 1
    figures = re.findall(r"<figure.*?</figure>", html, re.DOTALL)
    assert len({re.sub(r"[0-9a-f]{64}", "", figure) for figure in figures}) == 1
    assert "figure" not in "".join(passages(html))

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


def test_a_picture_that_is_left_out_is_on_no_page_but_the_one_where_it_can_be_shown_again() -> None:
    article = an_article_with_pictures(0, 2)
    Article.objects.update(shows_pictures=False)
    article.refresh_from_db()
    shown = {name: html for name, html in pages_of(article).items() if images(html)}
    assert list(shown) == ["change"]
    assert shown["change"].count('class="kept-picture is-hidden"') == 2


class Published:
    """An article with two pictures whose edition a student sits and another has handed in."""

    def __init__(self) -> None:
        self.article = an_article_with_pictures(0, 2)
        self.client, self.quiz = at_the_desk(self.article.owner), make.a_quiz(article=self.article)
        self.assignment = assigned(self.quiz)
        self.sitting, self.done = sit(self.assignment), make.a_handed_in_attempt(self.assignment)
        self.pictures = list(self.article.pictures.order_by("after"))

    def switch(self, **typed: object) -> None:
        named = {"title": self.article.title, "picture": [picture.pk for picture in self.pictures], **typed}
        assert self.client.post(desk("article_change", self.article.pk), named).status_code == 302

    def seen(self) -> dict[str, int]:
        pages = {
            "sitting": self.sitting.html(),
            "results": asked_of(signed_in(self.done.student), reverse("results", args=[self.done.pk])),
            "heatmap": asked_of(self.client, reverse("heatmap", args=[self.assignment.pk])),
            "preview": asked_of(self.client, desk("quiz_preview", self.quiz.pk)),
            "review": asked_of(self.client, desk("article_review", self.article.pk)),
        }
        return {name: len(images(html)) for name, html in pages.items()}

    def answers(self, client: Client) -> list[int]:
        addresses = [reverse("picture", args=[picture.digest]) for picture in self.pictures]
        return [client.get(address).status_code for address in addresses]


def test_the_switch_on_the_article_is_obeyed_everywhere_at_once() -> None:
    published = Published()
    published.switch()
    assert set(published.seen().values()) == {0}
    assert published.answers(published.sitting.client) == [404, 404]
    assert published.answers(published.client) == [200, 200]
    published.switch(shows_pictures="on")
    assert set(published.seen().values()) == {2}
    assert published.answers(published.sitting.client) == [200, 200]


def test_one_picture_is_left_out_everywhere_at_once_and_the_other_stays() -> None:
    published = Published()
    shocking = published.pictures[0]
    published.switch(shows_pictures="on", left_out=[shocking.pk])
    assert set(published.seen().values()) == {1}
    assert published.answers(published.sitting.client) == [404, 200]
    assert asked_of(published.client, desk("article_change", published.article.pk)).count("is-hidden") == 1
    published.switch(shows_pictures="on")
    assert set(published.seen().values()) == {2}


def test_a_form_that_lists_no_pictures_leaves_them_as_they_are() -> None:
    published = Published()
    published.switch(shows_pictures="on", left_out=[published.pictures[0].pk])
    published.switch(shows_pictures="on", picture=[])
    assert set(published.seen().values()) == {1}


def test_nobody_hides_a_picture_of_somebody_elses_article() -> None:
    published, other = Published(), Published()
    mine = [picture.pk for picture in published.pictures]
    other.switch(shows_pictures="on", picture=mine, left_out=mine)
    assert set(published.seen().values()) == {2}


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

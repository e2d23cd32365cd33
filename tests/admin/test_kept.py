"""The page on the desk that says what was kept of the drafts."""

import pytest
from django.urls import reverse

from quizzes.models import Article, Finding, Kind
from tests import make
from tests.admin.desk import at_the_desk, desk
from tests.admin.test_queries import an_article_with_findings, queries

pytestmark = pytest.mark.django_db


def test_the_desk_leads_to_it() -> None:
    page = at_the_desk(make.a_teacher()).get(reverse("admin:index")).content.decode()
    assert f'href="{desk("article_kept")}"' in page


def test_before_the_first_article_it_is_a_sentence() -> None:
    page = at_the_desk(make.a_teacher()).get(desk("article_kept")).content.decode()
    assert "Nothing has been suggested yet" in page
    assert "<table" not in page


def test_a_teacher_sees_the_counts_of_their_own_articles_alone() -> None:
    owner = make.a_teacher()
    an_article_with_findings(owner, 41)
    assert 'data-l="To review">41<' in at_the_desk(owner).get(desk("article_kept")).content.decode()
    assert 'data-l="To review">41<' in at_the_desk(make.an_administrator()).get(desk("article_kept")).content.decode()
    colleague = at_the_desk(make.a_teacher()).get(desk("article_kept")).content.decode()
    assert "data-l" not in colleague
    assert "A source without a name" not in colleague


def test_a_student_is_sent_away() -> None:
    assert at_the_desk(make.a_student()).get(desk("article_kept")).status_code == 302


def test_a_language_can_be_chosen_by_a_link() -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    an_article_with_findings(owner, 2)
    assert "?language=" not in client.get(desk("article_kept")).content.decode()
    Article.objects.filter(pk=an_article_with_findings(owner, 3).pk).update(language="uk")
    page = client.get(desk("article_kept") + "?language=uk").content.decode()
    assert '<a href="?language=uk" aria-current="true">Ukrainian</a>' in page
    assert 'data-l="To review">3<' in page


def test_it_speaks_french() -> None:
    owner = make.a_teacher()
    an_article_with_findings(owner, 1)
    page = at_the_desk(owner).get(desk("article_kept"), headers={"Accept-Language": "fr"}).content.decode()
    assert "Ce qui a été gardé des brouillons" in page
    assert 'data-l="À relire">1<' in page


def test_many_findings_ask_as_little_as_one() -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    an_article_with_findings(owner, 1)
    few = queries(client, desk("article_kept"))
    article = an_article_with_findings(owner, 30)
    Finding.objects.filter(passage__article=article, passage__number__gt=15).update(reason="no_source", kind=Kind.AD)
    assert queries(client, desk("article_kept")) == few

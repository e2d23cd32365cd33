"""The language of an article, put right on its page."""

from typing import Any

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from quizzes.models import Article, Finding, FindingStatus, Passage
from tests import make
from tests.actions.a_cut import a_finding
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db

TEXT = "La ville fermera le pont en mars.\nSelon des experts, les commerces souffriront."


def misread() -> Article:
    """A French article that was taken for an English one, with a Russian post in it."""
    article = make.an_article(text=TEXT)
    Article.objects.update(language="en")
    article.passages.update(language="en")
    Passage.objects.create(article=article, number=3, block=3, kind="embed", text="Мост закрыт.", language="ru")
    article.refresh_from_db()
    return article


def save(article: Article, language: str, **typed: str) -> Any:
    form = {"title": article.title, "language": language, "shows_pictures": "on", **typed}
    return at_the_desk(article.owner).post(desk("article_change", article.pk), form, follow=True)


def languages(article: Article) -> list[str]:
    return list(article.passages.order_by("number").values_list("language", flat=True))


def test_the_passages_follow_and_findings_are_looked_for_in_the_new_language(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    article = misread()
    first, second = article.passages.order_by("number")[:2]
    Finding.objects.filter(passage__article=article).delete()
    wrong = Finding.objects.create(passage=first, kind="ad", reason="ad_copy", cue="ville")
    with django_capture_on_commit_callbacks(execute=True):
        save(article, "fr", title="Mended too")
    article.refresh_from_db()
    assert (article.language, article.title) == ("fr", "Mended too")
    assert languages(article) == ["fr", "fr", "ru"]
    assert not Finding.objects.filter(pk=wrong.pk).exists()
    assert Finding.objects.filter(passage=second, reason="vague_source").exists()


def test_what_was_reviewed_stays(django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> None:
    article = misread()
    Finding.objects.filter(passage__article=article).delete()
    finding = a_finding(article.passages.get(number=1))
    with django_capture_on_commit_callbacks(execute=True):
        save(article, "fr")
    finding.refresh_from_db()
    assert finding.status == "accepted"


def test_saving_anything_else_leaves_passages_and_findings_alone() -> None:
    article = make.a_reviewed_article()
    before = list(Finding.objects.values()), languages(article)
    save(article, article.language, title="Another title")
    assert (list(Finding.objects.values()), languages(article)) == before


@pytest.mark.parametrize("language", ["", "klingon", "xx", "e\x00"])
def test_what_is_no_language_is_said(language: str) -> None:
    article = misread()
    assert save(article, language).context["adminform"].form.errors["language"]
    assert languages(article) == ["en", "en", "ru"]


def test_the_language_of_a_published_article_stays() -> None:
    article = make.a_reviewed_article()
    make.an_edition(quiz=make.a_quiz(article=article))
    page = at_the_desk(article.owner).get(desk("article_change", article.pk)).content.decode()
    assert 'name="language"' not in page.partition('id="article_form"')[2].partition("</form>")[0]
    assert save(article, "fr", title="Only the title").status_code == 200
    article.refresh_from_db()
    assert (article.language, article.title) == ("en", "Only the title")


def test_an_address_our_fetching_takes_can_be_saved_again() -> None:
    article = misread()
    save(article, "en", url="http://my_site.example.com/a")
    article.refresh_from_db()
    assert article.url == "http://my_site.example.com/a"


def test_languages_in_lists_begin_with_a_capital() -> None:
    article = misread()
    Article.objects.update(language="de")
    make.an_article(article.owner)
    client = at_the_desk(article.owner)
    client.cookies["django_language"] = "fr"
    page = client.get(desk("article_changelist")).content.decode()
    for name in ("Allemand", "Anglais"):
        assert f">{name}</a>" in page
        assert f">{name}</td>" in page


def test_an_article_can_be_saved_above_its_passages_and_below() -> None:
    article = misread()
    page = at_the_desk(article.owner).get(desk("article_change", article.pk)).content.decode()
    above, _table, below = page.partition('id="passages"')
    assert (above.count('name="_save"'), below.count('name="_save"')) == (1, 1)


def test_what_a_teacher_wrote_stays_after_reopening(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    article = misread()
    Finding.objects.filter(passage__article=article).delete()
    first, second = article.passages.order_by("number")[:2]
    a_finding(first, status=FindingStatus.SUGGESTED, explanation="Ask the council.")
    finding = a_finding(second, status=FindingStatus.SUGGESTED)
    with django_capture_on_commit_callbacks(execute=True):
        save(article, "fr")
    assert Finding.objects.get(passage=first).explanation == "Ask the council."
    assert not Finding.objects.filter(pk=finding.pk).exists()


def test_a_form_writes_only_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    article = misread()
    stale = Article.objects.get(pk=article.pk)
    Article.objects.filter(pk=article.pk).update(put_aside=["1" * 64])
    monkeypatch.setattr("django.contrib.admin.ModelAdmin.get_object", lambda *args: stale)
    save(article, "en", title="Mended")
    article.refresh_from_db()
    assert (article.title, article.put_aside) == ("Mended", ["1" * 64])

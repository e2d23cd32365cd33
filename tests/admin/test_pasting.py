"""Pasting an article, and everything that is not one."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from quizzes.models import Article, Finding, Passage
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db

ADD = "/admin/quizzes/article/add/"


def paste(text: str | bytes, **typed: str) -> Any:
    return at_the_desk(make.a_teacher()).post(ADD, {"text": text, **typed})


def test_the_address_is_the_one_that_was_promised() -> None:
    assert desk("article_add") == ADD
    assert desk("article_review", 7) == "/admin/quizzes/article/7/review/"
    assert desk("quiz_preview", 7) == "/admin/quizzes/quiz/7/preview/"
    assert desk("quiz_publish", 7) == "/admin/quizzes/quiz/7/publish/"


def test_a_pasted_article_is_read_and_its_suggestions_wait_for_review() -> None:
    response = paste(make.FAULTY_TEXT, title="The bridge", publisher="The Paper", url="https://example.org/bridge")
    article = Article.objects.get()
    assert response.url == desk("article_review", article.pk)
    assert (article.title, article.publisher, article.url) == ("The bridge", "The Paper", "https://example.org/bridge")
    assert article.passages.count() == 5
    assert Finding.objects.filter(status="suggested").exists()


def test_the_review_page_says_how_much_was_read() -> None:
    client = at_the_desk(make.a_teacher())
    page = client.post(ADD, {"text": make.FAULTY_TEXT}, follow=True).content.decode()
    assert f"5 passages, {Finding.objects.count()} suggestions." in page


@pytest.mark.parametrize(
    ("text", "status", "sentence"),
    [
        ("", 400, "There is no article yet."),
        (" \n\t\n ", 400, "There is no article yet."),
        ("\u200b\u2060\ufeff", 400, "There is no text here."),
        ("a b c. " * 150_000, 413, "This text is too long for an article."),
        ("A claim.\x00 Another.", 400, "This is not plain text."),
        ("\x7fELF\x02\x01\x01\x00\x03\x00\x3e\x00", 400, "This is not plain text."),
    ],
    ids=["empty", "blank", "invisible", "a megabyte", "NUL", "binary"],
)
def test_what_is_no_article_is_refused_in_a_sentence_at_the_field(text: str, status: int, sentence: str) -> None:
    response = paste(text, title="Kept as typed")
    assert response.status_code == status
    assert sentence in str(response.context["form"].errors["text"])
    assert "Kept as typed" in response.content.decode()
    assert not Article.objects.exists()
    assert not Passage.objects.exists()


@pytest.mark.parametrize("body", [b"text=half+%ED%A0%80+a+character", b"text=%FF%FE%00%01", b"text=\xff\xfe"])
def test_bytes_that_are_no_text_are_answered_and_never_crash(body: bytes) -> None:
    client = at_the_desk(make.a_teacher())
    response = client.post(ADD, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code in {302, 400}
    assert response.status_code == 302 or not Article.objects.exists()


def test_letters_that_turn_the_writing_round_do_no_harm() -> None:
    response = paste("The mayor said on Monday that \u202ereversed\u202c words are news. Experts believe so.")
    assert response.status_code == 302
    assert at_the_desk(Article.objects.get().owner).get(response.url).status_code == 200


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "x" * 301), ("title", "a\x00b"), ("publisher", "x" * 201), ("url", "javascript:alert(1)"),
     ("url", "not an address"), ("url", "https://example.org/" + "x" * 2000), ("url", "https://example.org/?\x00"),
     ("language", "klingon")],
)  # fmt: skip
def test_a_wrong_word_beside_the_text_is_said_at_its_field(field: str, value: str) -> None:
    response = paste(make.FAULTY_TEXT, **{field: value})
    assert response.status_code == 400
    assert response.context["form"].errors[field]
    assert not Article.objects.exists()


def test_where_it_comes_from_is_taken_as_people_write_it() -> None:
    for typed in ("example.org/a", " https://example.org/a ", "http://my_site.example.com/"):
        assert paste(make.FAULTY_TEXT, url=typed).status_code == 302
    assert list(Article.objects.order_by("pk").values_list("url", flat=True)) == [
        "https://example.org/a", "https://example.org/a", "http://my_site.example.com/",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["https://example.org/a", "\n http://example.org \n", "www.example.org", "example.org/a?b=1"]
)
def test_an_address_pasted_as_text_is_shown_its_place(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for switch, sentence in (("0", "Open it, copy the whole article"), ("1", "the field for the web address")):
        monkeypatch.setenv("RELIRE_FETCHING", switch)
        response = paste(text)
        assert response.status_code == 400
        assert sentence in str(response.context["form"].errors["text"])


def test_the_empty_form_names_all_ways_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    for switch, sentence in (("0", "or choose a file."), ("1", "choose a file or give its web address.")):
        monkeypatch.setenv("RELIRE_FETCHING", switch)
        assert sentence in str(paste("").context["form"].errors["text"])


def test_more_than_the_server_takes_is_refused_before_it_is_read(client: Client) -> None:
    client.force_login(make.a_teacher(), backend="quizzes.sign_in.ThreeWordsBackend")
    response = client.post(ADD, {"text": "x" * (7 * 1024 * 1024)})
    assert response.status_code == 413
    assert not Article.objects.exists()


def test_script_in_an_article_is_shown_and_never_run() -> None:
    client = at_the_desk(make.a_teacher())
    page = client.post(ADD, {"text": "<script>alert(1)</script> said the mayor. Experts believe so."}, follow=True)
    assert "<script>alert" not in page.content.decode()


def test_an_article_is_found_in_the_list_with_its_counts() -> None:
    article = make.a_reviewed_article()
    page = at_the_desk(article.owner).get(desk("article_changelist")).content.decode()
    assert f'href="{desk("article_change", article.pk)}' in page
    assert f'href="{desk("article_review", article.pk)}' in page
    assert reverse("admin:index") in page

"""The desk has a model asked by a button, says how far that is, and marks what came of it, also without a script."""

import os
import threading
from datetime import timedelta

import pytest
from django.core.checks import run_checks
from django.test import Client, RequestFactory
from django.utils import timezone
from django.views.debug import technical_500_response

from quizzes.actions.review import accept, suggest
from quizzes.asking import endpoint
from quizzes.models import Article, Asking, Finding, Origin
from tests import make
from tests.actions.asked import NEW, answering, nobody_asks, until
from tests.admin.desk import at_the_desk, desk, press
from tests.admin.test_queries import an_article_with_findings, queries
from tests.asking.documents import of_post
from tests.asking.model import KEY, NAME, Asked, findings, raw, reply

pytestmark = pytest.mark.django_db(transaction=True)

SCRIPT = {"HX-Request": "true"}


def seen(client: Client, article: Article, **headers: str) -> str:
    """The review page, or what its script is told."""
    address = desk("article_ask" if headers else "article_review", article.pk)
    return client.get(address, headers=headers).content.decode()


def pressed(client: Client, article: Article) -> str:
    """The button, without a script: where it leads says how it stands."""
    return client.post(desk("article_ask", article.pk), follow=True).content.decode()


def test_where_no_model_is_named_nothing_speaks_of_one() -> None:
    article = make.an_article()
    client = at_the_desk(article.owner)
    page = seen(client, article)
    assert "asking" not in page
    assert "Ask the model" not in page
    assert client.get(desk("article_ask", article.pk), headers=SCRIPT).status_code == 204
    assert "No language model is set up here." in pressed(client, article)


def test_the_page_says_which_model_is_asked_where_and_what_it_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make.an_article()
    with answering(monkeypatch) as model:
        page = seen(at_the_desk(article.owner), article)
    assert f"Ask the model {NAME}" in page
    assert model.url.removeprefix("http://") in page
    assert KEY not in page
    assert model.asked == []


def test_nobody_waits_for_the_model_and_its_findings_come_on_top(monkeypatch: pytest.MonkeyPatch) -> None:
    article, gate = make.an_article(), threading.Event()
    suggest(by=article.owner, article=article)

    def answer(_asked: Asked) -> bytes:
        gate.wait(60)
        return reply(findings(NEW))

    client = at_the_desk(article.owner)
    with answering(monkeypatch, answer):
        page = pressed(client, article)
        assert f"The model {NAME} is being asked" in page
        assert "Detector: " in page
        assert f"The model {NAME} is being asked" in seen(client, article, **SCRIPT)
        gate.set()
        until(nobody_asks)
        told = seen(client, article, **SCRIPT)
        page = seen(client, article)
    assert f"The model {NAME} made 1 suggestion." in told
    assert "Show them" in told
    assert "hx-get" not in told
    assert f"Proposed by the model {NAME}: a claim with no source (“free ferry”), 80 % sure." in page
    assert "Show them" not in page


def test_in_french_too(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make.an_article()
    client = at_the_desk(article.owner)
    client.cookies["django_language"] = "fr"
    with answering(monkeypatch, None, NEW):
        pressed(client, article)
        until(nobody_asks)
        page = seen(client, article)
    assert f"Proposée par le modèle {NAME}\u00a0: une affirmation sans source («\u00a0free ferry\u00a0»)" in page
    assert f"Le modèle {NAME} a fait 1 suggestion" in page


def test_a_models_words_stand_in_the_form_and_are_called_so_until_they_are_changed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    article = make.an_article()
    article.passages.create(number=6, block=6, kind="embed", text="The ferry is closing.", language="en",
                            original="Паром не закрывается.", original_language="ru")  # fmt: skip
    client = at_the_desk(article.owner)
    with answering(monkeypatch, None, of_post()):
        pressed(client, article)
        until(nobody_asks)
        page = seen(client, article)
        assert page.count(f"in the words of the model {NAME} until you change them") == 2
        assert "The ferry is not closing.</textarea>" in page
        finding = Finding.objects.get()
        words = {"kind": finding.kind, "explanation": "Look for the “not”.", "translation": finding.translation}
        press(client, finding, "accept", **words)
        page = client.get(f"{desk('article_review', article.pk)}?finding={finding.pk}").content.decode()
    assert page.count("until you change them") == 1  # the translation is still the model's
    assert f"Proposed by the model {NAME}" in page


@pytest.mark.parametrize(
    ("came", "sentence"),
    [
        (raw(b"oops"), "The model’s answer could not be used."), (b"", "The model could not be reached."),
        (raw(b"{}", status="500 Oh"), "answered with an error."), (raw(b"{}", status="401 No"), "this site’s key."),
        (raw(b"{}", status="429 Wait"), "too much to do at the moment."),
        (reply(findings()), "suggested nothing that is not here already."),
    ],
    ids=range(6),
)  # fmt: skip
def test_what_came_of_it_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch, came: bytes, sentence: str) -> None:
    article = make.an_article()
    client = at_the_desk(article.owner)
    with answering(monkeypatch, lambda _asked: came):
        pressed(client, article)
        until(nobody_asks)
        pages = seen(client, article), seen(client, article, **SCRIPT)
    for page in pages:
        assert sentence in page
        assert f"Ask the model {NAME} again" in page
        assert ("The suggestions that are here stand." in page) == ("nothing that is not" not in sentence)
        assert KEY not in page


def test_what_a_restart_cut_short_is_called_so(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make.an_article()
    Asking.objects.create(article=article, model_name=NAME, ends_by=timezone.now() - timedelta(seconds=1))
    with answering(monkeypatch):
        assert "Asking the model was cut short" in seen(at_the_desk(article.owner), article)


def test_the_passages_page_marks_a_models_finding_too(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make.an_article()
    client = at_the_desk(article.owner)
    with answering(monkeypatch, None, NEW):
        pressed(client, article)
        until(nobody_asks)
    accept(by=article.owner, finding=Finding.objects.get(origin=Origin.MODEL))
    page = client.get(desk("article_passages", article.pk)).content.decode()
    assert f"Accepted, proposed by the model {NAME}" in page


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_colleague_neither_asks_nor_hears_about_what_is_mine(monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    article = make.an_article()
    with answering(monkeypatch, None, NEW) as model:
        response = getattr(at_the_desk(make.a_teacher()), method)(desk("article_ask", article.pk), headers=SCRIPT)
    assert (response.status_code, model.asked) == (404, [])
    assert not Asking.objects.exists()


def test_reading_the_page_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    article = make.an_article()
    client = at_the_desk(article.owner)
    with answering(monkeypatch) as model:
        seen(client, article)
        seen(client, article, **SCRIPT)
        assert client.get(desk("article_ask", article.pk)).status_code == 302
    assert model.asked == []


def test_a_model_costs_the_page_one_query_however_much_there_is_to_review(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = make.a_teacher()
    client = at_the_desk(owner)
    one, many = (an_article_with_findings(owner, number) for number in (1, 30))
    without = queries(client, desk("article_review", many.pk))
    with answering(monkeypatch):
        Asking.objects.create(article=many, model_name=NAME, ends_by=timezone.now())
        asked = [queries(client, desk("article_review", article.pk)) for article in (one, many)]
    assert asked == [without + 1] * 2


def test_the_page_of_an_error_hides_the_key_even_while_developing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The development server puts its whole environment beside the request, and the page shows what a frame holds."""

    def broken() -> None:
        raise RuntimeError(f"{endpoint()} broke")

    request = RequestFactory().get("/")
    with answering(monkeypatch):
        request.META.update(os.environ)
        with pytest.raises(RuntimeError) as raised:
            broken()
    page = technical_500_response(request, raised.type, raised.value, raised.tb).content.decode()
    assert "RELIRE_MODEL_KEY" in page
    assert NAME in page
    assert KEY not in page


def test_a_model_that_is_half_named_is_a_warning_without_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    with answering(monkeypatch):
        assert [one for one in run_checks() if one.id == "quizsite.W002"] == []
        monkeypatch.setenv("RELIRE_MODEL_KIND", "gemini")
        (warning,) = [one for one in run_checks() if one.id == "quizsite.W002"]
    assert "RELIRE_MODEL_KIND" in str(warning)
    assert KEY not in str(warning)

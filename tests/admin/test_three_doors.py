"""The same article, pasted, as a file and from its address."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from quizzes import fetching
from quizzes.actions.reread import compare
from quizzes.fetching import FetchingError, Page
from quizzes.models import Article, FrozenCopy, Passage
from tests import make
from tests.admin.desk import at_the_desk, desk

pytestmark = pytest.mark.django_db

ADD = "/admin/quizzes/article/add/"
ADDRESS = "https://news.example/bridge"
SENTENCES = (
    "The town council said on Monday that the harbour bridge will close in March.",
    "Experts believe the closure will ruin every shop on the north bank.",
    "It is widely known that the last repair was a failure.",
    "“We will run a free ferry for the whole summer”, said mayor Anna Keller in a statement.",
)
TEXT = "Harbour bridge to close\n\n" + "\n\n".join((*SENTENCES[:2], "ADVERTISEMENT", *SENTENCES[2:])) + "\n"
PAGE = (
    "<!doctype html><html lang=en><head><meta charset=utf-8><title>Harbour bridge to close</title></head><body>"
    "<nav><a href=/>Home</a> <a href=/sport>Sport</a></nav><main><article><h1>Harbour bridge to close</h1>"
    f"<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><p>ADVERTISEMENT</p><p>{SENTENCES[2]}</p><p>{SENTENCES[3]}</p>"
    "</article></main><footer>All rights reserved</footer></body></html>"
).encode()


def file(content: bytes, name: str = "bridge.html") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/octet-stream")


def bring(client: Client | None = None, **typed: Any) -> Any:
    return (client or at_the_desk(make.a_teacher())).post(ADD, typed)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> dict[str, Page | FetchingError]:
    """What the network would answer, by address."""
    pages: dict[str, Page | FetchingError] = {}

    def fetch(url: str) -> Page:
        if isinstance(answer := pages[url], FetchingError):
            raise answer
        return answer

    monkeypatch.setenv("RELIRE_FETCHING", "1")
    monkeypatch.setattr(fetching, "fetch", fetch)
    return pages


def passages(article: Article) -> list[tuple[int, str, str]]:
    return list(article.passages.values_list("number", "kind", "text"))


def test_each_door_gives_the_same_passages_in_the_same_order(web: dict[str, Page | FetchingError]) -> None:
    web[ADDRESS] = Page(ADDRESS, PAGE, is_html=True)
    for typed in ({"text": TEXT}, {"file": file(PAGE)}, {"file": file(TEXT.encode(), "a.txt")}, {"address": ADDRESS}):
        assert bring(**typed).status_code == 302, typed
    pasted, *others = [passages(article) for article in Article.objects.order_by("pk")]
    assert [text for _number, _kind, text in pasted] == [*SENTENCES[:2], "ADVERTISEMENT", *SENTENCES[2:]]
    assert others == [pasted, pasted, pasted]
    assert set(Article.objects.values_list("title", flat=True)) == {"Harbour bridge to close"}


def test_the_copy_holds_the_very_bytes_and_where_they_came_from(web: dict[str, Page | FetchingError]) -> None:
    web[ADDRESS] = Page("https://news.example/2026/bridge", PAGE, is_html=True)
    bring(address=ADDRESS)
    copy = FrozenCopy.objects.get()
    assert bytes(copy.content) == PAGE
    assert (copy.door, copy.media_type, copy.url) == ("address", "text/html", "https://news.example/2026/bridge")
    assert copy.article.url == copy.url


def test_what_only_the_server_says_of_the_bytes_is_kept_with_them(web: dict[str, Page | FetchingError]) -> None:
    words = "Χθες έκλεισε η γέφυρα της πόλης και κανείς δεν ξέρει πότε θα ανοίξει."
    page = f"<h1>Η γέφυρα</h1><p>{words}</p><p>Ο δήμαρχος δεν μίλησε στους δημοσιογράφους.</p>".encode("iso-8859-7")
    web[ADDRESS] = Page(ADDRESS, page, is_html=True, charset="iso-8859-7")
    teacher = make.a_teacher()
    bring(at_the_desk(teacher), address=ADDRESS)
    article = Article.objects.get()
    assert words in [text for _number, _kind, text in passages(article)]
    assert article.copy.charset == "iso-8859-7"
    assert compare(by=teacher, article=article).changes == 0


def test_an_address_is_taken_without_its_beginning(web: dict[str, Page | FetchingError]) -> None:
    web[ADDRESS] = Page(ADDRESS, PAGE, is_html=True)
    assert bring(address="  news.example/bridge ").status_code == 302


@pytest.mark.parametrize("error", [*FetchingError.__subclasses__(), FetchingError])
def test_a_page_that_cannot_be_had_is_a_sentence_at_the_address(
    web: dict[str, Page | FetchingError], error: type[FetchingError]
) -> None:
    web[ADDRESS] = error("for developers")
    response = bring(address=ADDRESS, title="Kept as typed")
    assert response.status_code in {400, 413}
    said = response.context["form"].errors["address"].as_text()
    assert "for developers" not in said
    assert "This article cannot be read." not in said, "this code has no sentence of its own"
    assert "Kept as typed" in response.content.decode()
    assert not Article.objects.exists()


def test_where_nothing_is_fetched_the_page_says_so_and_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELIRE_FETCHING", raising=False)
    client = at_the_desk(make.a_teacher())
    page = client.get(ADD).content.decode()
    assert 'name="address"' not in page
    assert "Web addresses are not fetched here" in page
    refused = bring(client, address=ADDRESS)
    assert "switched off" in str(refused.context["form"].errors["address"])


@pytest.mark.parametrize(
    ("name", "content", "status", "sentence"),
    [
        ("bridge.jpg", PAGE, 400, "neither a web page nor a text"),
        ("bridge.pdf", PAGE, 400, "Open it, copy the whole article"),
        ("bridge.DOCX", PAGE, 400, "Open it, copy the whole article"),
        ("bridge.mhtml", PAGE, 400, "“web page, HTML only”"),
        ("bridge", PAGE, 400, "neither a web page nor a text"),
        ("bridge.html", b"", 400, "no words of an article"),
        ("bridge.html", b"<script>document.write('hello')</script>", 400, "no words of an article"),
        ("bridge.txt", b"\x00\x01\x02\x03" * 50, 400, "not text"),
        ("bridge.txt", b"a b c. " * 150_000, 413, "too long"),
        ("bridge.html", b"x" * (5 * 1024 * 1024 + 1), 400, "larger than 5 MB"),
    ],
    ids=["jpg", "pdf", "docx", "mhtml", "no ending", "empty", "script", "binary", "long", "large"],
)
def test_a_file_that_is_no_article_is_a_sentence_at_the_file(
    name: str, content: bytes, status: int, sentence: str
) -> None:
    response = bring(file=file(content, name))
    assert response.status_code == status
    assert sentence in str(response.context["form"].errors["file"])
    assert not Passage.objects.exists()


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.html", "a\\b\\..\\c.HTM", "\u202elmth.html", "x" * 300 + ".txt", "C:.html"]
)
def test_the_name_of_a_file_is_no_path(name: str) -> None:
    response = bring(file=file(TEXT.encode() if name.endswith("txt") else PAGE, name))
    assert response.status_code == 302
    assert Article.objects.get().title == "Harbour bridge to close"


def test_a_file_is_to_be_chosen_again_when_something_else_is_wrong() -> None:
    response = bring(file=file(PAGE), url="not an address")
    assert response.status_code == 400
    assert "Choose the file again" in str(response.context["form"].errors["file"])
    assert "file" not in bring(text=TEXT, url="not an address").context["form"].errors


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("just some words", "This is not a web address."),
        ("bridge", "This is not a web address."),
        ("https:/news.example/bridge", "This is not a web address."),
        ("https://<b>.example/", "This is not a web address."),
        ("https://news..example/", "This is not a web address."),
        ("https://news.example/\x00", "This is not a web address."),
        ("ftp://news.example/bridge", "they begin with https:// or http://"),
        ("javascript:alert(1)", "they begin with https:// or http://"),
        ("mailto:anna@news.example", "they begin with https:// or http://"),
        ("news.example:8080/bridge", "a port of its own"),
        ("https://anna:secret@news.example/", "a name or a password"),
        ("https://news.example/" + "x" * 2000, "at most 2000 characters"),
    ],
)
def test_what_is_no_address_is_told_what_it_is(
    web: dict[str, Page | FetchingError], address: str, sentence: str
) -> None:
    response = bring(address=address)
    assert response.status_code == 400
    assert sentence in response.context["form"].errors["address"].as_text()


def test_addresses_that_only_look_odd_are_fetched(web: dict[str, Page | FetchingError]) -> None:
    for address in ("http://my_site.example.com/", "https://пример.рф/мост", "https://news.example./a?b=c d"):
        web[address] = Page(address, PAGE, is_html=True)
        assert bring(address=address).status_code == 302, address


def test_two_doors_at_once_are_one_too_many() -> None:
    response = bring(text=TEXT, file=file(PAGE))
    assert response.status_code == 400
    assert "one way only" in str(response.context["form"].errors["file"])
    assert not Article.objects.exists()


def test_what_the_page_says_of_itself_stands_where_the_teacher_said_nothing() -> None:
    bring(file=file(PAGE), title="My title", publisher="The Paper", url="https://paper.example/a", language="en")
    article = Article.objects.get()
    assert (article.title, article.publisher, article.url) == ("My title", "The Paper", "https://paper.example/a")
    assert article.copy.title == "My title"


def test_the_bytes_are_taken_away_and_never_shown() -> None:
    client = at_the_desk(make.a_teacher())
    bring(client, file=file(PAGE))
    response = client.get(desk("article_copy", Article.objects.get().pk))
    assert response.content == PAGE
    assert response.headers["Content-Type"] == "text/plain"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"].startswith("attachment;")


def test_the_page_of_the_article_tells_of_its_copy() -> None:
    client = at_the_desk(make.a_teacher())
    bring(client, file=file(PAGE), publisher="The Paper")
    article = Article.objects.get()
    page = client.get(desk("article_change", article.pk)).content.decode()
    assert article.copy.digest[:16] in page
    for name in ("copy", "reread", "review", "passages"):
        assert desk(f"article_{name}", article.pk) in page

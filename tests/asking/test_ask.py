"""One question to a model that answers well, badly, slowly or not at all, in both dialects."""

import itertools
import json
import logging
import socket
import threading
from collections.abc import Callable, Iterator
from gzip import compress

import pytest

from quizzes.asking import (
    AskingError,
    Busy,
    Endpoint,
    KeyRefused,
    NotAnAnswer,
    RefusedByModel,
    TooLong,
    TooSlow,
    Unreachable,
    ask,
)
from quizzes.asking.door import LARGEST
from quizzes.asking.endpoint import Kind
from tests.asking.documents import article, entry, of_post, of_sentences
from tests.asking.model import KEY, NAME, Reply, findings, raw, reply, serving

GOOD = findings(entry(), of_post())
BOTH = pytest.mark.parametrize("kind", list(Kind))


@BOTH
def test_a_good_answer_becomes_suggestions(kind: Kind) -> None:
    with serving(lambda _asked: reply(GOOD, kind)) as model:
        found = ask(model.endpoint(kind), article())
    assert [(one.passage, one.kind.value, one.reason.value) for one in found] == [
        (2, "unsourced_claim", "vague_source"),
        (6, "mistranslated_embed", "negation_changed"),
    ]
    assert len(model.asked) == 1


@BOTH
def test_a_question_speaks_the_dialect_and_brings_the_key_where_it_belongs(kind: Kind) -> None:
    with serving(lambda _asked: reply(GOOD, kind)) as model:
        ask(model.endpoint(kind), article())
    (asked,) = model.asked
    body = json.loads(asked.body)
    assert (asked.method, body["model"], asked.headers["content-type"]) == ("POST", NAME, "application/json")
    if kind is Kind.OPENAI:
        assert (asked.path, asked.headers["authorization"]) == ("/v1/chat/completions", f"Bearer {KEY}")
        assert [one["role"] for one in body["messages"]] == ["system", "user"]
    else:
        assert (asked.path, asked.headers["x-api-key"]) == ("/v1/messages", KEY)
        assert asked.headers["anthropic-version"] == "2023-06-01"
        assert (body["max_tokens"] > 0, [one["role"] for one in body["messages"]]) == (True, ["user"])
    assert KEY not in asked.body
    assert KEY not in asked.path


@BOTH
def test_without_a_key_none_is_sent(kind: Kind) -> None:
    with serving(lambda _asked: reply(GOOD, kind)) as model:
        named = model.endpoint(kind)
        ask(Endpoint(named.url, named.name, kind, named.seconds, ""), article())
    assert not {"authorization", "x-api-key"} & set(model.asked[0].headers)


def test_only_the_title_and_the_passages_leave() -> None:
    with serving(lambda _asked: reply(GOOD)) as model:
        ask(model.endpoint(), article())
    sent = model.asked[0].article
    assert set(sent) == {"title", "language", "passages"}
    assert [one["text"] for one in sent["passages"]] == [passage.text for passage in article().passages]
    assert sent["passages"][5]["original"] == "Паром не закрывается."
    assert {name for one in sent["passages"] for name in one} == {
        "number", "kind", "text", "original", "original_language",
    }  # fmt: skip
    for word in ("Olga", "@olga", "x.test", "3 May", "Rose Ash", "The Bay"):
        assert word not in model.asked[0].body


@pytest.mark.parametrize(("language", "spoken"), [("en", "English"), ("fr", "French"), ("de", "English")])
def test_explanations_are_asked_for_in_the_articles_language_if_it_is_ours(language: str, spoken: str) -> None:
    with serving(lambda _asked: reply(GOOD)) as model:
        ask(model.endpoint(), article(language))
    instruction = json.loads(model.asked[0].body)["messages"][0]["content"]
    assert f"sentences in {spoken} to a student" in instruction


def test_an_answer_may_come_packed() -> None:
    body = json.dumps({"choices": [{"message": {"content": GOOD}}]}).encode()
    with serving(lambda _asked: raw(compress(body), Content_Encoding="gzip")) as model:
        assert len(ask(model.endpoint(), article())) == 2


BAD: list[tuple[type[AskingError], Reply]] = [
    (NotAnAnswer, raw(b"<html>It works!</html>", Content_Type="text/html")),
    (NotAnAnswer, raw(reply(GOOD).partition(b"\r\n\r\n")[2], Content_Type="text/plain")),
    (NotAnAnswer, raw(b"It works!")),
    (NotAnAnswer, raw(b"[" * 200_000)),
    (NotAnAnswer, raw(b"\xff\xfe{}")),
    (NotAnAnswer, raw(b"null")),
    (NotAnAnswer, raw(b'{"choices": []}')),
    (NotAnAnswer, raw(b'{"choices": [{"message": {"content": null}}], "content": null}')),
    (NotAnAnswer, raw(b'{"choices": {"message": 1}, "content": "text"}')),
    (NotAnAnswer, raw(b'{"error": {"message": "no such model"}}')),
    (NotAnAnswer, raw(b"x" * (LARGEST + 1))),
    (NotAnAnswer, raw(compress(b"x" * (20 * LARGEST)), Content_Encoding="gzip")),
    (NotAnAnswer, raw(b"x", Content_Encoding="br")),
    (Unreachable, raw(b"{", Content_Length="99")),
    (Unreachable, raw(b"not packed", Content_Encoding="gzip")),
    (Unreachable, b""),
    (Unreachable, b"220 mail.school ESMTP\r\n"),
    (RefusedByModel, raw(b"{}", status="500 Internal Server Error")),
    (RefusedByModel, raw(b"{}", status="404 Not Found")),
    (RefusedByModel, raw(b"", status="204 No Content")),
    (KeyRefused, raw(b"{}", status="401 Unauthorized")),
    (KeyRefused, raw(b"{}", status="403 Forbidden")),
    (Busy, raw(b"{}", status="429 Too Many Requests")),
    (Busy, raw(b"{}", status="529 Overloaded")),
]


@BOTH
@pytest.mark.parametrize(("error", "came"), BAD, ids=range(len(BAD)))
def test_a_bad_answer_is_an_error_of_ours(kind: Kind, error: type[AskingError], came: Reply) -> None:
    with serving(lambda _asked: came) as model, pytest.raises(error) as raised:
        ask(model.endpoint(kind), article())
    assert raised.type is error
    assert KEY not in str(raised.value)
    assert len(model.asked) == 1


@BOTH
@pytest.mark.parametrize("text", ["I would rather not.", '{"score": 100}', findings(entry(cue="not there"))])
def test_an_answer_of_which_nothing_can_be_used_is_an_error_of_ours(kind: Kind, text: str) -> None:
    with serving(lambda _asked: reply(text, kind)) as model, pytest.raises(NotAnAnswer):
        ask(model.endpoint(kind), article())


@BOTH
@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"])
def test_no_redirect_is_followed_and_the_key_goes_nowhere_else(kind: Kind, status: str) -> None:
    with (
        serving(lambda _asked: reply(GOOD, kind)) as other,
        serving(lambda _asked: raw(b"{}", status=status, Location=other.url)) as model,
        pytest.raises(RefusedByModel),
    ):
        ask(model.endpoint(kind), article())
    assert (len(model.asked), other.asked) == (1, [])


def headers_that_drip(over: threading.Event) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\n"
    for number in itertools.takewhile(lambda _number: not over.wait(0.05), itertools.count()):
        yield f"X-{number}: 1\r\n".encode()


def a_body_that_drips(over: threading.Event) -> Iterator[bytes]:
    yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    while not over.wait(0.05):
        yield b"1\r\n{\r\n"


def silence(over: threading.Event) -> Iterator[bytes]:
    over.wait()
    yield b""


@pytest.mark.parametrize("slow", [headers_that_drip, a_body_that_drips, silence])
def test_a_slow_server_is_cut_when_its_time_is_over(slow: Callable[[threading.Event], Iterator[bytes]]) -> None:
    over = threading.Event()
    before = {thread for thread in threading.enumerate() if thread.name.endswith("(_work)")}
    try:
        with serving(lambda _asked: slow(over)) as model, pytest.raises(TooSlow):
            ask(model.endpoint(seconds=1), article())
        for thread in {one for one in threading.enumerate() if one.name.endswith("(_work)")} - before:
            thread.join(30)
            assert not thread.is_alive()
    finally:
        over.set()


def test_where_nobody_listens_nobody_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as ears:
        free = ears.getsockname()[1]
    named = Endpoint(f"http://127.0.0.1:{free}/v1/chat/completions", NAME, Kind.OPENAI, 20, KEY)
    with pytest.raises(Unreachable):
        ask(named, article())


def test_an_article_that_is_too_long_is_not_sent() -> None:
    with serving(lambda _asked: reply(GOOD)) as model, pytest.raises(TooLong):
        ask(model.endpoint(), of_sentences(["Experts say so. " * 100] * 100))
    assert model.asked == []


def test_no_environment_leads_the_question_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy of the environment would be sent the article, and the key."""
    with serving(lambda _asked: reply(GOOD)) as other, serving(lambda _asked: reply(GOOD)) as model:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, other.url)
        ask(model.endpoint(), article())
        assert (len(model.asked), other.asked) == (1, [])


@pytest.mark.parametrize("came", [reply(GOOD), raw(b"{}", status="500 Oh"), b"", raw(b"x", Set_Cookie="a=1")])
def test_the_key_is_in_no_log(caplog: pytest.LogCaptureFixture, came: bytes) -> None:
    with caplog.at_level(logging.DEBUG), serving(lambda _asked: came) as model:
        try:
            ask(model.endpoint(), article())
        except AskingError as error:
            logging.getLogger(__name__).debug("it broke", exc_info=error)
    assert KEY not in caplog.text


def test_nothing_of_one_question_is_brought_to_the_next() -> None:
    with serving(lambda _asked: reply(GOOD)) as model:
        for _time in range(2):
            ask(model.endpoint(), article())
    assert model.asked[0] == model.asked[1]
    assert "cookie" not in model.asked[1].headers

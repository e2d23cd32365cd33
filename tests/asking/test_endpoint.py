"""Which model is asked: the environment says, whole or not at all."""

import pytest

from quizzes.asking import BadEndpoint, endpoint
from quizzes.asking.endpoint import Kind
from tests.asking.model import KEY

OPENAI = "http://127.0.0.1:11434/v1"


def named(monkeypatch: pytest.MonkeyPatch, **variables: str) -> None:
    """The environment names this model; `url` becomes RELIRE_MODEL_URL."""
    for name, value in {"url": OPENAI, "name": "little-llama", **variables}.items():
        monkeypatch.setenv(f"RELIRE_MODEL_{name.upper()}", value)


def test_nothing_is_named_by_default() -> None:
    assert endpoint() is None


@pytest.mark.parametrize(
    ("url", "kind", "whole"),
    [
        (OPENAI, Kind.OPENAI, f"{OPENAI}/chat/completions"),
        (f"{OPENAI}/", Kind.OPENAI, f"{OPENAI}/chat/completions"),
        (f"{OPENAI}/chat/completions", Kind.OPENAI, f"{OPENAI}/chat/completions"),
        ("http://model.school", Kind.OPENAI, "http://model.school/v1/chat/completions"),
        ("https://api.anthropic.com", Kind.ANTHROPIC, "https://api.anthropic.com/v1/messages"),
        ("https://api.anthropic.com/v1", Kind.ANTHROPIC, "https://api.anthropic.com/v1/messages"),
        ("http://[::1]:8080/v1/messages", Kind.ANTHROPIC, "http://[::1]:8080/v1/messages"),
        ("https://anthropic.com.evil.test/v1", Kind.OPENAI, "https://anthropic.com.evil.test/v1/chat/completions"),
        ("https://m.test/v1?version=2", Kind.OPENAI, "https://m.test/v1/chat/completions?version=2"),
    ],
)
def test_the_address_tells_the_dialect_and_is_made_whole(
    monkeypatch: pytest.MonkeyPatch, url: str, kind: Kind, whole: str
) -> None:
    named(monkeypatch, url=url)
    found = endpoint()
    assert found is not None
    assert (found.kind, found.url) == (kind, whole)


def test_the_dialect_may_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, kind="Anthropic", seconds="7")
    found = endpoint()
    assert found is not None
    assert (found.url, found.kind, found.seconds) == (f"{OPENAI}/messages", Kind.ANTHROPIC, 7)


@pytest.mark.parametrize(
    "variables",
    [
        {"name": ""}, {"name": "x" * 101}, {"name": "a\tb"}, {"kind": "gemini"}, {"seconds": "0"}, {"seconds": "601"},
        {"seconds": "1.5"}, {"seconds": "9" * 5000}, {"url": "localhost:11434"}, {"url": "ftp://model.test/v1"},
        {"url": "http://"}, {"url": f"http://me:{KEY}@model.test/v1"}, {"url": "http://[::1/v1"},
        {"url": "http://model.test:port/v1"}, {"url": "http://model.test/v1#x"}, {"url": "http://mo del.test/v1"},
        {"key": f"{KEY}\nX-Evil: 1"}, {"key": f"{KEY} 2"}, {"key": "clé"},
    ],
    ids=range(19),
)  # fmt: skip
def test_what_names_no_model_whole_is_refused_without_its_words(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    named(monkeypatch, **variables)
    with pytest.raises(BadEndpoint) as refused:
        endpoint()
    assert str(refused.value).startswith("RELIRE_MODEL_")
    assert KEY not in str(refused.value)


def test_the_key_is_not_among_what_an_endpoint_shows_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, key=KEY)
    found = endpoint()
    assert found is not None
    assert found.key == KEY
    assert KEY not in f"{found} {found!r}"

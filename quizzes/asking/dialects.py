"""How a question is put to each of the two kinds of servers, and where in their replies the answer stands."""

from collections.abc import Callable
from typing import Any, NamedTuple

from quizzes.asking.endpoint import Endpoint, Kind
from quizzes.asking.errors import NotAnAnswer

# The one dialect wants to be told how long an answer may be; forty findings with their words need half of this.
_MOST_TOKENS = 8192
_VERSION = "2023-06-01"


class Dialect(NamedTuple):
    """`headers` bring the key, `body` the question; `answer` is the model's text in a reply, raises NotAnAnswer."""

    headers: Callable[[str], dict[str, str]]
    body: Callable[[str, str, str], dict[str, Any]]
    answer: Callable[[Any], str]


def spoken_at(endpoint: Endpoint) -> Dialect:
    """The dialect of an endpoint."""
    return _DIALECTS[endpoint.kind]


def _openai_headers(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"} if key else {}


def _openai_body(model: str, instruction: str, question: str) -> dict[str, Any]:
    """Only what every server of this dialect understands: some refuse a temperature, some a format."""
    messages = [{"role": "system", "content": instruction}, {"role": "user", "content": question}]
    return {"model": model, "messages": messages, "stream": False}


def _openai_answer(reply: Any) -> str:
    try:
        text = reply["choices"][0]["message"]["content"]
    except (LookupError, TypeError) as error:
        raise NotAnAnswer("no choice with a message") from error
    return _text(text)


def _anthropic_headers(key: str) -> dict[str, str]:
    return {"anthropic-version": _VERSION} | ({"x-api-key": key} if key else {})


def _anthropic_body(model: str, instruction: str, question: str) -> dict[str, Any]:
    messages = [{"role": "user", "content": question}]
    return {"model": model, "max_tokens": _MOST_TOKENS, "system": instruction, "messages": messages}


def _anthropic_answer(reply: Any) -> str:
    try:
        return "".join(_text(part["text"]) for part in reply["content"] if part["type"] == "text")
    except (LookupError, TypeError) as error:
        raise NotAnAnswer("no content of text") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise NotAnAnswer("an answer that is no text")
    return value


_DIALECTS = {
    Kind.OPENAI: Dialect(_openai_headers, _openai_body, _openai_answer),
    Kind.ANTHROPIC: Dialect(_anthropic_headers, _anthropic_body, _anthropic_answer),
}

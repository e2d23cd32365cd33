"""An article that a model on loopback is asked about, and what stands on its passages then."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep

import pytest

from quizzes.actions.ask_model import ask_model
from quizzes.models import Article, Asking, Finding
from tests.asking.documents import entry
from tests.asking.model import Asked, Model, Reply, findings, named, reply, serving

# On make.FAULTY_TEXT: of its own kind on a passage the rules leave alone, and one that the rules have found already.
NEW = entry(passage=4, cue="free ferry", reason="no_source", explanation="Who pays for it?")
KNOWN = entry(passage=2, cue="Experts", explanation="Which experts?")


def until(is_so: Callable[[], bool]) -> None:
    end = monotonic() + 60
    while not is_so():
        assert monotonic() < end
        sleep(0.01)


def nobody_asks() -> bool:
    return not any(thread.name == "asking" for thread in threading.enumerate())


@contextmanager
def answering(
    monkeypatch: pytest.MonkeyPatch, answer: Callable[[Asked], Reply] | None = None, *entries: object
) -> Iterator[Model]:
    """The environment names a model that answers this, else with these findings."""
    with serving(answer or (lambda _asked: reply(findings(*entries)))) as model:
        named(monkeypatch, model)
        try:
            yield model
        finally:
            until(nobody_asks)


def ask_about(article: Article) -> Asking:
    """Asks, and waits for the end of it."""
    row = ask_model(by=article.owner, article=article)
    until(nobody_asks)
    return Asking.objects.get(pk=row.pk)


def rows(article: Article) -> list[dict[str, object]]:
    """All findings, as they are stored."""
    return [dict(row) for row in Finding.objects.filter(passage__article=article).order_by("pk").values()]

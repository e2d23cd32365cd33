"""What articles were pasted as moves into frozen copies, and back."""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

pytestmark = pytest.mark.django_db(transaction=True)

BEFORE, AFTER = ("quizzes", "0001_first"), ("quizzes", "0002_frozen_copies")
TEXT = "Le pont ferme.\nIl n’y a pas de bac.\n"


def migrate(to: tuple[str, str]) -> Any:
    MigrationExecutor(connection).migrate([to])
    return MigrationExecutor(connection).loader.project_state([to]).apps


@pytest.fixture(autouse=True)
def _back_again() -> Iterator[None]:
    yield
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def an_old_article(apps: Any, title: str, first: str) -> Any:
    owner, _new = apps.get_model("quizzes", "User").objects.get_or_create(username="teacher", name="Ms Laurent")
    article = apps.get_model("quizzes", "Article").objects.create(
        owner=owner,
        title=title,
        language="fr",
        source=TEXT,
        url="https://paper.example/",
        digest=sha256(TEXT.encode()).hexdigest(),
    )
    apps.get_model("quizzes", "Passage").objects.create(
        article=article, number=1, block=1, kind="sentence", text=first, language="fr"
    )
    return article


def test_texts_become_copies_and_come_back_as_they_were() -> None:
    old = migrate(BEFORE)
    typed, found = an_old_article(old, "Le pont", "Le pont ferme."), an_old_article(old, "Il n’y …", "Il n’y a pas.")
    copies = migrate(AFTER).get_model("quizzes", "FrozenCopy").objects
    copy = copies.get(article_id=typed.pk)
    assert bytes(copy.content) == TEXT.encode()
    assert (copy.door, copy.media_type, copy.language, copy.url) == ("pasted", "text/plain", "fr", typed.url)
    assert (copy.digest, copy.taken_at) == (typed.digest, typed.created_at)
    assert copies.get(article_id=found.pk).title == ""
    articles = migrate(BEFORE).get_model("quizzes", "Article").objects
    assert list(articles.order_by("pk").values_list("source", "digest")) == [(TEXT, typed.digest)] * 2

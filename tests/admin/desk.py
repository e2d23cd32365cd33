"""How tests sit down at the desk."""

from typing import Any

from django.test import Client
from django.urls import reverse

from quizzes.models import Article, Finding, User


def at_the_desk(user: User) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(user, backend="quizzes.sign_in.ThreeWordsBackend")
    return client


def desk(name: str, *args: Any) -> str:
    """The address of one of our models' pages: desk("article_review", 1)."""
    return reverse(f"admin:quizzes_{name}", args=args)


def press(client: Client, finding: Finding, do: str, **typed: str) -> Any:
    """One button of the review page, with what was typed beside it."""
    article: Article = finding.passage.article
    return client.post(desk("article_review", article.pk), {"finding": finding.pk, "do": do, **typed})

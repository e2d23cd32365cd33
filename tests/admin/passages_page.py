"""The buttons of the passages page."""

from typing import Any

from django.test import Client

from quizzes.models import Article
from quizzes.reports.cutting import cutting
from tests.actions.a_cut import rows, seen
from tests.admin.desk import at_the_desk, desk


def address(article: Article) -> str:
    return desk("article_passages", article.pk)


def press(article: Article, number: int, do: str, client: Client | None = None, **typed: Any) -> Any:
    """One button of the form of a passage, with what its fields hold and what was typed over it."""
    row, line = rows(article)[number - 1], cutting(article, rows(article)[number - 1].pk).open
    form = {"passage": row.pk, "seen": seen(article), "do": do, "text": row.text, "kind": row.kind}
    form |= {"begins": "on"} if line and line.begins else {}
    form |= {"language": row.language} | ({"embed_author": row.embed_author} if row.kind == "embed" else {})
    return (client or at_the_desk(article.owner)).post(address(article), form | typed)

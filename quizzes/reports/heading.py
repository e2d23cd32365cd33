"""The least a page about an attempt needs: whose it is not is told 404."""

import uuid
from dataclasses import dataclass

from quizzes.models import User
from quizzes.reports.sitting import own_attempt
from quizzes.reports.typography import typeset


@dataclass(frozen=True, slots=True)
class HeadingPage:
    """An attempt and the title of its article."""

    attempt: uuid.UUID
    article_title: str
    language: str


def heading_page(user: User, attempt_id: uuid.UUID) -> HeadingPage:
    """The student's own attempt; raises Http404 for anybody else's."""
    paper = own_attempt(user, attempt_id).assignment.edition.paper
    return HeadingPage(attempt_id, typeset(paper["article_title"], paper["language"]), paper["language"])

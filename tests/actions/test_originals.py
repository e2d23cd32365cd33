import pytest

from quizzes.actions.originals import keep_original
from quizzes.actions.refusals import NotFound, NotReady
from quizzes.models import Article
from tests.make import a_teacher, an_article

pytestmark = pytest.mark.django_db

POST = """The works lit its furnace again on Thursday, the company said.

The ovens run again to. pic.twitter.com/Zk3WnP6uTa
– Hallbach Glas (@hallbachglas) 5 March 2026

The parent company bought the works in 2019.
"""


def a_posted_article() -> Article:
    """Its second passage is an embedded post."""
    return an_article(text=POST)


def test_the_original_of_a_post_is_kept() -> None:
    article = a_posted_article()
    passage = article.passages.get(number=2)
    keep_original(by=article.owner, passage=passage, language="de", original=" Die Öfen laufen wieder an. ")
    passage.refresh_from_db()
    assert (passage.original_language, passage.original) == ("de", "Die Öfen laufen wieder an.")


def test_a_sentence_has_no_original() -> None:
    article = a_posted_article()
    with pytest.raises(NotReady):
        keep_original(by=article.owner, passage=article.passages.get(number=1), language="de", original="Nein.")


def test_another_teachers_passage_is_not_found() -> None:
    passage = a_posted_article().passages.get(number=2)
    with pytest.raises(NotFound):
        keep_original(by=a_teacher(), passage=passage, language="de", original="Nein.")

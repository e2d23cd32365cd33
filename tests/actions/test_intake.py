import pytest

from quizzes.actions.intake import add_pasted_article, beginning
from quizzes.actions.refusals import Refused, TooLarge, Unreadable
from quizzes.models import Article, Passage
from tests import make

pytestmark = pytest.mark.django_db


def test_an_article_is_kept_with_its_passages() -> None:
    article = make.an_article()
    assert list(article.passages.values_list("number", flat=True)) == [1, 2, 3, 4, 5]


def test_the_text_is_kept_as_it_came() -> None:
    assert bytes(make.an_article().copy.content) == make.FAULTY_TEXT.encode()


@pytest.mark.parametrize("text", ["", " \n\t ", "\x00\x01\x02", "a\x00b"])
def test_what_is_not_text_is_refused_and_nothing_is_kept(text: str) -> None:
    with pytest.raises(Unreadable):
        add_pasted_article(by=make.a_teacher(), text=text)
    assert not Article.objects.exists()


def test_more_than_a_million_characters_are_refused() -> None:
    with pytest.raises(TooLarge):
        add_pasted_article(by=make.a_teacher(), text="word " * 220_000)


def test_a_text_of_more_passages_than_anybody_reads_is_refused() -> None:
    with pytest.raises(TooLarge):
        add_pasted_article(by=make.a_teacher(), text="This is one. " * 1_001)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("The bridge closes.", "The bridge closes."),
        ("One two three four five six seven eight.", "One two three four five six seven eight."),
        ("One two three four five six seven eight, nine.", "One two three four five six seven eight …"),
        ("Un deux trois quatre cinq six sept huit\u00a0: neuf.", "Un deux trois quatre cinq six sept huit …"),
    ],
)
def test_an_article_without_a_title_is_called_by_its_first_words(sentence: str, title: str) -> None:
    assert beginning(sentence) == title


@pytest.mark.parametrize("text", ["\ud800 lone", "\u202e\u202d", "﻿", "A" * 5000, "« " * 500, "\r\n\r\n.\r\n"])
def test_odd_text_is_read_or_refused_but_never_half_kept(text: str) -> None:
    try:
        article = add_pasted_article(by=make.a_teacher(), text=text)
    except Refused:
        assert not Passage.objects.exists()
    else:
        assert article.passages.exists()

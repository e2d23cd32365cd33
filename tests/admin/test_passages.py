"""What the buttons of the passages page do, without any script."""

from time import thread_time
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quizzes.actions.intake import MOST_PASSAGES
from quizzes.models import Article, Finding, Passage
from tests import make
from tests.actions.a_cut import a_finding, an_article, drawn, rows, seen, texts
from tests.admin.desk import at_the_desk, desk
from tests.admin.passages_page import address, press

pytestmark = pytest.mark.django_db


def test_the_page_shows_the_article_as_it_is_cut() -> None:
    article = an_article("h ss e")
    finding = a_finding(rows(article)[1])
    page = at_the_desk(article.owner).get(address(article)).content.decode()
    assert page.count('<ol class="cut">') == 3
    assert "4 passages" in page
    assert page.count('aria-label="Edit passage') == 4
    assert f'href="{desk("article_review", article.pk)}?finding={finding.pk}#f{finding.pk}"' in page
    assert "Ana" in page
    assert 'name="text"' not in page


def test_one_passage_is_open_at_a_time() -> None:
    article = an_article("h ss e")
    client = at_the_desk(article.owner)
    for row in rows(article):
        page = client.get(address(article), {"passage": row.pk}).content.decode()
        assert page.count('name="text"') == 1
        assert page.count('aria-label="Edit passage') == 3
        assert ('name="embed_author"' in page) == (row.kind == "embed")
        assert ('name="begins"' in page) == (row.number == 3)


def test_saving_comes_back_to_the_passage_and_says_so() -> None:
    article = an_article("h ss")
    client = at_the_desk(article.owner)
    row = rows(article)[1]
    response = press(article, 2, "write", client, text="Word2 mended.")
    assert response.url == f"{address(article)}?at={row.pk}#p{row.pk}"
    page = client.get(response.url).content.decode()
    assert "Passage 2: saved." in page.partition(f'id="p{row.pk}"')[2]
    assert texts(article)[1] == "Word2 mended."


def test_a_new_line_splits_and_the_page_says_into_what() -> None:
    article = an_article("h ss")
    client = at_the_desk(article.owner)
    response = press(article, 2, "write", client, text="Word2a.\r\nWord2b.")
    assert "It is 2 passages now, from 2 to 3." in client.get(response.url).content.decode()
    assert drawn(article) == "1 2a.,2b.,3"


def test_the_head_of_an_embed_is_typed_here() -> None:
    article = an_article("e")
    typed: dict[str, Any] = {"embed_author": "Ben", "embed_url": "https://social.example/1", "embed_date": "3 March"}
    press(article, 1, "write", **typed)
    row = rows(article)[0]
    assert (row.embed_author, row.embed_url, row.embed_date) == tuple(typed.values())


def test_what_becomes_an_embed_stays_open_to_say_where_it_comes_from() -> None:
    article = an_article("s")
    client = at_the_desk(article.owner)
    page = client.get(press(article, 1, "write", client, kind="embed").url).content.decode()
    assert "Say where it comes from" in page
    assert 'name="embed_author"' in page
    page = client.get(press(article, 1, "write", client, kind="sentence").url).content.decode()
    assert "The author and the original of the embedded post are taken off." in page


def test_merging_moving_and_opening_a_paragraph() -> None:
    article = an_article("h ss s")
    press(article, 3, "write", begins="on")
    assert drawn(article) == "1 2 3 4"
    press(article, 4, "up")
    assert drawn(article) == "1 2 4 3"
    press(article, 1, "down")
    assert drawn(article) == "2 1 4 3"
    press(article, 1, "move", before="5")
    assert drawn(article) == "1 4 3 2"
    response = press(article, 1, "merge")
    assert drawn(article) == "1 3 2"
    assert response.url.endswith(f"?passage={rows(article)[0].pk}#p{rows(article)[0].pk}")


def test_findings_that_became_one_are_said() -> None:
    article = an_article("ss")
    client = at_the_desk(article.owner)
    for row in rows(article):
        a_finding(row, explanation=f"Because {row.number}.")
    response = press(article, 1, "merge", client, begins="")
    assert "Two findings of one kind became one" in client.get(response.url).content.decode()


@pytest.mark.parametrize(
    "do", ["merge", "up", "down", "move", "enter", "remove_ticked", "remove_before", "remove_after"]
)
def test_words_that_were_not_saved_are_not_lost_by_another_button(do: str) -> None:
    article = an_article("s h s")
    response = press(article, 2, do, text="Mine to keep.", before="1")
    assert response.status_code == 400
    page = response.content.decode()
    assert "Mine to keep." in page
    assert "Save it first" in page
    assert drawn(article) == "1 2 3"


def test_another_passage_opens_only_when_no_words_are_lost() -> None:
    article = an_article("s h s")
    other = rows(article)[2].pk
    refused = press(article, 2, "", open=other, text="Mine to keep.")
    assert refused.status_code == 400
    assert "Mine to keep." in refused.content.decode()
    assert press(article, 2, "", open=other).url == f"{address(article)}?passage={other}#p{other}"


def test_enter_moves_where_a_number_is_typed_and_saves_elsewhere() -> None:
    article = an_article("s h s")
    press(article, 3, "enter", before="1")
    assert drawn(article) == "3 1 2"
    press(article, 1, "enter", text="Word9 new.")
    assert drawn(article) == "9 1 2"


def test_ticks_beside_an_open_passage_are_asked_about() -> None:
    article = an_article("s h s")
    response = press(article, 2, "remove_ticked", ticked=[rows(article)[0].pk, rows(article)[2].pk])
    assert "numbers=1,3&" in response.url


def test_blanks_a_browser_changed_are_no_change() -> None:
    article = an_article("s h")
    Passage.objects.filter(number=1).update(text="Word1 «\u00a0oui\u00a0»")
    assert press(article, 1, "down", text="Word1 « oui »").status_code == 302


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"text": " "}, "A passage cannot be empty."),
        ({"language": "klingon"}, "This language is not known."),
        ({"kind": "poem"}, "Select a valid choice."),
        ({"embed_url": "javascript:alert(1)"}, "Enter a valid URL."),
        ({"text": "a\x00b"}, "Null characters"),
        ({"text": "One.\nTwo."}, "An embedded post is one passage."),
    ],
)
def test_what_cannot_be_kept_is_said_and_shown_again(typed: dict[str, Any], sentence: str) -> None:
    article = an_article("e")
    response = press(article, 1, "write", **{"embed_handle": "@mine", **typed})
    page = response.content.decode()
    assert response.status_code == 400
    assert sentence in page
    assert 'value="@mine"' in page
    assert "<title>Error: " in page


def test_the_later_of_two_windows_is_told_and_nothing_is_overwritten() -> None:
    article = an_article("ss")
    old = seen(article)
    press(article, 2, "write", text="From the first window.")
    response = press(article, 2, "write", text="From the second window.", seen=old)
    page = response.content.decode()
    assert response.status_code == 409
    assert "Nothing was overwritten" in page
    assert "From the first window." in page
    assert "From the second window." in page
    assert texts(article)[1] == "From the first window."


def test_what_was_typed_for_a_passage_that_is_gone_is_shown_again() -> None:
    article = an_article("ss")
    gone = rows(article)[1]
    press(article, 1, "merge", begins="")
    response = press(article, 1, "write", passage=gone.pk, text="Mine to keep.")
    page = response.content.decode()
    assert response.status_code == 409
    assert "This passage is not here any more" in page
    assert "Mine to keep." in page


def test_a_passage_of_another_article_of_mine_is_out_of_reach() -> None:
    article, other = an_article("ss"), an_article("ss")
    Article.objects.filter(pk=other.pk).update(owner=article.owner)
    before = texts(other)
    foreign = rows(other)[0].pk
    for do in ("write", "merge", "up", "down", "move"):
        assert press(article, 1, do, passage=foreign, begins="", before="1").status_code == 409
    assert press(article, 1, "remove", passage=foreign).status_code == 400
    assert texts(other) == before


@pytest.mark.parametrize("do", ["", "steal"])
def test_an_unknown_button_is_answered_in_a_sentence(do: str) -> None:
    response = press(an_article("s"), 1, do)
    assert response.status_code == 400
    assert "This button is not known here." in response.content.decode()


@pytest.mark.parametrize("before", ["", "x", "-1", "0", "99", "9" * 30])
def test_a_place_that_is_none_is_said(before: str) -> None:
    assert press(an_article("s s"), 1, "move", before=before).status_code == 400


def test_looking_again_only_adds() -> None:
    article = make.a_reviewed_article()
    client = at_the_desk(article.owner)
    before = list(Finding.objects.values())
    response = client.post(address(article), {"do": "suggest"}, follow=True)
    assert "Nothing new was found." in response.content.decode()
    assert list(Finding.objects.values()) == before
    Finding.objects.filter(passage__number=2).delete()
    response = client.post(address(article), {"do": "suggest"}, follow=True)
    assert "1 new finding to review." in response.content.decode()


def test_a_published_article_is_shown_and_not_offered() -> None:
    article = make.a_reviewed_article()
    make.an_edition(quiz=make.a_quiz(article=article))
    client = at_the_desk(article.owner)
    page = client.get(address(article), {"passage": rows(article)[0].pk}).content.decode()
    assert "This article stands in a published quiz" in page
    assert 'name="text"' not in page
    assert "Edit passage" not in page
    assert press(article, 1, "write", client, text="New.").status_code == 409


@pytest.mark.parametrize("key", ["", "x", "0", "9" * 30])
def test_an_address_with_no_such_passage_shows_the_page(key: str) -> None:
    article = an_article("s")
    assert at_the_desk(article.owner).get(address(article), {"passage": key, "at": key}).status_code == 200


def test_the_review_page_leads_here() -> None:
    article = an_article("s")
    assert (
        f'href="{address(article)}"'
        in at_the_desk(article.owner).get(desk("article_review", article.pk)).content.decode()
    )


def test_a_thousand_passages_come_quickly_and_with_few_queries() -> None:
    counts = []
    for length in (1, MOST_PASSAGES):
        article = an_article("s" * length)
        client = at_the_desk(article.owner)
        client.get(address(article))
        began = thread_time()
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address(article), {"passage": rows(article)[0].pk}).status_code == 200
        assert thread_time() - began < 5  # seconds of the processor, whoever else wants it; it takes 0.4
        counts.append(len(asked))
    assert counts[0] == counts[1]

"""The page on which a quiz is taken."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quizzes.actions.saving import Changes, save
from quizzes.models import Assignment
from tests import make
from tests.pages.a_sitting import Sitting, a_secretive_assignment, assigned, passages, sit

pytestmark = pytest.mark.django_db


def statements(sitting: Sitting) -> list[str]:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert sitting.client.get(sitting.address()).status_code == 200
    return [query["sql"] for query in seen.captured_queries]


def an_article_of(length: int) -> Assignment:
    text = "\n".join(
        f"The council said on day {number} that road {number} will close." for number in range(1, length + 1)
    )
    return assigned(make.a_quiz(article=make.an_article(text=text), questions=length // 5))


def test_a_long_article_takes_as_many_queries_as_a_short_one() -> None:
    short, long = sit(an_article_of(5)), sit(an_article_of(60))
    assert len(passages(long.html())) == 60
    assert len(statements(short)) == len(statements(long)) <= 4


def test_the_key_is_not_read() -> None:
    assert not [sql for sql in statements(sit()) if '"quizzes_edition"."key"' in sql]


def test_every_passage_holds_its_text_and_one_menu() -> None:
    assignment = a_secretive_assignment()
    rows = assignment.edition.quiz.article.passages.order_by("number")
    for row, markup in zip(rows, passages(sit(assignment).html()), strict=True):
        assert re.findall(r'<select[^>]* name="([^"]+)"', markup) == [f"p{row.number}"]
        shown = re.sub(r"<select.*</select>|<[^>]+>", "", markup, flags=re.DOTALL)
        assert shown.replace("&quot;", '"').replace("\u00a0", " ") == row.text


def test_a_question_is_asked_with_radio_buttons_or_boxes() -> None:
    quiz = make.a_quiz(questions=2)
    quiz.questions.filter(position=2).update(several=True)
    html = sit(assigned(quiz)).html()
    assert re.findall(r'type="(radio|checkbox)" name="(q\d)"[^>]* value="(\d)"', html) == [
        *(("radio", "q1", str(option)) for option in (1, 2, 3)),
        *(("checkbox", "q2", str(option)) for option in (1, 2, 3)),
    ]


def test_both_buttons_belong_to_the_one_form() -> None:
    sitting = sit()
    form = re.findall(r'<form class="ws" method="post".*?</form>', sitting.html(), re.DOTALL)
    assert len(form) == 1
    assert f'formaction="{sitting.address("hand-in")}"' in form[0]
    assert re.search(rf'name="save"[^>]*formaction="{sitting.address("save")}"', form[0])
    assert 'name="csrfmiddlewaretoken"' in form[0]


def test_what_was_saved_is_there_again() -> None:
    sitting = sit()
    save(by=sitting.attempt.student, attempt_id=sitting.attempt.pk, changes=Changes({3: "ad"}, {1: (2,)}))
    html = sitting.html()
    assert re.search(r'name="p3".*?value="ad" selected', html, re.DOTALL)
    assert re.search(r'name="q1"[^>]*value="2" checked', html)
    assert html.count(" selected") == len(passages(html))


def test_french_spaces_do_not_break_and_the_text_stays_as_long() -> None:
    article = make.an_article(
        text="Qui paie ? « Personne », dit la maire Anne Keller : elle l’a répété lundi.", title="Le pont"
    )
    article.language = "fr"
    article.save()
    article.passages.update(language="fr")
    html = sit(assigned(make.a_quiz(article=article))).html()
    assert "paie\u00a0?" in html or "paie </span>" not in html
    assert "«\u00a0Personne\u00a0»" in html
    assert re.search(r'<article class="art" lang="fr" dir="ltr"', html)


def test_words_of_the_interface_have_their_own_language_inside_the_article() -> None:
    sitting = sit()
    html = sitting.client.get(sitting.address(), headers={"accept-language": "fr"}).content.decode()
    assert '<html lang="fr">' in html
    assert re.search(r'<article class="art" lang="en"', html)
    assert set(re.findall(r'<select[^>]* lang="(\w+)"', html)) == {"fr"}
    assert "Affirmation sans source" in html


def test_after_handing_in_the_page_leads_to_the_results() -> None:
    attempt = make.a_handed_in_attempt()
    client = Client()
    client.force_login(attempt.student, backend="quizzes.sign_in.ThreeWordsBackend")
    answer = client.get(f"/attempts/{attempt.pk}/")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/attempts/{attempt.pk}/results/")


def test_after_the_due_date_the_page_says_what_was_saved() -> None:
    sitting = sit()
    sitting.send({"marks": {"3": "ad"}})
    Assignment.objects.update(opens_at=timezone.now() - timedelta(days=2), due_at=timezone.now() - timedelta(minutes=1))
    html = sitting.html()
    assert "This quiz closed on" in html
    assert "Your 1 mark was saved at" in html
    assert "<select" not in html


def test_it_is_kept_in_no_cache() -> None:
    sitting = sit()
    assert sitting.client.get(sitting.address()).headers["Cache-Control"] == "no-store"


def test_own_instructions_replace_the_usual_ones() -> None:
    quiz = make.a_quiz()
    quiz.instructions = "Only look at the ads today."
    quiz.save()
    html = sit(assigned(quiz)).html()
    assert "Only look at the ads today." in html
    assert "Mark every passage" not in html

"""The results of an attempt."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quizzes.actions.review import add, debate
from quizzes.models import Assignment, Attempt, Release, User
from tests import make
from tests.pages.a_sitting import SECRET, Sitting, a_secretive_assignment, sit, targets
from tests.pages.test_classes import signed_in

pytestmark = pytest.mark.django_db


def read(attempt: Attempt, by: User | None = None, language: str = "en") -> str:
    client = signed_in(by or attempt.student)
    return client.get(f"/attempts/{attempt.pk}/results/", headers={"accept-language": language}).content.decode()


def words(html: str) -> str:
    """The text of <main>, one space between words."""
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", "", main)).replace("\u00a0", " ").split())


def handed_in(assignment: Assignment, marks: dict[int, str]) -> Attempt:
    return make.a_handed_in_attempt(assignment, marks=marks)


def test_the_score_is_exact_to_two_decimals() -> None:
    """3 targets and 2 fine passages: one found, one false alarm is 1/3 - 1/2; two found and none false is 2/3 of 3."""
    assignment = make.an_assignment()
    assert "Score 0 of 4" in words(read(handed_in(assignment, {3: "ad", 1: "ad"})))
    assert "Score 2.5 of 4" in words(read(handed_in(assignment, {3: "ad", 5: "ad", 2: "unsourced_claim"})))


def test_thirds_are_rounded_and_never_to_halves() -> None:
    text = "\n".join(f"The council said on day {day} that road {day} will close." for day in range(1, 5))
    article = make.an_article(text=text)
    add(by=article.owner, passage=article.passages.get(number=1), kind="ad", explanation="It sells.")
    attempt = handed_in(
        make.an_assignment(make.a_classroom(article.owner), make.an_edition(quiz=make.a_quiz(article=article))),
        {1: "ad", 2: "ad"},
    )
    assert "Score 0.67 of 2" in words(read(attempt))
    assert "Score 0,67 sur 2" in words(read(attempt, language="fr"))


def test_both_rates_and_their_difference_are_told() -> None:
    attempt = make.a_handed_in_attempt(marks={2: "unsourced_claim", 3: "ad", 5: "ad", 1: "ad"})
    assert "Found 83%, marked 50% of what was fine: 33%." in words(read(attempt))


def test_every_scored_passage_has_its_verdict_and_number() -> None:
    assignment = make.an_assignment()
    html = read(handed_in(assignment, {1: "ad", 2: "unsourced_claim", 3: "unsourced_claim"}))
    found = re.findall(r'class="vn (\w+)".*?(\d+)\s*</(?:a|span)>', html, re.DOTALL)
    assert found == [("fa", "1"), ("hit", "2"), ("half", "3"), ("ok", "4"), ("miss", "5")]


def test_every_mark_has_its_note() -> None:
    html = read(make.a_handed_in_attempt(marks={1: "ad", 2: "unsourced_claim", 3: "unsourced_claim"}))
    notes = dict(re.findall(r'<div class="note" id="n(\d)">(.*?)</div>', html, re.DOTALL))
    assert set(notes) == {"1", "2", "3", "5"}
    assert "You chose <i>Ad</i>. It is counted as part of the article, not as an ad." in notes["1"]
    assert "You chose <i>Unsourced claim</i>." in notes["3"]
    assert "advertising" in notes["3"]
    alone = "You left it alone, rightly. The article says who is speaking: “said mayor Anna Keller in a statement”."
    assert alone in words(html)


def test_an_explanation_of_the_detector_is_read_in_the_language_of_the_page() -> None:
    attempt = make.a_handed_in_attempt(marks={3: "ad"})
    assert re.search(r'<p lang="en">[^<]*advertising', read(attempt))
    assert re.search(r'<p lang="fr">[^<]*publicité', read(attempt, language="fr"))


def test_a_teachers_explanation_keeps_its_own_language() -> None:
    attempt = handed_in(a_secretive_assignment(), {1: "ad"})
    assert f'<p lang="en">{SECRET} explanation</p>' in read(attempt, language="fr")


def test_a_bad_embed_shows_original_and_fair_translation() -> None:
    attempt = handed_in(a_secretive_assignment(), {1: "ad"})
    html = read(attempt)
    assert f'<blockquote lang="fr" dir="ltr">{SECRET} original</blockquote>' in html
    assert f'<blockquote lang="en">{SECRET} translation</blockquote>' in html
    assert "The original, in French" in words(html)


def test_a_sound_embed_that_was_left_alone_says_why() -> None:
    attempt = handed_in(a_secretive_assignment(), {1: "ad"})
    assert "You left it alone, rightly. It is not counted as badly translated: compare it with the original." in words(
        read(attempt)
    )


def test_a_debatable_passage_is_neither_right_nor_wrong() -> None:
    article = make.an_article()
    finding = add(by=article.owner, passage=article.passages.get(number=1), kind="ad", explanation="One may argue.")
    debate(by=article.owner, finding=finding)
    edition = make.an_edition(quiz=make.a_quiz(article=article))
    html = read(handed_in(make.an_assignment(make.a_classroom(article.owner), edition), {1: "ad"}))
    assert len(re.findall(r'class="vn ', html)) == 4
    assert "One can argue about this passage. It neither adds nor costs. One may argue." in words(html)


def test_questions_tell_every_option_and_what_was_chosen() -> None:
    sitting = sit()
    sitting.post("hand-in", q1="2")
    text = words(sitting.client.get(sitting.address("results")).content.decode())
    assert "Not right · 0 of 1" in text
    assert "the town council right answer Because of option 1." in text
    assert "nobody your choice Because of option 2." in text


def test_too_little_is_called_not_enough_yet() -> None:
    text = words(read(make.a_handed_in_attempt(marks={3: "ad"})))
    assert "Discernment: not enough yet" in text
    assert "From 8 that needed a mark and 8 that were fine on" in text
    assert "1 of 3 marked" in text


def test_words_pooled_over_several_articles_say_so() -> None:
    classroom = make.a_classroom()
    student = make.a_student(classroom=classroom)
    attempts = [
        make.a_handed_in_attempt(make.an_assignment(classroom), student, {2: "ad", 3: "ad", 5: "ad"}) for _ in range(4)
    ]
    text = words(read(attempts[0]))
    assert re.search(r"Discernment over 4 articles: sharp ?In this article:", text)
    assert "Suspicion over 4 articles: " in text


def test_halves_explain_what_was_found() -> None:
    text = words(read(make.a_handed_in_attempt(marks={2: "ad", 3: "ad", 5: "unsourced_claim"})))
    assert "of 3 found: the right marker counts 1, the wrong one ½." in text
    assert re.search(r"\b[12]½ of 3 found", text)


def test_what_is_fine_without_a_named_source_is_not_explained_away() -> None:
    article = make.an_article()
    article.passages.filter(number__in=(1, 4)).update(attribution="none")
    article.passages.filter(number=4).update(background=True)
    edition = make.an_edition(quiz=make.a_quiz(article=article))
    text = words(read(handed_in(make.an_assignment(make.a_classroom(article.owner), edition), {3: "ad"})))
    assert "You left it alone, rightly. No mark was expected here." in text
    assert "You left it alone, rightly. It is counted as background, which is told without a source." in text


def test_before_the_due_date_a_held_back_key_is_not_read() -> None:
    due = timezone.now() + timedelta(days=3)
    sitting = sit(make.an_assignment(due_at=due, release=Release.DUE))
    sitting.post("hand-in", p3="ad")
    with CaptureQueriesContext(connection) as seen:
        text = words(sitting.client.get(sitting.address("results")).content.decode())
    assert re.search(r"Handed in\. Answers on \w+ \d+ \w+, \d\d:\d\d\.", text)
    assert "Score" not in text
    assert not [query for query in seen.captured_queries if '"quizzes_edition"."key"' in query["sql"]]


def test_between_two_attempts_the_answers_wait_for_the_last_one() -> None:
    assignment = make.an_assignment(attempts_allowed=2)
    first = sit(assignment)
    first.post("hand-in", p3="ad")
    html = first.client.get(first.address("results")).content.decode()
    assert "Handed in. Answers after your last attempt." in words(html)
    assert f'action="/assignments/{assignment.pk}/start/"' in html
    second = Sitting(make.an_attempt(assignment, first.attempt.student), first.client)
    second.post("hand-in", p3="ad", p1="ad")
    assert "Score" in words(second.client.get(second.address("results")).content.decode())
    assert "Score" in words(first.client.get(first.address("results")).content.decode())


def test_an_open_attempt_leads_back_to_the_sitting() -> None:
    sitting = sit()
    answer = sitting.client.get(sitting.address("results"))
    assert (answer.status_code, answer.headers["Location"]) == (302, sitting.address())


def test_a_teacher_of_the_class_reads_it_with_the_students_name() -> None:
    attempt = make.a_handed_in_attempt(marks={3: "ad"})
    text = words(read(attempt, by=attempt.assignment.classroom.teachers.get()))
    assert "Amina B." in text
    assert "Score" in text


def test_a_teacher_sees_that_somebody_is_not_ready() -> None:
    attempt = make.an_attempt()
    text = words(read(attempt, by=attempt.assignment.classroom.teachers.get()))
    assert "Amina B. has not handed in yet" in text


@pytest.mark.parametrize("stranger", [make.a_student, make.a_teacher])
def test_for_anybody_else_it_does_not_exist(stranger: object) -> None:
    attempt = make.a_handed_in_attempt()
    assert callable(stranger)
    client = Client()
    client.force_login(stranger(), backend="quizzes.sign_in.ThreeWordsBackend")
    assert client.get(f"/attempts/{attempt.pk}/results/").status_code == 404


def test_a_long_article_takes_as_many_queries_as_a_short_one() -> None:
    counts = []
    for attempt in (make.a_handed_in_attempt(), handed_in(a_secretive_assignment(questions=4), {1: "ad"})):
        client = signed_in(attempt.student)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(f"/attempts/{attempt.pk}/results/").status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 6


def test_all_five_targets_of_the_long_article_are_found_by_marking_them() -> None:
    assignment = a_secretive_assignment()
    attempt = handed_in(assignment, targets(assignment.edition.quiz.article))
    assert "Found 100%, marked 0% of what was fine: 100%." in words(read(attempt))

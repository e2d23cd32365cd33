"""A student at a quiz: what the tests of the student's pages share."""

import re
from dataclasses import dataclass
from typing import Any, Protocol

from django.test import Client
from django.urls import reverse

from quizzes.actions.review import add
from quizzes.models import Article, Assignment, Attempt, Finding, Kind, Quiz
from tests import make
from tests.pages.test_classes import signed_in

# Two embeds in the same words but one, an ad, neighbours in one paragraph, a list and a heading.
LONG_TEXT = """The harbour board said on Monday that the boat will stop in April. Experts believe it will ruin the town.

ADVERTISEMENT

The helm suffered no damage at all. pic.twitter.com/abc123 – Harbour Board (@harbour) 12 February 2026

## What comes next

The mill suffered no damage at all. pic.twitter.com/abc124 – Harbour Board (@harbour) 13 February 2026

- The board will meet on Friday, it said in a statement.
- The town will be poorer for it.

"We will run a bus", said mayor Anna Keller on Tuesday. Everybody knows that it will be late.
"""
SECRET = "SECRETWORD"


class Answer(Protocol):
    """What the test client gets back."""

    status_code: int
    headers: Any
    content: Any

    @property
    def json(self) -> Any: ...


@dataclass(frozen=True)
class Sitting:
    """An open attempt and the client of the student whose it is."""

    attempt: Attempt
    client: Client

    def address(self, name: str = "sitting") -> str:
        return reverse(name, args=[self.attempt.pk])

    def html(self) -> str:
        return self.client.get(self.address()).content.decode()

    def post(self, name: str, **fields: object) -> Answer:
        return self.client.post(self.address(name), fields)

    def send(self, batch: object, accept: str = "application/json") -> Answer:
        """As the script of the page does."""
        return self.client.post(
            self.address("save"), batch, content_type="application/json", headers={"accept": accept}
        )

    def now(self) -> Attempt:
        return Attempt.objects.get(pk=self.attempt.pk)


def sit(assignment: Assignment | None = None) -> Sitting:
    attempt = make.an_attempt(assignment)
    return Sitting(attempt, signed_in(attempt.student))


def targets(article: Article) -> dict[int, str]:
    """Which passages of LONG_TEXT need which mark: found by their words, so that reading may number them anew."""
    words = {
        "Experts believe": Kind.UNSOURCED_CLAIM,
        "ADVERTISEMENT": Kind.AD,
        "The helm": Kind.MISTRANSLATED_EMBED,
        "The town will": Kind.UNSOURCED_CLAIM,
        "Everybody": Kind.UNSOURCED_CLAIM,
    }
    return {
        passage.number: kind
        for passage in article.passages.all()
        for start, kind in words.items()
        if start in passage.text
    }


def a_secretive_assignment(text: str = LONG_TEXT, *, questions: int = 1) -> Assignment:
    """A quiz whose every secret holds SECRETWORD: explanations, translations, originals, why options are right."""
    article = make.an_article(text=text)
    article.passages.exclude(embed_author="").update(original=f"{SECRET} original", original_language="fr")
    for number, kind in targets(article).items():
        add(
            by=article.owner,
            passage=article.passages.get(number=number),
            kind=kind,
            explanation=f"{SECRET} explanation",
            translation=f"{SECRET} translation",
        )
    Finding.objects.filter(passage__article=article).update(reason="no_source", cue=SECRET)
    quiz = make.a_quiz(article=article, questions=questions)
    for question in quiz.questions.all():
        question.options.update(explanation=f"{SECRET} because")
    return assigned(quiz)


def assigned(quiz: Quiz) -> Assignment:
    return make.an_assignment(make.a_classroom(quiz.owner), make.an_edition(quiz=quiz))


def passages(html: str) -> list[str]:
    """The markup of every `.psg`, opening tag to closing tag."""
    found = []
    for start in (match.start() for match in re.finditer(r'<span class="psg"', html)):
        depth, at = 0, start
        for tag in re.finditer(r"<(/?)span\b", html[start:]):
            depth += -1 if tag[1] else 1
            if depth == 0:
                at = html.index(">", start + tag.start()) + 1
                break
        found.append(html[start:at])
    return found


def bare(markup: str) -> str:
    """Markup without its words and numbers."""
    texts = re.sub(r">[^<]+<", "><", markup)
    return re.sub(r"\d+", "N", texts)

"""Payloads as an article that is already kept: in every field a page shows, as they came, past every reader."""

from html import escape
from itertools import cycle, islice

from django.utils import timezone

from quizzes.actions.publish import publish
from quizzes.models import (
    Article,
    Assignment,
    Attempt,
    Door,
    Finding,
    FindingStatus,
    FrozenCopy,
    Kind,
    MediaType,
    Option,
    Passage,
    PassageKind,
    Picture,
    Question,
    Quiz,
    User,
)
from tests import make
from tests.hostile.doors import in_an_article
from tests.hostile.payloads import plain

# These are about markup: each stands alone, so that none can swallow the next.
_ALONE = ("xss", "sanitizer_cases")
_TOGETHER = 12
_PICTURES = 40
_READ = 200  # an article of more passages than a class reads is refused
_KINDS = tuple(PassageKind)
_FINDINGS = tuple(Kind)


def texts() -> list[str]:
    """What a database can hold of every payload: those about markup alone, the others a few at a time."""
    alone = [_kept(payload.text) for payload in plain() if payload.category in _ALONE]
    others = [_kept(payload.text) for payload in plain() if payload.category not in _ALONE]
    together = ["\n".join(others[start : start + _TOGETHER]) for start in range(0, len(others), _TOGETHER)]
    return [text for text in alone + together if text.strip()]


def _kept(text: str) -> str:
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()


def hostile_article(owner: User, payloads: list[str]) -> Article:
    """One payload a passage, of all kinds in turn, each with a finding; half of them are reviewed."""
    name = payloads[0]
    article = Article.objects.create(
        owner=owner, title=name[:300], language="en", url=name[:2000], publisher=name[:200], byline=name[:200]
    )
    FrozenCopy.objects.create(
        article=article,
        door=Door.PASTED,
        url=name[:2000],
        taken_at=timezone.now(),
        title=name[:300],
        publisher=name[:200],
        language="en",
        media_type=MediaType.HTML,
        digest="0" * 64,
        content=in_an_article("".join(f"<p>{escape(payload)}</p>" for payload in payloads[:_READ])).encode(),
    )
    rows = Passage.objects.bulk_create(_passage(article, number, text) for number, text in enumerate(payloads, 1))
    Finding.objects.bulk_create(_finding(passage, owner) for passage in rows)
    drawing = make.a_drawing()
    Picture.objects.bulk_create(
        Picture(
            article=article,
            after=number,
            text=text[:1_000],
            language="en",
            width=drawing.width,
            height=drawing.height,
            digest=f"{article.pk:032x}{number:032x}",
            content=drawing.content,
        )
        for number, text in enumerate(payloads[:_PICTURES])
    )
    return article


def _passage(article: Article, number: int, text: str) -> Passage:
    kind = _KINDS[number % len(_KINDS)]
    post = text if kind == PassageKind.EMBED else ""
    return Passage(
        article=article,
        number=number,
        block=number,
        kind=kind,
        text=text,
        language=text[:12],
        embed_platform=post[:40],
        embed_author=post[:200],
        embed_handle=post[:200],
        embed_date=post[:80],
        embed_url=post[:2000],
        original_language=post[:12],
        original=post,
    )


def _finding(passage: Passage, owner: User) -> Finding:
    reviewed = passage.number % 2 == 0
    return Finding(
        passage=passage,
        kind=_FINDINGS[passage.number % len(_FINDINGS)],
        status=FindingStatus.ACCEPTED if reviewed else FindingStatus.SUGGESTED,
        reviewed_by=owner if reviewed else None,
        reviewed_at=timezone.now() if reviewed else None,
        reason="" if reviewed else "no_source",
        cue=passage.text[:500],
        confidence=0.5,
        explanation=passage.text if reviewed else "",
        translation=passage.text,
    )


def hostile_attempt(article: Article) -> Attempt:
    """The rest reviewed, the article made a quiz of hostile questions, published, given to a class and begun."""
    findings = Finding.objects.filter(passage__article=article)
    findings.filter(status=FindingStatus.SUGGESTED).update(
        status=FindingStatus.ACCEPTED, reviewed_by=article.owner, reviewed_at=timezone.now()
    )
    quiz = Quiz.objects.create(owner=article.owner, article=article, title=article.title[:200])
    said = [passage.text for passage in article.passages.order_by("number")[:6]]
    question = Question.objects.create(quiz=quiz, position=1, text=said[0])
    for place, text in enumerate(said[1:], 1):
        Option.objects.create(question=question, position=place, text=text, right=place == 1, explanation=text)
    assignment = make.an_assignment(make.a_classroom(article.owner), publish(by=article.owner, quiz=quiz))
    return make.an_attempt(assignment)


def marks(assignment: Assignment) -> dict[int, str]:
    """A mark on every passage, right and wrong in turn: each gets a note."""
    count = sum(len(block["passages"]) for block in assignment.edition.paper["blocks"])
    return dict(zip(range(1, count + 1), islice(cycle(_FINDINGS), count), strict=True))

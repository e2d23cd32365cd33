"""An article cut by hand for tests of cutting: what it is made of stands in one line."""

from collections.abc import Sequence

from django.utils import timezone

from quizzes.models import Article, Finding, FindingStatus, Kind, Passage, PassageKind
from quizzes.models.cut import cut_of
from tests import make

KINDS = {
    "s": PassageKind.SENTENCE,
    "h": PassageKind.HEADING,
    "l": PassageKind.LIST_ITEM,
    "a": PassageKind.AD,
    "e": PassageKind.EMBED,
}


def an_article(cut: str) -> Article:
    """an_article("h sss e ll"): four blocks of so many passages, of these kinds, with words of their own."""
    article = Article.objects.create(owner=make.a_teacher(), title="The bridge", language="en")
    letters = [(block, letter) for block, letters in enumerate(cut.split(), 1) for letter in letters]
    Passage.objects.bulk_create(
        Passage(
            article=article, number=number, block=block, kind=KINDS[letter], language="en",
            text=f"Word{number} tells something.", embed_author="Ana" if letter == "e" else "",
        )
        for number, (block, letter) in enumerate(letters, 1)
    )  # fmt: skip
    return article


def seen(article: Article) -> str:
    return cut_of(rows(article))


def rows(article: Article) -> list[Passage]:
    return list(Passage.objects.filter(article=article).select_related("article").order_by("number"))


def drawn(article: Article) -> str:
    """The cut of an article as `an_article` takes it, its first words instead of the kinds: "1 2,3,4 5"."""
    blocks: list[list[str]] = []
    for number, row in enumerate(rows(article), 1):
        assert row.number == number
        assert row.block in (len(blocks), len(blocks) + 1)
        if row.block > len(blocks):
            blocks.append([])
        blocks[-1].append(row.text.split()[0].removeprefix("Word"))
    return " ".join(",".join(block) for block in blocks)


def texts(article: Article) -> list[str]:
    return [row.text for row in rows(article)]


def a_finding(
    passage: Passage,
    *,
    kind: str = Kind.UNSOURCED_CLAIM,
    status: str = FindingStatus.ACCEPTED,
    explanation: str = "",
    cue: str = "",
) -> Finding:
    is_open = status == FindingStatus.SUGGESTED
    return Finding.objects.create(
        passage=passage, kind=kind, status=status, explanation=explanation, cue=cue, reason="vague_source",
        reviewed_by=None if is_open else passage.article.owner, reviewed_at=None if is_open else timezone.now(),
    )  # fmt: skip


def of_all(findings: Sequence[Finding]) -> dict[int, tuple[str, str, object]]:
    """What nobody may lose: status, words and who reviewed, by primary key."""
    found = Finding.objects.in_bulk([finding.pk for finding in findings])
    return {key: (row.status, row.explanation, row.reviewed_by_id) for key, row in found.items()}

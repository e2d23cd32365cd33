"""Whatever a teacher does with the passages, in whatever order: nothing is lost and the numbers have no gaps."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.actions.moving import move, step
from quizzes.actions.passages import Words, merge, remove, write
from quizzes.actions.refusals import Refused
from quizzes.models import Article, Finding, FindingStatus, Kind, Passage, PassageKind
from tests.actions.a_cut import a_finding, an_article, drawn, of_all, rows, seen, texts

pytestmark = pytest.mark.django_db

CUTS = st.lists(st.text("shlae", min_size=1, max_size=4), min_size=1, max_size=5).map(" ".join)
VERBS = st.lists(st.tuples(st.sampled_from(["split", "merge", "kind", "up", "down", "move", "remove"]), st.randoms()),
                 min_size=1, max_size=8)  # fmt: skip


def letters(article: Article) -> str:
    return "".join("".join(texts(article)).split())


def act(article: Article, verb: str, chance: random.Random) -> set[int]:
    """Does it to a passage; returns the primary keys of the findings that may be gone after it."""
    row = chance.choice(rows(article))
    words = row.text.split(" ")
    said: dict[str, Any] = {"by": article.owner, "seen": seen(article)}
    before = letters(article)
    if verb == "split":
        at = chance.randint(0, len(words))
        write(passage=row, words=Words(" ".join(words[:at]) + "\n" + " ".join(words[at:]), row.kind), **said)
    elif verb == "merge":
        following = list(
            Finding.objects.filter(passage__article=article, passage__number__in=(row.number, row.number + 1))
        )
        merge(passage=row, **said)
        assert letters(article) == before
        return {finding.pk for finding in following}
    elif verb == "kind":
        write(
            passage=row,
            words=Words(row.text, chance.choice(PassageKind.values), begins=chance.choice((None, True, False))),
            **said,
        )
    elif verb == "move":
        move(passage=row, before=chance.randint(0, len(rows(article)) + 2), **said)
    elif verb == "remove":
        gone = list(Finding.objects.filter(passage=row).values_list("pk", "status"))
        reviewed = sum(status != FindingStatus.SUGGESTED for _pk, status in gone)
        remove(article=article, passages=[row.pk], reviewed=reviewed, **said)
        return {pk for pk, _status in gone}
    else:
        step(passage=row, up=verb == "up", **said)
    if verb in ("split", "kind"):
        assert letters(article) == before
    return set()


@settings(max_examples=60, deadline=None)
@given(cut=CUTS, verbs=VERBS, chance=st.randoms())
def test_no_sequence_of_verbs_loses_anything(
    cut: str, verbs: list[tuple[str, random.Random]], chance: random.Random
) -> None:
    article = an_article(cut)
    Passage.objects.filter(article=article).update(embed_author="")
    findings = [
        a_finding(row, kind=kind, status=status, explanation=f"Why {row.number}?", cue=row.text[:6])
        for row in rows(article)
        for kind, status in zip(chance.sample(Kind.values, 2), chance.choices(FindingStatus.values, k=2), strict=True)
    ]
    for verb, luck in verbs:
        kept = of_all(findings)
        try:
            mortal = act(article, verb, luck)
        except Refused:
            mortal = set()
        drawn(article)  # numbers 1..n, blocks 1..m, without gaps
        now = of_all(findings)
        assert {key: said for key, said in kept.items() if key not in mortal} == {
            key: said for key, said in now.items() if key not in mortal
        }
        if verb == "merge":  # what was written is still to be read
            words = "\n".join(said[1] for said in now.values())
            assert all(said[1] in words for said in kept.values())

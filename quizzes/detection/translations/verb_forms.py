"""A text in, verbs in a form that their neighbour rules out out: "has win", "they announces", "he gone"."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.wording import Wording

_TABLES = Path(__file__).with_name("verbs.toml")
_SURE, _SHORTLY, _MOST = 0.45, 2, 4


@dataclass(frozen=True, slots=True)
class Forms:
    """Under each word the forms that never follow it; `excused`: those before which `excuse` is looked for."""

    never: dict[str, frozenset[str]]
    excused: frozenset[str]
    excuse: frozenset[str]


def wrong_forms(wording: Wording, language: str) -> Iterator[Fault]:
    """The first few. Silent for a language without lists."""
    if (forms := _forms(language)) is None:
        return
    found = 0
    for at, before, lower in wording.pairs():
        if found >= _MOST or lower not in forms.never.get(before, ()) or not wording.closed_up(at):
            continue
        shortly = wording.lowers[max(0, at - 1 - _SHORTLY) : at - 1]
        if wording.words[at][0].islower() and not (before in forms.excused and not forms.excuse.isdisjoint(shortly)):
            found += 1
            yield Fault(Reason.BROKEN_AGREEMENT, wording.pair(at), _SURE)


@cache
def _forms(language: str) -> Forms | None:
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8")).get(language)
    if tables is None:
        return None
    verbs = [tuple(verb.split()) for verb in tables["irregular"]]
    bases = frozenset((*(base for base, _, _ in verbs), *tables["regular"]))
    sure = bases - frozenset(tables["nouns_too"])
    same = frozenset(base for base, *others in verbs if base in others)
    past = frozenset(past for _, past, participle in verbs if past != participle) - frozenset(tables["past_too"])
    participles = frozenset(participle for _, past, participle in verbs if participle not in (past, _))
    third = frozenset(map(_third, sure)) - frozenset(("bes", "haves"))
    never = {
        "have": (sure - same) | past,
        "be": (sure - same) | past,
        "modal": third | past,
        "to": third | past,
        "one": sure - same,
        "several": third,
        "subject": participles - same,
    }
    found: dict[str, frozenset[str]] = {}
    for name, forms in never.items():
        for word in tables[name]:
            found[word] = found.get(word, frozenset()) | forms
    excused = frozenset((*tables["one"], *tables["several"], *tables["subject"]))
    return Forms(found, excused, frozenset(tables["excuse"]))


def _third(base: str) -> str:
    """What one does, in English spelling."""
    if base.endswith(("s", "sh", "ch", "x", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"

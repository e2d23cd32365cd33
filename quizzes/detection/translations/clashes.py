"""A text in, the places where words stand beside each other that never do out: "the of", "des robot", "avant boire"."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.wording import Wording

_TABLES = Path(__file__).with_name("clashes.toml")
# In a rule: the end of a sentence.
_END = "."
_ENDS = re.compile(r"[.!?…]")
_ELISION = frozenset("'’")
# What makes a word the first part of another.
_JOINED = re.compile(r"[-’']\w")
# Shorter words have no endings to go by.
_LEAST_LETTERS = 4
# Words so shortly before excuse.
_SHORTLY = 3
# More places than these say no more.
_MOST = 6


@dataclass(frozen=True, slots=True)
class Rule:
    """One group of clashes; clashes.toml says what each field is."""

    then: frozenset[str]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    ends_not: tuple[str, ...]
    unless: frozenset[str]
    after: frozenset[str]
    beyond: tuple[str, ...]
    before: frozenset[str]
    sure: float

    def forbids(self, following: str, beyond: str) -> bool:
        """Whether a word, or the end, may not come; `beyond` is the word that follows it."""
        if (self.beyond and beyond.endswith(self.beyond)) or (self.before and beyond and beyond not in self.before):
            return False
        if following in self.then:
            return True
        if following in self.unless or following == _END or len(following) < _LEAST_LETTERS:
            return False
        if self.ends_not and not following.endswith(self.ends_not):
            return True
        return following.endswith(self.ends) or following.startswith(self.begins)


def clashes(wording: Wording, language: str) -> Iterator[Fault]:
    """Every place where two neighbours clash, the first few of them. Silent for a language without rules."""
    rules, found = _rules(language), 0
    for at, lower in enumerate(wording.lowers):
        if lower not in rules or found >= _MOST or not _looked_at(wording, at):
            continue
        following, printed = _following(wording, at)
        before, beyond = wording.lowers[max(0, at - _SHORTLY) : at], "".join(wording.lowers[at + 2 : at + 3])
        for rule in rules[lower]:
            if following and rule.forbids(following, beyond) and rule.after.isdisjoint(before):
                found += 1
                yield Fault(Reason.BROKEN_AGREEMENT, printed, rule.sure)
                break


def _looked_at(wording: Wording, at: int) -> bool:
    """Not a part of a compound ("faites-le", "sous-marin"), and not a name or a letter in capitals."""
    word = wording.words[at][0]
    before = wording.joint(at) if at else ""
    return before != "-" and not (word[0].isupper() and before.strip(" \u00a0") == "" and at > 0)


def _following(wording: Wording, at: int) -> tuple[str, str]:
    """The next word in lower case, "." where the sentence ends, "" where something parts them; and both as printed."""
    word = wording.words[at]
    if at + 1 == len(wording.words):
        rest = wording.text[word.end() :].strip()
        return (_END if rest[:1] and _ENDS.match(rest[0]) else "", word[0])
    following = wording.words[at + 1]
    if _ENDS.match(wording.joint(at + 1).strip() or " ") and following[0][0].isupper():
        return _END, word[0]
    if (
        not (wording.closed_up(at + 1) or wording.joint(at + 1) in _ELISION)
        or not following[0].islower()
        or _JOINED.match(wording.text, following.end())
    ):
        return "", ""
    return wording.lowers[at + 1], wording.pair(at + 1)


@cache
def _rules(language: str) -> dict[str, list[Rule]]:
    """The rules of a language under each word they begin with."""
    found: dict[str, list[Rule]] = {}
    for table in tomllib.loads(_TABLES.read_text(encoding="utf-8")).get(language, ()):
        for word in table["first"]:
            found.setdefault(word, []).append(_rule(table))
    return found


def _rule(table: dict[str, Any]) -> Rule:  # Any: lists of words, and one number
    then, unless, after, before = (frozenset(table.get(name, ())) for name in ("then", "unless", "after", "before"))
    begins, ends, ends_not, beyond = (tuple(table.get(name, ())) for name in ("begins", "ends", "ends_not", "beyond"))
    return Rule(then, begins, ends, ends_not, unless, after, beyond, before, table["sure"])

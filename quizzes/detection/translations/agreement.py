"""A text in, where a noun and the words beside it disagree in gender or number out: "une feu", "les pompier"."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quizzes.detection.reasons import Reason
from quizzes.detection.translations.faults import Fault
from quizzes.detection.translations.wording import Wording

_TABLES = Path(__file__).with_name("nouns.toml")
_OPEN = "-"
_SURE, _LESS_SURE = 0.5, 0.4
_MOST, _LEAST_NOUN = 4, 4
# Behind these a noun belongs to another one, to which the adjective may belong as well.
_BELONGS = frozenset(("de", "d", "du", "des", "à", "au", "aux", "en", "et", "ou", "que", "ni", "avec", "plus"))
# What endings become: masculine and feminine, one and several.
_FORMS = {
    "el": ("el", "elle", "els", "elles"),
    "eau": ("eau", "elle", "eaux", "elles"),
    "al": ("al", "ale", "aux", "ales"),
    "if": ("if", "ive", "ifs", "ives"),
    "eux": ("eux", "euse", "eux", "euses"),
    "ien": ("ien", "ienne", "iens", "iennes"),
    "er": ("er", "ère", "ers", "ères"),
    "blanc": ("blanc", "blanche", "blancs", "blanches"),
    "public": ("public", "publique", "publics", "publiques"),
    "s": ("s", "se", "s", "ses"),
    "e": ("e", "e", "es", "es"),
    "": ("", "e", "s", "es"),
}
_VOWELS = "aeiou"
_SLOTS = ("ms", "fs", "mp", "fp")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words and what they may be: "ms", "fs", "mp", "fp"."""

    determiners: dict[str, frozenset[str]]
    nouns: dict[str, frozenset[str]]
    adjectives: dict[str, frozenset[str]]
    before: frozenset[str]
    pronouns: frozenset[str]
    articles_after: frozenset[str]
    verbs: frozenset[str]
    finite: dict[str, str]


def disagreements(wording: Wording, language: str) -> Iterator[Fault]:
    """The first few. Silent for a language without lists."""
    if (grammar := _grammar(language)) is None:
        return
    if bare := _bare(wording, grammar):
        yield bare
    found = 0
    for at, word in enumerate(wording.lowers):
        if word not in grammar.determiners or found >= _MOST or (at and wording.joint(at) in ("-", "'", "’")):
            continue
        if (fault := _at(wording, at, grammar)) is not None:
            found += 1
            yield fault


def _bare(wording: Wording, grammar: Grammar) -> Fault | None:
    """A text that opens with a noun, no determiner before it, and its verb: "Police a attrapé"."""
    if len(wording.lowers) < _LEAST_NOUN or not grammar.finite:
        return None
    noun, verb = wording.lowers[:2]
    if noun in grammar.nouns and verb in grammar.finite and _joined(wording, 1):
        return Fault(Reason.BROKEN_AGREEMENT, _printed(wording, 0, 1), _LESS_SURE)
    return None


def _at(wording: Wording, at: int, grammar: Grammar) -> Fault | None:
    """What is wrong behind the determiner at `at`: with a noun, or an adjective and a noun, or a noun and one."""
    lowers = wording.lowers
    noun = at + 1
    allowed = grammar.determiners[lowers[at]]
    if _joined(wording, noun) and lowers[noun] in grammar.before and _joined(wording, noun + 1):
        allowed = allowed & grammar.adjectives[lowers[noun]]
        noun += 1
    if not _joined(wording, noun) or lowers[noun] not in grammar.nouns:
        return None
    before = lowers[at - 1] if at else ""
    if lowers[at] in grammar.pronouns and lowers[noun] in grammar.verbs and before not in grammar.articles_after:
        return None
    agreed = allowed & grammar.nouns[lowers[noun]]
    if not agreed and not _goes_on(wording, noun, grammar):
        return Fault(Reason.BROKEN_AGREEMENT, _printed(wording, at, noun), _SURE)
    if before in _BELONGS or lowers[at] in _BELONGS or not _joined(wording, noun + 1):
        return None
    following = lowers[noun + 1]
    counts = grammar.finite.get(following, "")
    adjective = grammar.adjectives.get(following)
    if (adjective and not adjective & agreed) or (counts and not any(counts in slot for slot in agreed)):
        return Fault(Reason.BROKEN_AGREEMENT, _printed(wording, at, noun + 1), _LESS_SURE)
    return None


def _goes_on(wording: Wording, noun: int, grammar: Grammar) -> bool:
    """Whether the noun may be the first half of another, where nouns have no gender: "two school buses"."""
    if grammar.pronouns or not _joined(wording, noun + 1):
        return False
    return len(wording.lowers[noun + 1]) >= _LEAST_NOUN


def _joined(wording: Wording, at: int) -> bool:
    """Whether there is a word that follows the one before it closely, and no compound begins."""
    if at >= len(wording.words) or not wording.closed_up(at) or not wording.words[at][0].islower():
        return False
    end = wording.words[at].end()
    return wording.text[end : end + 1] not in ("-", "'", "’")


def _printed(wording: Wording, first: int, last: int) -> str:
    return wording.text[wording.words[first].start() : wording.words[last].end()]


@cache
def _grammar(language: str) -> Grammar | None:
    tables = tomllib.loads(_TABLES.read_text(encoding="utf-8")).get(language)
    if tables is None:
        return None
    determiners = {word: _slots(kind) for kind, words in tables["determiners"].items() for word in words}
    nouns: dict[str, frozenset[str]] = {}
    for gender, words in (("m", tables["masculine"]), ("f", tables["feminine"])):
        for word in words:
            genders = _OPEN if word in tables["either"] else gender
            for form, number in ((word, "s"), (_plural(word), "p")):
                nouns[form] = nouns.get(form, frozenset()) | _slots(genders + number)
    adjectives: dict[str, frozenset[str]] = {}
    for lemma in tables["adjectives"]:
        for form, slot in zip(_forms(lemma), _SLOTS, strict=True):
            adjectives[form] = adjectives.get(form, frozenset()) | {slot}
    before = frozenset(form for lemma in tables["before"] for form in _forms(lemma))
    plurals = frozenset(map(_plural, tables["verbs"]))
    verbs = frozenset(tables["verbs"]) | plurals
    finite = {word: number for number, name in (("s", "one"), ("p", "several")) for word in tables[name]}
    pronouns, articles_after = frozenset(tables["pronouns"]), frozenset(tables["articles_after"])
    return Grammar(determiners, nouns, adjectives, before, pronouns, articles_after, verbs, finite)


def _slots(kind: str) -> frozenset[str]:
    """Both genders for "-p", one for "ms"."""
    genders = "mf" if kind[0] == _OPEN else kind[0]
    return frozenset(gender + kind[1] for gender in genders)


def _plural(noun: str) -> str:
    """As most nouns form it in French and English."""
    if noun.endswith(("ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "z")):
        return noun
    if noun.endswith("al") and noun not in ("festival", "bal"):
        return noun[:-1] + "ux"
    return noun + ("x" if noun.endswith(("eau", "eu")) else "s")


def _forms(lemma: str) -> list[str]:
    """Masculine and feminine, then both for several."""
    ending = next(ending for ending in _FORMS if lemma.endswith(ending))
    return [lemma.removesuffix(ending) + form for form in _FORMS[ending]]

"""A language's data file in, a Lexicon out: the words by which detection tells who says what."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quizzes.detection.words import plain_words

_FOLDER = Path(__file__).parent / "languages"
# Not a language: what a comparison needs of those without a file.
_OTHERS = "others"


class Phrases:
    """Many phrases, found by their first word: looking one up costs the same however many there are."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(map(plain_words, phrases))
        # Under each first word how many words its phrases have, the longest first.
        self._lengths: dict[str, list[int]] = {}
        for phrase in sorted(self._phrases, key=len, reverse=True):
            lengths = self._lengths.setdefault(phrase[0], [])
            if len(phrase) not in lengths:
                lengths.append(len(phrase))
        # The words that begin a phrase: most sentences hold none.
        self.first = frozenset(self._lengths)

    def __contains__(self, phrase: tuple[str, ...]) -> bool:
        return phrase in self._phrases

    def at(self, lowers: tuple[str, ...], index: int) -> int:
        """How many words the longest phrase that begins at `index` takes; 0 when none begins there."""
        for length in self._lengths.get(lowers[index], ()):
            if index + length <= len(lowers) and lowers[index : index + length] in self._phrases:
                return length
        return 0

    def find(self, lowers: tuple[str, ...]) -> tuple[int, int] | None:
        """First index and end of the first phrase among the words."""
        places = self.every(lowers)
        return (places[0].start, places[0].stop) if places else None

    def every(self, lowers: tuple[str, ...]) -> list[range]:
        """The indices of every phrase among the words."""
        first = self.first
        if first.isdisjoint(lowers):
            return []
        begun = [index for index, lower in enumerate(lowers) if lower in first]
        return [range(index, index + length) for index in begun if (length := self.at(lowers, index))]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words, by what they do; languages/fr.toml says what each group is."""

    finite: Phrases
    participles: Phrases
    present_participles: Phrases
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    by: frozenset[str]
    noun_before: frozenset[str]
    needs_content: frozenset[str]
    document_verbs: frozenset[str]
    complement: frozenset[str]
    content: frozenset[str]
    according: Phrases
    opening: frozenset[str]
    documents_said: Phrases
    document_nouns: frozenset[str]
    speaker_nouns: frozenset[str]
    pronouns: frozenset[str]
    anonymous: frozenset[str]
    always_anonymous: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    demonstrative: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    points_back: Phrases
    hearsay: Phrases
    impersonal: Phrases
    conditional: frozenset[str]
    conditional_unless: frozenset[str]
    interpretation: Phrases
    opinion: Phrases
    first_person: frozenset[str]
    furniture: Phrases
    negation: frozenset[str]
    acts: Phrases
    bodies: frozenset[str]
    months: frozenset[str]
    claim_words: Phrases
    ad_copy: Phrases
    function_words: frozenset[str]
    uncontracted: frozenset[str]
    elided_before_vowel: frozenset[str]
    no_elision_before: frozenset[str]
    plural_determiners: frozenset[str]
    # With what a verb of saying may begin: of all others no more is asked.
    saying: frozenset[str]


# Where a field stands in the file when its name there is another.
_NAMED_OTHERWISE = {"hearsay": "phrases", "ad_copy": "copy"}


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1), None when it has no file."""
    path = _FOLDER / f"{language}.toml"
    if language == _OTHERS or not language.isalpha() or not path.exists():
        return None
    words: dict[str, Any] = {}
    for table in tomllib.loads(path.read_text(encoding="utf-8")).values():
        words |= table
    begun = [plain_words(verb)[0] for name in ("finite", "participles") for verb in words[name]]
    words["saying"] = [*begun, *words["document_verbs"]]
    return Lexicon(
        **{
            name: _typed(words[_NAMED_OTHERWISE.get(name, name)], annotation)
            for name, annotation in Lexicon.__annotations__.items()
        }
    )


def _typed(values: list[str], annotation: Any) -> Any:  # Any: one of the two field types above
    return Phrases(values) if annotation is Phrases else frozenset(values)

"""A language's data file in, a Lexicon out: the words by which detection tells who says what."""

from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import Any

from quizzes.detection.phrases import Index, Phrases
from quizzes.detection.words import plain_words
from quizzes.languages import languages, words_in


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words, by what they do; languages/fr.toml says what each group is, ru.toml those of [cases]."""

    finite: Phrases
    participles: Phrases
    present_participles: Phrases
    before_participles: frozenset[str]
    auxiliaries: frozenset[str]
    passive: frozenset[str]
    reflexive: frozenset[str]
    by: frozenset[str]
    participle_endings: tuple[str, ...]
    one: frozenset[str]
    noun_before: frozenset[str]
    needs_content: frozenset[str]
    acts_of_speech: frozenset[str]
    of_a_study_verbs: frozenset[str]
    document_verbs: frozenset[str]
    complement: frozenset[str]
    content: frozenset[str]
    bidding: frozenset[str]
    according: Phrases
    opening: frozenset[str]
    documents_said: Phrases
    by_the_same: Phrases
    unnamed_said: Phrases
    document_nouns: frozenset[str]
    figures_of: frozenset[str]
    speaker_nouns: frozenset[str]
    pronouns: frozenset[str]
    anonymous: frozenset[str]
    plural_endings: tuple[str, ...]
    bare_plural: frozenset[str]
    possessive: frozenset[str]
    always_anonymous: frozenset[str]
    indefinite: frozenset[str]
    definite: frozenset[str]
    demonstrative: frozenset[str]
    prepositions: frozenset[str]
    relatives: frozenset[str]
    conjunctions: frozenset[str]
    new_clause: frozenset[str]
    clitics: frozenset[str]
    as_said: frozenset[str]
    houses_people: frozenset[str]
    of_a_study: frozenset[str]
    speaks_for: frozenset[str]
    on_record: frozenset[str]
    points_back: Phrases
    hearsay: Phrases
    impersonal: Phrases
    conditional: frozenset[str]
    conditional_unless: frozenset[str]
    conditional_endings: tuple[str, ...]
    interpretation: Phrases
    opinion: Phrases
    first_person: frozenset[str]
    imperatives: frozenset[str]
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

    # The table [grammar], empty for languages in which neither the verb's place nor its mood shows who says what.
    unspoken: frozenset[str]
    separable: Phrases
    prefixes: frozenset[str]
    joining: frozenset[str]
    subordinators: frozenset[str]
    modals: frozenset[str]
    indicative: frozenset[str]
    plural_verb_endings: tuple[str, ...]
    oblique: frozenset[str]
    belonging: frozenset[str]
    adverbs: frozenset[str]
    things: frozenset[str]
    according_after: frozenset[str]
    according_apart: frozenset[str]
    reported: frozenset[str]
    reported_unless: Phrases
    reported_after: frozenset[str]
    conditions: frozenset[str]
    said_with: Phrases
    conditional_with: frozenset[str]

    # The table [cases], empty for languages whose nouns do not show by their ending who does what.
    oblique_speakers: frozenset[str]
    oblique_anonymous: frozenset[str]
    oblique_documents: frozenset[str]
    mentioned: frozenset[str]
    alone: frozenset[str]
    places: frozenset[str]
    points_back_inside: Phrases
    past_endings: tuple[str, ...]
    guesses: Phrases
    forecasts: frozenset[str]
    openers: frozenset[str]
    they_say: Phrases

    # With what a verb of saying may begin: of all others no more is asked.
    saying: frozenset[str]
    # The groups that every sentence is searched for.
    sought: Index

    @property
    def verb_second(self) -> bool:
        """Whether the verb's place in its clause shows where its subject is."""
        return bool(self.subordinators)

    @property
    def inverts(self) -> bool:
        """Whether the subject may follow a verb of saying without a quotation: ", confie un enquêteur"."""
        return bool(self.clitics)

    @property
    def capital_nouns(self) -> bool:
        """Whether every noun has a capital, so that a capital is no sign of a name."""
        return bool(self.things)

    @property
    def names_quoted(self) -> bool:
        """Whether papers, companies and ships are always named in quotation marks."""
        return self.cased or self.capital_nouns

    @property
    def cased(self) -> bool:
        """Whether endings, and not articles and order, show who speaks."""
        return bool(self.oblique_speakers)


# Where a field stands in the file when its name there is another.
_NAMED_OTHERWISE = {"hearsay": "phrases", "ad_copy": "copy"}
# Phrases that are only looked for in their place.
_NOT_SOUGHT = ("finite", "participles", "present_participles", "separable", "said_with")


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language (ISO 639-1), None when it has no file. A list its file leaves out is empty."""
    if language not in languages():
        return None
    words: dict[str, Any] = {}
    for table in words_in(language).values():
        words |= table if isinstance(table, dict) else {}
    fields = {
        name: _typed(words.get(_NAMED_OTHERWISE.get(name, name), ()), annotation)
        for name, annotation in Lexicon.__annotations__.items()
        if name not in ("saying", "sought")
    }
    said = chain.from_iterable(
        words.get(name, ()) for name in ("finite", "participles", "present_participles", "separable")
    )
    verbs = {plain_words(verb)[0] for verb in said}
    groups = [field for name, field in fields.items() if isinstance(field, Phrases) and name not in _NOT_SOUGHT]
    return Lexicon(**fields, saying=verbs | fields["document_verbs"], sought=Index(groups))


def _typed(values: list[str], annotation: Any) -> Any:  # Any: one of the field types above
    if annotation == tuple[str, ...]:
        return tuple(values)
    return Phrases(values) if annotation is Phrases else frozenset(values)

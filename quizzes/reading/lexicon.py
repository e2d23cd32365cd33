"""A language's data file in, a Speech out: what reading must know of a language to cut and label its lines."""

from dataclasses import dataclass, field
from functools import cache

from quizzes.languages import OTHERS, languages, words_in
from quizzes.reading.folding import folded


@dataclass(frozen=True, slots=True)
class Speech:
    """What one language's file says, and what is said of all in others.toml; the rest is empty without a file.

    `counted` are words behind an ordinal that is written with a stop ("3. Dezember"), `before_counts` those before one.
    """

    abbreviations: frozenset[str] = frozenset()
    may_end: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    before_counts: frozenset[str] = frozenset()
    stops_after_places: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """What every text is searched for, whatever its language; all of it folded."""

    ads: frozenset[str] = frozenset()
    beside_ads: frozenset[str] = frozenset()
    with_ads: frozenset[str] = frozenset()
    promotions: tuple[str, ...] = ()
    disclosures: tuple[str, ...] = ()
    sponsors: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    calls: tuple[str, ...] = ()
    whole: frozenset[str] = frozenset()
    passing: frozenset[str] = frozenset()
    sign_ups: frozenset[str] = frozenset()
    past: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    letters: frozenset[str] = frozenset()
    consent: tuple[str, ...] = ()
    fields: frozenset[str] = frozenset()
    for_sale: tuple[str, ...] = ()
    empty_slot: dict[str, str] = field(default_factory=dict)
    captions: tuple[str, ...] = ()
    embed_frames: frozenset[str] = frozenset()
    shared_by: tuple[str, ...] = ()
    posted_by: tuple[str, ...] = ()
    weekdays: frozenset[str] = frozenset()
    telling: dict[str, frozenset[str]] = field(default_factory=dict)


@cache
def speech(language: str) -> Speech:
    """The cutting rules of one language (ISO 639-1)."""
    words, cutting = words_in(language), words_in(OTHERS)["cutting"]
    ordinals = cutting["ordinals"].get(language, {})
    return Speech(
        abbreviations=frozenset((*words.get("abbreviations", ()), *cutting["abbreviations"])),
        may_end=frozenset(words.get("may_end", ())),
        starters=frozenset(words.get("starters", ())),
        counted=frozenset(ordinals.get("counted", ())),
        before_counts=frozenset(ordinals.get("before", ())),
        stops_after_places=language in cutting["stops_after_places"],
    )


@cache
def labels() -> Labels:
    """The labels of all languages together: a French page may well carry an English ad."""
    files = [words_in(name) for name in (*languages(), OTHERS)]

    def every(table: str, key: str) -> tuple[str, ...]:
        return tuple(sorted({folded(phrase) for file in files for phrase in file.get(table, {}).get(key, ())}))

    telling = {language: frozenset(words_in(language)["telling"]) for language in languages()}
    telling |= {language: frozenset(words) for language, words in words_in(OTHERS)["telling"].items()}
    return Labels(
        ads=frozenset(every("ads", "labels")),
        beside_ads=frozenset(every("ads", "beside")),
        with_ads=frozenset(every("ads", "with_ads")),
        promotions=every("ads", "promotions"),
        disclosures=every("ads", "disclosures"),
        sponsors=every("ads", "sponsors"),
        instead=every("ads", "instead"),
        calls=every("ads", "calls"),
        whole=frozenset(every("ads", "whole")),
        passing=frozenset(every("ads", "passing")),
        sign_ups=frozenset(every("ads", "sign_ups")),
        past=frozenset(every("ads", "past")),
        told=frozenset(every("ads", "told")),
        asking=frozenset(every("ads", "asking")),
        letters=frozenset(every("ads", "letters")),
        consent=every("ads", "consent"),
        fields=frozenset(every("ads", "fields")),
        for_sale=every("ads", "for_sale"),
        empty_slot={language: words_in(language)["ads"]["empty_slot"] for language in languages()}
        | words_in(OTHERS)["ads"]["empty_slot"],
        captions=tuple(sorted({folded(word) for file in files for word in file.get("captions", ())})),
        embed_frames=frozenset(every("embeds", "frame")),
        shared_by=every("embeds", "shared_by"),
        posted_by=every("embeds", "posted_by"),
        weekdays=frozenset(every("embeds", "weekdays")),
        telling=telling,
    )

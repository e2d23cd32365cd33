"""What a student reads."""

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from quizzes.detection import Reason, detect, explain, explanations
from quizzes.detection.explanations import every_way, languages, turns
from quizzes.detection.explanations.quoting import quoted
from quizzes.detection.topics import Topic
from quizzes.detection.wire import draft_json
from quizzes.reading import Document, Passage, PassageKind

FOLDER = Path(explanations.__file__).parent
OFTEN = (
    Reason.NO_SOURCE,
    Reason.FIGURE_WITHOUT_SOURCE,
    Reason.VAGUE_SOURCE,
    Reason.INTERPRETATION_AS_FACT,
)


def toml(path: str) -> dict[str, Any]:  # Any: whatever the file holds, it is what is looked at
    return tomllib.loads((FOLDER / path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_several_ways_that_name_the_words(reason: Reason, language: str) -> None:
    found = {explain(reason, "un pont", language, turn=turn) for turn in range(5 if reason in OFTEN else 2)}
    assert len(found) == (5 if reason in OFTEN else 2)
    assert all("{" not in text and "un pont" in text and text.endswith((".", "?")) for text in found)


def test_languages_take_the_same_ways_and_sources_in_the_same_turn() -> None:
    assert {reason: len(ways) for reason, ways in toml("en.toml").items()} == {
        reason: len(ways) for reason, ways in toml("fr.toml").items()
    }
    assert [_counts(toml("sources/en.toml"))] == [_counts(toml("sources/fr.toml"))]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_source_is_of_a_topic_that_can_be_found(language: str) -> None:
    assert all(topics.keys() <= {"general", *Topic} for topics in toml(f"sources/{language}.toml").values())


def _counts(sources: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, int]]:
    return {sort: {topic: len(ways) for topic, ways in topics.items()} for sort, topics in sources.items()}


@pytest.mark.parametrize(
    ("text", "spoken", "language", "source"),
    [
        ("The hospital has stopped all operations.", "en", "en", "a published study, a named doctor"),
        ("The hospital has stopped all operations.", "en", "fr", "une étude publiée, un médecin nommé"),
        ("Les gendarmes cherchent deux suspects.", "fr", "fr", "la police, le parquet ou un tribunal"),
        ("The old mill has been shut for weeks.", "en", "en", "a witness with a name"),
    ],
)
def test_a_source_looks_like_the_topic_of_the_sentence(text: str, spoken: str, language: str, source: str) -> None:
    assert source in explain(Reason.NO_SOURCE, text[:12], language, text=text, spoken=spoken)


def test_the_findings_of_an_article_are_explained_in_turn() -> None:
    sentences = [f"The old mill number {word} lost all of its workers." for word in ("one", "two", "three", "four")]
    passages = [Passage(at, at, PassageKind.SENTENCE, text, "en") for at, text in enumerate(sentences, 1)]
    found = draft_json(detect(Document("", "en", tuple(passages))), name="mill")["findings"]
    assert len(found) == len(sentences)
    told = [row["explanation"].replace(row["cue"], "") for row in found]
    assert all(one != other for one, other in combinations(told, 2))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_reasons_side_by_side_give_different_advice(language: str) -> None:
    asking = [Reason.NO_SOURCE, Reason.HEARSAY, Reason.JOURNALISTIC_CONDITIONAL, Reason.IMPERSONAL_HEDGE]
    ends = [explain(reason, "x", language)[-40:] for reason in asking]
    assert len(set(ends)) == len(asking)


def test_a_turn_counts_the_findings_of_the_same_reason() -> None:
    assert list(turns(["hearsay", "no_source", "hearsay", "hearsay", "no_source"])) == [0, 0, 1, 2, 1]


def test_every_way_holds_what_any_turn_says_in_any_language() -> None:
    text = "The hospital has stopped all operations."
    said = set(every_way(Reason.NO_SOURCE, "The hospital", text=text, spoken="en"))
    for language in languages():
        for turn in range(50):
            assert explain(Reason.NO_SOURCE, "The hospital", language, turn=turn, text=text, spoken="en") in said


@pytest.mark.parametrize(("language", "words"), [("fr", "«\u00a0près de\u00a0»"), ("en", "“près de”")])
def test_the_cue_stands_in_the_quotation_marks_of_the_language(language: str, words: str) -> None:
    assert words in explain(Reason.HEARSAY, "près de", language)


@pytest.mark.parametrize(
    ("cue", "french", "english"),
    [
        ("« dit-on »", "dit-on", "dit-on"),
        ("sa cellule « vélo »", "sa cellule “vélo”", "sa cellule ‘vélo’"),
        ('the "big" plan,', "the “big” plan", "the ‘big’ plan"),
        ("glisse : « On a", "glisse\u00a0: On a", "glisse : On a"),
        ("a-t-il dit ».", "a-t-il dit", "a-t-il dit"),
        ("(selon lui –", "selon lui", "selon lui"),
        ("vraiment ?", "vraiment\u00a0?", "vraiment ?"),
        ("deux\nlignes", "deux lignes", "deux lignes"),
        ("3\u00a0500 euros", "3\u00a0500 euros", "3\u00a0500 euros"),
        ("« Oui » et « non »", "“Oui” et “non”", "‘Oui’ et ‘non’"),
        ("…", "…", "…"),
    ],
)
def test_marks_of_the_cue_are_set_as_within_a_quotation(cue: str, french: str, english: str) -> None:
    assert quoted(cue, "fr") == f"«\u00a0{french}\u00a0»"
    assert quoted(cue, "en") == f"“{english}”"


def test_the_beginning_of_a_sentence_is_shown_as_one() -> None:
    text = "The old mill has been shut for weeks, and nobody works in it."
    assert "“The old mill…”" in explain(Reason.NO_SOURCE, "The old mill", "en", text=text)
    assert f"“{text[:-1]}”" in explain(Reason.NO_SOURCE, text[:-1], "en", text=text)
    assert "“reports say”" in explain(Reason.HEARSAY, "reports say", "en", text="Reports say so.")


def test_words_that_stand_in_another_passage_are_said_to() -> None:
    nearby = "“a friend said” (in a sentence nearby)"
    assert nearby in explain(Reason.VAGUE_SOURCE, "a friend said", "en", text="It was horrible.")
    assert nearby not in explain(Reason.VAGUE_SOURCE, "a friend said", "en", text="It was horrible, a friend said.")


def test_another_language_is_explained_in_english() -> None:
    assert explain("hearsay", "x", "de") == explain("hearsay", "x", "en")


def test_the_same_finding_is_explained_the_same_way_every_time() -> None:
    assert len({explain(Reason.NO_SOURCE, "le pont", "fr", turn=3) for _ in range(5)}) == 1


def test_an_unknown_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="boredom"):
        explain("boredom", "x", "en")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("reason", [reason for reason in Reason if reason.kind == "mistranslated_embed"])
def test_a_bad_translation_sends_the_reader_to_the_original(reason: Reason, language: str) -> None:
    ways = toml(f"{language}.toml")[reason]
    assert reason is Reason.NOT_TRANSLATED or all("origin" in way.casefold() for way in ways)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_label_is_named_with_its_words(language: str) -> None:
    assert all("{cue}" in way for way in toml(f"{language}.toml")[Reason.AD_MARKER])

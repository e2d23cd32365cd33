"""German: each rule with a sentence that needs it and one that must not trigger it."""

import pytest

from quizzes.detection.lexicon import lexicon
from quizzes.detection.sentences import sentences_of
from quizzes.reading import read_text
from tests.detection.drafts import claims, draft, ladder

SOURCED = [
    "Die Brücke wird am Montag gesperrt, sagte Müller.",
    "„Wir sperren die Brücke am Montag“, sagte Bürgermeisterin Anna Müller.",
    "»Wir sperren die Brücke am Montag«, sagte Bürgermeisterin Anna Müller.",
    "«Wir sperren die Brücke am Montag», sagte Anna Müller.",
    "Wie die Polizei mitteilte, wurde niemand verletzt.",
    "Am Montag teilte die Polizei in Kiel mit, dass niemand verletzt worden sei.",
    "Die Polizei hat am Montag in Kiel mitgeteilt, dass niemand verletzt wurde.",
    "Das hat Müller am Montag im Rathaus von Kiel bestätigt.",
    "Zudem kritisierte der Verband die lange Sperrung der Straße.",
    "Das Haus brannte der Polizei zufolge völlig aus.",
    "Laut Polizei war der Fahrer betrunken.",
    "Laut einem Bericht der Zeitung „Merkur“ fehlt das Geld.",
    "Nach Angaben des Ministeriums fehlen Lehrer.",
    "Die Brücke ist alt, so die Ministerin weiter.",
    "Eine Sprecherin des Ministeriums sagte, die Brücke werde gesperrt.",
    "Forscher der Universität Graz fanden heraus, dass der Fluss steigt.",
    "Der Verband hält den Umbau der Brücke für einen Fehler.",
    "Der Hersteller wies den Vorwurf am Montag zurück.",
]
UNSOURCED = [
    ("Der Fluss steigt jedes Jahr in diesem Tal weiter an.", "no_source"),
    ("Die Flut zerstörte 340 Häuser im Tal.", "figure_without_source"),
    ("Die Sperrung zeigt die Schwäche kleiner Gemeinden.", "interpretation_as_fact"),
    ("Der Läufer sagte den Start wegen einer Krankheit ab.", "no_source"),
    ("Der Verband konnte die alten Schulden gegenüber den Helfern nicht erklären.", "no_source"),
    ("Experten warnen vor einem Einsturz der Brücke.", "vague_source"),
    ("Nach Angaben von Experten fehlen Lehrer.", "vague_source"),
    ("Ein Anwohner berichtet, die Brücke wackle seit Jahren.", "vague_source"),
    ("Einige befürchten, dass die Brücke einstürzt.", "vague_source"),
    ("Wie aus Regierungskreisen verlautete, wird die Brücke gesperrt.", "vague_source"),
    ("Nach Informationen dieser Zeitung wird die Brücke bald gesperrt.", "vague_source"),
    ("Die Firma ist angeblich pleite.", "hearsay"),
    ("Der Fahrer soll das Auto gestohlen haben.", "journalistic_conditional"),
    ("Die Brücke ist offenbar baufällig.", "impersonal_hedge"),
    ("Es wird erwartet, dass die Brücke gesperrt wird.", "impersonal_hedge"),
]
NO_CLAIM = [
    "Warum hat die Stadt vor der Flut nichts getan?",
    "Die Stadt sollte endlich die Arbeiten bezahlen.",
    "Wir sind in der Nacht bis zur Brücke gelaufen.",
]


@pytest.mark.parametrize("sentence", SOURCED)
def test_a_sourced_sentence_is_left_alone(sentence: str) -> None:
    assert claims(sentence, "de") == []
    assert ladder(sentence, "de")[0] in ("named", "document")


@pytest.mark.parametrize(("sentence", "reason"), UNSOURCED)
def test_a_sentence_without_a_source_is_suggested_with_its_reason(sentence: str, reason: str) -> None:
    (found,) = claims(sentence, "de")
    assert found.reason == reason
    assert found.cue
    assert found.cue in sentence


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_questions_opinions_and_the_reporter_claim_nothing(sentence: str) -> None:
    assert ladder(sentence, "de") == ["not_a_claim"]


@pytest.mark.parametrize(
    "sentence",
    ["Der Bundestag hat das Gesetz am 3. März 2021 beschlossen.", "Die Bürgermeisterin wurde im März 2020 gewählt."],
)
def test_routine_public_record_is_background_and_not_suggested(sentence: str) -> None:
    (judgement,) = draft(sentence, "de").judgements
    assert judgement.background
    assert claims(sentence, "de") == []


@pytest.mark.parametrize(("speaker", "rung"), [("Müller", "named"), ("Ein Insider", "unnamed")])
def test_the_mood_of_reported_speech_belongs_to_whoever_spoke_last(speaker: str, rung: str) -> None:
    text = f"{speaker} sagte, die Brücke sei alt. Sie werde am Montag gesperrt. Die Arbeiten hätten lange gedauert."
    assert ladder(text, "de") == [rung] * 3


def test_what_would_be_is_no_reported_speech_where_nobody_spoke() -> None:
    assert ladder("Die Arbeiten hätten im Sommer lange gedauert.", "de") == ["none"]


def test_a_plain_statement_after_reported_speech_is_the_papers_own() -> None:
    text = "Müller sagte, die Brücke sei alt. Der Fluss steigt jedes Jahr in diesem Tal weiter an."
    assert ladder(text, "de") == ["named", "none"]


def test_the_police_said_so_gives_its_source_to_the_sentence_before() -> None:
    assert ladder("Die Brücke wird am Montag gesperrt. Das teilte die Polizei mit.", "de") == ["named", "named"]
    text = "Die Brücke wird am Montag gesperrt. Der Umweg führt durch das Tal.\n\nDas teilte die Polizei mit."
    assert ladder(text, "de") == ["named"] * 3
    assert ladder("Die Brücke wird am Montag gesperrt. Das teilte die Stadt in zwei Hälften.", "de")[0] == "none"


def test_a_paper_in_quotation_marks_is_a_source() -> None:
    assert ladder("Wie der „Spiegel“ berichtet, will der Konzern die Brücke verkaufen.", "de") == ["document"]
    assert ladder("Das Wort „Spiegel“ stand in großen Buchstaben auf der alten Brücke.", "de") == ["none"]


def test_a_capital_is_no_sign_of_a_name() -> None:
    assert ladder("Die Hoffnung der Anwohner auf eine neue Brücke im Tal schwindet.", "de") == ["none"]
    assert ladder("Die Expertin Anna Müller sagte, die Brücke sei alt.", "de") == ["named"]


@pytest.mark.parametrize(
    "text",
    [
        "»Wir sagen dazu heute lieber gar nichts«, sagte Anna.",
        '„Wir sagen dazu heute lieber gar nichts", sagte Anna.',
        "‚Wir sagen dazu heute lieber gar nichts‘, sagte Anna.",
    ],
)
def test_quotations_are_seen_in_every_way_they_are_printed(text: str) -> None:
    [sentence] = sentences_of(read_text(text, language="de"))
    assert [lower for lower in sentence.lowers if lower.isalpha()] == ["sagte", "anna"]


def test_french_quotation_marks_are_not_turned_round() -> None:
    [sentence] = sentences_of(read_text("Elle a dit « non » , puis « oui » .", language="fr"))
    assert [lower for lower in sentence.lowers if lower.isalpha()] == ["elle", "a", "dit", "puis"]


@pytest.mark.parametrize("language", ["de", "es"])
def test_the_file_is_complete_enough_to_judge(language: str) -> None:
    spoken = lexicon(language)
    assert spoken is not None
    assert all((spoken.finite, spoken.according, spoken.anonymous, spoken.acts, spoken.claim_words, spoken.months))

"""Spanish: each rule with a sentence that needs it and one that must not trigger it."""

import pytest

from tests.detection.drafts import claims, draft, ladder

SOURCED = [
    "El puente cerrará el lunes, dijo Ana Mora.",
    '"El puente cerrará el lunes", aseguró la alcaldesa de Brume.',
    "«El puente cerrará el lunes», aseguró la alcaldesa.",
    "Según Ana Mora, el puente cerrará el lunes.",
    "De acuerdo con el informe del ministerio, el puente se mueve desde hace años.",
    "A juicio de la fiscal, el puente es un peligro para los vecinos.",
    "El portavoz del Gobierno, Luis Paz, negó que falte dinero.",
    "El Gobierno rechazó el plan de la oposición.",
    "El ministerio, por su parte, informó de que enviará catorce camiones.",
    "Un estudio de la Universidad de Brume muestra una subida del río.",
    "El puente cerrará el lunes, se lee en un comunicado del ayuntamiento.",
    "—El puente es viejo y va a cerrar —dijo Ana Mora.",
]
UNSOURCED = [
    ("El río crece cada año en todo el valle de Brume.", "no_source"),
    ("La crecida se llevó 340 casas en el valle.", "figure_without_source"),
    ("Este cierre demuestra la debilidad de los pueblos pequeños.", "interpretation_as_fact"),
    ("Fuentes del ayuntamiento confirmaron el cierre del puente.", "vague_source"),
    ("Expertos advierten de que el puente va a caer.", "vague_source"),
    ("Un vecino asegura que el puente se mueve.", "vague_source"),
    ("Muchos temen que el puente caiga.", "vague_source"),
    ("Trascendió que el puente cerrará antes de fin de mes.", "vague_source"),
    ("Al parecer, el puente está roto.", "hearsay"),
    ("Según ha podido saber este diario, el puente cerrará pronto.", "vague_source"),
    ("La ciudad habría pagado las obras con dinero ajeno.", "journalistic_conditional"),
    ("Se estima que el puente cerrará antes del verano.", "impersonal_hedge"),
    ("Se anunció que el puente cerrará.", "impersonal_hedge"),
]
NO_CLAIM = [
    "¿Por qué no hizo nada la ciudad antes de la crecida?",
    "La ciudad debería pagar las obras de una vez.",
    "Caminamos hasta nuestro puente por la noche.",
]


@pytest.mark.parametrize("sentence", SOURCED)
def test_a_sourced_sentence_is_left_alone(sentence: str) -> None:
    assert claims(sentence, "es") == []
    assert ladder(sentence, "es")[0] in ("named", "document")


@pytest.mark.parametrize(("sentence", "reason"), UNSOURCED)
def test_a_sentence_without_a_source_is_suggested_with_its_reason(sentence: str, reason: str) -> None:
    (found,) = claims(sentence, "es")
    assert found.reason == reason
    assert found.cue
    assert found.cue in sentence


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_questions_opinions_and_the_reporter_claim_nothing(sentence: str) -> None:
    assert ladder(sentence, "es") == ["not_a_claim"]


@pytest.mark.parametrize(
    "sentence", ["El Congreso aprobó la ley el 3 de marzo de 2021.", "La alcaldesa fue elegida en marzo de 2020."]
)
def test_routine_public_record_is_background_and_not_suggested(sentence: str) -> None:
    (judgement,) = draft(sentence, "es").judgements
    assert judgement.background
    assert claims(sentence, "es") == []


@pytest.mark.parametrize(
    "following",
    ["Añadió que será pronto.", "También descartó otro plan para el río.", "Según explicó, el puente es viejo."],
)
def test_a_verb_without_a_subject_is_whoever_spoke_last(following: str) -> None:
    assert ladder(f"Una fuente del ayuntamiento dijo que el puente cerrará. {following}", "es") == ["unnamed"] * 2
    assert ladder(f"La alcaldesa Ana Mora dijo que el puente cerrará. {following}", "es") == ["named"] * 2


def test_they_say_there_is_nobody_in_particular() -> None:
    (found,) = claims("En Bélgica aseguran que el puente cerrará pronto.", "es")
    assert found.reason == "vague_source"


def test_they_say_in_a_house_is_the_house() -> None:
    assert ladder("Desde el ministerio explican que el puente cerrará pronto.", "es") == ["named"]


def test_a_verb_with_its_own_subject_is_not_the_last_speakers() -> None:
    text = "Una fuente dijo que el puente cerrará. La alcaldesa Ana Mora añadió que será pronto."
    assert ladder(text, "es") == ["unnamed", "named"]


def test_a_conditional_after_a_condition_is_no_rumour() -> None:
    found = claims("La ciudad estaría mejor si el puente diera dinero.", "es")
    assert "journalistic_conditional" not in [suggestion.reason for suggestion in found]


def test_that_is_how_she_announced_it_gives_its_source_to_the_sentence_before() -> None:
    assert claims("El puente cerrará el lunes. Así lo anunció la alcaldesa de Brume.", "es") == []
    assert claims("El puente cerrará el lunes. La alcaldesa de Brume bailó.", "es")

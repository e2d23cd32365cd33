"""Who says so in Ukrainian: each rule with an invented sentence that needs it and one that must not trigger it."""

import pytest

from quizzes.detection import Suggestion, detect
from quizzes.reading import read_text
from tests.detection.drafts import claims, draft, ladder

# What carries a source, and on which rung it stands.
SOURCED = [
    ("Мер Туманська оголосив, що міст закриють у понеділок.", "named"),
    ("Міст закриють у понеділок, повідомила Ганна Лугова.", "named"),
    ("У п’ятницю на зустрічі з мешканцями очільниця громади пообіцяла, що міст полагодять.", "named"),
    ("Міністерство транспорту заявило, що міст простоїть ще сто років.", "named"),
    ("Міст закриють надовго, — сказав інженер Петро Луговий.", "named"),
    ("«Міст старий, і він дрижить щоночі», — заявив Петро Луговий.", "named"),
    ("„Міст старий, і він дрижить щоночі”, — зітхає Петро Луговий.", "named"),
    ("Петро Луговий: «Міст старий, і він дрижить щоночі».", "named"),
    ("«Міст старий, — сказав Петро Луговий. — Він дрижить щоночі».", "named"),
    ("Про аварію на мосту повідомляє «Туманський вісник».", "named"),
    ("За даними «Туманськводоканалу», вода піднялася на два метри.", "named"),
    ("Міст закриють у понеділок, передає Reuters.", "named"),
    ("Як пише The Brume Times, міст закриють у понеділок.", "named"),
    ("У міській раді пояснили, що міст закривають через тріщини.", "named"),
    ("За словами Ганни Лугової, міст закриють у понеділок.", "named"),
    ("Згідно з доповіддю комісії, міст зсунувся на два сантиметри.", "document"),
    ("У заяві компанії йдеться, що міст закриють.", "document"),
    ("Дослідження Інституту річок показало, що вода піднімається щороку.", "document"),
    ("Також додала, що міст закриють надовго.", "named"),
    # a verb that an apostrophe cuts, with the mark and with the letter
    ("Комісія Туманська з’ясувала, що міст зсунувся.", "named"),
    ("Комісія Туманська зʼясувала, що міст зсунувся.", "named"),
]
UNSOURCED = [
    ("Річка піднімається щороку по всій долині.", "no_source"),
    ("Повінь знесла 340 будинків у долині річки.", "figure_without_source"),
    ("Закриття мосту свідчить про слабкість малих міст по всій долині.", "interpretation_as_fact"),
    ("Це свідчить про слабкість малих міст по всій долині.", "interpretation_as_fact"),
    ("Джерело в мерії повідомило, що міст закриють.", "vague_source"),
    ("Співрозмовник «Туманського вісника» розповів, що міст закриють.", "vague_source"),
    ("Експерти вважають, що міст от-от упаде.", "vague_source"),
    ("За словами очевидців, міст дрижав усю ніч.", "vague_source"),
    ("Мешканці Туманська кажуть, що міст дрижить.", "vague_source"),
    ("Військові, з якими говорило видання, кажуть про слабкий міст.", "vague_source"),
    ("Один з інженерів зізнався, що міст не перевіряли.", "vague_source"),
    ("Кажуть, що міст збудували на піску.", "hearsay"),
    ("Збитки від повені могли скласти половину бюджету міста.", "journalistic_conditional"),
    ("Місто нібито не може заплатити за ремонт.", "hearsay"),
    ("За чутками, міст закриють до кінця місяця.", "hearsay"),
    ("За попередніми даними, міст пошкодила баржа.", "hearsay"),
    ("Стало відомо про закриття мосту в Туманську.", "hearsay"),
    ("Вважається, що міст збудували на піску.", "impersonal_hedge"),
    ("Схоже, міст збудували на піску.", "impersonal_hedge"),
    ("Варто зазначити, що місто не платить за ремонт.", "impersonal_hedge"),
]
NO_CLAIM = [
    "Чому місто нічого не зробило до повені?",
    "Додайте в борщ дві ложки сметани і дрібку солі.",
    "На жаль, місто знову забуло про міст.",
    "Ми дійшли до мосту вже вночі.",
    "Схоже, нового мосту містяни більше не побачать.",
    "Читайте також: як місто втратило міст.",
]
BACKGROUND = [
    "Парламент ухвалив закон 3 березня 2021 року.",
    "Мерка народилася в Туманську 1970 року.",
    "Матч відбудеться в суботу, 5 червня.",
    "Закон набув чинності в січні.",
]


@pytest.mark.parametrize(("sentence", "rung"), SOURCED)
def test_a_sourced_sentence_is_left_alone(sentence: str, rung: str) -> None:
    assert claims(sentence, "uk") == []
    assert ladder(sentence, "uk") == [rung] * len(ladder(sentence, "uk"))


@pytest.mark.parametrize(("sentence", "reason"), UNSOURCED)
def test_a_sentence_without_a_source_is_suggested_with_its_reason(sentence: str, reason: str) -> None:
    (found,) = claims(sentence, "uk")
    assert found.reason == reason
    assert found.cue
    assert found.cue in sentence


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_questions_opinions_and_the_reporter_claim_nothing(sentence: str) -> None:
    assert ladder(sentence, "uk") == ["not_a_claim"]


@pytest.mark.parametrize("sentence", BACKGROUND)
def test_routine_public_record_is_background(sentence: str) -> None:
    (judgement,) = draft(sentence, "uk").judgements
    assert judgement.background


def test_a_quantity_takes_background_back() -> None:
    assert claims("У 2020 році парламент ухвалив закон, через що майже вдвічі зросла кількість аварій.", "uk")


@pytest.mark.parametrize(
    "text",
    [
        "Міст зсунувся на два сантиметри. Про це повідомила мерка Туманська.",
        "Міст зсунувся на два сантиметри. Його закрили на ремонт. Про це йдеться в заяві мерії.",
        "Міст зсунувся на два сантиметри.\nПро це повідомляє «Туманський вісник».",
    ],
)
def test_this_was_said_by_gives_its_source_to_what_stands_before(text: str) -> None:
    assert claims(text, "uk") == []


def test_speech_that_a_dash_opens_has_the_speaker_of_its_paragraph() -> None:
    text = "— Міст старий. Він дрижить щоночі, — сказав Петро Луговий. — Його закриють надовго."
    assert ladder(text, "uk") == ["named", "named", "named"]


def test_a_dash_within_a_quotation_opens_no_speech() -> None:
    text = "«Міст старий, — каже Петро Луговий. — Він дрижить». Ремонт коштував місту 5 мільйонів гривень."
    assert ladder(text, "uk")[-1] == "none"


def test_by_her_words_carries_the_kind_of_the_last_source() -> None:
    text = "Джерело в мерії повідомило, що міст закриють. На її думку, це станеться скоро."
    assert ladder(text, "uk") == ["unnamed", "unnamed"]


def _mixed() -> list[Suggestion]:
    ukrainian = "Міст у Туманську закриють у понеділок, повідомила очільниця громади Ганна Лугова. " * 4
    russian = "Жители города говорят, что мост был построен на песке и что его никто не проверял уже много лет."
    document = read_text(f"{ukrainian}\n{russian}\n{ukrainian}")
    assert document.language == "uk"
    assert [passage.language for passage in document.passages if passage.text == russian] == ["ru"]
    return [found for found in detect(document).suggestions if document.passages[found.passage - 1].text == russian]


def test_a_russian_paragraph_in_a_ukrainian_article_is_read_as_russian() -> None:
    (found,) = _mixed()
    assert found.reason == "vague_source"


def test_a_russian_quotation_in_a_ukrainian_sentence_has_its_ukrainian_speaker() -> None:
    sentence = "«Мост старый, и он дрожит каждую ночь, якобы из-за реки», — сказав Петро Луговий."
    assert ladder(sentence, "uk") == ["named"]

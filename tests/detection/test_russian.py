"""Who says so in Russian: each rule with an invented sentence that needs it and one that must not trigger it."""

import pytest

from tests.detection.drafts import claims, draft, ladder

# What carries a source, and on which rung it stands.
SOURCED = [
    # a nominative before the verb, after it, and both ways in every gender
    ("Мэр Туманска объявил, что мост закроют в понедельник.", "named"),
    ("Мост закроют в понедельник, сообщила Анна Лугова.", "named"),
    ("В пятницу на встрече с жителями глава района пообещала, что мост починят.", "named"),
    ("Министерство транспорта заявило, что мост простоит ещё сто лет.", "named"),
    # a dash sets off who speaks, with and without quotation marks
    ("Мост закроют надолго, — сказал инженер Пётр Лугов.", "named"),
    ("«Мост старый, и он дрожит каждую ночь», — заявил Пётр Лугов.", "named"),
    ("«Мост старый, и он дрожит каждую ночь», — вздыхает Пётр Лугов.", "named"),
    ("Пётр Лугов: «Мост старый, и он дрожит каждую ночь».", "named"),
    # the speaker inside the quotation marks
    ("«Мост старый, — сказал Пётр Лугов. — Он дрожит каждую ночь».", "named"),
    # a name in quotation marks is a name
    ("Об аварии на мосту сообщает «Туманский вестник».", "named"),
    ("По данным «Туманскводоканала», вода поднялась на два метра.", "named"),
    # agencies and papers
    ("Мост закроют в понедельник, передаёт Reuters.", "named"),
    ("Как пишет The Brume Times, мост закроют в понедельник.", "named"),
    # the house speaks
    ("В мэрии пояснили, что мост закрывают из-за трещин.", "named"),
    # according to, in any case
    ("По словам Анны Луговой, мост закроют в понедельник.", "named"),
    ("Согласно докладу комиссии, мост сдвинулся на два сантиметра.", "document"),
    ("Со ссылкой на министерство газета пишет, что мост закроют.", "named"),
    # what only looks like a nominative after a preposition is no speaker
    ("Reuters со ссылкой на документы пишет, что мост закроют.", "named"),
    # a known speaker's act of speech needs no "that"
    ("Мэр Анна Лугова не исключила закрытия моста.", "named"),
    # papers
    ("В заявлении компании говорится, что мост закроют.", "document"),
    ("Исследование Института рек показало, что река поднимается каждый год.", "document"),
    # a verb in the singular without a subject goes on for whoever spoke last
    ("Также добавил, что мост закроют надолго.", "named"),
]
# What has none, with the reason to be given.
UNSOURCED = [
    ("Река поднимается каждый год по всей долине.", "no_source"),
    ("Паводок снёс 340 домов в долине реки.", "figure_without_source"),
    ("Закрытие моста свидетельствует о слабости маленьких городов по всей долине.", "interpretation_as_fact"),
    ("Это говорит о слабости маленьких городов по всей долине.", "interpretation_as_fact"),
    ("Источник в мэрии сообщил, что мост закроют.", "vague_source"),
    ("Собеседник «Туманского вестника» рассказал, что мост закроют.", "vague_source"),
    ("Эксперты считают, что мост вот-вот рухнет.", "vague_source"),
    ("По словам очевидцев, мост дрожал всю ночь.", "vague_source"),
    ("Жители Туманска говорят, что мост дрожит.", "vague_source"),
    ("Один из инженеров признался, что мост не проверяли.", "vague_source"),
    ("Два источника в мэрии подтвердили закрытие моста.", "vague_source"),
    ("Рыбаки рассказали, что мост дрожит.", "vague_source"),
    ("Исследование показало, что река поднимается каждый год.", "vague_source"),
    ("Город якобы не может заплатить за ремонт.", "hearsay"),
    ("По слухам, мост закроют до конца месяца.", "hearsay"),
    ("По предварительным данным, мост повредила баржа.", "hearsay"),
    ("Стало известно о закрытии моста в Туманске.", "hearsay"),
    ("Говорят, что мост построили на песке.", "hearsay"),
    ("Ущерб от паводка мог составить половину бюджета города.", "journalistic_conditional"),
    ("Считается, что мост построили на песке.", "impersonal_hedge"),
    ("Похоже, мост построили на песке.", "impersonal_hedge"),
    ("Следует отметить, что город не платит за ремонт.", "impersonal_hedge"),
]
NO_CLAIM = [
    "Почему город ничего не сделал до паводка?",
    "Добавьте в суп две ложки сметаны и щепотку соли.",
    "К сожалению, город снова забыл о мосте.",
    "Мы дошли до моста уже ночью.",
    "Похоже, нового моста горожане больше не увидят.",
    "Читайте также: как город потерял мост.",
]
BACKGROUND = [
    "Парламент принял закон 3 марта 2021 года.",
    "Мэр родилась в Туманске в 1970 году.",
    "Матч состоится в субботу, 5 июня.",
    "Закон вступил в силу в январе.",
]


@pytest.mark.parametrize(("sentence", "rung"), SOURCED)
def test_a_sourced_sentence_is_left_alone(sentence: str, rung: str) -> None:
    assert claims(sentence, "ru") == []
    assert ladder(sentence, "ru") == [rung] * len(ladder(sentence, "ru"))


@pytest.mark.parametrize(("sentence", "reason"), UNSOURCED)
def test_a_sentence_without_a_source_is_suggested_with_its_reason(sentence: str, reason: str) -> None:
    (found,) = claims(sentence, "ru")
    assert found.reason == reason
    assert found.cue
    assert found.cue in sentence


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_questions_opinions_and_the_reporter_claim_nothing(sentence: str) -> None:
    assert ladder(sentence, "ru") == ["not_a_claim"]


@pytest.mark.parametrize("sentence", BACKGROUND)
def test_routine_public_record_is_background(sentence: str) -> None:
    (judgement,) = draft(sentence, "ru").judgements
    assert judgement.background


def test_a_quantity_takes_background_back() -> None:
    assert claims("В 2020 году парламент принял закон, из-за которого выросло число аварий.", "ru")


@pytest.mark.parametrize(
    "text",
    [
        "Мост сдвинулся на два сантиметра. Об этом сообщила мэр Туманска.",
        "Мост сдвинулся на два сантиметра. Его закрыли на ремонт. Об этом говорится в заявлении мэрии.",
        "Мост сдвинулся на два сантиметра.\nОб этом сообщает «Туманский вестник».",
    ],
)
def test_this_was_said_by_gives_its_source_to_what_stands_before(text: str) -> None:
    assert claims(text, "ru") == []


def test_this_was_said_by_does_not_reach_past_the_paragraph_before() -> None:
    text = "Река поднимается каждый год.\nМост сдвинулся на два сантиметра.\nОб этом сообщила мэр Туманска."
    assert ladder(text, "ru")[0] == "none"


def test_speech_that_a_dash_opens_has_the_speaker_of_its_paragraph() -> None:
    text = "— Мост старый. Он дрожит каждую ночь, — сказал Пётр Лугов. — Его закроют надолго."
    assert ladder(text, "ru") == ["named", "named", "named"]


def test_after_the_speaker_the_story_goes_on() -> None:
    text = "— Мост старый и дрожит каждую ночь, — сказал Пётр Лугов. Ремонт моста стоил городу 5 миллионов рублей."
    assert ladder(text, "ru") == ["named", "none"]


def test_an_expert_is_who_spoke_last_and_nobody_when_no_one_did() -> None:
    assert ladder("Эксперт добавил, что мост рухнет.", "ru") == ["unnamed"]
    assert ladder("Пётр Лугов считает, что мост стар. Эксперт добавил, что он рухнет.", "ru") == ["named", "named"]


def test_an_expert_with_a_name_is_a_source() -> None:
    assert ladder("Эксперт Анна Лугова считает, что мост рухнет.", "ru") == ["named"]


def test_by_his_words_carries_the_kind_of_the_last_source() -> None:
    text = "Источник в мэрии сообщил, что мост закроют. По его словам, это случится скоро."
    assert ladder(text, "ru") == ["unnamed", "unnamed"]


def test_the_anger_of_residents_is_no_source() -> None:
    (found,) = claims("Гнев жителей растёт по всей долине реки.", "ru")
    assert found.reason == "no_source"


def test_a_whole_sentence_in_quotation_marks_is_nobodys_name() -> None:
    (found,) = claims('"Людям построят новый мост".', "ru")
    assert found.reason == "quote_without_speaker"


def test_a_relative_clause_before_the_verb_does_not_hide_the_subject() -> None:
    assert ladder("Жители, с которыми говорила газета, жалуются на старый мост.", "ru") == ["unnamed"]

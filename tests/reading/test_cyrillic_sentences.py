"""Ukrainian and Russian cut into sentences, and told apart."""

import pytest

from quizzes.reading.language import by_small_words
from quizzes.reading.sentences import split_sentences

WHOLE = [
    ("ru", "Он живёт на ул. Ленина, д. 5, кв. 3."),
    ("ru", "Там жил проф. А. С. Лугов."),
    ("ru", "Это т. н. «серая зона», т. е. ничья земля."),
    ("ru", "В 2020 г. он уехал в г. Туманск."),
    ("uk", "Він мешкає на вул. Шевченка, буд. 5, кв. 3."),
    ("uk", "Там жив проф. І. І. Луговий."),
    ("uk", "Це т. зв. «сіра зона», тобто нічия земля."),
]
CUT = [
    ("ru", "Ущерб — 5 млн руб.", "Компания его признала."),
    ("ru", "Это было в 2020 г.", "Потом завод закрыли."),
    ("ru", "Мост дрожит», — сказал Лугов.", "— Его закроют."),
    ("uk", "Збитки — 5 млн грн.", "Компанія їх визнала."),
    ("uk", "Це було 2020 р.", "Потім завод закрили."),
]


@pytest.mark.parametrize(("language", "sentence"), WHOLE)
def test_an_abbreviation_and_an_initial_end_no_sentence(language: str, sentence: str) -> None:
    assert split_sentences(sentence, language) == [sentence]


@pytest.mark.parametrize(("language", "first", "second"), CUT)
def test_a_sentence_may_end_with_an_abbreviation(language: str, first: str, second: str) -> None:
    assert split_sentences(f"{first} {second}", language) == [first, second]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Мост закрыли в понедельник, и жители не знают, как добраться до города."),
        ("uk", "Міст зачинили в понеділок, і мешканці не знають, як дістатися до міста, що за річкою."),
    ],
)
def test_small_words_tell_the_two_apart(language: str, text: str) -> None:
    assert by_small_words(text) == language

"""Whose words a quotation holds: what stands beside it, whatever the verb."""

import pytest

from tests.detection.drafts import claims, ladder

# (language, text, the rung of its first sentence)
QUOTATIONS = [
    # After it, whatever the verb.
    ("en", "“The bridge shakes all night,” grins welder Tom Hurley.", "named"),
    ("en", "“The bridge shakes all night,” the narrator murmurs.", "named"),
    ("en", "“The bridge shakes all night,” one neighbour fumed.", "unnamed"),
    ("fr", "« Le pont tremble toute la nuit », fulmine Rachida.", "named"),
    ("fr", "« Le pont tremble toute la nuit », s’est félicitée la directrice.", "named"),
    ("fr", "« Le pont tremble toute la nuit », grogne un soudeur.", "unnamed"),
    # Before its colon.
    ("fr", "Interrogé lundi, Bart Vandam a botté en touche : « Le pont est solide et le restera. »", "named"),
    # Between two commas of it.
    ("fr", "« J’ai entendu des craquements, raconte Anne Morel, et le pont a bougé. »", "named"),
    # A subject that takes some words from somebody.
    ("en", "The mayor sees in it “one more reason to wait”.", "named"),
    ("en", "The song is called “Bridges of the North Country” and lasts an hour in the long version.", "none"),
    # The British press quotes with single marks.
    ("en", "'The bridge shakes all night,' said Ann Moor.", "named"),
    ("en", "The mayor's bridge shakes the players' houses all night since 2019.", "none"),
]


@pytest.mark.parametrize(("language", "text", "rung"), QUOTATIONS, ids=str)
def test_a_quotation_has_the_speaker_beside_it(language: str, text: str, rung: str) -> None:
    assert ladder(text, language)[0] == rung


def test_a_few_words_bring_in_the_quotation_that_follows() -> None:
    text = "Superintendent Wade Tillot did not mince words. “We have run out of steel and of money,” he said."
    assert ladder(text, "en") == ["named", "named"]
    assert ladder("The bridge lost 340 bolts. “We have run out of steel and of money,” he said.", "en")[0] == "none"


def test_a_quotation_without_a_verb_is_of_whoever_was_just_met() -> None:
    text = "Anne Morel habite au bord de la rivière.\n« Le pont tremble toute la nuit et personne ne vient. »"
    assert ladder(text, "fr")[1] == "named"


def test_a_quotation_of_nobody_is_asked_about() -> None:
    (found,) = claims("« Le pont tremble toute la nuit et personne ne vient. »", "fr")
    assert found.reason == "quote_without_speaker"


def test_single_marks_may_hold_several_sentences() -> None:
    text = "'The bridge shakes all night,' said Ann Moor. 'It is worse than ever.'"
    assert ladder(text, "en") == ["named", "named"]

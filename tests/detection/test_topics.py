"""What a sentence speaks of, when a few words tell."""

import pytest

from quizzes.detection.topics import Topic, topic_of


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("en", "The hospital has stopped all operations.", Topic.HEALTH),
        ("en", "Detectives are looking for two suspects.", Topic.CRIME),
        ("en", "Flames and smoke drove the firefighters back.", Topic.ACCIDENT),
        ("fr", "Les flammes ont fait reculer les pompiers.", Topic.ACCIDENT),
        ("en", "The company has lost half of its employees.", Topic.MONEY),
        ("en", "Heavy rain and gusts closed the pass.", Topic.WEATHER),
        ("en", "Troops have moved their artillery to the river.", Topic.WAR),
        ("en", "The mayor has lost the trust of voters.", Topic.POLITICS),
        ("en", "The striker missed most of the tournament.", Topic.SPORT),
        ("en", "The telescope has seen a planet of ice.", Topic.SCIENCE),
        ("en", "The actress has called off her marriage.", Topic.PEOPLE),
        ("fr", "L’hôpital a cessé toutes les opérations.", Topic.HEALTH),
        ("fr", "Les enquêteurs cherchent deux suspects.", Topic.CRIME),
        ("fr", "L’entreprise a perdu la moitié de ses salariés.", Topic.MONEY),
        ("fr", "La pluie et les rafales ont fermé le col.", Topic.WEATHER),
        ("fr", "Les troupes ont déplacé leur artillerie vers le fleuve.", Topic.WAR),
        ("fr", "Le maire a perdu la confiance des électeurs.", Topic.POLITICS),
        ("fr", "L’attaquant a manqué presque tout le tournoi.", Topic.SPORT),
        ("fr", "Le télescope a vu une planète de glace.", Topic.SCIENCE),
        ("fr", "L’actrice a annulé son mariage.", Topic.PEOPLE),
    ],
)
def test_a_few_words_tell(language: str, text: str, topic: Topic) -> None:
    assert topic_of(text, language) is topic


@pytest.mark.parametrize(
    "text",
    [
        "The old mill has been shut for weeks.",
        "The hospital has asked the police.",  # one word of each
        "The old mill by the river has been shut for weeks, and nobody in the village misses it as the rain goes on.",
    ],
)
def test_no_topic_is_better_than_a_wrong_one(text: str) -> None:
    assert topic_of(text, "en") is None


@pytest.mark.parametrize("language", ["", "xx", "other"])
def test_a_language_that_lists_no_topics_has_none(language: str) -> None:
    assert topic_of("The hospital has stopped all operations.", language) is None

"""The text of a passage in, what it speaks of out, when a few words tell: it decides what a source would look like."""

from enum import StrEnum
from functools import cache

from quizzes.detection.phrases import Index, Phrases
from quizzes.detection.words import plain_words
from quizzes.languages import words_in

# What is claimed stands at the front of a sentence: further on stand causes and circumstances, of other topics.
_FRONT = 15
# Characters that hold so many words in any language.
_LONGEST = 300


class Topic(StrEnum):
    """What articles speak of; [topics] in the file of a language has the words that tell."""

    HEALTH = "health"
    CRIME = "crime"
    ACCIDENT = "accident"
    MONEY = "money"
    WEATHER = "weather"
    WAR = "war"
    POLITICS = "politics"
    SPORT = "sport"
    SCIENCE = "science"
    PEOPLE = "people"


def topic_of(text: str, language: str) -> Topic | None:
    """The topic with the most words in front; None without any, between two, and in a language that lists none.

    Being wrong sends a student to the wrong source, having none only leaves the general advice.
    """
    index, groups = _sought(language)
    found = index.places(plain_words(text[:_LONGEST])[:_FRONT]) if groups else {}
    counted = sorted(((len(places), groups[group]) for group, places in found.items() if places), reverse=True)
    if not counted or (len(counted) > 1 and counted[1][0] == counted[0][0]):
        return None
    return counted[0][1]


@cache
def _sought(language: str) -> tuple[Index, dict[Phrases, Topic]]:
    table = words_in(language).get("topics", {})
    groups = {Phrases(words): Topic(topic) for topic, words in table.items()}
    return Index(groups), groups

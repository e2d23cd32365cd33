"""An edition's article in the shapes a page draws: blocks of passages, each with its text in two pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from quizzes.models.content import Paper, PaperBlock, PaperEmbed, PaperPassage
from quizzes.reading.platforms import PLATFORMS
from quizzes.reports.days import printed_day
from quizzes.reports.pictures import Pictures
from quizzes.reports.tongue import direction
from quizzes.reports.typography import split_tail, typeset

Drawn = TypeVar("Drawn")


@dataclass(frozen=True, slots=True)
class Words:
    """The text of a passage: `head` and `tail` joined; its control stays on the line of the tail."""

    number: int
    head: str
    tail: str
    language: str
    direction: str


@dataclass(frozen=True, slots=True)
class Card:
    """The head of an embedded post, what is known of it."""

    author: str
    handle: str
    initial: str
    platform: str
    date: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Who published an article, who wrote it, and when; `date` is in the words of the interface."""

    publisher: str
    byline: str
    date: str


@dataclass(frozen=True, slots=True)
class Block(Generic[Drawn]):
    """`shape` is paragraph, heading, list or embed: shapes that say nothing about what needs a mark."""

    shape: str
    card: Card | None
    passages: tuple[Drawn, ...]
    pictures: Pictures


def words(passage: PaperPassage) -> Words:
    """A passage ready to be drawn."""
    language = passage["language"]
    head, tail = split_tail(typeset(passage["text"], language))
    return Words(passage["number"], head, tail, language, direction(language))


def shape(block: PaperBlock) -> str:
    """A caption is drawn as a paragraph."""
    return "paragraph" if block["shape"] == "caption" else block["shape"]


def card(embed: PaperEmbed | None) -> Card | None:
    """None for what is not an embedded post."""
    if embed is None:
        return None
    known = PLATFORMS.get(embed["platform"])
    platform = known.label if known else embed["platform"]
    author = embed["author"] or embed["handle"]
    return Card(
        author or platform,
        embed["handle"] if embed["author"] else "",
        (author or platform)[:1].upper(),
        platform if author else "",
        embed["date"],
    )


def origin(paper: Paper) -> Origin | None:
    """None where the article says nothing of itself, or the edition is older than that it was kept."""
    kept = paper.get("origin")
    return Origin(kept["publisher"], kept["byline"], printed_day(kept["date"])) if kept else None


def passage_numbers(paper: Paper) -> Iterator[int]:
    """The numbers a student sees, in order."""
    return (passage["number"] for block in paper["blocks"] for passage in block["passages"])

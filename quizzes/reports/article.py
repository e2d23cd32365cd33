"""An edition's article in the shapes a page draws: blocks of passages, each with its text in two pieces."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from quizzes.models.content import Paper, PaperBlock, PaperEmbed, PaperPassage
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
    author = embed["author"] or embed["handle"] or embed["platform"]
    return Card(author, embed["handle"] if embed["author"] else "", author[:1].upper(), embed["date"])


def passage_numbers(paper: Paper) -> Iterator[int]:
    """The numbers a student sees, in order."""
    return (passage["number"] for block in paper["blocks"] for passage in block["passages"])

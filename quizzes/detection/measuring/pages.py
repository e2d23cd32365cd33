"""Labelled web pages in; how many of their ads and posts were found, and how much of their article was kept, out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from quizzes.detection.measuring.claims import ALL
from quizzes.detection.measuring.counts import Counts
from quizzes.detection.measuring.gold_blocks import AD, EMBED, Survey
from quizzes.detection.measuring.main_text import MainText, main_text
from quizzes.detection.measuring.measure import Measure
from quizzes.reading import Document, PassageKind, ReadingError, read_html
from quizzes.reading.blocks import Block
from quizzes.reading.html import blocks_of
from quizzes.reading.markup import parsed

_KINDS = {PassageKind.AD: AD, PassageKind.EMBED: EMBED}


@dataclass(slots=True)
class PageFigures:
    """One page: counts by kind, what was missed (paths) and falsely found (words), its main text, what went wrong.

    `elsewhere` are the words of what was found where nothing was labelled: not counted, but shown.
    """

    name: str
    language: str
    counts: dict[str, Counts] = field(default_factory=lambda: {AD: Counts(), EMBED: Counts()})
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    text: MainText | None = None
    errors: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        counts = {kind: counts.as_json() for kind, counts in self.counts.items()}
        text = {"kept": round(self.text.kept, 3), "strangers": round(self.text.strangers, 3)} if self.text else None
        found = {"missed": self.missed, "false": self.false, "errors": self.errors, "elsewhere": self.elsewhere}
        return {"id": self.name, "language": self.language, **counts, "main_text": text, **found}


def page_figures(gold: dict[str, Any], page: bytes) -> PageFigures:
    """One page against its labels: those of `Survey`, and for the main text either "text", or "article" and "lines".

    "article" lists the positions in "lines" ([{"t", "l"}]) that are the article proper.
    """
    figures = PageFigures(str(gold.get("id", "")), gold["lang"])
    document: Document | None = None
    try:
        tree = parsed(page)
        survey = Survey(tree, gold)
        figures.errors += [f"{path} is not on the page" for path in survey.unresolved]
        _compare(survey, blocks_of(tree), figures)
        document = read_html(page, language=gold["lang"])
    except ReadingError as error:
        figures.errors.append(f"not read: {error.code}")
    if (article := _article(gold)) is not None:
        figures.text = main_text(document, article, _sold(gold))
    return figures


def _compare(survey: Survey, blocks: list[Block], figures: PageFigures) -> None:
    left = list(survey.blocks)
    hits: set[tuple[str, int]] = set()
    for block in blocks:
        kind = _KINDS.get(block.kind, "")
        # A block without words becomes no passage: nobody sees that it was found.
        if not kind or not block.text:
            continue
        if block.element is not None and not survey.counts(block.element):
            figures.elsewhere.append(f"{kind}: {block.text[:80]}")
            continue
        hit = None if block.element is None else survey.hit(kind, block.element, left)
        if hit:
            left.remove(hit)
            hits.add((kind, hit.stretch))
        else:
            figures.false.append(f"{kind}: {block.text[:80]}")
        figures.counts[kind].add(wanted=hit is not None, flagged=True)
    for missed in left:
        # Two ads in a row with no word between them may be found as one.
        if (missed.kind, missed.stretch) not in hits:
            figures.missed.append(f"{missed.kind}: {missed.paths[0]}")
            figures.counts[missed.kind].add(wanted=True, flagged=False)


def _article(gold: dict[str, Any]) -> list[str] | None:
    if gold.get("article") and "lines" in gold:
        return [gold["lines"][position]["t"] for position in gold["article"]]
    return [gold["text"]] if "text" in gold else None


def _sold(gold: dict[str, Any]) -> list[str]:
    return [line["t"] for line in gold.get("lines", ()) if line["l"] in (AD, EMBED)]


@dataclass(slots=True)
class PagesFigures:
    """Several pages: counts page by page, shares of the main text as the mean over the pages that have one labelled."""

    pages: list[str] = field(default_factory=list)
    measures: dict[str, Measure] = field(default_factory=lambda: {AD: Measure(), EMBED: Measure()})
    texts: list[MainText] = field(default_factory=list)

    def add(self, page: PageFigures) -> None:
        self.pages.append(page.name)
        for kind, counts in page.counts.items():
            self.measures[kind].join(page.name, counts)
        self.texts.extend([page.text] if page.text else [])

    @property
    def kept(self) -> float:
        return fmean(text.kept for text in self.texts) if self.texts else 0.0

    @property
    def strangers(self) -> float:
        return fmean(text.strangers for text in self.texts) if self.texts else 0.0

    def as_json(self) -> dict[str, Any]:
        shares = {"pages": len(self.texts), "kept": round(self.kept, 3), "strangers": round(self.strangers, 3)}
        return {**{kind: one.as_json(self.pages) for kind, one in self.measures.items()}, "main_text": shares}


def summed(pages: Iterable[PageFigures]) -> dict[str, PagesFigures]:
    """Figures by language, and under "all"."""
    by_language: dict[str, PagesFigures] = {}
    for page in pages:
        for language in (page.language, ALL):
            by_language.setdefault(language, PagesFigures()).add(page)
    return by_language

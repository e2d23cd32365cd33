"""Figures in, the lines of a table out: what `manage.py evaluate` and `make bench` print."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from quizzes.detection.kinds import Attribution
from quizzes.detection.measuring.agreement import Agreement
from quizzes.detection.measuring.bootstrap import Interval
from quizzes.detection.measuring.claims import ALL, ClaimFigures, is_wrong
from quizzes.detection.measuring.judged import JudgedArticle
from quizzes.detection.measuring.ladder import Ladder
from quizzes.detection.measuring.marks import MarkFigures
from quizzes.detection.measuring.measure import Measure
from quizzes.detection.measuring.pages import PageFigures, PagesFigures, summed

_NAME, _LANGUAGE, _FIGURE, _COUNT = 32, 5, 19, 8
_NOTHING = "-"
_Figures = TypeVar("_Figures")


def table(
    claims: dict[str, ClaimFigures],
    marks: dict[str, MarkFigures],
    lines: dict[str, dict[str, Measure]],
    pages: Sequence[PageFigures],
) -> Iterator[str]:
    """Every figure there is, kind by kind, with its 95 % interval."""
    counts = "".join(f"{name:>{_COUNT}}" for name in ("hits", "false", "missed"))
    yield f"{_heads('kind', 'precision', 'recall', 'F1')}{counts}"
    for language, one in _in_order(claims):
        yield from _claims(language, one)
    summed_pages = summed(pages)
    yield from _blocks(marks, lines, summed_pages)
    yield from _main_text(summed_pages)
    yield from _reasons(claims)
    yield from _reasons(marks)
    if ALL in claims:
        yield from _ladder(claims[ALL].ladder)
    for language, one in _in_order(claims):
        yield from _agreement(language, one.agreement)
    yield from _remarks(claims, pages)


def wrong(articles: Iterable[JudgedArticle]) -> Iterator[str]:
    """The misjudged sentences, one a line: for those who write rules."""
    for article in articles:
        for case in filter(is_wrong, article.cases):
            yield f"{article.name}\t{case.label}\t{case.judged}\t{case.reason or _NOTHING}\t{case.text}"


def _in_order(by_language: Mapping[str, _Figures]) -> list[tuple[str, _Figures]]:
    """Languages by their code, all together last."""
    return sorted(by_language.items(), key=lambda pair: (pair[0] == ALL, pair[0]))


def _claims(language: str, one: ClaimFigures) -> Iterator[str]:
    for name, measure in one.classes.items():
        yield _row(f"claims, {name}", language, measure, one.articles)
    for name, measure in one.floors.items():
        yield _row(f"  {name}", language, measure, one.articles)
    total = one.background.total
    if of := total.hits + total.misses:
        share = _figure(total.recall, of, one.background.intervals(one.articles).recall)
        yield f"{'  background suggested':<{_NAME}}{language:<{_LANGUAGE}}{share:>{_FIGURE}}  ({total.hits} of {of})"


def _blocks(
    marks: dict[str, MarkFigures], lines: dict[str, dict[str, Measure]], pages: dict[str, PagesFigures]
) -> Iterator[str]:
    for language, found in _in_order(marks):
        for name, measure in found.kinds.items():
            yield _row(f"{name}, as read", language, measure, found.articles)
    for kind, by_language in lines.items():
        for language, measure in _in_order(by_language):
            yield _row(f"{kind}, pasted lines", language, measure, measure.by_article)
    for kind in ("ad", "embed"):
        for language, page in _in_order(pages):
            yield _row(f"{kind}, web pages", language, page.measures[kind], page.pages)


def _main_text(by_language: dict[str, PagesFigures]) -> Iterator[str]:
    if any(one.texts for one in by_language.values()):
        yield ""
        yield _heads("main text", "kept", "strangers", "pages")
    for language, one in _in_order(by_language):
        if one.texts:
            figures = (f"{one.kept:.3f}", f"{one.strangers:.3f}", len(one.texts))
            yield f"{'':<{_NAME}}{language:<{_LANGUAGE}}" + "".join(f"{figure:>{_FIGURE}}" for figure in figures)


def _reasons(figures_of: Mapping[str, ClaimFigures | MarkFigures]) -> Iterator[str]:
    """Of the suggestions with a reason, how many stand where one is wanted, and on which labels all of them stand."""
    if any(one.reasons for one in figures_of.values()):
        yield ""
        yield f"{_heads('reason', 'precision')}  labels"
    for reason in sorted({reason for one in figures_of.values() for reason in one.reasons}):
        for language, one in _in_order(figures_of):
            if figures := one.reasons.get(reason):
                share = _precision(figures.measure, one.articles)
                labels = ", ".join(f"{label} {count}" for label, count in figures.labels.most_common())
                yield f"{reason:<{_NAME}}{language:<{_LANGUAGE}}{share:>{_FIGURE}}  {labels}"


def _ladder(ladder: Ladder) -> Iterator[str]:
    yield ""
    yield f"{'ladder: right rung, put on':<{_NAME}}" + "".join(f"{rung:>13}" for rung in Attribution)
    for right, row in ladder.rows.items():
        yield f"{right:<{_NAME}}" + "".join(f"{count:>13}" for count in row)
    if of := ladder.cells.total():
        yield f"{'on a right rung':<{_NAME}}{ladder.right / of:>13.3f}  ({ladder.right} of {of})"


def _agreement(language: str, agreement: Agreement) -> Iterator[str]:
    if agreement.pairs:
        labels, claims = (
            _NOTHING if one is None else f"{one:.2f}" for one in (agreement.over_labels, agreement.over_claims)
        )
        count = len(agreement.pairs)
        yield f"two readers, {language}: kappa {labels} over labels, {claims} over claim or none ({count} sentences)"


def _remarks(claims: dict[str, ClaimFigures], pages: Sequence[PageFigures]) -> Iterator[str]:
    if pages:
        yield f"found outside the labelled part of a page: {sum(len(page.elsewhere) for page in pages)}"
    if ALL in claims and claims[ALL].lost:
        yield f"labels that belong to no passage of their page: {claims['all'].lost}"
    yield from (f"{page.name}: {error}" for page in pages for error in page.errors)


def _heads(kind: str, *names: str) -> str:
    return f"{kind:<{_NAME}}{'':<{_LANGUAGE}}" + "".join(f"{name:>{_FIGURE}}" for name in names)


def _row(name: str, language: str, measure: Measure, articles: Iterable[str]) -> str:
    total, within = measure.total, measure.intervals(articles)
    figures = (
        _figure(total.precision, total.hits + total.false_alarms, within.precision),
        _figure(total.recall, total.hits + total.misses, within.recall),
        _figure(total.f1, total.hits + total.false_alarms + total.misses, within.f1),
    )
    counts = "".join(f"{count:>{_COUNT}}" for count in (total.hits, total.false_alarms, total.misses))
    return f"{name:<{_NAME}}{language:<{_LANGUAGE}}" + "".join(f"{one:>{_FIGURE}}" for one in figures) + counts


def _precision(measure: Measure, articles: Iterable[str]) -> str:
    total = measure.total
    return _figure(total.precision, total.hits + total.false_alarms, measure.intervals(articles).precision)


def _figure(share: float, of: int, within: Interval | None) -> str:
    if not of:
        return _NOTHING
    return f"{share:.3f} ({within.low:.2f}-{within.high:.2f})" if within else f"{share:.3f}"

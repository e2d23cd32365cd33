"""Labelled articles in, each labelled sentence with what the detector made of it out."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from quizzes.detection.detector import detect
from quizzes.detection.draft import Draft, Judgement
from quizzes.detection.kinds import Attribution, Kind
from quizzes.detection.reasons import Reason
from quizzes.reading import Document, Passage, PassageKind, ReadingError, read_html

# Labels of a page are kept by so much of the sha256 of a passage: enough to tell those of an article apart.
_HASH = 16


class Case(NamedTuple):
    """One labelled sentence and what the detector made of it.

    `reason` is None when it was not suggested; `attribution` (its own place on the ladder) and `second` (the label of
    a second reader) are "" where they were not given.
    """

    label: str
    text: str
    language: str
    judged: Attribution
    reason: Reason | None
    attribution: str = ""
    second: str = ""


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """The labelled sentences of one article; `lost` labels belong to no passage of its page."""

    name: str
    language: str
    cases: tuple[Case, ...]
    lost: int = 0


def judged_articles(gold: Iterable[dict[str, Any]]) -> Iterator[JudgedArticle]:
    """Articles shaped {"id", "lang", "title"?, "sentences": [{"p", "text", "label", "attribution"?, "second"?}]}.

    Or {"id", "lang", "page": bytes, "claims": {hash: label}}; others are passed over.
    """
    for article in gold:
        if "sentences" in article:
            yield _of_sentences(article)
        if "claims" in article and "page" in article:
            yield _of_page(article)


def passage_hash(text: str) -> str:
    """The name of a passage among labels that may not hold its words."""
    return hashlib.sha256(text.encode()).hexdigest()[:_HASH]


def _of_sentences(article: dict[str, Any]) -> JudgedArticle:
    language, sentences = article["lang"], article["sentences"]
    passages = tuple(
        Passage(number, sentence["p"] + 1, PassageKind.SENTENCE, sentence["text"], language)
        for number, sentence in enumerate(sentences, start=1)
    )
    judged = _Judged(detect(Document(article.get("title", ""), language, passages)))
    cases = [
        judged.case(passage, sentence["label"], sentence.get("attribution", ""), sentence.get("second", ""))
        for passage, sentence in zip(passages, sentences, strict=True)
    ]
    return JudgedArticle(str(article["id"]), language, tuple(cases))


def _of_page(article: dict[str, Any]) -> JudgedArticle:
    name, language, labels = str(article["id"]), article["lang"], article["claims"]
    try:
        document = read_html(article["page"], language=language)
    except ReadingError:
        return JudgedArticle(name, language, (), len(labels))
    judged = _Judged(detect(document))
    hashed = [(passage, passage_hash(passage.text)) for passage in document.passages]
    cases = [judged.case(passage, labels[name]) for passage, name in hashed if name in labels]
    return JudgedArticle(name, language, tuple(cases), len(labels.keys() - {name for _passage, name in hashed}))


class _Judged:
    """A draft by passage."""

    def __init__(self, draft: Draft) -> None:
        self._judgements: dict[int, Judgement] = {one.passage: one for one in draft.judgements}
        claims = (one for one in draft.suggestions if one.kind is Kind.UNSOURCED_CLAIM)
        self._reasons: dict[int, Reason] = {one.passage: one.reason for one in claims}

    def case(self, passage: Passage, label: str, attribution: str = "", second: str = "") -> Case:
        rung, reason = self._judgements[passage.number].attribution, self._reasons.get(passage.number)
        return Case(label, passage.text, passage.language, rung, reason, attribution, second)

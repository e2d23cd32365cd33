"""Labelled articles in, each labelled sentence with what the detector made of it out."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from quizzes.detection.detector import detect
from quizzes.detection.draft import Draft, Judgement
from quizzes.detection.kinds import Attribution, Kind
from quizzes.detection.reasons import Reason
from quizzes.reading import Document, Embed, Passage, PassageKind, ReadingError, read_html

# Labels of a page are kept by so much of the sha256 of a passage: enough to tell those of an article apart.
_HASH = 16
# The fields of a passage that say whether it is to be marked as another kind than an unsourced claim.
MARKS = {"ad": Kind.AD, "mistranslated": Kind.MISTRANSLATED_EMBED}


class Case(NamedTuple):
    """One labelled sentence and what the detector made of it.

    `reason` is None when it was not suggested; `attribution` (its own place on the ladder) and `second` (the label of
    a second reader) are "" where they were not given; an attribution that nobody knows is None.
    """

    label: str
    text: str
    language: str
    judged: Attribution
    reason: Reason | None
    attribution: str | None = ""
    second: str = ""


class MarkCase(NamedTuple):
    """Whether one passage is an ad or a mistranslated embed (`kind`), and why it was suggested as one, if it was."""

    kind: Kind
    wanted: bool
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """The labelled sentences and marks of one article; `lost` labels belong to no passage of its page."""

    name: str
    language: str
    cases: tuple[Case, ...]
    marks: tuple[MarkCase, ...] = ()
    lost: int = 0


def judged_articles(gold: Iterable[dict[str, Any]]) -> Iterator[JudgedArticle]:
    """Articles shaped {"id", "lang", "title"?, "sentences": [{"p", "text", "label", "attribution"?, "second"?, …}]}.

    A sentence may be another passage ("kind"), in another "language", with its "embed" (the fields of Embed), and say
    whether it is an "ad" or "mistranslated": both are judged as they were read. Or the shape is {"id", "lang",
    "page": bytes, "claims": {hash: label}}; others are passed over.
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
    passages = tuple(_passage(number, sentence, language) for number, sentence in enumerate(sentences, start=1))
    judged = _Judged(detect(Document(article.get("title", ""), language, passages)))
    cases = [
        judged.case(passage, sentence["label"], sentence.get("attribution", ""), sentence.get("second", ""))
        for passage, sentence in zip(passages, sentences, strict=True)
    ]
    marks = [
        judged.mark(kind, passage, sentence[field])
        for passage, sentence in zip(passages, sentences, strict=True)
        for field, kind in MARKS.items()
        if field in sentence
    ]
    return JudgedArticle(str(article["id"]), language, tuple(cases), tuple(marks))


def _passage(number: int, sentence: dict[str, Any], language: str) -> Passage:
    kind = PassageKind(sentence.get("kind", PassageKind.SENTENCE))
    embed = Embed(**sentence["embed"]) if "embed" in sentence else None
    return Passage(number, sentence["p"] + 1, kind, sentence["text"], sentence.get("language", language), embed)


def _of_page(article: dict[str, Any]) -> JudgedArticle:
    name, language, labels = str(article["id"]), article["lang"], article["claims"]
    try:
        document = read_html(article["page"], language=language)
    except ReadingError:
        return JudgedArticle(name, language, (), lost=len(labels))
    judged = _Judged(detect(document))
    hashed = [(passage, passage_hash(passage.text)) for passage in document.passages]
    cases = [judged.case(passage, labels[name]) for passage, name in hashed if name in labels]
    return JudgedArticle(name, language, tuple(cases), lost=len(labels.keys() - {name for _passage, name in hashed}))


class _Judged:
    """A draft by passage."""

    def __init__(self, draft: Draft) -> None:
        self._judgements: dict[int, Judgement] = {one.passage: one for one in draft.judgements}
        self._reasons: dict[tuple[int, Kind], Reason] = {
            (one.passage, one.kind): one.reason for one in draft.suggestions
        }

    def mark(self, kind: Kind, passage: Passage, wanted: bool) -> MarkCase:
        return MarkCase(kind, wanted, self._reasons.get((passage.number, kind)))

    def case(self, passage: Passage, label: str, attribution: str | None = "", second: str = "") -> Case:
        rung = self._judgements[passage.number].attribution
        reason = self._reasons.get((passage.number, Kind.UNSOURCED_CLAIM))
        return Case(label, passage.text, passage.language, rung, reason, attribution, second)

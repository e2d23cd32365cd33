"""The cases of reading: pages against parsing them, texts against splitting them, the child against no child."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from quizzes.detection import detect
from quizzes.detection.wire import draft_json
from quizzes.reading import read_html, read_text
from quizzes.reading.child import Child
from tests.benchmarks import articles
from tests.benchmarks.timing import Case

_PAGES = 5
_END, _WORD = re.compile(r"(?<=[.!?])\s+"), re.compile(r"\w+")


def cases(child: Child) -> Iterator[Case]:
    """Each case reads several articles in a row, so that no single one decides."""
    pages = [articles.page(1_000, seed) for seed in range(_PAGES)]
    large_pages = [articles.page(10_000, seed) for seed in range(_PAGES)]
    texts = [articles.text(1_000, seed) for seed in range(_PAGES)]
    large_texts = [articles.text(10_000, seed) for seed in range(_PAGES)]
    yield Case("page, drafted", lambda: _drafted(pages), lambda: _parsed(pages), lambda: _drafted(large_pages))
    if real := real_pages():
        yield Case("real page, drafted", lambda: _drafted(real), lambda: _parsed(real))
    yield Case("text, drafted", lambda: _written(texts), lambda: _split(texts), lambda: _written(large_texts))
    yield Case(
        "text through the child",
        lambda: [child.read_text(text, language="en") for text in texts],
        lambda: [read_text(text, language="en") for text in texts],
    )
    yield Case(
        "page through the child",
        lambda: [child.read_html(page) for page in pages],
        lambda: [read_html(page) for page in pages],
    )


def real_pages() -> list[bytes]:
    """The pages of the development inputs, none where they are absent."""
    return [gzip.decompress(path.read_bytes()) for path in sorted(_folder().glob("*.html.gz"))]


def _folder() -> Path:
    return Path(__file__).resolve().parents[3] / "shared" / "data" / "detection" / "html"


def _drafted(pages: list[bytes]) -> list[object]:
    return [draft_json(detect(read_html(page)), name="page") for page in pages]


def _written(texts: list[str]) -> list[object]:
    return [draft_json(detect(read_text(text, language="en")), name="text") for text in texts]


def _parsed(pages: list[bytes]) -> list[str]:
    return ["".join(map(str, html.document_fromstring(page).itertext())) for page in pages]


def _split(texts: list[str]) -> list[list[str]]:
    return [_WORD.findall(sentence) for text in texts for sentence in _END.split(text.encode().decode())]

"""An article of this folder, with what a teacher says about every passage of it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quizzes.actions.compose import Choosable

ARTICLES = Path(__file__).parent / "articles"
FINE = "fine"
DEBATABLE = "debatable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A teacher's word on the passage that begins so: `kind` is "" when it is fine, debatable ones have one too."""

    begins: str
    kind: str = ""
    debatable: bool = False
    explanation: str = ""
    original_language: str = ""
    original: str = ""
    translation: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its options; one of them is right."""

    text: str
    options: tuple[Choosable, ...]


@dataclass(frozen=True, slots=True)
class Illustration:
    """A drawing of demo/drawings.py behind passage number `after`; `text` is for those who do not see it."""

    drawing: str
    after: int
    text: str


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """One file: `verdicts` has one entry for every passage of `text`, in order; `quiz` is the title of the quiz."""

    name: str
    language: str
    title: str
    publisher: str
    quiz: str
    text: str
    verdicts: tuple[Verdict, ...]
    questions: tuple[Asked, ...]
    pictures: tuple[Illustration, ...]


def demo_articles() -> dict[str, DemoArticle]:
    """All articles of the folder by their file's name."""
    return {path.stem: demo_article(path) for path in sorted(ARTICLES.glob("*.toml"))}


def demo_article(path: Path) -> DemoArticle:
    """One article. A file with a missing or unknown field raises TypeError or KeyError; the tests read every file."""
    fields = tomllib.loads(path.read_text(encoding="utf-8"))
    verdicts, questions, pictures = fields.pop("passages"), fields.pop("questions"), fields.pop("pictures", [])
    return DemoArticle(
        name=path.stem,
        verdicts=tuple(_verdict(verdict) for verdict in verdicts),
        questions=tuple(_asked(question) for question in questions),
        pictures=tuple(Illustration(**picture) for picture in pictures),
        **fields,
    )


def _verdict(fields: Mapping[str, str]) -> Verdict:
    others = {name: value for name, value in fields.items() if name not in ("verdict", "kind")}
    verdict = fields["verdict"]
    kind = "" if verdict == FINE else fields["kind"] if verdict == DEBATABLE else verdict
    return Verdict(kind=kind, debatable=verdict == DEBATABLE, **others)


def _asked(fields: Mapping[str, Any]) -> Asked:
    return Asked(fields["text"], tuple(Choosable(**option) for option in fields["options"]))

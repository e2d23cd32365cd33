"""How often the detector is right, as `manage.py evaluate` says, set by set: our articles, and others where present.

The rules were written on "tuning" and on what lies in ../shared: only "unseen" says what to expect of another article.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
_OTHERS = _ROOT.parent / "shared" / "data" / "detection"
_SETS: dict[str, tuple[Path, ...]] = {
    "our articles, unseen": (_ROOT / "tests" / "articles" / "unseen",),
    "our articles, tuning": (_ROOT / "tests" / "articles" / "tuning",),
    "our translations": (_ROOT / "tests" / "articles" / "pairs.jsonl",),
    "published articles": (_OTHERS / "claims",),
    "published pages": (
        _OTHERS / "html",
        _ROOT / "tests" / "detection" / "more_labels.jsonl",
        _ROOT / "tests" / "articles" / "real_labels.jsonl",
    ),
}
_NAME, _COLUMN, _WIDE = 28, 10, 19


def measured() -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of each set that is here, and its figures."""
    for name, paths in _SETS.items():
        if all(path.exists() for path in paths):
            yield name, figures(*paths)


def figures(*paths: Path) -> dict[str, Any]:
    """What the command prints with --json."""
    command = (sys.executable, "manage.py", "evaluate", "--json", *map(str, paths))
    done = subprocess.run(  # noqa: S603 - our own command
        command, cwd=_ROOT, capture_output=True, text=True, encoding="utf-8", check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    del found["each_page"]  # words of pages that are not ours to keep
    return found


def heads() -> str:
    """The line above the rows."""
    names = "".join(f"{name:>{_COLUMN}}" for name in ("precision", "recall"))
    return f"{'right or wrong':<{_NAME}}{'':<5}{names}{'F1':>{_WIDE}}" + "".join(
        f"{name:>{_COLUMN}}" for name in ("anonymous", "hedged", "backgr.")
    )


def rows(name: str, found: dict[str, Any]) -> Iterator[str]:
    """One line a language: claims, their classes and the share of background suggested; ads, posts, translations."""
    for language, one in _in_order(found["unsourced_claim"]):
        share = one["background"]["share"]
        more = (f"{figure:.3f}" for figure in (one["anonymous"]["f1"], one["hedged"]["f1"], share or 0))
        yield _row(name, language, one["strict"]) + "".join(f"{figure:>{_COLUMN}}" for figure in more)
    kinds = {"ad, pasted": found["ad"], "embed, pasted": found["embed"]}
    for kind in ("ad", "embed"):
        kinds[f"{kind}, web pages"] = {language: one[kind] for language, one in found["web_pages"].items()}
    for kind, by_language in kinds.items():
        yield from (_row(kind, language, one) for language, one in _in_order(by_language))
    for part, one in sorted(found["translations"].items()):
        recall = f"{one['recall_at_5_percent_false']:.3f} ({_between(one['recall_interval'])})"
        precision = f"{one['precision_at_half_recall']:.3f} ({_between(one['precision_interval'])})"
        yield f"{f'translations {part}':<37} recall at 5 % false alarms {recall}, precision at half recall {precision}"


def _in_order(by_language: dict[str, Any]) -> list[tuple[str, Any]]:
    return sorted(by_language.items(), key=lambda pair: (pair[0] == "all", pair[0]))


def _row(name: str, language: str, one: dict[str, Any]) -> str:
    if not one["hits"] + one["false_alarms"] + one["misses"]:
        return f"{name:<{_NAME}}{language:<5}{'-':>{_COLUMN}}{'-':>{_COLUMN}}{'-':>{_WIDE}}"
    both = f"{one['precision']:>{_COLUMN}.3f}{one['recall']:>{_COLUMN}.3f}"
    f1 = f"{one['f1']:.3f} ({_between(one['intervals']['f1'])})"
    return f"{name:<{_NAME}}{language:<5}{both}{f1:>{_WIDE}}"


def _between(interval: list[float] | None) -> str:
    return "{:.2f}-{:.2f}".format(*interval) if interval else "-"

"""`manage.py evaluate`: labelled articles in, precision, recall and F1 out. Needs no database and no variable."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from quizzes.detection.evaluation import Counts, cases, figures, pasted
from quizzes.management.streams import write_utf8


class Command(BaseCommand):
    help = "Measures the detector on labelled articles (one JSON object a line, or a folder of JSON files)."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", help="a .jsonl file, or a folder of .json files")
        parser.add_argument("--json", action="store_true", help="print JSON instead of a table")

    def handle(self, *args: Any, **options: Any) -> None:
        write_utf8(sys.stdout)
        gold = _read(Path(options["gold"]))
        claims = figures(cases(article for article in gold if "sentences" in article))
        lines = pasted(article for article in gold if "lines" in article)
        if options["json"]:
            measured: dict[str, Any] = {"unsourced_claim": {name: one.as_json() for name, one in claims.items()}}
            measured |= {kind: {name: one.as_json() for name, one in by.items()} for kind, by in lines.items()}
            self.stdout.write(json.dumps(measured, ensure_ascii=False, indent=2))
            return
        self.stdout.write(
            f"{'kind':<24}{'language':<10}{'precision':>10}{'recall':>8}{'F1':>7}{'hits':>7}{'false':>7}{'missed':>8}"
        )
        for language, one in claims.items():
            self._row("claims, strict", language, one.strict)
            self._row("claims, wide", language, one.wide)
            self.stdout.write(
                f"{'  background flagged':<24}{language:<10}{one.as_json()['flagged'].get('background', '-'):>10}"
            )
        for kind, by_language in lines.items():
            for language, counts in by_language.items():
                self._row(f"{kind}, pasted lines", language, counts)

    def _row(self, kind: str, language: str, counts: Counts) -> None:
        shares = f"{counts.precision:>10.3f}{counts.recall:>8.3f}{counts.f1:>7.3f}"
        self.stdout.write(f"{kind:<24}{language:<10}{shares}{counts.hits:>7}{counts.false_alarms:>7}{counts.misses:>8}")


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        found = list(_objects(path))
    except (OSError, ValueError) as error:
        raise CommandError(_("%(file)s cannot be read as labelled articles in JSON.") % {"file": path}) from error
    if not all(isinstance(article, dict) and ("sentences" in article or "lines" in article) for article in found):
        raise CommandError(_("%(file)s holds something else than labelled articles.") % {"file": path})
    return found


def _objects(path: Path) -> Iterator[Any]:
    if path.is_dir():
        for file in sorted(path.glob("*.json")):
            yield json.loads(file.read_text(encoding="utf-8"))
    else:
        yield from map(json.loads, filter(str.strip, path.read_text(encoding="utf-8").splitlines()))

"""`manage.py evaluate`: labelled articles in, precision, recall and F1 out. Needs no database and no variable."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from quizzes.detection.evaluation import Counts, Figures, cases, figures, pasted
from quizzes.detection.page_evaluation import PageFigures, page_figures, summed
from quizzes.management.gold import labelled
from quizzes.management.streams import write_utf8


class Command(BaseCommand):
    help = "Measures reading and detection on labelled articles; docs/detection.md says how they are labelled."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", nargs="+", type=Path, help="a .jsonl or .json file, or a folder of them")
        parser.add_argument("--json", action="store_true", help="print JSON instead of a table")

    def handle(self, *args: Any, **options: Any) -> None:
        write_utf8(sys.stdout)
        gold = labelled(options["gold"])
        claims = figures(cases(article for article in gold if "sentences" in article))
        lines = pasted(article for article in gold if "lines" in article)
        pages = [page_figures(article, article["page"]) for article in gold if "page" in article]
        if options["json"]:
            measured: dict[str, Any] = {"unsourced_claim": {name: one.as_json() for name, one in claims.items()}}
            measured |= {kind: {name: one.as_json() for name, one in by.items()} for kind, by in lines.items()}
            measured["web_pages"] = {name: one.as_json() for name, one in summed(pages).items()}
            measured["each_page"] = [page.as_json() for page in pages]
            self.stdout.write(json.dumps(measured, ensure_ascii=False, indent=2))
            return
        self._heads("kind", "precision", "recall", "F1", "hits", "false", "missed")
        self._claims(claims)
        for kind, by_language in lines.items():
            for language, counts in by_language.items():
                self._row(f"{kind}, pasted lines", language, counts)
        self._pages(pages)

    def _claims(self, claims: dict[str, Figures]) -> None:
        for language, one in claims.items():
            self._row("claims, strict", language, one.strict)
            self._row("claims, wide", language, one.wide)
            background = one.as_json()["flagged"].get("background", "-")
            self.stdout.write(f"{'  background flagged':<24}{language:<10}{background:>10}")

    def _pages(self, pages: list[PageFigures]) -> None:
        by_language = summed(pages)
        for kind in ("ad", "embed"):
            for language, one in by_language.items():
                self._row(f"{kind}, web pages", language, one.counts[kind])
        if any(one.texts for one in by_language.values()):
            self._heads("main text", "kept", "strangers", "pages")
        for language, one in by_language.items():
            if one.texts:
                self.stdout.write(f"{'':<24}{language:<10}{one.kept:>10.3f}{one.strangers:>10.3f}{len(one.texts):>7}")
        self.stdout.write(f"found outside the labelled part of a page: {sum(len(page.elsewhere) for page in pages)}")
        for page in pages:
            for error in page.errors:
                self.stdout.write(f"{page.name}: {error}")

    def _heads(self, kind: str, first: str, second: str, *others: str) -> None:
        self.stdout.write(f"{kind:<24}{'language':<10}{first:>10}{second:>10}" + "".join(f"{o:>8}" for o in others))

    def _row(self, kind: str, language: str, counts: Counts) -> None:
        shares = f"{counts.precision:>10.3f}{counts.recall:>10.3f}{counts.f1:>8.3f}"
        self.stdout.write(f"{kind:<24}{language:<10}{shares}{counts.hits:>8}{counts.false_alarms:>8}{counts.misses:>8}")

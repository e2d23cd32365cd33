"""`manage.py evaluate`: labelled articles in, precision, recall and F1 out. Needs no database and no variable."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from quizzes.detection.measuring.claims import claim_figures
from quizzes.detection.measuring.judged import judged_articles
from quizzes.detection.measuring.marks import mark_figures
from quizzes.detection.measuring.pages import page_figures, summed
from quizzes.detection.measuring.pairs import pair_figures
from quizzes.detection.measuring.pasted import pasted
from quizzes.management.gold import labelled
from quizzes.management.gold_table import table, wrong
from quizzes.management.pair_table import pair_table
from quizzes.management.streams import write_utf8

# A page with labels of its sentences alone says nothing of its ads.
_OF_A_PAGE = frozenset(("blocks", "text", "article"))


class Command(BaseCommand):
    help = "Measures reading and detection on labelled articles; docs/detection.md says how they are labelled."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("gold", nargs="+", type=Path, help="a .jsonl or .json file, or a folder of them")
        parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
        parser.add_argument("--wrong", action="store_true", help="list misjudged sentences, those in unseen/ never")

    def handle(self, *args: Any, **options: Any) -> None:
        write_utf8(sys.stdout)
        gold = labelled(options["gold"])
        if gold.remark:
            self.stderr.write(gold.remark)
        if options["wrong"]:
            self.stdout.write("\n".join(wrong(judged_articles(one for one in gold.articles if not one["unseen"]))))
            return
        judged = list(judged_articles(gold.articles))
        claims, marks = claim_figures(judged), mark_figures(judged)
        lines = pasted(article for article in gold.articles if "lines" in article)
        whole = (article for article in gold.articles if "page" in article and _OF_A_PAGE & article.keys())
        pages = [page_figures(article, article["page"]) for article in whole]
        pairs = pair_figures(pair for pair in gold.articles if "bad" in pair)
        if not options["json"]:
            self.stdout.write("\n".join((*table(claims, marks, lines, pages), *pair_table(pairs))))
            return
        measured: dict[str, Any] = {"unsourced_claim": {name: one.as_json() for name, one in claims.items()}}
        measured["passages_as_read"] = {name: one.as_json() for name, one in marks.items()}
        for kind, by_language in lines.items():
            measured[kind] = {name: one.as_json(one.by_article) for name, one in by_language.items()}
        measured["web_pages"] = {name: one.as_json() for name, one in summed(pages).items()}
        measured["translations"] = {name: one.as_json() for name, one in pairs.items()}
        measured["each_page"] = [page.as_json() for page in pages]
        self.stdout.write(json.dumps(measured, ensure_ascii=False, indent=2))

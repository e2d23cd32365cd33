"""`manage.py reviewed`: what teachers decided out, as labelled articles, one a line, for `manage.py evaluate`."""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand

from quizzes.management.streams import write_utf8
from quizzes.reports.reviewed import reviewed_articles


class Command(BaseCommand):
    help = (
        "Writes every article that was reviewed to the end with what its teacher decided on each passage, one JSON "
        "object a line. Names no teacher and no student; the articles' texts belong to their publishers."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        write_utf8(sys.stdout)
        for article in reviewed_articles():
            self.stdout.write(json.dumps(article, ensure_ascii=False))

"""`manage.py compare_translation`: originals and translations in, doubts out. Needs no database and no variable."""

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from quizzes.detection.translation import compare
from quizzes.management.complaints import complaint
from quizzes.management.streams import lines_of, write_utf8
from quizzes.reading import ReadingError
from quizzes.reading.language import declared

_TEXTS = ("original", "translation")
_LANGUAGES = ("original_language", "language")


class Command(BaseCommand):
    help = "Holds translations against their originals, one JSON object a line in, one out."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="", help="the lines; standard input when absent or -")
        parser.add_argument("--jsonl", action="store_true", help="the only form there is; says so in scripts")

    def handle(self, *args: Any, **options: Any) -> None:
        write_utf8(sys.stdout)
        if not options["jsonl"]:
            raise CommandError(_("Add --jsonl: one object with id, original and translation on each line."))
        for line in lines_of(options["file"]):
            self.stdout.write(json.dumps(compared(line), ensure_ascii=False))


def compared(line: bytes) -> dict[str, Any]:
    """The doubts about one line of JSON, or {"id", "error"} with a sentence."""
    try:
        pair = json.loads(line)
    except (ValueError, RecursionError):
        pair = None
    if not isinstance(pair, dict) or any(not isinstance(pair.get(name), str) for name in _TEXTS):
        name = pair.get("id") if isinstance(pair, dict) else None
        return {"id": name, "error": _("Write one object with id, original and translation on each line.")}
    try:
        languages = {name: declared(str(pair.get(name) or "")) for name in _LANGUAGES}
    except ReadingError as error:
        return {"id": pair.get("id"), "error": complaint(error)}
    found = compare(pair["original"], pair["translation"], **languages)
    reasons = [{"reason": fault.reason.value, "cue": fault.cue} for fault in found.faults]
    return {"id": pair.get("id"), "suspect": found.suspect, "score": found.score, "reasons": reasons}

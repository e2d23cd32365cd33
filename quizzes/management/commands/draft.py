"""`manage.py draft`: an article in, its draft as JSON out. Needs no database and no variable."""

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from quizzes.detection import detect
from quizzes.detection.wire import draft_json
from quizzes.fetching import FetchingError, fetch
from quizzes.management.complaints import complaint
from quizzes.management.progress import Progress
from quizzes.management.streams import content_of, lines_of, write_utf8
from quizzes.reading import ReadingError, decoded
from quizzes.reading.child import Child

_INTERRUPTED = 130  # what a shell expects of a program that was ended by Ctrl-C
_HTML_ENDINGS = {".html", ".htm", ".xhtml"}


class Command(BaseCommand):
    help = "Reads an article (text or HTML; a file, standard input or an address) and writes its draft as JSON."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", default="", help="the article; - for standard input")
        parser.add_argument(
            "--as", dest="form", choices=["text", "html"], help="what the article is (default: by its ending)"
        )
        parser.add_argument("--url", default="", help="where the article comes from; fetched when no FILE is given")
        parser.add_argument("--language", default="", help="ISO 639-1 code of the article's language, when it is known")
        parser.add_argument("--jsonl", action="store_true", help="one document a line in, one draft a line out")

    def handle(self, *args: Any, **options: Any) -> None:
        write_utf8(sys.stdout)
        try:
            with Progress() as progress, Child(waiting=progress.still) as child:
                if options["jsonl"]:
                    self._many(child, progress, options)
                else:
                    self.stdout.write(json.dumps(self._one(child, options), ensure_ascii=False, indent=2))
        except (ReadingError, FetchingError) as error:
            raise CommandError(complaint(error)) from error
        except KeyboardInterrupt:
            raise SystemExit(_INTERRUPTED) from None

    def _one(self, child: Child, options: dict[str, Any]) -> dict[str, Any]:
        file, url, language, charset = options["file"], options["url"], options["language"], ""
        if file:
            content, is_html = content_of(file), Path(file).suffix.lower() in _HTML_ENDINGS
        elif url:
            page = fetch(url)
            content, is_html, url, charset = page.content, page.is_html, page.url, page.charset
        else:
            raise CommandError(_("Give a FILE, - for standard input, or --url with an address."))
        is_html = options["form"] == "html" if options["form"] else is_html
        document = (
            child.read_html(content, url=url, language=language, charset=charset)
            if is_html
            else child.read_text(decoded(content, charset), language=language)
        )
        return draft_json(detect(document), name=file or url)

    def _many(self, child: Child, progress: Progress, options: dict[str, Any]) -> None:
        for count, line in enumerate(lines_of(options["file"]), 1):
            draft = drafted(child, line, language=options["language"])
            self.stdout.write(json.dumps(draft, ensure_ascii=False))
            progress.count(count)


def drafted(child: Child, line: bytes, *, language: str) -> dict[str, Any]:
    """The draft of one line of JSON, or {"id", "error"} with a sentence."""
    try:
        article = json.loads(line)
    except (ValueError, RecursionError):
        return {
            "id": None,
            "error": _("This line is not JSON. Write one object with id and text or html on each line."),
        }
    name = article.get("id") if isinstance(article, dict) else None
    name = name if isinstance(name, str | int) else None
    problem = next(_problems(article), "")
    if problem:
        return {"id": name, "error": problem}
    language = article.get("language") or language
    try:
        if "html" in article:
            document = child.read_html(article["html"], url=article.get("url") or "", language=language)
        else:
            document = child.read_text(article["text"], language=language)
    except ReadingError as error:
        return {"id": name, "error": complaint(error)}
    return draft_json(detect(document), name=name)


def _problems(article: Any) -> Iterator[str]:  # Any: whatever a line of JSON may hold
    if not isinstance(article, dict):
        yield _("This line is not an object. Write one object with id and text or html on each line.")
        return
    if not isinstance(article.get("id"), str | int):
        yield _("This line has no id. Give each document an id, a text or a number.")
    if ("text" in article) == ("html" in article):
        yield _("This line needs either text or html, and not both.")
    if any(not isinstance(article.get(name) or "", str) for name in ("text", "html", "url", "language")):
        yield _("text, html, url and language must be texts.")

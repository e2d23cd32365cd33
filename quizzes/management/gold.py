"""Labelled articles in: files or folders of JSON; objects of one id made one, with the page that an object names."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.management.gold_faults import fault_in

# What makes an object a labelled article; a post with its translation says its languages itself.
_LABELS = frozenset(("sentences", "lines", "html"))
_PAIR = frozenset(("original", "translation"))
# Labels of one article that several files may give add up.
_ADD_UP = ("blocks", "claims")
# The folder of articles that are measured in sums only, so that no rule is ever written on one of their sentences.
_UNSEEN = "unseen"


@dataclass(slots=True)
class Gold:
    """Labelled articles, and the places of labels whose page is not here."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    without_page: list[str] = field(default_factory=list)

    @property
    def remark(self) -> str:
        """A sentence on the pages that are not here, "" when all are."""
        if not self.without_page:
            return ""
        return ngettext(
            "%(count)s labelled page stands neither beside its labels nor in another folder that was named, and is "
            "left out: %(place)s.",
            "%(count)s labelled pages stand neither beside their labels nor in another folder that was named, and are "
            "left out; the first: %(place)s.",
            len(self.without_page),
        ) % {"count": len(self.without_page), "place": self.without_page[0]}


def labelled(paths: list[Path]) -> Gold:
    """All labelled articles; objects that share an id are parts of one.

    So the labels of a page may stand in one file, its lines in a second and what is article among them in a third;
    "blocks" and "claims" add up. "html" names a file beside the labels or beside others of these; its bytes come in
    "page"; "unseen" says that an article is to be measured in sums only. Folders are read with the folders in them.
    Raises CommandError, which says which line is at fault.
    """
    found: dict[str, dict[str, Any]] = {}
    places: dict[str, str] = {}
    gold = Gold()
    files = list({file.resolve(): file for path in paths for file in _files(path)}.values())
    folders = list(dict.fromkeys(file.parent for file in files))
    for file in files:
        for place, one in _read(file):
            name = str(one.setdefault("id", place))
            before = found.get(name, {})
            if "sentences" in one and "sentences" in before:
                raise CommandError(
                    _("%(place)s: the article %(name)s has its sentences already, in %(other)s.")
                    % {"place": place, "name": name, "other": places[name]}
                )
            places.setdefault(name, place)
            if "html" in one:
                _add_page(one, [file.parent, *folders])
            found[name] = _joined(before, one) | {"unseen": before.get("unseen", False) or _UNSEEN in file.parts}
    for name, one in found.items():
        if not _is_complete(one):
            raise CommandError(_("%(article)s is not a labelled article.") % {"article": places[name]})
        if "html" in one and "page" not in one:
            gold.without_page.append(f"{places[name]} ({one['html']})")
        gold.articles.append(one)
    return gold


def _is_complete(one: dict[str, Any]) -> bool:
    """Whether all that belongs together is there; "article" counts lines."""
    lines = range(len(one.get("lines", ())))
    is_article = "lang" in one and bool(_LABELS & one.keys())
    return one.keys() >= _PAIR or (is_article and all(at in lines for at in one.get("article", ()) if lines))


def _joined(before: dict[str, Any], one: dict[str, Any]) -> dict[str, Any]:
    joined = before | one
    for key in _ADD_UP:
        if key in before and key in one:
            joined[key] = before[key] + one[key] if isinstance(one[key], list) else before[key] | one[key]
    return joined


def _files(path: Path) -> list[Path]:
    return sorted((*path.rglob("*.json"), *path.rglob("*.jsonl"))) if path.is_dir() else [path]


def _read(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object and where it stands."""
    try:
        written = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise CommandError(_("%(file)s cannot be read. Check the path and try again.") % {"file": file}) from error
    if file.suffix == ".json":
        yield str(file), _object(str(file), written)
        return
    for number, line in enumerate(written.split("\n"), start=1):
        if line.strip():
            place = _("%(file)s, line %(number)s") % {"file": file, "number": number}
            yield place, _object(place, line)


def _object(place: str, written: str) -> dict[str, Any]:
    try:
        one = json.loads(written)
    except (ValueError, RecursionError) as error:
        raise CommandError(_("%(place)s is no JSON.") % {"place": place}) from error
    if fault := fault_in(one):
        raise CommandError(f"{place}: {fault}")
    return dict(one)


def _add_page(one: dict[str, Any], folders: list[Path]) -> None:
    """The bytes of the page in the first folder that has it."""
    name = one["html"]
    file = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if file is None:
        return
    content = file.read_bytes()
    try:
        one["page"] = gzip.decompress(content) if name.endswith(".gz") else content
    except (OSError, EOFError) as error:
        raise CommandError(_("%(file)s cannot be unpacked.") % {"file": file}) from error

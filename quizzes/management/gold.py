"""Labelled articles in: files or folders of JSON; objects of one id made one, with the page that an object names."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from quizzes.management.gold_faults import fault_in

_LABELS = frozenset(("sentences", "lines", "html"))
# Labels of one article that several files may give add up.
_ADD_UP = ("blocks", "claims")


def labelled(paths: list[Path]) -> list[dict[str, Any]]:
    """All labelled articles; objects that share an id are parts of one.

    So the labels of a page may stand in one file, its lines in a second and what is article among them in a third;
    "blocks" and "claims" add up. "html" names a file beside the labels or beside others of these; its bytes come in
    "page". Folders are read with the folders in them. Raises CommandError, which says which line is at fault.
    """
    found: dict[str, dict[str, Any]] = {}
    places: dict[str, str] = {}
    files = [file for path in paths for file in _files(path)]
    folders = list(dict.fromkeys(file.parent for file in files))
    for file in files:
        for place, one in _read(file):
            if "html" in one:
                one["page"] = _page(place, one["html"], [file.parent, *folders])
            name = str(one.setdefault("id", place))
            places.setdefault(name, place)
            found[name] = _joined(found.get(name, {}), one)
    for name, one in found.items():
        if not _is_complete(one):
            raise CommandError(_("%(article)s is not a labelled article.") % {"article": places[name]})
    return list(found.values())


def _is_complete(one: dict[str, Any]) -> bool:
    """Whether all that belongs together is there; "article" counts lines."""
    lines = range(len(one.get("lines", ())))
    return "lang" in one and bool(_LABELS & one.keys()) and all(at in lines for at in one.get("article", ()) if lines)


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


def _page(place: str, name: str, folders: list[Path]) -> bytes:
    for folder in folders:
        if (folder / name).is_file():
            content = (folder / name).read_bytes()
            try:
                return gzip.decompress(content) if name.endswith(".gz") else content
            except (OSError, EOFError) as error:
                raise CommandError(_("%(file)s cannot be unpacked.") % {"file": folder / name}) from error
    raise CommandError(
        _("%(place)s: the page %(page)s stands neither beside it nor in another folder that was named.")
        % {"place": place, "page": name}
    )

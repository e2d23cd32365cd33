"""Labelled articles in: files or folders of JSON; objects of one id made one, with the page that an object names."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

_LABELS = frozenset(("sentences", "lines", "html"))


def labelled(paths: list[Path]) -> list[dict[str, Any]]:
    """All labelled articles; objects that share an id are parts of one.

    So the labels of a page may stand in one file, its lines in a second and what is article among them in a third;
    "blocks" add up.
    "html", the name of a file beside the labels, comes with its bytes in "page".
    """
    found: dict[Any, dict[str, Any]] = {}
    for path in paths:
        for one in _read(path):
            name = one.get("id", f"{path}:{len(found) + 1}")
            before = found.get(name, {})
            found[name] = before | one
            if "blocks" in before and "blocks" in one:
                found[name]["blocks"] = before["blocks"] + one["blocks"]
    for name, one in found.items():
        if "lang" not in one or not _LABELS & one.keys():
            raise CommandError(_("%(article)s is not a labelled article.") % {"article": name})
    return list(found.values())


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        return [_with_page(one, file) for file in _files(path) for one in _objects(file)]
    except (OSError, ValueError, TypeError) as error:
        raise CommandError(_("%(file)s cannot be read as labelled articles in JSON.") % {"file": path}) from error


def _files(path: Path) -> list[Path]:
    return sorted((*path.glob("*.json"), *path.glob("*.jsonl"))) if path.is_dir() else [path]


def _objects(file: Path) -> Iterator[Any]:
    written = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        yield json.loads(written)
    else:
        yield from map(json.loads, filter(str.strip, written.split("\n")))


def _with_page(one: dict[str, Any], file: Path) -> dict[str, Any]:
    if "html" not in one:
        return one | {}
    content = (file.parent / one["html"]).read_bytes()
    return one | {"page": gzip.decompress(content) if one["html"].endswith(".gz") else content}

"""Whatever we lean on, or make an exception for, has its reason beside it."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, name, ours

PROJECT = ROOT / "pyproject.toml"
REQUIREMENT = re.compile(r'^    "[\w.-]+(\[[\w,]+\])?[<>=~].*$', re.MULTILINE)
SILENCED = re.compile(r"#\s*(?:type:\s*ignore\[[^]]*\]|noqa:\s*[A-Z]+\d+(?:\s*,\s*[A-Z]+\d+)*)(.*)")


def plain(requirement: str) -> str:
    return re.split(r"[\[<>=~;! ]", requirement, maxsplit=1)[0].lower()


def locked(file: str) -> set[str]:
    return {line.split("==")[0].strip() for line in (ROOT / file).read_text().splitlines() if "==" in line}


def test_every_dependency_has_its_reason_beside_it() -> None:
    lines = [found.group(0) for found in REQUIREMENT.finditer(PROJECT.read_text())]
    assert [line for line in lines if not re.search(r", # \w", line)] == []


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_dependency_is_locked(file: str) -> None:
    wanted = tomllib.loads(PROJECT.read_text())["project"]
    asked = wanted["dependencies"] + (wanted["optional-dependencies"]["dev"] if "dev" in file else [])
    assert {plain(requirement) for requirement in asked} - locked(file) == set()


def test_the_development_lock_holds_the_whole_run_lock() -> None:
    run, dev = ((ROOT / file).read_text() for file in ("requirements.txt", "requirements-dev.txt"))
    pins = re.compile(r"^([\w.-]+==\S+)", re.MULTILINE)
    assert set(pins.findall(run)) - set(pins.findall(dev)) == set()


def silenced_without_a_reason(path: Path) -> list[str]:
    lines = path.read_text().splitlines()
    return [
        f"{name(path)}:{number}"
        for number, (before, line) in enumerate(zip(["", *lines], lines, strict=False), start=1)
        if (found := SILENCED.search(line)) and not found.group(1).strip() and not before.strip().startswith("#")
    ]


def test_every_silenced_warning_says_why() -> None:
    assert [place for path in ours(".py") for place in silenced_without_a_reason(path)] == []

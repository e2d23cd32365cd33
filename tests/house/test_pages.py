"""Pages run and load nothing but what lies in our own static files."""

import re

import pytest

from tests.house.tree import ROOT, name, ours

INLINE = {
    "a script": re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/json\")", re.IGNORECASE),
    "a style sheet": re.compile(r"<style\b", re.IGNORECASE),
    "a style": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a script address": re.compile(r"javascript:", re.IGNORECASE),
}
# The names of XML vocabularies are no addresses: no browser asks for them.
FOREIGN = re.compile(r"https?://(?!www\.w3\.org/)|[\"'(]//\w")
TEMPLATES = ("templates", "quizzes")


@pytest.mark.parametrize("what", INLINE)
def test_no_template_holds(what: str) -> None:
    assert [name(path) for path in ours(".html", under=TEMPLATES) if INLINE[what].search(path.read_text())] == []


def test_no_template_or_static_file_names_a_foreign_host() -> None:
    found = ours(".html", ".css", ".js", ".mjs", ".svg", under=TEMPLATES)
    assert [name(path) for path in found if FOREIGN.search(path.read_text())] == []


def test_the_two_dark_themes_are_equal() -> None:
    sheet = (ROOT / "quizzes/static/quizzes/css/tokens.css").read_text()
    _light, system, told = re.split(r"@media screen(?: and \(prefers-color-scheme: dark\))? \{", sheet)
    assert re.findall(r"--[\w-]+: #\w+", system) == re.findall(r"--[\w-]+: #\w+", told)

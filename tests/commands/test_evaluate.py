"""Measuring the detector at the command line."""

import gzip
import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import shared


def evaluate(path: Path, *arguments: str) -> str:
    written = io.StringIO()
    call_command("evaluate", str(path), *arguments, stdout=written)
    return written.getvalue()


def gold(folder: Path, *articles: Any) -> Path:
    path = folder / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, articles)))
    return path


def labelled(*sentences: tuple[str, str]) -> dict[str, Any]:
    return {"lang": "en", "sentences": [{"p": 0, "label": label, "text": text} for label, text in sentences]}


def test_hits_false_alarms_and_misses_are_counted(tmp_path: Path) -> None:
    article = labelled(
        ("unsourced", "The river rises every year in the valley."),
        ("sourced", "The bridge shakes in every storm of the year."),
        ("sourced", "The bridge will close, said Ann Moor."),
        ("unsourced", "The bridge will close soon, said Ann Moor."),
        ("background", "The river rises every year in the valley."),
    )
    strict = json.loads(evaluate(gold(tmp_path, article), "--json"))["unsourced_claim"]["en"]["strict"]
    assert (strict["hits"], strict["false_alarms"], strict["misses"], strict["f1"]) == (1, 1, 1, 0.5)


def test_pasted_lines_are_counted_by_kind(tmp_path: Path) -> None:
    page = {"lang": "en", "lines": [{"t": "Advertisement", "l": "ad"}, {"t": "It rained. A lot.", "l": "content"}]}
    assert json.loads(evaluate(gold(tmp_path, page), "--json"))["ad"]["en"]["f1"] == 1


def a_web_page(folder: Path) -> dict[str, Any]:
    words = "The council met on Monday and spoke for hours about the old bridge over the river. " * 2
    page = f"<main><p>{words}</p><div class='ad-slot'><b>Advertisement</b> Buy a boat</div><p>{words}</p></main>"
    (folder / "page.html.gz").write_bytes(gzip.compress(page.encode()))
    ad = {"xpath": "/html/body/main/div", "kind": "ad_slot"}
    return {"id": "page", "lang": "en", "html": "page.html.gz", "container": "/html/body/main", "blocks": [ad]}


def test_a_web_page_is_measured_with_its_lines_from_another_file(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    more = [{"xpath": "/html/body/main/p[1]", "kind": "embed"}]
    lines.write_text(json.dumps({"id": "page", "text": "The council met on Monday", "blocks": more}))
    figures = json.loads(evaluate(gold(tmp_path, a_web_page(tmp_path)), str(lines), "--json"))
    assert figures["web_pages"]["en"]["ad"]["f1"] == 1
    assert figures["web_pages"]["en"]["embed"]["misses"] == 1
    assert figures["web_pages"]["all"]["main_text"]["kept"] == 1
    assert "main text" in evaluate(gold(tmp_path, a_web_page(tmp_path)), str(lines))


def test_the_table_names_every_language(tmp_path: Path) -> None:
    assert " en " in evaluate(gold(tmp_path, labelled(("sourced", "The bridge will close, said Ann Moor."))))


def test_what_is_not_gold_is_one_sentence(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.jsonl", gold(tmp_path, {"x": 1})):
        with pytest.raises(CommandError, match=r"^[^\n]+\.$"):
            evaluate(path)


def test_claims_reach_the_first_versions_figure_in_french_and_english() -> None:
    figures = json.loads(evaluate(shared("data/detection/claims"), "--json"))["unsourced_claim"]
    assert figures["fr"]["strict"]["f1"] >= 0.75
    assert figures["en"]["strict"]["f1"] >= 0.75

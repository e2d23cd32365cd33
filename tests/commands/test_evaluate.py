"""Measuring the detector at the command line."""

import gzip
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from quizzes.detection.measuring.judged import passage_hash
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


def test_misjudged_sentences_are_listed_but_never_those_that_nobody_may_write_rules_on(tmp_path: Path) -> None:
    for folder in ("tuning", "unseen"):
        (tmp_path / folder).mkdir()
        said = [
            ("sourced", f"The {folder} bridge shakes in every storm."),
            ("sourced", "It will close, said Ann Moor."),
        ]
        (tmp_path / folder / "one.json").write_text(json.dumps(labelled(*said) | {"id": folder}))
    (tmp_path / "unseen.jsonl").write_text(json.dumps({"id": "unseen", "title": "A bridge"}))
    assert evaluate(tmp_path, "--wrong").splitlines() == [
        "tuning\tsourced\tnone\tno_source\tThe tuning bridge shakes in every storm."
    ]


def test_the_table_names_every_language(tmp_path: Path) -> None:
    assert " en " in evaluate(gold(tmp_path, labelled(("sourced", "The bridge will close, said Ann Moor."))))


A_SENTENCE = {"p": 0, "text": "It rains.", "label": "other"}


def with_a_sentence(**more: Any) -> dict[str, Any]:
    return {"lang": "en", "sentences": [A_SENTENCE, A_SENTENCE | more]}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"x": 1}, "line 2 is not a labelled article"),
        ([], "line 2: This is not a labelled article"),
        ({"lang": "en", "sentences": 3}, "line 2: The field “sentences”"),
        (with_a_sentence(label="unsure"), "line 2: sentence 2 is labelled “unsure”; known are anonymous, hedged"),
        (with_a_sentence(second="unsure"), "line 2: sentence 2 is labelled “unsure”"),
        (with_a_sentence(attribution="somebody"), "known are named, document"),
        (with_a_sentence(kind="verse"), "line 2: sentence 2 is labelled “verse”; known are sentence, heading"),
        (with_a_sentence(embed={"colour": "red"}), "line 2: sentence 2 says of its embed"),
        (with_a_sentence(ad="yes"), "line 2: sentence 2 says of its embed or of its marks"),
        (with_a_sentence(text=None), "line 2: sentence 2 has no text"),
        ({"lang": "en", "lines": [{"t": "It rains.", "l": "rain"}]}, "line 1 of the page is labelled “rain”"),
        ({"lang": "en", "lines": [{"t": "It rains.", "l": "ad"}], "article": [1]}, "line 2 is not a labelled article"),
        ({"id": "page", "claims": {"00ff": "unsure"}}, "line 2: passage 00ff is labelled “unsure”"),
        ({"id": "page", "blocks": [{"kind": "ad"}]}, "line 2: A labelled block has no path"),
        ({"id": "page", "blocks": [{"xpath": "//p"}]}, "line 2: A labelled block has no kind"),
    ],
)
def test_what_is_wrong_with_a_label_is_one_sentence_that_says_where(tmp_path: Path, wrong: Any, said: str) -> None:
    with pytest.raises(CommandError) as refused:
        evaluate(gold(tmp_path, with_a_sentence(), wrong))
    assert said in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_missing_file_and_a_broken_line_are_said(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('\n{"lang": "en"')
    page = tmp_path / "page.html.gz"
    page.write_bytes(b"no gzip")
    named = tmp_path / "named.json"
    named.write_text(json.dumps({"lang": "en", "html": page.name}))
    for path, said in (
        (tmp_path / "nothing.jsonl", "nothing.jsonl cannot be read"),
        (broken, "broken.jsonl, line 2 is no JSON."),
        (named, "page.html.gz cannot be unpacked."),
    ):
        with pytest.raises(CommandError, match=said):
            evaluate(path)


def test_pages_that_are_not_here_are_left_out_and_said(tmp_path: Path) -> None:
    gone = {"lang": "en", "html": "gone.html", "claims": {"0" * 16: "other"}}
    said = io.StringIO()
    call_command("evaluate", str(gold(tmp_path, with_a_sentence(), gone)), stdout=io.StringIO(), stderr=said)
    assert re.search(r"^1 labelled page .+ line 2 \(gone\.html\)\.$", said.getvalue())


def test_folders_are_read_with_the_folders_in_them_and_no_file_twice(tmp_path: Path) -> None:
    for folder in ("tuning", "unseen"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "one.json").write_text(json.dumps(labelled(("other", "Rain"))))
    figures = json.loads(evaluate(tmp_path, str(tmp_path / "tuning" / "one.json"), "--json"))
    assert figures["unsourced_claim"]["all"]["articles"] == 2


def test_two_articles_of_one_name_are_not_taken_for_one(tmp_path: Path) -> None:
    article = labelled(("other", "Rain")) | {"id": "rain"}
    with pytest.raises(CommandError, match=r"line 2: the article rain has its sentences already, in .+ line 1\.$"):
        evaluate(gold(tmp_path, article, article))


def test_labels_by_hash_meet_their_page_in_another_folder_and_those_that_meet_none_are_counted(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    page = a_web_page(tmp_path / "pages")
    (tmp_path / "pages" / "ads.jsonl").write_text(json.dumps(page))
    words = "The council met on Monday and spoke for hours about the old bridge over the river."
    claims = {"id": "page", "lang": "en", "claims": {passage_hash(words): "background", "0" * 16: "other"}}
    figures = json.loads(evaluate(gold(tmp_path, claims), str(tmp_path / "pages"), "--json"))
    assert figures["unsourced_claim"]["en"]["background"]["of"] == 2
    assert figures["unsourced_claim"]["en"]["lost_labels"] == 1
    assert figures["web_pages"]["en"]["ad"]["hits"] == 1
    alone = claims | {"html": "page.html.gz"}
    assert "no passage of their page: 1" in evaluate(gold(tmp_path, alone), str(tmp_path / "pages"))


def test_the_table_holds_figures_with_intervals_and_no_sentence(tmp_path: Path) -> None:
    said = ("unsourced", "The river rises every year in the valley."), ("sourced", "It will close, said Ann Moor.")
    articles = [labelled(*said) | {"id": name} for name in "ab"]
    articles[0]["sentences"][0]["second"] = "unsourced"
    written = evaluate(gold(tmp_path, *articles))
    strict = next(line for line in written.splitlines() if line.startswith("claims, strict"))
    assert strict.split()[2:] == ["en", *("1.000", "(1.00-1.00)") * 3, "2", "0", "0"]
    assert re.search(r"^no_source +en +1\.000 .+ unsourced 2$", written, re.MULTILINE)
    assert re.search(r"^on a right rung +1\.000  \(4 of 4\)$", written, re.MULTILINE)
    assert "two readers, en: kappa - over labels" in written
    assert "every sentence" in written
    assert "river" not in written


def test_claims_reach_the_first_versions_figure_in_french_and_english() -> None:
    figures = json.loads(evaluate(shared("data/detection/claims"), "--json"))["unsourced_claim"]
    assert figures["fr"]["strict"]["f1"] >= 0.75
    assert figures["en"]["strict"]["f1"] >= 0.75

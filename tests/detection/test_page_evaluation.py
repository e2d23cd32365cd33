"""Labelled pages against what reading makes of them: pages invented here, elements named by their ids."""

from typing import Any

import pytest
from lxml.html import HtmlElement

from quizzes.detection.measuring.gold_blocks import Survey
from quizzes.detection.measuring.main_text import main_text
from quizzes.detection.measuring.pages import PageFigures, page_figures, summed
from quizzes.reading.document import Document, Passage, PassageKind
from quizzes.reading.markup import parsed

WORDS = "The council met on Monday and spoke for hours about the bridge over the river, which is old and tired. "
ARTICLE = " ".join(f"{WORDS} Part {number}." for number in range(1, 5))
PAGE = f"""<html lang="en"><body>
<nav><b id="out">Advertisement</b></nav>
<main id="all"><p id="p1">{WORDS} Part 1.</p>
<div id="wrap"><span id="label">Advertisement</span><div id="slot"><i id="deep">Buy this very fine boat</i></div></div>
<p id="p2">{WORDS} Part 2.</p>
<div id="second"><b id="second-label">Advertisement</b></div><script>googletag()</script><div id="third"></div>
<p id="p3">{WORDS} Part 3.</p>
<blockquote id="post">Fine weather</blockquote>
<p id="p4">{WORDS} Part 4.</p><a id="trap">Newsletter</a></main></body></html>"""


def path(name: str) -> str:
    return f"//*[@id='{name}']"


def surveyed(*names: str, trap: str = "trap") -> tuple[Survey, HtmlElement]:
    tree = parsed(PAGE)
    blocks = [{"xpath": path(name), "kind": "embed" if name == "post" else "ad_slot"} for name in names]
    return Survey(tree, {"container": path("all"), "blocks": blocks, "traps": [{"xpath": path(trap)}]}), tree


def hit(survey: Survey, tree: HtmlElement, name: str, kind: str = "ad") -> bool:
    return survey.hit(kind, tree.xpath(path(name))[0], survey.blocks) is not None


@pytest.mark.parametrize("names", [("label", "slot"), ("wrap", "label", "deep"), ("second", "second-label", "third")])
def test_a_label_and_its_slot_or_a_wrapper_and_its_parts_are_one_block(names: tuple[str, ...]) -> None:
    assert len(surveyed(*names)[0].blocks) == 1


def test_two_ads_in_a_row_are_two_and_may_be_found_as_one() -> None:
    ads = "<div><i id='a'>Advertisement</i></div><p><i id='b'>Ad</i></p>"
    row = f"<main><p>{WORDS}</p>{ads}<p>{WORDS}</p></main>"
    gold = {"lang": "en", "blocks": [{"xpath": path(name), "kind": "ad_marker"} for name in "ab"]}
    assert len(Survey(parsed(row), gold).blocks) == 2
    assert page_figures(gold, row.encode()).counts["ad"].misses == 0


def test_words_between_two_ads_keep_them_apart_and_a_post_is_no_ad() -> None:
    assert [block.kind for block in surveyed("label", "second", "post")[0].blocks] == ["ad", "ad", "embed"]


@pytest.mark.parametrize("name", ["label", "wrap", "slot", "deep"])
def test_the_same_element_its_part_its_wrapper_and_its_neighbour_hit(name: str) -> None:
    assert hit(*surveyed("slot"), name)


@pytest.mark.parametrize("name", ["all", "p2", "second", "trap"])
def test_half_the_page_the_next_paragraph_and_another_ad_do_not_hit(name: str) -> None:
    assert not hit(*surveyed("slot"), name)


def test_an_ad_is_no_post_and_a_post_no_ad() -> None:
    survey, tree = surveyed("post")
    assert hit(survey, tree, "post", "embed")
    assert not hit(survey, tree, "post", "ad")


def test_only_the_container_and_the_traps_count() -> None:
    survey, tree = surveyed("slot", trap="out")
    assert survey.counts(tree.xpath(path("second"))[0])
    assert survey.counts(tree.xpath(path("out"))[0])
    assert not surveyed("slot")[0].counts(tree.xpath(path("out"))[0])


def test_a_path_that_leads_nowhere_is_said() -> None:
    assert surveyed("slot", "gone")[0].unresolved == [path("gone")]


def document(*passages: tuple[PassageKind, str], title: str = "") -> Document:
    made = tuple(Passage(n, n, kind, text, "en") for n, (kind, text) in enumerate(passages, 1))
    return Document(title, "en", made)


def test_words_kept_and_strangers_are_shares_and_ads_are_neither() -> None:
    read = document(
        (PassageKind.SENTENCE, "The old bridge"), (PassageKind.AD, "a boat"), (PassageKind.SENTENCE, "Share this")
    )
    found = main_text(read, ["The bridge is old", "Bridge news"], ["a boat"])
    assert found.kept == pytest.approx(3 / 6)
    assert found.strangers == pytest.approx(2 / 5)


def test_the_headline_may_stand_in_the_title() -> None:
    found = main_text(document((PassageKind.SENTENCE, "It rains"), title="News"), ["NEWS", "It rains"], [])
    assert (found.kept, found.strangers) == (1, 0)


def measured(**more: Any) -> PageFigures:
    gold = {"id": "invented", "lang": "en", "container": path("all"), "blocks": [], "traps": []}
    return page_figures(gold | more, PAGE.encode())


def test_a_page_is_measured_from_its_bytes() -> None:
    label = [{"xpath": path("second-label"), "kind": "ad_marker"}]
    figures = measured(blocks=label, lines=[{"t": ARTICLE, "l": "content"}], article=[0])
    assert figures.counts["ad"].recall == 1
    assert figures.text is not None
    assert figures.text.kept == 1
    assert not figures.errors


def test_what_was_missed_is_named() -> None:
    figures = measured(blocks=[{"xpath": path("p4"), "kind": "ad_content"}])
    assert figures.counts["ad"].misses == 1
    assert figures.missed == [f"ad: {path('p4')}"]


def test_pages_are_summed_by_language_and_in_all() -> None:
    found = summed([measured(text=ARTICLE), measured(text="gone", lang="fr"), measured(lang="fr")])
    assert found["en"].kept == 1
    assert (found["all"].kept, len(found["all"].texts)) == (0.5, 2)

"""The draft as a whole."""

import json
from itertools import islice
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.detection import Draft, detect
from quizzes.detection.wire import draft_json
from quizzes.reading import ReadingError, read_html, read_text
from tests.conftest import shared

PIECES = (
    "Selon", "Anne Morel", "a déclaré", "said", "«", "»", '"', "“", "”", ",", ".", "\n", "serait", "source", "the",
    "des experts", "– A (@a) 3 mai 2024", "Publicité", "12", "qui", "que", "?", "Il", "He", "-t-il", "in a statement",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40), st.sampled_from(["fr", "en", "de"]))
def test_detecting_never_fails_and_judges_every_passage(pieces: list[str], language: str) -> None:
    try:
        document = read_text(" ".join(pieces), language=language)
    except ReadingError:
        return
    draft = detect(document)
    assert [judgement.passage for judgement in draft.judgements] == [passage.number for passage in document.passages]
    texts = {passage.number: passage.text for passage in document.passages}
    assert all(suggestion.cue in texts[suggestion.passage] for suggestion in draft.suggestions)
    assert len({(suggestion.passage, suggestion.kind) for suggestion in draft.suggestions}) == len(draft.suggestions)


def test_the_draft_on_the_wire_is_the_contract() -> None:
    text = "La rivière monte chaque année.\nLe pont ferme lundi.\n– Ville (@ville) 3 mai 2024"
    written = json.loads(json.dumps(draft_json(detect(read_text(text, language="fr")), name="a1")))
    assert list(written) == ["id", "title", "language", "byline", "date", "publisher", "passages", "findings"]
    assert list(written["passages"][0]) == [
        *("number", "block", "kind", "text", "language", "attribution", "background", "embed"),
    ]
    assert list(written["passages"][1]["embed"]) == [
        *("platform", "author", "handle", "date", "url", "original_language", "original"),
    ]
    assert list(written["findings"][0]) == ["passage", "kind", "reason", "cue", "confidence", "explanation"]


def belarus() -> Draft:
    return detect(read_text(shared("data/articles/bielorussie.fr.txt").read_text(encoding="utf-8")))


def test_the_article_the_product_was_asked_for_has_its_twelve_passages() -> None:
    passages = belarus().document.passages
    assert len(passages) == 12
    assert [passage.kind.value for passage in passages if passage.kind != "sentence"] == ["ad", "embed"]
    embed = passages[7].embed
    assert embed is not None
    assert (embed.author, embed.handle, embed.date) == ("Minoborony Belarus", "@MOD_BY", "26 août 2024")


def test_the_article_the_product_was_asked_for_is_drafted_right() -> None:
    found = [(suggestion.passage, suggestion.kind.value) for suggestion in belarus().suggestions]
    claims = [number for number, kind in found if kind == "unsourced_claim"]
    assert claims == [2, 6, 7, 9, 10, 11, 12]
    assert [pair for pair in found if pair[1] != "unsourced_claim"] == [(5, "ad"), (8, "mistranslated_embed")]


@pytest.mark.parametrize("name", ["redos", "unicode", "naughty", "html_bombs"])
def test_hostile_inputs_are_drafted_or_refused_quickly(name: str) -> None:
    lines = shared(f"data/hostile/{name}.jsonl").read_text(encoding="utf-8").splitlines()
    for line in islice(lines, 300):
        hostile = json.loads(line)
        pump = hostile.get("gen", {})
        payload = hostile.get("payload") or "".join(
            pump.get(part, "") * (pump.get("count", 1) if part == "pump" else 1)
            for part in ("prefix", "pump", "middle", "suffix")
        )
        for read in (read_text, read_html):
            started = thread_time()
            try:
                json.dumps(draft_json(detect(read(payload)), name="x"), ensure_ascii=False).encode()
            except ReadingError:
                continue
            finally:
                assert thread_time() - started < 10

"""Every line of the hostile files through every door of reading: a Document or a ReadingError, never anything else."""

import io
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command

from quizzes.reading import Document, ReadingError, decoded
from quizzes.reading.child import Child
from quizzes.reading.errors import TooHeavy
from tests.hostile.doors import in_an_article, in_its_parts
from tests.hostile.payloads import Payload, plain

Read = Callable[[Child, Payload], Document]

DOORS: dict[str, Read] = {
    "pasted": lambda child, payload: child.read_text(payload.text),
    "a text file": lambda child, payload: child.read_text(decoded(payload.content)),
    "a page": lambda child, payload: child.read_html(payload.text),
    "a file of HTML": lambda child, payload: child.read_html(payload.content, url="https://example.org/a"),
    "in an article": lambda child, payload: child.read_html(in_an_article(payload.text)),
    "in the parts of a page": lambda child, payload: child.read_html(in_its_parts(payload.text)),
}


@pytest.mark.parametrize("door", DOORS)
def test_every_payload_becomes_a_document_or_a_refusal(door: str, caplog: pytest.LogCaptureFixture) -> None:
    crashed: list[str] = []
    ends: Counter[str] = Counter()
    with Child() as child:
        for payload in plain():
            end = _end(child, payload, DOORS[door])
            ends[end] += 1
            if end in (ReadingError.code, TooHeavy.code) or caplog.records:
                crashed.append(f"{payload.name}: {end} {caplog.text[-300:]}")
                caplog.clear()
    assert crashed == []
    assert ends["read"] > 100


def _end(child: Child, payload: Payload, read: Read) -> str:
    try:
        document = read(child, payload)
    except ReadingError as error:
        return error.code
    assert document.passages
    assert "\x00" not in "".join(passage.text for passage in document.passages)
    return "read"


def test_every_payload_has_its_line_of_draft_jsonl(tmp_path: Path) -> None:
    lines = []
    for payload in plain():
        lines.append({"id": f"{payload.name} text", "text": payload.text})
        lines.append({"id": f"{payload.name} html", "html": in_an_article(payload.text), "url": payload.text})
    file, written = tmp_path / "hostile.jsonl", io.StringIO()
    file.write_text("\n".join(map(json.dumps, lines)))
    call_command("draft", "--jsonl", str(file), stdout=written)
    drafts = [json.loads(line) for line in written.getvalue().split("\n") if line]
    assert [draft["id"] for draft in drafts] == [line["id"] for line in lines]
    assert all("error" in draft or draft["passages"] for draft in drafts)

"""The hostile inputs of ../shared/data/hostile, one Payload a line, whatever way the line writes it down."""

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.conftest import shared


@dataclass(frozen=True, slots=True)
class Payload:
    """One line. `text` may hold half characters, `content` is what a file of it holds; `family` is set for pumps."""

    name: str
    category: str
    text: str
    content: bytes
    family: str = ""
    count: int = 0

    @property
    def is_pumped(self) -> bool:
        """Made to cost memory or time rather than to get through somewhere."""
        return self.category == "html_bombs" or bool(self.family)


@cache
def payloads() -> tuple[Payload, ...]:
    """Every line of every file; the test skips where they are absent."""
    return tuple(
        _payload(json.loads(line))
        for path in sorted(shared("data/hostile").glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").split("\n")
        if line.strip()
    )


def plain() -> list[Payload]:
    """All but the bombs and pumps."""
    return [payload for payload in payloads() if not payload.is_pumped]


def _payload(line: dict[str, Any]) -> Payload:
    texts = list(_texts(line))
    content = base64.b64decode(line["payload_b64"]) if "payload_b64" in line else _bytes("".join(texts))
    text = "".join(texts) if texts else content.decode("utf-8", "replace")
    count = line.get("gen", {}).get("count", 0)
    return Payload(line["id"], line["category"], text, content, line.get("family", ""), count)


def _texts(line: dict[str, Any]) -> Iterator[str]:
    """What the line says, or builds: prefix, pump so many times, middle, its closing as often, suffix."""
    if "payload" in line:
        yield line["payload"]
    if "scenario" in line:  # these are answers of a server: what it says may end up in a page
        yield from (f"{said}\n" for said in line["server_script"])
    if gen := line.get("gen"):
        yield gen.get("prefix", "")
        yield gen["pump"] * gen["count"]
        yield gen.get("middle", "")
        yield gen.get("close_each", "") * gen["count"]
        yield gen.get("suffix", "")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")

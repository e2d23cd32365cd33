"""Translations that people found good, each also with one mechanical fault put in: gold for `manage.py evaluate`.

`python -m tests.detection.injected FOLDER > GOLD.jsonl`; FOLDER holds mlqe_ruen_dev.jsonl and ced_ende_dev.jsonl.
The seed is fixed; every second pair is "unseen". Nobody tunes on those.
"""

import json
import random
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

GOOD = 85
_NAME = re.compile(r"(?<=[a-zäöüß,] )[A-Z][a-z]{3,}\b")
_DENIAL = re.compile(r"n['’]t\b| not\b| never\b| nicht\b| nie\b|\bno (?=[a-z])|\bk(?=eine?[nmrs]?\b)")
_AFFIRMING = re.compile(r"\b(is|are|was|were|will|can|has|have|should|ist|sind|war|hat|haben|wird|kann|muss)\b(?! n)")
_NAMES = {"en": ("Peterson", "Wellington", "Martinique", "Henderson"), "de": ("Petersen", "Wellington", "Martinique")}


def number(text: str, original: str, draw: random.Random) -> str:
    found = [one for one in re.finditer(r"\d+", text) if int(one[0]) > 1]
    if not found:
        return text
    one = draw.choice(found)
    changed = str(int(one[0]) + draw.choice((1, 2, 3, 10, 20))) if draw.random() < 0.6 else one[0] + "0"
    return text[: one.start()] + changed + text[one.end() :]


def name(text: str, original: str, draw: random.Random) -> str:
    language = "de" if original.isascii() else "en"
    found = [one for one in _NAME.finditer(text) if language == "en" or one[0] in original]
    if not found:
        return text
    one = draw.choice(found)
    return text.replace(one[0], draw.choice(_NAMES[language]))


def negation(text: str, original: str, draw: random.Random) -> str:
    if len(_DENIAL.findall(text)) == 1:
        return _DENIAL.sub("", text)
    not_ = " nicht" if original.isascii() else " not"
    return text if _DENIAL.search(text) else _AFFIRMING.sub(lambda found: found[0] + not_, text, count=1)


def untranslated(text: str, original: str, draw: random.Random) -> str:
    return original


def length(text: str, original: str, draw: random.Random) -> str:
    words = text.split()
    return " ".join(words[: len(words) // 2]) if len(words) > 7 else text


def order(text: str, original: str, draw: random.Random) -> str:
    words = text.split()
    draw.shuffle(words)
    return " ".join(words) if len(words) > 5 else text


def repeat(text: str, original: str, draw: random.Random) -> str:
    return f"{text} {text}"


def fragment(text: str, original: str, draw: random.Random) -> str:
    words, others = text.split(), original.split()
    if min(len(words), len(others)) < 8:
        return text
    at = draw.randrange(len(others) - 4)
    return " ".join(words[:at] + others[at : at + 4] + words[at + 4 :])


FAULTS: tuple[Callable[[str, str, random.Random], str], ...] = (
    number, name, negation, untranslated, length, order, repeat, fragment,
)  # fmt: skip


def good(folder: Path) -> Iterator[dict[str, Any]]:
    """Pairs that people rated high, in the shape of evaluate's gold."""
    for line in (folder / "mlqe_ruen_dev.jsonl").read_text(encoding="utf-8").splitlines():
        rated = json.loads(line)
        if rated["da_mean"] >= GOOD:
            yield _pair(rated["src"], rated["mt"], "ru", "en")
    for line in (folder / "ced_ende_dev.jsonl").read_text(encoding="utf-8").splitlines():
        rated = json.loads(line)
        if rated["err"] == 0:
            yield _pair(rated["src"], rated["mt"], "en", "de")


def _pair(original: str, translation: str, said: str, language: str) -> dict[str, Any]:
    return {"original": original, "translation": translation, "original_language": said, "language": language}


def injected(folder: Path) -> Iterator[dict[str, Any]]:
    """Every good pair, and for each fault that it has room for a broken one."""
    draw = random.Random(20)  # noqa: S311  # no secret hangs on it: the same faults every time
    for at, pair in enumerate(good(folder)):
        part = ("tuning", "unseen")[at % 2]
        of = f"{pair['original_language']}-{pair['language']}"
        yield {**pair, "id": f"{of}-{at}", "bad": False, "part": f"{of} {part}"}
        for fault in FAULTS:
            broken = fault(pair["translation"], pair["original"], draw)
            if broken != pair["translation"]:
                kind = {"bad": True, "fault": fault.__name__, "part": f"{of} {part}"}
                yield {**pair, **kind, "id": f"{of}-{at}-{fault.__name__}", "translation": broken}


if __name__ == "__main__":
    for one in injected(Path(sys.argv[1])):
        print(json.dumps(one, ensure_ascii=False))  # noqa: T201  # its only way out

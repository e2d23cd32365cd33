"""What writes stands in quizzes/actions, so that every rule about writing has one place."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import name, ours

WRITES = {
    "save", "create", "delete", "update", "get_or_create", "update_or_create",
    "bulk_create", "bulk_update", "set_password",
}  # fmt: skip
READERS = (
    "quizzes/views", "quizzes/admin", "quizzes/forms", "quizzes/reports",
    "quizzes/templatetags", "quizzes/management",
)  # fmt: skip
# Written elsewhere, each for a reason.
ALLOWED: dict[str, str] = {}


def writes(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            yield f"{name(path)}:{node.lineno} .{node.func.attr}("


def test_only_actions_write() -> None:
    found = [path for path in ours(".py", under=READERS) if name(path) not in ALLOWED]
    assert [place for path in found for place in writes(path)] == []

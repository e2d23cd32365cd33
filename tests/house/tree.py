"""The files of the house, as the house tests walk them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = ("quizsite", "quizzes")
# Made by tools or by the running product, and never committed.
UNTRACKED = {".git", ".venv", "var", "__pycache__", "relire.egg-info"}
VENDOR = ROOT / "quizzes/static/quizzes/vendor"


def files(*suffixes: str, under: tuple[str, ...] = (".",)) -> list[Path]:
    """Every file with one of the suffixes (all, when none is given) below the named directories."""
    found = (path for top in under for path in (ROOT / top).rglob("*") if path.is_file())
    return sorted(path for path in found if _kept(path) and (not suffixes or path.suffix in suffixes))


def _kept(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return not any(part in UNTRACKED or part.endswith("_cache") or part == ".hypothesis" for part in parts)


def ours(*suffixes: str, under: tuple[str, ...] = (".",)) -> list[Path]:
    """As `files`, without what others wrote and what Django writes."""
    return [
        path for path in files(*suffixes, under=under) if VENDOR not in path.parents and "migrations" not in path.parts
    ]


def name(path: Path) -> str:
    """The path as it is written in the README and in a failing test."""
    return path.relative_to(ROOT).as_posix()


@dataclass(frozen=True, slots=True)
class Function:
    """A function and its lines, from `def` to the last of its body."""

    place: str
    lines: int


def functions(path: Path) -> Iterator[Function]:
    """Every function and method of a Python file, nested ones too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            yield Function(f"{name(path)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1)

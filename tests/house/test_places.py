"""Nothing in the repository belongs to one machine, and the README's map is the tree."""

import re
from collections.abc import Iterator

from tests.house.tree import ROOT, UNTRACKED, files, name

# The brackets also keep these two lines from being what they look for.
REGISTRIES = re.compile(r"pypi[.]org|pythonhosted[.]org|npmjs[.](com|org)|deb[.]debian[.]org")
MACHINES = re.compile(r"(^|[^A-Za-z0-9_.])/(work|farm|root|home|tmp)/[A-Za-z]", re.MULTILINE)
BINARY = {".woff2", ".png", ".jpg", ".mo", ".sqlite3"}
MAPPED = ("quizzes", "templates", "tests", "docs")


def texts() -> Iterator[tuple[str, str]]:
    for path in files():
        if path.suffix not in BINARY:
            yield name(path), path.read_text()


def test_no_file_names_a_package_registry() -> None:
    assert [file for file, text in texts() if REGISTRIES.search(text)] == []


def test_no_file_holds_a_path_of_one_machine() -> None:
    assert [file for file, text in texts() if MACHINES.search(text)] == []


def mapped() -> list[str]:
    """The paths of the README's map: two spaces deeper is one directory deeper."""
    block = (ROOT / "README.md").read_text().split("```text\n", 1)[1].split("```", 1)[0]
    found, parents = [], {0: ""}
    for line in block.splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        path = parents[depth] + line.split()[0]
        parents[depth + 1] = path
        found.append(path.rstrip("/"))
    return found


def rooms() -> set[str]:
    """Whatever stands at the top, and the directories one floor below."""
    top = {path for path in ROOT.iterdir() if not path.name.startswith(".") and path.name not in UNTRACKED}
    below = {path for room in MAPPED for path in (ROOT / room).iterdir() if path.is_dir()}
    return {name(path) for path in top | below if path.name not in UNTRACKED}


def test_everything_on_the_map_stands_in_the_tree() -> None:
    assert [path for path in mapped() if not (ROOT / path).exists()] == []


def test_every_room_is_on_the_map() -> None:
    assert rooms() - set(mapped()) == set()

"""What others made is byte for byte what VENDOR.md says."""

import hashlib
import re

from tests.house.tree import VENDOR, files

ROW = re.compile(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", re.MULTILINE)


def listed() -> dict[str, str]:
    return dict(ROW.findall((VENDOR / "VENDOR.md").read_text()))


def test_every_vendored_file_has_the_digest_that_is_listed() -> None:
    assert {file: hashlib.sha256((VENDOR / file).read_bytes()).hexdigest() for file in listed()} == listed()


def test_every_vendored_file_is_listed() -> None:
    texts = {".md", ".txt"}
    found = {
        path.relative_to(VENDOR).as_posix() for path in files() if VENDOR in path.parents and path.suffix not in texts
    }
    assert found == set(listed())

"""The note that says where the demo is and as whom to sign in: var/demo.json."""

import json
import os
from pathlib import Path
from typing import TypedDict

from quizzes.demo.seed import Demo, SignIn


class NoteSignIn(TypedDict):
    """What to type on the page of the same name."""

    username: str
    password: str


class NoteClass(TypedDict):
    """The class, with the code on its board."""

    id: int
    name: str
    join_code: str


class NoteAssignment(TypedDict):
    """The open assignment."""

    id: int


# "class" is a word of Python, so this one cannot be written as a class.
Note = TypedDict(
    "Note",
    {
        "url": str,
        "teacher": NoteSignIn,
        "students": list[NoteSignIn],
        "class": NoteClass,
        "assignment": NoteAssignment,
    },
)


def note(demo: Demo, url: str) -> Note:
    """What to write down about a demo that was just made, or whose passwords were just renewed."""
    return {
        "url": url,
        "teacher": _sign_in(demo.teacher),
        "students": [_sign_in(student) for student in demo.students],
        "class": {
            "id": demo.classroom.pk,
            "name": demo.classroom.name,
            "join_code": demo.classroom.join_code,
        },
        "assignment": {"id": demo.assignment.pk},
    }


def read_note(path: Path) -> Note | None:
    """The note as it was written; None when there is none, or when what is there is not one."""
    try:
        kept: Note = json.loads(path.read_text(encoding="utf-8"))
        complete = all((kept["url"], kept["teacher"]["password"], kept["students"], kept["class"]["id"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return kept if complete else None


def write_note(path: Path, content: Note) -> None:
    """All of it or nothing, readable for its owner only: it holds passwords."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)
        file.write("\n")
    fresh.replace(path)


def _sign_in(person: SignIn) -> NoteSignIn:
    return {"username": person.user.username, "password": person.password}

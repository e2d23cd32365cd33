"""Makes the demo class once, and says where to go and as whom."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from quizsite.environment import number, text
from quizzes.demo.keep import is_seeded, renew, still_true
from quizzes.demo.notice import Note, note, read_note, write_note
from quizzes.demo.seed import seed

NOTE = "demo.json"


class Command(BaseCommand):
    help = (
        "Makes demo content once: two teachers, their classes, articles in French and English, weeks of attempts. "
        "Run again, it keeps everything and says where things are. Writes addresses and passwords to var/demo.json."
    )

    def run_on(self, path: Path) -> Note | None:
        """The note for this database; None when the demo was taken apart."""
        if not is_seeded():
            return note(seed(), address())
        kept = read_note(path)
        if kept is not None and still_true(kept):
            return {**kept, "url": address()}
        demo = renew()
        return None if demo is None else note(demo, address())

    def handle(self, *args: Any, **options: Any) -> None:
        path = Path(settings.VAR_DIR) / NOTE
        content = self.run_on(path)
        if content is None:
            self.stdout.write("The demo class, its students or its open quiz were deleted. The rest is as you left it.")
            return
        if content != read_note(path):
            write_note(path, content)
        self.stdout.write(told(content, path))


def address() -> str:
    """Where the demo server answers, from HOST and PORT; a server on all addresses is reached on this machine's own."""
    host = text("HOST") or "127.0.0.1"
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - nothing is bound here, only named
    return f"http://{f'[{host}]' if ':' in host else host}:{number('PORT', default=8000)}"


def told(content: Note, path: Path) -> str:
    """Where to go and as whom, for the person at the terminal."""
    teacher, student = content["teacher"], content["students"][0]
    room = content["class"]
    code = f"{room['join_code'][:3]} {room['join_code'][3:]}"
    return "\n".join(
        (
            f"Relire is at {content['url']}",
            f"  teacher   {teacher['username']}   password  {teacher['password']}",
            f"  student   {student['username']}   three words  {student['password']}",
            f"  or join {room['name']} with the code {code}",
            f"All {len(content['students'])} students and their words: {path}",
        )
    )

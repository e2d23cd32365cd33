"""Rebuilds stored scores from the saved answers."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizzes.actions.rescore import rescore
from quizzes.models import Assignment, Attempt


class Command(BaseCommand):
    help = "Rebuilds the stored scores of all handed-in attempts, or of one assignment's, from the saved answers."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--assignment", type=int, help="Only the attempts at this assignment.")

    def handle(self, *args: Any, assignment: int | None = None, **options: Any) -> None:
        attempts = Attempt.objects.handed_in()
        if assignment is not None:
            if not Assignment.objects.filter(pk=assignment).exists():
                raise CommandError(f"There is no assignment {assignment}.")
            attempts = attempts.filter(assignment=assignment)
        rows = attempts.select_related("assignment__edition").prefetch_related("outcomes")
        changed = [rescore(attempt=attempt) for attempt in rows.iterator(chunk_size=200)]
        self.stdout.write(f"Attempts looked at: {len(changed)}. Scores changed: {sum(changed)}.")

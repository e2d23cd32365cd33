"""Checks what is stored against itself."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizzes.management.invariants import contradictions


class Command(BaseCommand):
    help = (
        "Checks every invariant of the stored data: editions and frozen copies fit their digests, saves are numbered "
        "without gaps and add up to the answers, scores are what the answers earn. Changes nothing; fails when "
        "something is wrong."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        found = 0
        for sentence in contradictions():
            found += 1
            self.stdout.write(sentence)
        if found:
            raise CommandError(f"{found} contradictions found.")
        self.stdout.write("Everything fits.")

"""Lets students of known behaviour take a quiz, and prints what they earned."""

import json
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from quizzes.actions.refusals import Refused
from quizzes.demo.behaviours import BEHAVIOURS
from quizzes.demo.simulate import simulate
from quizzes.models import Assignment


class Command(BaseCommand):
    help = (
        f"Simulated students take a quiz through the real actions, in equal shares: {', '.join(BEHAVIOURS)}. "
        "They are new each time, are named Simulated and numbered on, join the assignment's class and appear on its "
        "boards like everybody else, but cannot sign in. Use a class made for it, or a copy of the database. "
        "Prints JSON: means per behaviour, spotting before the floor, discernment and suspicion pooled."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--assignment", type=int, required=True, help="The number of the assignment.")
        parser.add_argument(
            "--students", type=int, required=True, help="How many; a multiple of seven for equal shares."
        )
        parser.add_argument("--seed", type=int, default=0, help="The same seed gives the same answers.")

    def handle(self, *args: Any, assignment: int, students: int, seed: int, **options: Any) -> None:
        if students < 1:
            raise CommandError("Ask for at least one student: --students 70, for example.")
        row = Assignment.objects.select_related("edition", "classroom").filter(pk=assignment).first()
        if row is None:
            raise CommandError(f"There is no assignment {assignment}. Its number stands in the address of its pages.")
        try:
            result = simulate(assignment=row, students=students, seed=seed)
        except Refused as refusal:
            raise CommandError(refusal.sentence) from refusal
        self.stdout.write(json.dumps(asdict(result), indent=1))

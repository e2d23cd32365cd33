"""Which of a student's attempts have their answers released."""

from collections.abc import Iterable
from datetime import datetime

from quizzes.models import Attempt


def released(attempts: Iterable[Attempt], now: datetime) -> list[Attempt]:
    """Of all attempts of one student; once the last one at an assignment is released, so are those before it."""
    handed_in = [attempt for attempt in attempts if attempt.handed_in_at]
    settled = {attempt.assignment_id for attempt in handed_in if attempt.is_released(now)}
    return [attempt for attempt in handed_in if attempt.assignment_id in settled]

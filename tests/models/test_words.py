"""The models' choices and the core's vocabularies are the same words."""

from enum import StrEnum

import pytest
from django.db import models

from quizzes.detection import kinds
from quizzes.models import Attribution, Kind, PassageKind
from quizzes.reading import document


@pytest.mark.parametrize(
    ("choices", "core"),
    [(Kind, kinds.Kind), (Attribution, kinds.Attribution), (PassageKind, document.PassageKind)],
)
def test_choices_are_the_cores_words(choices: type[models.TextChoices], core: type[StrEnum]) -> None:
    assert choices.values == [word.value for word in core]

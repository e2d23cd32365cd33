"""What a student answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Answers:
    """Passage number to the kind marked there; question number to the options picked, numbered from 1.

    Numbers the key does not know and empty marks are ignored by scoring: they come from a forged or stale form.
    """

    marks: Mapping[int, str] = field(default_factory=dict)
    choices: Mapping[int, frozenset[int]] = field(default_factory=dict)

"""Two readers' labels in, how far they agree beyond chance out."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from quizzes.detection.measuring.labels import DISPUTED, POSITIVE


def kappa(pairs: Sequence[tuple[object, object]]) -> float | None:
    """Cohen's kappa (Educational and Psychological Measurement 20, 1960): 1 is agreement, 0 is what chance gives.

    None when there is nothing to compare, or when both readers only ever gave one and the same label.
    """
    if not pairs:
        return None
    count = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    seen = sum(one == other for one, other in pairs) / count
    chance = sum(first[label] * second[label] for label in first) / count**2
    return None if chance == 1 else (seen - chance) / (1 - chance)


@dataclass(slots=True)
class Agreement:
    """The labels of two readers, sentence by sentence."""

    pairs: list[tuple[str, str]] = field(default_factory=list)

    @property
    def over_labels(self) -> float | None:
        return kappa(self.pairs)

    @property
    def over_claims(self) -> float | None:
        """Whether the sentence needs a suggestion or not; what one of the two could not decide is left out."""
        return kappa([(a in POSITIVE, b in POSITIVE) for a, b in self.pairs if DISPUTED not in (a, b)])

    def as_json(self) -> dict[str, Any]:
        both = {"labels": self.over_labels, "claims": self.over_claims}
        same = sum(first == second for first, second in self.pairs)
        kappas = {name: None if one is None else round(one, 3) for name, one in both.items()}
        return {"sentences": len(self.pairs), "same": same, "kappa": kappas}

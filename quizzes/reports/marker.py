"""The three markers as pages draw them: always in the same order."""

from dataclasses import dataclass

from quizzes.models import Kind

STYLES = {Kind.UNSOURCED_CLAIM: "un", Kind.AD: "ad", Kind.MISTRANSLATED_EMBED: "mi"}


@dataclass(frozen=True, slots=True)
class Marker:
    """`kind` is what a form sends, `style` the class and icon, `label` the word."""

    kind: str
    style: str
    label: str


def markers() -> tuple[Marker, ...]:
    """All three, in the language of the page."""
    return tuple(Marker(kind.value, style, str(kind.label)) for kind, style in STYLES.items())

"""How far an import has come."""

from dataclasses import dataclass

from django.utils import timezone

from quizzes.models import Door, Intake, IntakeState, Stage, User


@dataclass(frozen=True, slots=True)
class IntakeProgress:
    """`is_news` says whether the stage is another than the page has said; `step` of `steps` counts from 1."""

    pk: int
    stage: str
    stage_name: str
    is_news: bool
    step: int
    steps: int
    seconds: int


def intake_progress(row: Intake, *, seen: str) -> IntakeProgress:
    """`seen` is the stage the page shows already, "" when it is drawn for the first time."""
    stages = [stage for stage in Stage if stage != Stage.FETCHING or row.door == Door.ADDRESS]
    stage = Stage(row.stage)
    return IntakeProgress(
        pk=row.pk,
        stage=stage.value,
        stage_name=str(stage.label),
        is_news=stage.value != seen,
        step=stages.index(stage) + 1,
        steps=len(stages),
        seconds=int((timezone.now() - row.started_at).total_seconds()),
    )


@dataclass(frozen=True, slots=True)
class IntakeNotice:
    """An import to come back to: one that goes on, or one that ended badly behind its teacher's back."""

    pk: int
    is_going: bool


def intake_notice(user: User) -> IntakeNotice | None:
    """Of a teacher's last import, unless its end was told already or speaks for itself."""
    row = Intake.objects.visible_to(user).defer("typed").order_by("-pk").first()
    if row is None or row.told or row.state in (IntakeState.DONE, IntakeState.CANCELLED):
        return None
    return IntakeNotice(row.pk, is_going=row.is_going)

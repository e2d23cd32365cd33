"""What the review page says of a language model: that it may be asked, is being asked, or has answered."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.models import Article, Asking, AskingState
from quizzes.models.asking import LOST
from quizzes.reports.unanswered import unanswered


@dataclass(frozen=True, slots=True)
class AskingNote:
    """`name` and `host` say who may be asked; `sentence` what came of it, "" before it was ever asked.

    `added` says whether there are suggestions to be shown; `seconds` is how long it has been going on.
    """

    article: int
    name: str
    host: str
    is_going: bool
    seconds: int
    sentence: str
    failed: bool
    added: bool


def asking_note(article: Article, name: str, host: str) -> AskingNote:
    """One query. `name` and `host` are those of the model that the environment names."""
    row = Asking.objects.filter(article=article).first()
    is_going = row is not None and row.is_going
    code = _code(row)
    return AskingNote(
        article=article.pk,
        name=row.model_name if row and is_going else name,
        host=host,
        is_going=is_going,
        seconds=int((timezone.now() - row.started_at).total_seconds()) if row and is_going else 0,
        sentence=unanswered(code) if code else _found(row),
        failed=bool(code),
        added=bool(row and row.found),
    )


def _code(row: Asking | None) -> str:
    """Why there is no answer, "" when there is one, or may be one yet."""
    if row is None or row.is_going or row.state == AskingState.DONE:
        return ""
    return LOST if row.state == AskingState.GOING else row.code


def _found(row: Asking | None) -> str:
    if row is None or row.state != AskingState.DONE:
        return ""
    if not row.found:
        return _("The model %(name)s suggested nothing that is not here already.") % {"name": row.model_name}
    return ngettext(
        "The model %(name)s made %(number)d suggestion.",
        "The model %(name)s made %(number)d suggestions.",
        row.found,
    ) % {"name": row.model_name, "number": row.found}

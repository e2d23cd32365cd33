"""The language of an article, put right by its teacher while it is a draft."""

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.cutting import take_up
from quizzes.actions.refusals import Unreadable
from quizzes.models import Article, Finding, Passage, User
from quizzes.models.cut import cut_of
from quizzes.reading.errors import UnknownLanguage
from quizzes.reading.language import declared


@transaction.atomic
def correct_language(*, by: User, article: Article, language: str) -> None:
    """Passages that spoke the article's language speak this one from now on; posts in others keep theirs.

    What was suggested by the words of the wrong language goes, and `suggest` finds anew; what was reviewed stays.
    """
    spoken = _code(language)
    cut = take_up(by=by, article=article, seen=cut_of(article.passages.all()))
    passages = Passage.objects.filter(article=cut.article, language=cut.article.language)
    Finding.objects.filter(passage__in=passages).untouched().delete()
    passages.update(language=spoken)
    cut.article.language = spoken
    cut.article.save(update_fields=["language"])


def _code(language: str) -> str:
    try:
        spoken = declared(language)
    except UnknownLanguage:
        spoken = ""
    if not spoken:
        raise Unreadable(_("This language is not known. Write its code, for example en, fr or ru."))
    return spoken

"""Another language for an article, chosen on its page."""

from functools import partial

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _

from quizzes.actions.language import correct_language
from quizzes.actions.refusals import Refused
from quizzes.actions.review import suggest
from quizzes.admin.teachers_own import teacher
from quizzes.models import Article


def respeak(request: HttpRequest, article: Article, was: str) -> None:
    """Gives the article the language it was saved with, or the old one back with a sentence that says why.

    Findings are looked for once all is saved: nobody else can save while a transaction is open on SQLite.
    """
    try:
        correct_language(by=teacher(request), article=article, language=article.language)
    except Refused as refusal:
        article.language = was
        messages.error(request, refusal.sentence)
    else:
        transaction.on_commit(partial(_look_again, request, article))


def _look_again(request: HttpRequest, article: Article) -> None:
    try:
        suggest(by=teacher(request), article=article)
    except Refused as refusal:
        messages.error(request, refusal.sentence)
    else:
        messages.success(request, _("The language was changed, and findings were looked for anew."))

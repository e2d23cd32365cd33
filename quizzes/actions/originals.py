"""Keeping the original of an embedded post."""

from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.actions.refusals import NotFound, NotReady
from quizzes.models import Article, Passage, PassageKind, User


@transaction.atomic
def keep_original(*, by: User, passage: Passage, language: str, original: str) -> Passage:
    """What an embedded post said in its own language; the detector compares the translation with it.

    The article is locked as well: whoever cuts it anew must not throw away what is typed at this moment.
    """
    list(Article.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=passage.article_id))
    row = Passage.objects.visible_to(by).select_for_update(of=("self",)).filter(pk=passage.pk).first()
    if row is None:
        raise NotFound(_("There is no such passage among yours."))
    if row.kind != PassageKind.EMBED:
        raise NotReady(_("Only an embedded post has an original."))
    row.original_language, row.original, row.by_hand = language.strip(), original.strip(), True
    row.save(update_fields=["original_language", "original", "by_hand"])
    return row

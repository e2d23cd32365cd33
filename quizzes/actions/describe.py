"""What a teacher says about an article: its title, its publisher, who wrote it and when, where it comes from."""

from collections.abc import Collection

from django.utils.translation import gettext as _

from quizzes.actions.refusals import NotFound
from quizzes.models import Article, User


def describe(*, by: User, article: Article, said: Collection[str]) -> None:
    """Writes the columns named in `said` and no other: what actions wrote since the form was shown stays."""
    if not Article.objects.visible_to(by).filter(pk=article.pk).exists():
        raise NotFound(_("There is no such article among yours."))
    article.save(update_fields=said)

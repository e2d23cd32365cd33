"""Why a passage was fine, in a short sentence made from the attribution ladder."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.models import Attribution, Kind

STANDS: dict[str, Promise] = {
    Attribution.NAMED: _("Somebody says it under their own name."),
    Attribution.DOCUMENT: _("It says which document or institution it comes from."),
}
# A teacher found it fine: without a source the page could name, it does not pretend to know why.
AS_IT_STANDS = _("It is fine as it stands.")
PUBLIC_RECORD = _("A matter of public record.")
FAITHFUL = _("The translation says what the original says.")
READS_WELL = _("Nothing in it looks badly translated.")
OWN_POST = _("It is somebody’s own post: its author stands behind it.")
NOTHING_SOLD = _("It is part of the article: nothing is sold here.")
NOT_AN_EMBED = _("It is the article’s own text, not an embedded post.")


def why_fine(attribution: str, *, is_embed: bool, has_original: bool, is_background: bool) -> str:
    """For a passage that was left alone."""
    if is_embed:
        return str(FAITHFUL if has_original else READS_WELL)
    return str(STANDS.get(attribution, PUBLIC_RECORD if is_background else AS_IT_STANDS))


def why_false_alarm(chosen: str, attribution: str, *, is_embed: bool, has_original: bool, is_background: bool) -> str:
    """For a passage that was marked although it was fine: what speaks against the marker that was chosen."""
    if chosen == Kind.AD:
        return str(NOTHING_SOLD)
    if chosen == Kind.MISTRANSLATED_EMBED and not is_embed:
        return str(NOT_AN_EMBED)
    if chosen == Kind.UNSOURCED_CLAIM and is_embed:
        return str(OWN_POST)
    return why_fine(attribution, is_embed=is_embed, has_original=has_original, is_background=is_background)

"""What the script that marks passages says."""

from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from quizzes.models import Kind
from quizzes.reports.plural import Plural, plural


class MarkingTexts(TypedDict):
    """Braces are filled in by the script; `letters` are the single-letter shortcuts, each with its kind."""

    passage: str
    kinds: dict[str, str]
    letters: dict[str, str]
    idle: str
    chosen: str
    inHand: str
    remove: str
    putDown: str
    marked: str
    unmarked: str
    tally: Plural
    sum: Plural


def marking_texts() -> MarkingTexts:
    """In the language of the page."""
    return MarkingTexts(
        passage=_("Passage {n} of {of}, {state}"),
        kinds={"": _("not marked"), **{kind.value: str(kind.label) for kind in Kind}},
        letters={
            pgettext("shortcut for Unsourced claim", "u"): Kind.UNSOURCED_CLAIM.value,
            pgettext("shortcut for Ad", "a"): Kind.AD.value,
            pgettext("shortcut for Mistranslated embed", "m"): Kind.MISTRANSLATED_EMBED.value,
        },
        idle=_("Tap a passage, or pick up a marker first."),
        chosen=_("Passage {n}: which marker fits?"),
        inHand=_("In hand: {kind}. Tap passages."),
        remove=_("Remove mark"),
        putDown=_("Put it down"),
        marked=_("Passage {n} marked {kind}."),
        unmarked=_("Mark removed from passage {n}."),
        tally=plural(lambda n: ngettext("{m} of {of} passages marked", "{m} of {of} passages marked", n)),
        sum=plural(
            lambda n: ngettext("You have marked {m} of {of} passages.", "You have marked {m} of {of} passages.", n)
        ),
    )

"""What is known of a passage that needed no mark, in a short sentence: where the rules put it, and by which words.

Nobody may have looked at it, so it says what stands there or how it is counted, and never that all is well.
"""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from quizzes.detection.explanations import explained_in
from quizzes.detection.explanations.quoting import quoted
from quizzes.models import Attribution, Kind
from quizzes.models.content import KeyPassage


class Ground(NamedTuple):
    """A sentence, and how it goes on when the words that show it are known; without `shown` it never does."""

    plain: Promise
    shown: Promise | None = None


SPEAKS = Ground(_("The article says who is speaking."), _("The article says who is speaking: %(cues)s."))
DOCUMENTED = Ground(
    _("The article says where it has this from."), _("The article says where it has this from: %(cues)s.")
)
BACKGROUND = Ground(_("It is counted as background, which is told without a source."))
NO_MARK = Ground(_("No mark was expected here."))
FAITHFUL = Ground(_("It is not counted as badly translated: compare it with the original."))
READS_WELL = Ground(_("It is not counted as badly translated."))
OWN_POST = Ground(_("It is an embedded post: whoever wrote it is its source."))
NOT_AN_AD = Ground(_("It is counted as part of the article, not as an ad."))
NOT_AN_EMBED = Ground(_("It is the article’s own text, not an embedded post."))

_STANDS = {Attribution.NAMED.value: SPEAKS, Attribution.DOCUMENT.value: DOCUMENTED}


def left_alone(key: KeyPassage) -> Ground:
    """For a passage that was left alone. Only embeds have a place for an original."""
    if "original" in key:
        return FAITHFUL if key["original"] else READS_WELL
    return _STANDS.get(key["attribution"], BACKGROUND if key.get("background") else NO_MARK)


def false_alarm(chosen: str, key: KeyPassage) -> Ground:
    """For a passage that was marked and needed no mark: what speaks against the marker that was chosen."""
    if chosen == Kind.AD:
        return NOT_AN_AD
    if chosen == Kind.MISTRANSLATED_EMBED and "original" not in key:
        return NOT_AN_EMBED
    if chosen == Kind.UNSOURCED_CLAIM and "original" in key:
        return OWN_POST
    return left_alone(key)


def said(ground: Ground, keys: Iterable[KeyPassage]) -> str:
    """The sentence for passages that have one ground, with the words of each that are known, in the page's language."""
    language = explained_in((get_language() or "en").partition("-")[0])
    cues = dict.fromkeys(quoted(key["cue"], language) for key in keys if key.get("cue"))
    if ground.shown is None or not cues:
        return str(ground.plain)
    return str(ground.shown) % {"cues": ", ".join(cues)}

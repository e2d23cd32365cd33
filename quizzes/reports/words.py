"""Discernment and suspicion in the words people read."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes.tally import DiscernmentWord, SuspicionWord

DISCERNMENT: dict[DiscernmentWord, Promise] = {
    DiscernmentWord.NOT_ENOUGH: _("not enough yet"),
    DiscernmentWord.GUESSING: _("still guessing"),
    DiscernmentWord.EMERGING: _("emerging"),
    DiscernmentWord.SOLID: _("solid"),
    DiscernmentWord.SHARP: _("sharp"),
}
SUSPICION: dict[SuspicionWord, Promise] = {
    SuspicionWord.NOT_ENOUGH: _("not enough yet"),
    SuspicionWord.TOO_TRUSTING: _("too trusting"),
    SuspicionWord.A_LITTLE_TRUSTING: _("a little trusting"),
    SuspicionWord.BALANCED: _("balanced"),
    SuspicionWord.A_LITTLE_SUSPICIOUS: _("a little suspicious"),
    SuspicionWord.TOO_SUSPICIOUS: _("too suspicious"),
}
# The icon of a tendency, and the words for those who do not see it.
TENDENCY: dict[SuspicionWord, tuple[str, Promise]] = {
    SuspicionWord.NOT_ENOUGH: ("", _("not enough yet")),
    SuspicionWord.TOO_TRUSTING: ("down", _("marks too little")),
    SuspicionWord.A_LITTLE_TRUSTING: ("down", _("marks a little too little")),
    SuspicionWord.BALANCED: ("dot", _("balanced")),
    SuspicionWord.A_LITTLE_SUSPICIOUS: ("up", _("marks a little too much")),
    SuspicionWord.TOO_SUSPICIOUS: ("up", _("marks too much")),
}

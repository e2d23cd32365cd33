"""What the script that saves says."""

from typing import TypedDict

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from quizzes.reports.plural import Plural, plural


class SavingTexts(TypedDict):
    """Braces are filled in by the script; `states` are the words in the bar, the others are banners."""

    states: dict[str, str]
    unsaved: Plural
    stay: str
    tryNow: str
    offline: str
    keepGoing: str
    back: str
    signedOut: str
    comeBack: str
    signIn: str
    stopped: str
    kept: Plural
    elsewhere: str
    useThem: str
    forget: str
    notHandedIn: str
    handedInLater: str
    notYet: str


def saving_texts() -> SavingTexts:
    """In the language of the page."""
    return SavingTexts(
        states=_states(),
        unsaved=plural(
            lambda n: ngettext("We couldn’t save your last mark", "We couldn’t save your last {m} marks", n)
        ),
        stay=_("What you did is still on this device. Stay on this page; we try again every few seconds."),
        tryNow=_("Try now"),
        offline=_("You are offline"),
        keepGoing=_("Keep going. Your marks are kept on this device and sent when the connection is back."),
        back=_("Back online. Everything is saved."),
        signedOut=_("You were signed out"),
        comeBack=_("Your marks are safe on this device. Come back with your three words and they will be sent."),
        signIn=_("Come back"),
        stopped=_("This was not saved"),
        kept=plural(
            lambda n: ngettext(
                "This device holds a mark that was never sent", "This device holds {m} marks that were never sent", n
            )
        ),
        elsewhere=_("Since then you went on with this quiz elsewhere. Which marks should count here?"),
        useThem=_("Those of this device"),
        forget=_("Those on this page"),
        notHandedIn=_("Not handed in yet"),
        handedInLater=_("Stay on this page: what you did is kept, and handed in as soon as the connection is back."),
        notYet=_("Don’t hand in yet"),
    )


def _states() -> dict[str, str]:
    return {
        "saving": _("Saving…"),
        "saved": _("Saved"),
        "offline": _("Offline. Kept on this device"),
        "failed": _("Not saved yet. Retrying"),
        "expired": _("Not saved"),
    }

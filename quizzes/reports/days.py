"""Moments as people say them, in the time of the site and the language of the page."""

from datetime import date, datetime

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def day_and_hour(moment: datetime) -> str:
    """“Friday 27 November, 18:00”; French leaves the minutes out on the hour: “vendredi 27 novembre à 18 h”."""
    at = timezone.localtime(moment)
    return formats.date_format(at, _("l j F, H:i") if at.minute else pgettext("on the hour", "l j F, H:i"))


def day(moment: datetime) -> str:
    """“27 November 2026”."""
    return formats.date_format(timezone.localtime(moment), _("j F Y"))


def printed_day(iso: str) -> str:
    """“27 November 2026” for 2026-11-27; what is no such date stays as it is."""
    try:
        return formats.date_format(date.fromisoformat(iso), _("j F Y"))
    except ValueError:
        return iso


def hour(moment: datetime) -> str:
    """“18:00”; in French “18 h 00”."""
    return formats.date_format(timezone.localtime(moment), pgettext("hour", "H:i"))

"""Moments as people say them, in the time of the site and the language of the page."""

from datetime import datetime

from django.utils import formats, timezone
from django.utils.translation import gettext as _


def day_and_hour(moment: datetime) -> str:
    """“Friday 27 November, 18:00”."""
    return formats.date_format(timezone.localtime(moment), _("l j F, H:i"))


def day(moment: datetime) -> str:
    """“27 November 2026”."""
    return formats.date_format(timezone.localtime(moment), _("j F Y"))


def hour(moment: datetime) -> str:
    """“18:00”."""
    return formats.date_format(timezone.localtime(moment), "H:i")

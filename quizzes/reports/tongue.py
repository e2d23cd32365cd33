"""A language as pages need it: its name for people and the way it runs."""

from django.conf import settings
from django.utils.translation import get_language_info


def tongue_name(code: str) -> str:
    """In the language of the interface; the code itself for one Django does not know."""
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code


def direction(code: str) -> str:
    """The value of `dir`."""
    return "rtl" if code.partition("-")[0] in settings.LANGUAGES_BIDI else "ltr"

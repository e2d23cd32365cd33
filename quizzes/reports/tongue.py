"""A language as pages need it: its name for people and the way it runs."""

from django.conf import settings
from django.utils.translation import get_language, get_language_info


def tongue_name(code: str) -> str:
    """As it is written within a sentence of the interface; the code itself for one Django does not know."""
    try:
        name = str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
    # English writes it large; French does not, and Django gives both large.
    return name[:1].lower() + name[1:] if (get_language() or "").startswith("fr") else name


def direction(code: str) -> str:
    """The value of `dir`."""
    return "rtl" if code.partition("-")[0] in settings.LANGUAGES_BIDI else "ltr"

"""A web address as people type it, judged by those who would fetch it. Fetches nothing."""

import re

from django.utils.translation import gettext as _

from quizzes.actions.refusals import Unreadable
from quizzes.fetching import BadAddress, OtherPort, OtherScheme, WithPassword, judged

# What stands before the first colon is a scheme, except where a port comes after it.
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?!\d)", re.IGNORECASE)


def web_address(typed: str) -> str:
    """The whole address; what is typed without a beginning begins with https. Raises Unreadable."""
    typed = typed.strip()
    whole = typed if _SCHEME.match(typed) else f"https://{typed}"
    try:
        judged(whole)
    except OtherScheme as error:
        raise Unreadable(_("Only web addresses are taken here: they begin with https:// or http://.")) from error
    except OtherPort as error:
        raise Unreadable(
            _("This address has a port of its own (the number after the colon), which is not fetched. Leave it out.")
        ) from error
    except WithPassword as error:
        raise Unreadable(
            _("This address holds a name or a password. Leave out everything up to the @ sign.")
        ) from error
    except BadAddress as error:
        raise Unreadable(
            _("This is not a web address. Copy it whole, for example https://example.org/article.")
        ) from error
    return whole

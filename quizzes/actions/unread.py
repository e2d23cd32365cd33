"""Why an article could not be had, in a sentence for the teacher who brought it."""

from django.utils.translation import gettext as _

from quizzes.actions.refusals import Refused, TooLarge, TooMany, Unreadable
from quizzes.models import Door

BROKEN = "broken"
CANCELLED = "cancelled"
FULL = "full"
LOST = "lost"
TOO_MANY = "too_many_passages"
_TOO_LARGE = frozenset({"too_long", TOO_MANY, "page_too_large"})


def unread(code: str, door: str) -> Refused:
    """The refusal for a code of ReadingError, FetchingError or one of ours, at the door the article came through."""
    sentence = _at_the_door(code, door) or _anywhere(code)
    if code == FULL:
        return TooMany(sentence)
    return (TooLarge if code in _TOO_LARGE else Unreadable)(sentence)


def _at_the_door(code: str, door: str) -> str:
    """What to do next depends on how the article came; "" where it does not."""
    sentences = {
        ("empty", Door.PASTED): _("There is no text here. Paste the article, then try again."),
        ("empty", Door.FILE): _("This file holds no words of an article. Open the page and paste its text instead."),
        ("empty", Door.ADDRESS): _(
            "This page holds no words of an article: a script may draw them. Open it and paste the text instead."
        ),
        ("not_text", Door.PASTED): _("This is not plain text. Copy the article from the page and paste it here."),
        ("not_text", Door.FILE): _(
            "This file is not text. Save the page as a web page (.html), or copy the article and paste it."
        ),
        ("not_text", Door.ADDRESS): _("This page is not text. Open it, copy the article and paste it instead."),
        ("too_long", Door.PASTED): _("This text is too long for an article. Paste only the article itself."),
        (TOO_MANY, Door.PASTED): _("This text is too long for an article. Paste only the article itself."),
    }
    return sentences.get((code, Door(door)), "")


def _anywhere(code: str) -> str:
    return _of_fetching(code) or {
        "too_long": _("This page is too long for an article. Copy only the article itself and paste it."),
        TOO_MANY: _("This page is too long for an article. Copy only the article itself and paste it."),
        "too_deep": _("This page is too large or too full to be read here. Copy the article and paste it instead."),
        "too_heavy": _("This page is too large or too full to be read here. Copy the article and paste it instead."),
        "unknown_language": _("This language is not known here. Choose another, or let it be found from the text."),
        CANCELLED: _("You cancelled this. Nothing was kept."),
        FULL: _("Other articles are being read at the moment. Try again in a minute."),
        LOST: _("Reading this article was cut short, as when the site is restarted. Nothing was kept: try again."),
        BROKEN: _("Something went wrong while this article was being read. Copy the article and paste it instead."),
    }.get(code, _("This article cannot be read. Copy it from the page and paste it instead."))


def _of_fetching(code: str) -> str:
    sentences = {
        "fetching_off": _(
            "Fetching web addresses is switched off here. Save the page and choose the file, or paste the text."
        ),
        "bad_address": _("This is not the address of a web page. Copy it whole, beginning with https://."),
        "private_address": _(
            "This address leads into a private network and is not fetched. Save the page and choose the file."
        ),
        "too_many_redirects": _("This address leads from page to page without end. Open it and paste the text."),
        "page_too_large": _("This page is larger than 5 MB. Open it, copy the article and paste it."),
        "too_slow": _("The page did not arrive within 15 seconds. Try again later, or save it and choose the file."),
        "refused_by_server": _(
            "The site did not give out this page; it may want a subscription. Open it and paste the text."
        ),
        "not_a_page": _("This address holds no page of text. Give the address of the article itself."),
        "unreachable": _("This address cannot be reached. Check it, or save the page and choose the file."),
    }
    return sentences.get(code, "")

"""An error of reading or fetching in, a sentence for the person at the command line out."""

from django.utils.translation import gettext as _

from quizzes.fetching import FetchingError
from quizzes.reading import ReadingError


def complaint(error: ReadingError | FetchingError) -> str:
    """What happened and what to do, by the error's code."""
    sentences = {
        "empty": _("There is no text here. Give a file that holds the words of an article."),
        "too_long": _("This text is too long for an article: at most 1,000,000 characters. Give only the article."),
        "not_text": _(
            "This is not plain text but a binary file or a broken copy. Save the article as UTF-8 text or HTML."
        ),
        "unknown_language": _("This language code is unknown. Give two letters of ISO 639-1, such as fr or en."),
        "too_deep": _("This page is nested or repeated beyond anything we can read. Paste the text of the article."),
        "too_heavy": _(
            "This article takes more memory or time than reading ever needs. Paste its text into a file and give that."
        ),
        "not_a_picture": _("This is not a picture we can show: give a JPEG, PNG, WebP or GIF file."),
        "fetching_off": _(
            "Fetching addresses is switched off here. Set RELIRE_FETCHING=1, or save the page and give the file."
        ),
        "bad_address": _("This is not a web address we can fetch: use http or https, the usual ports and no password."),
        "private_address": _(
            "This address leads into a private network and is not fetched. Save the page and give the file."
        ),
        "too_many_redirects": _("This address leads from page to page without end. Save the page and give the file."),
        "page_too_large": _("This page is larger than 5 MB. Save the text of the article and give the file."),
        "too_slow": _(
            "The page did not arrive within 15 seconds. Try again later, or save the page and give the file."
        ),
        "refused_by_server": _("The site did not give out this page. Open it in a browser, save it and give the file."),
        "not_a_page": _("This address holds no page of text. Give the address of the article itself."),
        "unreachable": _("This address cannot be reached. Check it, or save the page and give the file."),
    }
    return sentences.get(error.code) or _("This article cannot be read. Paste its text into a file and give that.")

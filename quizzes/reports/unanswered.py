"""Why a language model gave no suggestions, in a sentence for the teacher who had it asked."""

from django.utils.translation import gettext as _

from quizzes.models.asking import CHANGED, LOST


def unanswered(code: str) -> str:
    """For a code of AskingError or of models.asking. Whatever it is, the rules' suggestions stand."""
    return {
        "unreachable": _("The model could not be reached. Ask it again later, or tell your administrator."),
        "too_slow": _("The model did not answer in time. Ask it again when less is going on."),
        "key_refused": _("The model’s server did not accept this site’s key. Tell your administrator."),
        "busy": _("The model has too much to do at the moment. Ask it again in a few minutes."),
        "refused": _("The model’s server answered with an error. Ask it again later, or tell your administrator."),
        "not_an_answer": _("The model’s answer could not be used. Nothing of it was kept."),
        "too_long": _("This article is too long for the model."),
        CHANGED: _("The passages changed while the model was asked, and its answer was dropped. Ask it again."),
        LOST: _("Asking the model was cut short, as when the site is restarted. Ask it again."),
    }.get(code, _("Something went wrong while the model was asked. Ask it again later."))

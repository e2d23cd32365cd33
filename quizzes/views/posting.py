"""Addresses that take a form: looking at one changes nothing, and leads to the page the form stands on."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponseBase, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse

from quizzes.views.asking import SignedInRequest

View = Callable[..., HttpResponseBase]


def takes_a_form_of(page: str, *, same_arguments: bool = True) -> Callable[[View], View]:
    """Only POST reaches the view. GET comes from a reload, a bookmark or a change of language: it goes to the page."""

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: SignedInRequest, **arguments: Any) -> HttpResponseBase:
            if request.method == "POST":
                return view(request, **arguments)
            if request.method not in {"GET", "HEAD"}:
                return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
            return HttpResponseRedirect(reverse(page, kwargs=arguments if same_arguments else None))

        return answer

    return decorate

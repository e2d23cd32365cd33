"""The answer to a form that was taken: go there, and ask again."""

from django.http import HttpResponseRedirect
from django.urls import reverse


class SeeOther(HttpResponseRedirect):
    """303: a browser always follows it with GET, so that a reload sends nothing twice."""

    status_code = 303

    def __init__(self, name: str, *args: object) -> None:
        super().__init__(reverse(name, args=args))

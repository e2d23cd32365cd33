"""A day and a time, typed by a person."""

from django import forms


class MomentInput(forms.DateTimeInput):
    """The browser's own field for a day and a time: it needs no script."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")  # what such a field holds

"""A page of our own inside the admin: its frame, its status, its place."""

from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest
from django.template.response import TemplateResponse


def desk_page(
    request: HttpRequest, template: str, model: type[Model], *, status: int = 200, **context: Any
) -> TemplateResponse:
    """Renders a template that extends the admin's frame; `context` brings at least a title."""
    frame = {**admin.site.each_context(request), "opts": model._meta, **context}
    return TemplateResponse(request, template, frame, status=status)


def primary_key(typed: str | None) -> int | None:
    """A primary key as it came in an address or a form; None for anything else."""
    return int(typed) if typed and typed.isascii() and typed.isdigit() and len(typed) < 19 else None


def carry_on_with(obj: Model, made: Model) -> None:
    """The admin goes on with what an action made, as if it had saved it itself."""
    obj.pk = made.pk
    obj._state.adding = False
    obj._state.db = made._state.db
    obj.refresh_from_db()

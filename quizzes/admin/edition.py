"""Editions: what was published, to look at and to assign."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from quizzes.admin.teachers_own import ReadOnly, TeachersOwn
from quizzes.models import Edition
from quizzes.reports.tongue import tongue_name


@admin.register(Edition)
class EditionAdmin(ReadOnly, TeachersOwn):
    list_display = ("title", "number", "tongue", "published_at", "publisher", "assign_link")
    search_fields = ("title",)
    fields = ("title", "number", "tongue", "published_at", "publisher", "digest", "assign_link")
    readonly_fields = fields

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).defer("paper", "key").select_related("published_by")

    @admin.display(description=_("language"), ordering="language")
    def tongue(self, edition: Edition) -> str:
        return capfirst(tongue_name(edition.language))

    @admin.display(description=_("published by"))
    def publisher(self, edition: Edition) -> str:
        return str(edition.published_by)

    @admin.display(description=_("class"))
    def assign_link(self, edition: Edition) -> str:
        address = f"{reverse('admin:quizzes_assignment_add')}?edition={edition.pk}"
        label = _("Assign: %(edition)s") % {"edition": edition}
        return format_html('<a href="{}" aria-label="{}">{}</a>', address, label, _("Assign"))

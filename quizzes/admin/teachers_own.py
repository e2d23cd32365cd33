"""Who sees what on the desk: the one rule that every list and page of it keeps."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.core.exceptions import PermissionDenied
from django.db.models import Field, ForeignKey, ManyToManyField, Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import capfirst

from quizzes.admin.deleting import consequences
from quizzes.models import User


def teacher(request: HttpRequest) -> User:
    """Who is at the desk."""
    if isinstance(request.user, User) and request.user.is_active and request.user.is_staff:
        return request.user
    raise PermissionDenied


def visible(model: type[Model], user: User) -> QuerySet[Any]:
    """The rows of a model that this person may see; none of a model that has no such rule."""
    manager: Any = model._default_manager  # only ours have visible_to
    rows: QuerySet[Any] = manager.visible_to(user) if hasattr(manager, "visible_to") else manager.none()
    return rows


class Limited(BaseModelAdmin):
    """Foreign keys offer what is visible and nothing else."""

    def formfield_for_foreignkey(self, db_field: ForeignKey, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["queryset"] = visible(db_field.remote_field.model, teacher(request))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field: ManyToManyField, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs["queryset"] = visible(db_field.remote_field.model, teacher(request))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field: Field, request: HttpRequest, **kwargs: Any) -> Any:
        """Without the pop-ups beside a foreign key, which need a script; long texts begin small."""
        found = super().formfield_for_dbfield(db_field, request, **kwargs)
        if found is not None and isinstance(found.widget, forms.Textarea):
            found.widget.attrs["rows"] = 3  # it can be drawn larger; ten for every sentence hide the rest
        if found is not None and isinstance(found.widget, RelatedFieldWidgetWrapper):
            found.widget = found.widget.widget
        return found


class TeachersOwn(Limited, admin.ModelAdmin):
    """Teachers are staff; they see, change and delete what `visible_to` gives them, and need no other permission."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        ordering = self.get_ordering(request) or self.model._meta.ordering
        return visible(self.model, teacher(request)).order_by(*ordering)

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """A list is called what it lists, not “Select … to change”."""
        title = capfirst(str(self.model._meta.verbose_name_plural))
        return super().changelist_view(request, {"title": title, **(extra_context or {})})

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, obj)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, obj)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request, obj)

    def get_deleted_objects(
        self, objs: Iterable[Any], request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        going, counts, protected = consequences(objs)
        return going, counts, set(), protected

    def _get_obj_does_not_exist_redirect(self, request: HttpRequest, opts: Any, object_id: str) -> HttpResponse:
        """The admin goes to its index with a message; on our pages what is not yours is not there."""
        raise Http404

    def _may(self, request: HttpRequest, obj: Model | None = None) -> bool:
        user = request.user
        if not (isinstance(user, User) and user.is_active and user.is_staff):
            return False
        return obj is None or user.is_superuser or visible(self.model, user).filter(pk=obj.pk).exists()


class ReadOnly(BaseModelAdmin):
    """Seen, and never written through the desk."""

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

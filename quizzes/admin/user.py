"""People: for administrators only. Teachers meet students in their classes."""

from typing import Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as StockUserAdmin
from django.contrib.auth.forms import AdminUserCreationForm, UserChangeForm
from django.contrib.auth.models import Group
from django.http import HttpRequest

from quizzes.models import User

# Nobody is given single permissions here: being a teacher or an administrator says it all.
admin.site.unregister(Group)


class NewUserForm(AdminUserCreationForm):
    class Meta:
        model = User
        fields = ("username", "name", "is_staff")


class UserForm(UserChangeForm):
    class Meta:
        model = User
        fields = ("username", "name", "is_staff", "is_superuser", "is_active")


@admin.register(User)
class UserAdmin(StockUserAdmin):
    form = UserForm
    add_form = NewUserForm
    list_display = ("username", "name", "is_staff", "is_superuser", "is_active")
    list_filter = ("is_staff", "is_superuser", "is_active")
    search_fields = ("username", "name")
    ordering = ("username",)
    filter_horizontal = ()
    fieldsets = ((None, {"fields": ("username", "password", "name", "is_staff", "is_superuser", "is_active")}),)
    add_fieldsets = ((None, {"fields": ("username", "name", "is_staff", "usable_password", "password1", "password2")}),)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self._may(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self._may(request)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """People are switched off here; erasing one, with everything that is theirs, is a command."""
        return False

    def _may(self, request: HttpRequest) -> bool:
        return bool(request.user.is_active and request.user.is_superuser)

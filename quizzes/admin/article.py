"""Articles on the desk: brought in, reviewed, turned into quizzes."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from quizzes.actions.describe import describe
from quizzes.actions.pictures import leave_out
from quizzes.admin.asking import asking_page
from quizzes.admin.bringing_in import bring_in_page, intake_page
from quizzes.admin.desk import primary_key
from quizzes.admin.frozen_copy import download_copy
from quizzes.admin.kept_drafts import kept_page
from quizzes.admin.passages_desk import passages_page
from quizzes.admin.removing_passages import removing_page
from quizzes.admin.rereading import reread_page
from quizzes.admin.respeaking import respeak
from quizzes.admin.reviewing import review_page
from quizzes.admin.teachers_own import TeachersOwn, teacher
from quizzes.forms.article import ArticleForm
from quizzes.models import Article
from quizzes.reports.desk_lists import article_blocks, with_findings
from quizzes.reports.frozen_copy import frozen_copy
from quizzes.reports.intake import intake_notice
from quizzes.reports.tongue import tongue_name

# The pictures on the form, and those of them that are ticked.
PICTURES = ("picture", "left_out")


class TongueFilter(admin.SimpleListFilter):
    """The languages of the teacher's own articles, by name."""

    title = _("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        rows = Article.objects.visible_to(teacher(request)).order_by("language")
        return [(code, capfirst(tongue_name(code))) for code in rows.values_list("language", flat=True).distinct()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Article]) -> QuerySet[Article]:
        return queryset.filter(language=self.value()) if self.value() else queryset


@admin.register(Article)
class ArticleAdmin(TeachersOwn):
    list_display = ("title", "tongue", "passages", "to_review", "accepted", "created_at", "review_link")
    list_filter = (TongueFilter,)
    search_fields = ("title", "publisher")
    form = ArticleForm
    readonly_fields = ("tongue", "created_at")
    change_form_template = "admin/quizzes/article/change_form.html"

    def get_urls(self) -> list[URLPattern]:
        wrap = self.admin_site.admin_view
        return [
            path("add/<int:intake_id>/", wrap(intake_page), name="quizzes_article_intake"),
            path("kept/", wrap(kept_page), name="quizzes_article_kept"),
            path("<int:article_id>/ask/", wrap(asking_page), name="quizzes_article_ask"),
            path("<int:article_id>/copy/", wrap(download_copy), name="quizzes_article_copy"),
            path("<int:article_id>/reread/", wrap(reread_page), name="quizzes_article_reread"),
            path("<int:article_id>/review/", wrap(review_page), name="quizzes_article_review"),
            path("<int:article_id>/passages/", wrap(passages_page), name="quizzes_article_passages"),
            path("<int:article_id>/passages/remove/", wrap(removing_page), name="quizzes_article_removing"),
            *super().get_urls(),
        ]

    def get_queryset(self, request: HttpRequest) -> Any:
        return with_findings(super().get_queryset(request))

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        notice = intake_notice(teacher(request))
        return super().changelist_view(request, {"notice": notice, **(extra_context or {})})

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return bring_in_page(request)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        article = self.get_object(request, object_id)
        blocks = article_blocks(article) if article else ()
        shown = {"blocks": blocks, "copy": frozen_copy(article) if article else None}
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **shown})

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        """The language of a published article stays as it is: results were given on it."""
        spoken = "tongue" if getattr(obj, "is_published", False) else "language"
        return ("title", "publisher", "byline", "published_on", "url", "shows_pictures", spoken, "created_at")

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        if "language" in form.changed_data:
            respeak(request, obj, form.initial["language"])
        describe(by=teacher(request), article=obj, said=form.changed_data)
        listed, left_out = ({key for key in map(primary_key, request.POST.getlist(name)) if key} for name in PICTURES)
        leave_out(by=teacher(request), article=obj, listed=listed, left_out=left_out)

    @admin.display(description=_("language"), ordering="language")
    def tongue(self, article: Article) -> str:
        return capfirst(tongue_name(article.language))

    @admin.display(description=_("passages"), ordering="passage_count")
    def passages(self, article: Any) -> int:
        return int(article.passage_count)

    @admin.display(description=_("to review"), ordering="open_count")
    def to_review(self, article: Any) -> int:
        return int(article.open_count)

    @admin.display(description=_("accepted"), ordering="accepted_count")
    def accepted(self, article: Any) -> int:
        return int(article.accepted_count)

    @admin.display(description=_("findings"))
    def review_link(self, article: Article) -> str:
        address = reverse("admin:quizzes_article_review", args=[article.pk])
        label = _("Review: %(title)s") % {"title": article.title}
        return format_html('<a href="{}" aria-label="{}">{}</a>', address, label, _("Review"))

"""The addresses of the product; their names are the contract."""

from django.urls import URLPattern, path

from quizzes.views.health import healthz, readyz

urlpatterns: list[URLPattern] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
]

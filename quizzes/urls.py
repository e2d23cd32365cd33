"""The addresses of the product; the names are the contract."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []

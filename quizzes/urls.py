"""The addresses of the product; their names are the contract."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []

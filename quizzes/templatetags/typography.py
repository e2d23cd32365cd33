"""Filters that set text for reading; what is stored never changes."""

from django import template

from quizzes.reports import typography
from quizzes.reports.tongue import direction

register = template.Library()


@register.filter
def typeset(text: str, language: str) -> str:
    """`{{ title|typeset:language }}`: no-break spaces where French has them."""
    return typography.typeset(text, language)


@register.filter
def runs(language: str) -> str:
    """`dir="{{ language|runs }}"`: ltr or rtl."""
    return direction(language)

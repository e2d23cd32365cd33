"""Moments in templates, said as everywhere else."""

from django import template

from quizzes.reports import days

register = template.Library()

register.filter("day_and_hour", days.day_and_hour)

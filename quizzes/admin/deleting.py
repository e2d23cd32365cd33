"""What goes with an object when it is deleted, and what forbids it: in counts, not in a list of every row."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.contrib.admin.utils import NestedObjects
from django.db.models import Model
from django.utils.text import capfirst


def consequences(objects: Iterable[Any]) -> tuple[list[str], dict[str, int], list[str]]:
    """For the stock confirmation page: (what goes, how many of each, what forbids it)."""
    collector = NestedObjects(using="default", origin=objects)
    collector.collect(objects)
    going = Counter(
        {
            _name(model, len(rows)): len(rows)
            for model, rows in collector.model_objs.items()
            if model._meta.auto_created is False
        }
    )
    protecting = Counter(type(row) for row in collector.protected)
    return (
        [str(row) for row in objects],
        dict(going),
        [_counted(model, number) for model, number in protecting.items()],
    )


def _counted(model: type[Model], number: int) -> str:
    return f"{_name(model, number)}: {number}"


def _name(model: type[Model], number: int) -> str:
    return capfirst(str(model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural))

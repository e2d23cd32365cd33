"""What goes with an object when it is deleted, and what forbids it: in counts, not in a list of every row."""

from collections import Counter
from typing import Any

from django.contrib.admin.utils import NestedObjects
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _


def consequences(objects: Any) -> tuple[list[str], dict[str, int], list[str]]:
    """For the stock confirmation page: (what goes, how many of each, what forbids it). `objects`: list or query."""
    collector: Any = NestedObjects(using="default", origin=objects)
    collector.collect(objects)
    objs = collector.model_objs.items()
    going = {_name(model, len(rows)): len(rows) for model, rows in objs if not model._meta.auto_created}
    protecting = Counter(type(row) for row in collector.protected)
    return [str(row) for row in objects], going, [_counted(_name(model, n), n) for model, n in protecting.items()]


def _counted(name: str, count: int) -> str:
    return _("%(name)s: %(count)s") % {"name": name, "count": count}


def _name(model: type[Model], number: int) -> str:
    return capfirst(str(model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural))

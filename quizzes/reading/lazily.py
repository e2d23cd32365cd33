"""A module's name in, the module out, loaded when something of it is first used."""

import importlib.util
import sys
from types import ModuleType


def lazy(name: str) -> ModuleType:
    """A module whose loading costs a fifth of a second or more, and that most readings never touch."""
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.find_spec(name)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(name)
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module

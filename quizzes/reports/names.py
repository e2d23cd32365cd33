"""Names in the order people look for them."""

import unicodedata
from collections import Counter


def alphabetical(name: str) -> tuple[str, str]:
    """A sort key that puts Élise between Daouda and Farid."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return bare.casefold(), name


def told_apart(names: dict[int, tuple[str, str]]) -> dict[int, str]:
    """(name, user name) by person, as one text each: the user name is added where two people have the same name."""
    taken = Counter(name for name, _username in names.values())
    return {person: name if taken[name] == 1 else f"{name} ({username})" for person, (name, username) in names.items()}

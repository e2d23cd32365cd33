"""The French catalogue: what the code says, what is kept, and where the two differ. Needs no gettext tools.

`python -m tests.house.catalogue [MORE.po ...]` brings the catalogue in step with the code, fills what it lacks from
the other catalogues named, and compiles it; what is still without French is printed.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from tests.house.tree import PRODUCT, ROOT, name, ours

SOURCE = ROOT / "quizzes/locale/fr/LC_MESSAGES/django.po"
COMPILED = SOURCE.with_suffix(".mo")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
# A plain space where French has a no-break one, or a typewriter's apostrophe between letters.
MISPRINT = re.compile(r" [?!;:»]|« |\w'\w")


def code(path: Path) -> str:
    """The file as Python with its gettext calls; templates are turned into it, line by line, as makemessages does."""
    text = path.read_text()
    if path.suffix == ".py":
        return text
    return "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())


def said() -> Catalog:
    """Every sentence of the code that is marked for translation."""
    catalogue = Catalog()
    for path in [*ours(".py", under=PRODUCT), *ours(".html", under=("templates", "quizzes"))]:
        source = io.BytesIO(code(path).encode())
        for _line, message, _comments, context in extract("python", source, KEYWORDS):
            catalogue.add(message, locations=[(name(path), 0)], context=context)
    return catalogue


def kept(path: Path = SOURCE) -> Catalog:
    """The catalogue as it stands in the repository."""
    with path.open("rb") as source:
        return read_po(source, locale="fr")


def translations(catalogue: Catalog) -> dict[tuple[str | None, str], tuple[str, ...]]:
    """(context, English) to French; plurals are a tuple of forms, everything else a tuple of one."""
    return {key(message): forms(message) for message in catalogue if message.id}


def key(message: Message) -> tuple[str | None, str]:
    """What tells a message from the others of its catalogue."""
    context = message.context
    if isinstance(context, bytes):  # Babel reads the contexts of a compiled catalogue as they lie in the file
        context = context.decode()
    return context, message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> tuple[str, ...]:
    """The French of a message; empty texts where there is none."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def faults() -> Iterator[str]:
    """A sentence for everything that is wrong with the French of a sentence."""
    french = kept()
    known = {key(message) for message in french if message.id}
    used = {key(message) for message in said() if message.id}
    yield from (f"not in the catalogue: {english}" for _context, english in used - known)
    yield from (f"no longer said: {english}" for _context, english in known - used)
    for message in french:
        if message.id:
            yield from (f"{fault}: {key(message)[1]}" for fault in wrong_with(message))


def wrong_with(message: Message) -> Iterator[str]:
    """What is wrong with one message of the catalogue."""
    if message.fuzzy:
        yield "a guess"
    if not all(forms(message)):
        yield "without French"
    if any(MISPRINT.search(form) for form in forms(message)):
        yield "not set as French is printed"
    if holes(message.id if isinstance(message.id, str) else message.id[-1]) != holes(forms(message)[-1]):
        yield "other placeholders"


def holes(text: str) -> set[str]:
    """The placeholders of a text: %(name)s, {name}, %s."""
    return set(re.findall(r"%\(\w+\)[sd]|\{\w*\}|%[sd]", text))


def compiled_is_stale() -> bool:
    """True when the .mo file says something else than the .po file."""
    with COMPILED.open("rb") as binary:
        return translations(read_mo(binary)) != translations(kept())


def renew(others: list[Path]) -> None:
    """Brings the catalogue in step with the code and compiles it."""
    catalogue = kept()
    catalogue.update(said(), no_fuzzy_matching=True, update_creation_date=False)
    offered = [pair for other in others for pair in translations(kept(other)).items()]
    found = {english: french for english, french in offered if all(french)}
    for message in catalogue:
        if message.id and not all(forms(message)) and key(message) in found:
            french = found[key(message)]
            message.string = french[0] if isinstance(message.id, str) else french
    with SOURCE.open("wb") as source:
        write_po(source, catalogue, width=120, include_lineno=False, ignore_obsolete=True, sort_by_file=True)
    with COMPILED.open("wb") as binary:
        write_mo(binary, catalogue)


if __name__ == "__main__":
    renew([Path(argument) for argument in sys.argv[1:]])
    sys.stdout.writelines(f"{fault}\n" for fault in faults())

"""Joining a class with a code and a name."""

import secrets
import unicodedata
from contextlib import suppress
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from mnemonic import Mnemonic

from quizzes.actions.classes import CODE_ALPHABET
from quizzes.actions.refusals import Unreadable, WrongCode
from quizzes.models import Classroom, Enrolment, User
from quizzes.sign_in import plain_words

NAME_LENGTH = 80
LOST = ("\x00", "\ufffd")  # what stands where a letter was broken on its way here
JOINERS = "\u200c\u200d"  # invisible, and part of the spelling of Persian and many Indian names
# 2,048 words a list, each told apart by its first four letters: three of them are 33 bits, and guesses are limited.
WORDS = {"en": tuple(Mnemonic("english").wordlist), "fr": tuple(Mnemonic("french").wordlist)}
# So often a number is drawn for one of many of the same name.
_MOST_DRAWN = 5


@dataclass(frozen=True, slots=True)
class Joined:
    """`words` are shown once, now; only their hash is kept. Empty when the student existed before."""

    student: User
    classroom: Classroom
    words: str


@transaction.atomic
def join(*, code: str, name: str) -> Joined:
    """A new student in the class that has this code."""
    classroom = find_classroom(code)
    words = new_words()
    student = _new_student(plain_name(name), words)
    Enrolment.objects.create(classroom=classroom, student=student)
    return Joined(student, classroom, words)


@transaction.atomic
def join_as(*, by: User, code: str) -> Joined:
    """Somebody who is signed in joins one more class; joining twice changes nothing."""
    if by.is_staff:
        raise Unreadable(_("You are signed in as a teacher. Sign out first to join a class as a student."))
    classroom = find_classroom(code)
    Enrolment.objects.get_or_create(classroom=classroom, student=by)
    return Joined(by, classroom, "")


def find_classroom(code: str) -> Classroom:
    """The class with this code, in any case and with any spaces."""
    plain = "".join(c for c in code.upper() if c.isalnum())
    classroom = Classroom.objects.filter(join_code=plain).first()
    if classroom is None:
        raise WrongCode(_code_hint(plain))
    return classroom


def new_words() -> str:
    """Three words in the language of the page."""
    listed = WORDS.get((get_language() or "en")[:2], WORDS["en"])
    return " ".join(unicodedata.normalize("NFC", secrets.choice(listed)) for _place in range(3))


def plain_name(name: str) -> str:
    """The name without control or bidi characters and needless space; refused when empty or too long."""
    if any(lost in name for lost in LOST):
        raise Unreadable(_("This name cannot be read. Type it again."))
    plain = " ".join("".join(c for c in unicodedata.normalize("NFC", name) if _shows(c)).split()).strip(JOINERS)
    if not plain:
        raise Unreadable(_("Write your name, so that your teacher knows who you are."))
    if len(plain) > NAME_LENGTH:
        raise Unreadable(_("This name is too long. Write at most 80 letters."))
    return plain


def _shows(letter: str) -> bool:
    return unicodedata.category(letter)[0] != "C" or letter == " " or letter in JOINERS


def _code_hint(plain: str) -> str:
    odd = next((c for c in plain if c not in CODE_ALPHABET), "")
    if odd in {"O", "0"} and odd:
        return _("No class has this code. We never use the letter O: is it a Q?")
    if odd:
        return _("No class has this code. We never use %(character)s: look at the board again.") % {"character": odd}
    return _("No class has this code. Look at the board again, or ask your teacher.")


def _new_student(name: str, words: str) -> User:
    base = slugify(name).replace("-", ".")[:60] or "student"
    taken = set(User.objects.filter(username__startswith=base).values_list("username", flat=True))
    free = [name for name in (base, *(f"{base}{count}" for count in range(2, 10))) if name not in taken]
    # Others of the same name may join in the same moment, and once in a long while draw the same number.
    drawn = [f"{base}{secrets.randbelow(10**6):06}" for _ in range(_MOST_DRAWN)]
    for username in (*free[:1], *drawn):
        with suppress(IntegrityError), transaction.atomic():
            return User.objects.create_user(username, plain_words(words), name=name)
    raise Unreadable(_("So many of your name are joining at this moment that we found no user name. Try again."))

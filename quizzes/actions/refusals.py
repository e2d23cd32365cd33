"""Why an action was not done, as a sentence for the person who asked."""

from typing import ClassVar


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """`sentence` says what is wrong and what to do; `status` is the HTTP status that fits."""

    status: ClassVar[int] = 400

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Unreadable(Refused):
    """What was sent cannot be understood."""


class TooLarge(Refused):
    """What was sent is too long to be an article."""

    status = 413


class NotFound(Refused):
    """There is no such thing, or it belongs to somebody else: both look the same from outside."""

    status = 404


class WrongCode(NotFound):
    """No class has this code."""


class Closed(Refused):
    """Not open yet, or no longer."""

    status = 409


class HandedIn(Refused):
    """Handed in already: nothing changes after that."""

    status = 409


class Superseded(Refused):
    """Somebody else, or the same person elsewhere, was quicker."""

    status = 409


class Frozen(Refused):
    """It is published: what students see does not change under them."""

    status = 409


class NotReady(Refused):
    """Something is missing before this can be done."""


class DuePassed(NotReady):
    """The due date is over before it could be given."""


class Blank(Refused):
    """Nothing was marked or chosen: it is handed in only when that is meant."""

    status = 409


class TooMany(Refused):
    """The same thing was tried too often."""

    status = 429

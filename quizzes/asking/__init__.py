"""The second door to the network: a Document in, Suggestions of a language model out, or an AskingError.

It leads to one address, which only the environment names, and is shut when none is named. What leaves is the title and
the passages of one article. What comes back is foreign: only what passes every check becomes a suggestion.
"""

from quizzes.asking.ask import ask
from quizzes.asking.endpoint import BadEndpoint, Endpoint, endpoint
from quizzes.asking.errors import (
    AskingError,
    Busy,
    KeyRefused,
    NotAnAnswer,
    RefusedByModel,
    TooLong,
    TooSlow,
    Unreachable,
)

__all__ = [
    "AskingError",
    "BadEndpoint",
    "Busy",
    "Endpoint",
    "KeyRefused",
    "NotAnAnswer",
    "RefusedByModel",
    "TooLong",
    "TooSlow",
    "Unreachable",
    "ask",
    "endpoint",
]

"""A Document in, what a model suggests out."""

from quizzes.asking.checked import checked
from quizzes.asking.door import answer_to
from quizzes.asking.endpoint import Endpoint
from quizzes.asking.question import instruction, question
from quizzes.detection.draft import Suggestion
from quizzes.reading.document import Document


def ask(endpoint: Endpoint, document: Document) -> tuple[Suggestion, ...]:
    """At most one suggestion a kind and passage, each checked against the article. Raises AskingError.

    One request is made, however the answer reads; it takes no longer than the seconds of the endpoint.
    """
    return checked(answer_to(endpoint, instruction(document), question(document)), document)

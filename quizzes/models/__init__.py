"""What is kept: one noun a file, foreign keys only upstream."""

from quizzes.models.article import Article
from quizzes.models.asking import Asking, AskingState
from quizzes.models.assignment import Assignment, Release
from quizzes.models.attempt import Attempt, Save
from quizzes.models.classroom import Classroom, Enrolment
from quizzes.models.edition import Edition
from quizzes.models.finding import Finding, FindingStatus, Kind, Origin
from quizzes.models.frozen_copy import Door, FrozenCopy, MediaType
from quizzes.models.intake import Intake, IntakeState, Stage
from quizzes.models.passage import Attribution, Passage, PassageKind
from quizzes.models.picture import EditionPicture, Picture
from quizzes.models.question import Option, Question
from quizzes.models.quiz import Quiz
from quizzes.models.score import Outcome, Score
from quizzes.models.user import User

__all__ = [
    "Article",
    "Asking",
    "AskingState",
    "Assignment",
    "Attempt",
    "Attribution",
    "Classroom",
    "Door",
    "Edition",
    "EditionPicture",
    "Enrolment",
    "Finding",
    "FindingStatus",
    "FrozenCopy",
    "Intake",
    "IntakeState",
    "Kind",
    "MediaType",
    "Option",
    "Origin",
    "Outcome",
    "Passage",
    "PassageKind",
    "Picture",
    "Question",
    "Quiz",
    "Release",
    "Save",
    "Score",
    "Stage",
    "User",
]

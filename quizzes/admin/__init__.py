"""The teacher's desk: one noun a file, every list and page of it through `teachers_own`."""

from quizzes.admin import article, assignment, classroom, edition, question, quiz, site, user

__all__ = ["article", "assignment", "classroom", "edition", "question", "quiz", "site", "user"]

"""In: a Document.
Out: a Draft: a judgement on every passage, and the suggestions a teacher accepts, edits or rejects.
"""

from quizzes.detection.detector import detect
from quizzes.detection.draft import Draft, Judgement, Suggestion
from quizzes.detection.explanations import explain
from quizzes.detection.kinds import Attribution, Kind
from quizzes.detection.reasons import Reason

__all__ = ["Attribution", "Draft", "Judgement", "Kind", "Reason", "Suggestion", "detect", "explain"]

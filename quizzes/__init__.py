"""Relire's one app: articles become quizzes, quizzes become scores, scores become class numbers."""

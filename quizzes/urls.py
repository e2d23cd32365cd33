"""The addresses of the product; their names are the contract."""

from django.urls import URLPattern, path

from quizzes.views.answers import answers_csv
from quizzes.views.classes import classes, classroom, new_words
from quizzes.views.health import healthz, readyz
from quizzes.views.heatmap import heatmap
from quizzes.views.items import items, items_csv
from quizzes.views.live import live
from quizzes.views.scoreboard import scoreboard, scoreboard_csv
from quizzes.views.student_history import student_history

urlpatterns: list[URLPattern] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("classes/", classes, name="classes"),
    path("classes/<int:classroom_id>/", classroom, name="classroom"),
    path("classes/<int:classroom_id>/scoreboard/", scoreboard, name="scoreboard"),
    path("classes/<int:classroom_id>/scoreboard.csv", scoreboard_csv, name="scoreboard-csv"),
    path("classes/<int:classroom_id>/students/<int:student_id>/", student_history, name="student"),
    path("classes/<int:classroom_id>/students/<int:student_id>/words/", new_words, name="new-words"),
    path("assignments/<int:assignment_id>/items/", items, name="items"),
    path("assignments/<int:assignment_id>/items.csv", items_csv, name="items-csv"),
    path("assignments/<int:assignment_id>/answers.csv", answers_csv, name="answers-csv"),
    path("assignments/<int:assignment_id>/heatmap/", heatmap, name="heatmap"),
    path("assignments/<int:assignment_id>/live/", live, name="live"),
]

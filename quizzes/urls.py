"""The addresses of the product; their names are the contract."""

from django.urls import URLPattern, path

from quizzes.views.answers import answers_csv
from quizzes.views.classes import classes, classroom, new_words
from quizzes.views.hand_in import hand_in
from quizzes.views.health import healthz, readyz
from quizzes.views.heatmap import heatmap
from quizzes.views.home import home
from quizzes.views.items import items, items_csv
from quizzes.views.join import join
from quizzes.views.live import live
from quizzes.views.pictures import picture
from quizzes.views.results import results
from quizzes.views.save import save
from quizzes.views.scoreboard import scoreboard, scoreboard_csv
from quizzes.views.sign_in import sign_in, sign_out
from quizzes.views.sitting import sitting
from quizzes.views.start import start
from quizzes.views.student_history import student_history
from quizzes.views.student_quizzes import quizzes

urlpatterns: list[URLPattern] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("", home, name="home"),
    path("join/", join, name="join"),
    path("accounts/login/", sign_in, name="login"),
    path("accounts/logout/", sign_out, name="logout"),
    path("quizzes/", quizzes, name="quizzes"),
    path("assignments/<int:assignment_id>/start/", start, name="start"),
    path("attempts/<uuid:attempt_id>/", sitting, name="sitting"),
    path("attempts/<uuid:attempt_id>/save/", save, name="save"),
    path("attempts/<uuid:attempt_id>/hand-in/", hand_in, name="hand-in"),
    path("attempts/<uuid:attempt_id>/results/", results, name="results"),
    path("pictures/<slug:digest>/", picture, name="picture"),
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

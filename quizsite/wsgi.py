"""The door for the web server. It refuses to open on settings that would lose or leak work."""

import os

from django.core.checks import Error, run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quizsite.settings")

if not os.environ.get("SECRET_KEY"):
    raise ImproperlyConfigured(
        "Set SECRET_KEY to a long random text before serving: without it nobody stays signed in."
    )

application = get_wsgi_application()

for message in run_checks():
    if isinstance(message, Error):
        raise ImproperlyConfigured(str(message))

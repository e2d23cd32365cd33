"""What every answer carries."""

import pytest
from django.test import Client

from tests import make

pytestmark = pytest.mark.django_db

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
ADDRESSES = ["/", "/join/", "/accounts/login/", "/nowhere/", "/admin/login/", "/healthz"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_answer_carries_the_strict_policy(client: Client, address: str) -> None:
    sent = client.get(address).headers["Content-Security-Policy"]
    assert set(sent.split("; ")) == set(POLICY.split("; "))


@pytest.mark.parametrize(
    ("header", "value"),
    [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY")],
)
def test_every_answer_carries_the_small_headers(client: Client, header: str, value: str) -> None:
    assert client.get("/").headers[header] == value


def test_a_signed_in_persons_pages_stay_out_of_every_cache(client: Client) -> None:
    client.force_login(make.a_student(), backend="quizzes.sign_in.ThreeWordsBackend")
    assert client.get("/quizzes/").headers["Cache-Control"] == "no-store"


def test_ready_says_what_works(client: Client) -> None:
    assert client.get("/readyz").json() == {"database": True, "migrations": True, "cache": True, "ready": True}

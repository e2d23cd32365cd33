"""The pictures of a page that is brought in."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from quizzes import fetching
from quizzes.actions import intake
from quizzes.fetching import RefusedByServer
from quizzes.models import Article, Picture
from tests import make
from tests.admin.desk import at_the_desk

pytestmark = pytest.mark.django_db

ADD = "/admin/quizzes/article/add/"
WORDS = "The town council said on Monday that the harbour bridge will close in March for a year of repairs."


def a_page(number: int) -> bytes:
    figures = "".join(
        f"<p>{WORDS} This is part {place}.</p>"
        f'<figure><img src="https://news.example/{place}.png" width="800" height="600" alt="Part {place}"></figure>'
        for place in range(number)
    )
    return f"<html lang=en><body><article><h1>The bridge</h1>{figures}<p>{WORDS}</p></article></body></html>".encode()


def a_png(number: int) -> bytes:
    file = BytesIO()
    Image.new("RGB", (400, 300), (number * 9 % 256, number * 5 % 256, 90)).save(file, "PNG")
    return file.getvalue()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses of pictures that were asked for; number 1 is not given out, number 2 is no picture."""
    addresses: list[str] = []

    def fetch_picture(url: str, *, seconds: float) -> bytes:
        assert 0 < seconds <= intake.PICTURE_SECONDS
        addresses.append(url)
        number = int(url.rsplit("/", 1)[1].removesuffix(".png"))
        if number == 1:
            raise RefusedByServer("403")
        return b"<svg onload=alert(1)>" if number == 2 else a_png(number)

    monkeypatch.setenv("RELIRE_FETCHING", "1")
    monkeypatch.setattr(fetching, "fetch_picture", fetch_picture)
    return addresses


def bring(page: bytes, **typed: str) -> Any:
    return at_the_desk(make.a_teacher()).post(ADD, {"file": SimpleUploadedFile("a.html", page), **typed})


def test_pictures_are_fetched_once_and_those_that_cannot_be_had_are_left_out(asked: list[str]) -> None:
    assert bring(a_page(5), keeps_pictures="on").status_code == 302
    assert asked == [f"https://news.example/{number}.png" for number in range(5)]
    assert list(Picture.objects.values_list("text", flat=True)) == ["Part 0", "Part 3", "Part 4"]
    assert Article.objects.get().shows_pictures


def test_no_more_than_twelve_are_asked_for(asked: list[str]) -> None:
    bring(a_page(20), keeps_pictures="on")
    assert len(asked) == 12


def test_a_teacher_who_wants_none_gets_none(asked: list[str]) -> None:
    bring(a_page(3))
    assert asked == []
    assert not Picture.objects.exists()
    assert not Article.objects.get().shows_pictures


def test_where_nothing_is_fetched_no_picture_is(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELIRE_FETCHING")
    assert bring(a_page(3)).status_code == 302
    assert asked == []
    assert Article.objects.get().shows_pictures


def test_pictures_that_take_too_long_all_together_are_left_out(
    asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "PICTURE_SECONDS", 0.0)
    assert bring(a_page(3), keeps_pictures="on").status_code == 302
    assert asked == []

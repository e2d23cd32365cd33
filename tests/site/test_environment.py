import pytest
from django.core.exceptions import ImproperlyConfigured

from quizsite import environment


@pytest.mark.parametrize(("typed", "meant"), [("1", True), ("Yes", True), ("on", True), ("0", False), ("FALSE", False)])
def test_a_switch_reads_the_usual_words(monkeypatch: pytest.MonkeyPatch, typed: str, meant: bool) -> None:
    monkeypatch.setenv("X", typed)
    assert environment.switch("X", default=not meant) is meant


def test_a_switch_refuses_other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", "maybe")
    with pytest.raises(ImproperlyConfigured, match="X must be 1 or 0"):
        environment.switch("X", default=True)


def test_a_switch_that_is_not_set_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("X", raising=False)
    assert environment.switch("X", default=True) is True


def test_a_number_refuses_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", "two")
    with pytest.raises(ImproperlyConfigured, match="X must be a whole number"):
        environment.number("X", default=1)


def test_words_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", "a.example, ,b.example")
    assert environment.words("X") == ["a.example", "b.example"]

"""Every sentence a person reads exists in French, and the compiled catalogue is the written one."""

from tests.house.catalogue import compiled_is_stale, faults


def test_every_sentence_has_its_french() -> None:
    assert sorted(faults()) == []


def test_the_compiled_catalogue_is_the_written_one() -> None:
    assert not compiled_is_stale(), "say make messages"

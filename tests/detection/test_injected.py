"""Faults put into good translations by machine: the same ones every time, and only into good ones."""

import json
from pathlib import Path

from tests.detection.injected import injected


def test_every_fault_that_there_is_room_for_is_put_in(tmp_path: Path) -> None:
    said = "Мэр Иванов сказал, что мост не закрыт для 230 машин в городе."
    told = "The mayor Ivanov said that the bridge is not closed to 230 cars in the town."
    rated = [{"src": said, "mt": told, "da_mean": 90}, {"src": said, "mt": "The of bridge.", "da_mean": 20}]
    (tmp_path / "mlqe_ruen_dev.jsonl").write_text("\n".join(map(json.dumps, rated)))
    (tmp_path / "ced_ende_dev.jsonl").write_text("")
    pairs = list(injected(tmp_path))
    assert pairs == list(injected(tmp_path))
    assert [pair.get("fault", "") for pair in pairs] == [
        "", "number", "name", "negation", "untranslated", "length", "order", "repeat", "fragment",
    ]  # fmt: skip
    assert {pair["translation"] for pair in pairs if not pair["bad"]} == {told}

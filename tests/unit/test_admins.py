"""ADMINS: ids of chats, with commas between."""

import pytest

from bot.domain.errors import OperatorError
from config.settings import load


@pytest.mark.parametrize(
    ("written", "admins"),
    [("7", {7}), ("7,8", {7, 8}), (" 7 , -1001234567890 ", {7, -1001234567890}), ("", set())],
)
def test_ids_are_read(monkeypatch: pytest.MonkeyPatch, written: str, admins: set[int]) -> None:
    monkeypatch.setenv("ADMINS", written)

    assert load().admins == admins


@pytest.mark.parametrize("written", ["@alice", "7;8", "7,", "--7", "٧", "[7]", "1.5", ","])
def test_what_is_no_id_is_named(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("ADMINS", written)

    with pytest.raises(OperatorError, match="ADMINS should be ids of chats with commas between"):
        load()

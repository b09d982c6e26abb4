"""What `make fuzz` runs for minutes holds for a few bytes in every run, and for all that it ever found."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.__main__ import FOUND, beginnings
from tests.fuzz.material import Material
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
@given(data=st.binary(max_size=300))
@settings(max_examples=25, deadline=None)
def test_any_bytes_are_dealt_with(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_fuzzer_begins_with_is_dealt_with(name: str) -> None:
    for data in beginnings(name)[:40]:
        TARGETS[name](data)


@pytest.mark.parametrize("file", sorted(FOUND.glob("*")), ids=lambda file: file.name)
def test_what_was_found_once_is_mended(file: Path) -> None:
    TARGETS[file.name.partition("-")[0]](file.read_bytes())


def test_the_same_bytes_change_an_event_in_the_same_way_and_leave_out_nothing_that_always_comes() -> None:
    def event() -> dict[str, object]:
        return {"from": {"id": 1, "name": "Ana"}, "text": "50 images", "ids": ["800000000000000001"]}

    seen = set()
    for n in range(200):
        data = bytes([11, n, 7 * n % 256, n // 2] * 30)
        one = Material(data).changed(event())
        assert one == Material(data).changed(event())
        assert isinstance(one["from"], dict)
        seen.add(str(one))
    assert len(seen) > 20

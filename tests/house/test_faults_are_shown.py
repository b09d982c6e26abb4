"""Each fault and each threat has a test that bears its mark, and the table that people read is today's."""

from functools import cache
from pathlib import Path

from tests.faults import TABLE, Row, marked, rows, table

CANNOT_APPLY = {"F24", "F25", "S2"}


@cache
def every_row() -> dict[str, Row]:
    return {row: told for kind in rows().values() for row, told in kind.items()}


@cache
def shown() -> dict[str, list[str]]:
    return marked()


def test_every_row_is_shown_by_a_test_or_says_why_it_cannot_apply() -> None:
    assert {row for row, told in every_row().items() if "not_here" in told} == CANNOT_APPLY
    assert {row for row in every_row() if row not in shown()} == CANNOT_APPLY


def test_all_thirty_faults_and_twenty_five_threats_are_there_and_no_mark_names_another() -> None:
    assert list(every_row()) == [f"F{n}" for n in range(1, 31)] + [f"S{n}" for n in range(1, 26)]
    assert shown().keys() <= every_row().keys()


def test_the_table_is_what_the_marks_say() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(), "marks or rows were changed: make faults"


def test_a_mark_taken_away_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "test_one.py"
    file.write_text('@pytest.mark.fault("F7")\nasync def test_it_is_answered_once(): ...\n', encoding="utf-8")
    assert marked(tmp_path) == {"F7": ["test_one.py: it is answered once"]}
    file.write_text("async def test_it_is_answered_once(): ...\n", encoding="utf-8")
    assert marked(tmp_path) == {}

"""Choosing among readings: which differ, which suit what is asked, how far the next lies behind."""

import pytest

from bot.reading.choosing.candidates import Candidate, candidates, margin, suiting, without_unsourced
from bot.reading.choosing.partial import START, Beside, Part
from bot.reading.choosing.search import Path


def path(score: float, *parts: Part, sides: tuple[Beside, ...] = ()) -> Path:
    return Path(score, START._replace(uses=parts, sides=sides))


def found(*paths: Path, answers: bool = False) -> list[Candidate]:
    return candidates(list(paths), answers=answers)


IMAGE, VIDEO = Part("image", 1, 50.0, counted=True), Part("video", 3, 2.0, counted=True)
BURGER, YARDSTICK = Beside("burger", 5), Beside("burger", 5, None)


def test_two_ways_to_the_same_reading_are_one_and_the_likelier_is_kept() -> None:
    first, second = path(300, IMAGE, VIDEO), path(200, VIDEO, IMAGE)
    assert [one.path for one in found(first, second)] == [first]


def test_the_same_use_said_twice_is_another_reading_than_said_once() -> None:
    assert len(found(path(300, IMAGE, IMAGE), path(200, IMAGE))) == 2


def test_text_handed_in_is_one_answer_where_nothing_else_is_named() -> None:
    (alone,) = found(path(0), answers=True)
    assert [(use.activity, use.count, use.counted) for use in alone.uses] == [("chat", 1, False)]
    (named,) = found(path(0, IMAGE), answers=True)
    assert [use.activity for use in named.uses] == ["image"]


def test_a_sum_is_answered_by_the_likeliest_reading_that_sets_nothing_beside_it() -> None:
    beside, alone = found(path(300, IMAGE, sides=(BURGER,)), path(200, IMAGE, sides=(YARDSTICK,)))
    assert suiting([beside, alone], "footprint") == alone
    assert suiting([beside, alone], "compare") == beside


def test_a_thing_becomes_the_yardstick_of_a_sum_and_a_side_of_a_comparison() -> None:
    (beside,) = found(path(300, IMAGE, sides=(BURGER,)))
    (measured,) = found(path(300, IMAGE, sides=(YARDSTICK,)))
    sum_up, comparison = suiting([beside], "footprint"), suiting([measured], "compare")
    assert sum_up is not None
    assert comparison is not None
    assert [side.count for side in sum_up.sides] == [None]
    assert [side.count for side in comparison.sides] == [1]


def test_one_use_alone_cannot_be_compared() -> None:
    assert suiting(found(path(300, IMAGE)), "compare") is None
    assert suiting(found(path(300)), "footprint") is None
    assert suiting([], "footprint") is None


def test_a_thing_without_a_source_leaves_a_sum_of_one_use_and_a_comparison_of_two() -> None:
    one, two = found(path(300, IMAGE, sides=(BURGER,)), path(200, IMAGE, VIDEO, sides=(BURGER,)))
    lacking, rest, intent = without_unsourced(one, "compare", frozenset({"burger"}))
    assert (lacking, rest.sides, intent) == (("burger",), (), "footprint")
    assert without_unsourced(two, "compare", frozenset({"burger"}))[2] == "compare"
    assert without_unsourced(one, "compare", frozenset({"car-km"})) == ((), one, "compare")


def test_the_runner_up_is_the_next_that_names_a_use_and_its_distance_is_in_log_odds() -> None:
    first, nothing, other = found(path(500, IMAGE), path(450), path(250, VIDEO))
    runner_up, behind = margin([first, nothing, other], first)
    assert runner_up == other
    assert behind == pytest.approx(2.5)
    assert margin([first, nothing], first) == (None, float("inf"))

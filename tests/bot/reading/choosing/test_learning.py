"""The weights are what the labels teach, and the figures that are told of them are of these labels."""

import json
from pathlib import Path

import pytest

from bot.reading import Lexicon
from bot.reading.choosing.actions import ACTIONS
from bot.reading.choosing.traits import names_around, names_so_far
from bot.reading.words.scores import packed, unpacked
from tests.learning.__main__ import LEARNED, small
from tests.learning.exact import exponential, shares
from tests.learning.labels import digest, labelled

HONEST = Path(__file__).parents[4] / "docs" / "honest.md"
LINES = labelled()
TOLD = json.loads(LEARNED.read_text(encoding="utf-8"))


def test_the_weights_were_learned_from_the_labels_as_they_stand() -> None:
    assert TOLD["labels"] == digest(LINES), "labels were changed: make learn"
    assert TOLD["messages"] == len(LINES)


def test_a_small_part_learned_again_teaches_the_same_bytes() -> None:
    assert small(LINES) == TOLD["small"]


def test_the_honest_figure_is_of_the_labels_as_they_stand() -> None:
    assert digest(LINES) in HONEST.read_text(encoding="utf-8"), "labels were changed: make honest"


def test_every_message_is_labelled_once_and_has_a_name_of_its_own() -> None:
    assert len({line["id"] for line in LINES}) == len(LINES)


def test_no_pen_wrote_more_than_a_twelfth_of_what_people_wrote() -> None:
    people = [line["pen"] for line in LINES if "second" in line]
    assert max(people.count(pen) for pen in set(people)) <= len(people) / 12
    assert all(line["pen"] != line["second"] for line in LINES if "second" in line)


def test_each_feature_and_each_action_of_a_kind_has_its_place(lexicon: Lexicon) -> None:
    assert set(lexicon.weights.structure) == set(ACTIONS)
    for kind, scores in lexicon.weights.structure.items():
        assert (len(scores.around), len(scores.so_far)) == (len(names_around(kind)), len(names_so_far(kind)))
        assert scores.size == len(ACTIONS[kind])


@pytest.mark.parametrize("rows", [[[3, -7, 0]], [[-1, -1, 5], [1, 0, -2_000_000]], [[0, 0, 0]] * 9])
def test_a_sum_of_packed_rows_is_the_row_of_the_sums(rows: list[list[int]]) -> None:
    assert unpacked(sum(map(packed, rows)), 3) == [sum(column) for column in zip(*rows, strict=True)]


@pytest.mark.parametrize(("x", "power"), [(0.0, 1.0), (-1.0, 0.3679), (-5.0, 0.0067), (-9000.0, 0.0)])
def test_powers_are_close_without_a_library(x: float, power: float) -> None:
    assert exponential(x) == pytest.approx(power, abs=2e-4)
    assert sum(shares([x, 0.0])) == pytest.approx(1.0)

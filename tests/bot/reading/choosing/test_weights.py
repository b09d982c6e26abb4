"""Weights side by side in one integer: what comes out is each choice's own sum, whatever its neighbours hold."""

from hypothesis import given
from hypothesis import strategies as st

from bot.reading import Lexicon
from bot.reading.choosing.actions import ACTIONS
from bot.reading.choosing.weights import INTENTS
from bot.reading.words.scores import Scores, Table, packed, unpacked

ROWS = st.lists(st.integers(-100_000, 100_000), min_size=1, max_size=12)


@given(ROWS)
def test_a_row_comes_out_as_it_went_in(row: list[int]) -> None:
    assert unpacked(packed(row), len(row)) == row


@given(st.lists(st.lists(st.integers(-100_000, 100_000), min_size=4, max_size=4), min_size=1, max_size=40))
def test_a_sum_of_rows_is_the_sum_of_each_choice_and_none_borrows_of_the_next(rows: list[list[int]]) -> None:
    assert unpacked(sum(map(packed, rows)), 4) == [sum(column) for column in zip(*rows, strict=True)]


def test_surroundings_and_the_reading_so_far_add_up_and_a_value_never_seen_says_nothing() -> None:
    around: tuple[Table, ...] = ({"a": packed([5, -7])}, {"b": packed([1, 1])})
    scores = Scores(around, ({"c": packed([-2, 30])},), 2)

    def each(values: list[str | None], moving: list[str | None]) -> list[float]:
        return [score - scores.zero for score in scores.each(scores.base([*values]), [*moving])]

    assert each(["a", "b"], ["c"]) == [4, 24]
    assert each(["a", None], ["unheard"]) == [5, -7]
    assert each([None, None], [None]) == [0, 0]


def test_there_is_a_number_for_each_action_of_each_kind_and_for_each_intent(lexicon: Lexicon) -> None:
    assert {kind: scores.size for kind, scores in lexicon.weights.structure.items()} == {
        kind: len(table) for kind, table in ACTIONS.items()
    }
    for table in lexicon.weights.intents.values():
        for row in table.values():
            assert packed(unpacked(row, len(INTENTS))) == row

"""Which doubts an estimate earns; the words are each language's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caveat:
    """A doubt by its code, and which item it is about (None: the whole).

    Opacity, one an item: `closed_nothing_published`, `closed_without_method` (a vendor's sentence),
    `closed_with_method`, `open_measured`, `open_unknown_hardware`.
    Strength: `weak_source`, `guess`, `thinking_not_counted` (the thinking of a reasoning model is left out).
    What was taken: `family` (about: the size), `length_ignored`, `input_ignored`, `resolution_ignored`,
    `steps_ignored`, `dissent`; `pixels_beyond`, `seconds_beyond`: larger or longer than any that was published.
    Where: `place_unknown` (none given), `place_unlisted` (about: as asked), `place_region` (about: the region that
    stands in), `world_water` (none known for the place).
    Totals: `no_total_comparison`, `no_total_rates`, `part_unpublished`.
    Training: `training_unpublished`, `training_carbon_only`, `training_scope` (about: the scope of the row).
    An own machine: `card_alone` (the rest of the computer comes on top), `as_told`, `one_hour` (nobody said how long).
    `lifecycle_beside`: the maker's life-cycle figure is shown beside.
    """

    code: str
    item: int | None = None
    about: str | None = None

"""Which doubts an estimate earns; the words are each language's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caveat:
    """A doubt by its code, and which item it is about (None: the whole).

    Codes: `closed_nothing_published`, `closed_without_method` (a vendor's sentence), `closed_with_method`, `open_measured`,
    `open_unknown_hardware`, `weak_source`, `guess`, `family`, `place_unknown`, `place_unlisted`, `world_water`, `no_total_comparison`,
    `no_total_rates`, `part_unpublished`, `training_unpublished`, `training_carbon_only`, `lifecycle_beside`, `dissent` ...
    """

    code: str
    item: int | None = None
    about: str | None = None

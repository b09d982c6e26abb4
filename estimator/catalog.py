"""The catalogue: all the data of one tree, by id, and who answers for a model's name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from estimator.methods import Method, Rung, Shelf
from estimator.question import Measure
from estimator.records import Activity, CitedRange, EverydayThing, Model, Place, Population, Source

if TYPE_CHECKING:
    from estimator.tellers import Table


@dataclass(frozen=True, slots=True)
class Named:
    """Which model a name is answered by. exact: False where it is only the nearest relative."""

    model: str
    exact: bool


@dataclass(frozen=True, slots=True, repr=False)
class Catalog:
    """All the data, by id. memo: what estimating has worked out already, for this catalogue alone."""

    sources: Mapping[str, Source]
    rows: Mapping[str, CitedRange]
    activities: Mapping[str, Activity]
    models: Mapping[str, Model]
    places: Mapping[str, Place]
    populations: Mapping[str, Population]
    things: Mapping[str, EverydayThing]
    method: Method
    shelves: Mapping[Measure, tuple[Shelf, ...]]
    rungs: Mapping[Measure, tuple[Rung, ...]]
    others: "Table"
    memo: dict[tuple[str, ...], Any]

    def __repr__(self) -> str:
        """In a word: written out whole it is megabytes, and whatever shows its arguments would take seconds."""
        return f"Catalog({len(self.models)} models, {len(self.places)} places, {len(self.things)} things)"

    @property
    def names(self) -> Mapping[str, Named]:
        """Every name of every model, folded, and who answers for it."""
        found: dict[str, Named] | None = self.memo.get(("names",))
        if found is None:
            found = {
                _folded(name): Named(one.id, exact=False) for one in self.models.values() for name in one.relatives
            }
            for one in self.models.values():
                found |= {_folded(name): Named(one.id, exact=True) for name in (one.id, one.name, *one.aliases)}
            self.memo["names",] = found
        return found

    def named(self, name: str) -> Named | None:
        """Who answers for a name, typed in any case, with hyphens or blanks; None where nobody does."""
        return self.names.get(_folded(name))

    @property
    def version(self) -> str:
        """Of the method and of the data."""
        return self.method.version


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())

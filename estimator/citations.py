"""What the figures stand on: each citation leads to a row or a source, and each source has a figure that needs it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import TypeAlias

from estimator.catalog import Catalog
from estimator.methods import Band, Constant, Method, Triple
from estimator.refusals import BadData

Number: TypeAlias = Triple | Band | Constant
"""A number of the method, with what it stands on."""


def numbers_of(method: Method) -> Iterator[tuple[str, Number]]:
    """Every number of the method that may cite something, by its place in method.yaml: `tokens.output`."""
    return _numbers(method, ())


def _numbers(part: object, path: tuple[str, ...]) -> Iterator[tuple[str, Number]]:
    if isinstance(part, Number):
        yield ".".join(path), part
    elif isinstance(part, Mapping):
        for key, one in part.items():
            yield from _numbers(one, (*path, key))
    elif is_dataclass(part):
        for field in fields(part):
            yield from _numbers(getattr(part, field.name), (*path, field.name))


def known_rows(catalog: Catalog, ids: Iterable[str], file: str, entry: str) -> None:
    """Raise BadData where the entry cites a row that is not there."""
    for one in ids:
        if one not in catalog.rows:
            raise BadData(
                file, entry, f"cites row {one!r}, which is not there", "correct the id, or add the row to rows/"
            )


def known_source(catalog: Catalog, source: str, file: str, entry: str) -> None:
    """Raise BadData where the entry cites a source that is not there."""
    if source not in catalog.sources:
        raise BadData(
            file, entry, f"cites source {source!r}, which is not there", "correct the id, or add it to sources.yaml"
        )


def cited_sources(catalog: Catalog) -> set[str]:
    """Every source that some figure rests on."""
    cited = {row.source for row in catalog.rows.values() if row.source}
    cited |= {citation.source for thing in catalog.things.values() for citation in thing.sources}
    for place in catalog.places.values():
        cited |= {source for source in (place.source, place.water_source) if source}
    cited |= {population.source for population in catalog.populations.values()}
    for _, one in numbers_of(catalog.method):
        cited |= set(one.sources) if isinstance(one, Triple) else set()
    return cited


def check_cited(catalog: Catalog) -> None:
    """Raise BadData at the first source that nothing cites."""
    cited = cited_sources(catalog)
    for source in catalog.sources:
        if source not in cited:
            raise BadData("sources.yaml", source, "nothing cites it", "cite it where its figure stands, or remove it")

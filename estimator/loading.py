"""data/ -> Catalog: read, shaped by pydantic, cross-checked; each error names file, entry and mend."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from estimator.catalog import Catalog
from estimator.methods import Method, Rung, Shelf
from estimator.question import Measure
from estimator.records import Activity, CitedRange, EverydayThing, Model, Place, Population, Source
from estimator.refusals import BadData
from estimator.tellers import Table, check_others

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T")
DATA = Path(__file__).parent / "data"


@cache
def _adapter(shape: Any) -> "TypeAdapter[Any]":  # noqa: ANN401 - any type the files can have
    from pydantic import TypeAdapter

    return TypeAdapter(shape)


def _read(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds; checked next
    from estimator.files import read_yaml

    return read_yaml(path)


def _shaped(shape: Any, raw: object, file: str) -> Any:  # noqa: ANN401 - of the shape asked for
    from pydantic import ValidationError

    try:
        return _adapter(shape).validate_python(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = [str(part) for part in first["loc"]]
        entry = where[0] if where else "the file"
        field = ".".join(where[1:]) or entry
        mends = {
            "extra_forbidden": f"remove {field}, or spell it as the other entries do",
            "unexpected_keyword_argument": f"remove {field}, or spell it as the other entries do",
            "missing": f"add {field}",
            "missing_argument": f"add {field}",
        }
        mend = mends.get(first["type"], f"write {field} as the other entries do")
        raise BadData(file, entry, f"{field}: {first['msg'].lower()}", mend) from error


def _entries(path: Path, kind: type[T], **extra: str) -> dict[str, T]:
    """A file of entries by id."""
    raw = _read(path)
    if not isinstance(raw, dict):
        raise BadData(path.name, "the file", "it holds no entries", "write each entry under its id")
    for key, entry in raw.items():
        if isinstance(entry, dict):
            entry.update(extra, id=str(key))
    shaped: dict[str, T] = _shaped(dict[str, kind], raw, path.name)  # type: ignore[valid-type] # a value
    return shaped


def _rows(folder: Path) -> dict[str, CitedRange]:
    rows: dict[str, CitedRange] = {}
    for path in sorted(folder.glob("*.yaml")):
        for key, row in _entries(path, CitedRange, activity=path.stem).items():
            if key in rows:
                raise BadData(f"rows/{path.name}", key, "this id is taken by another row", "give it an id of its own")
            rows[key] = row
    return rows


def _models(folder: Path) -> dict[str, Model]:
    models: dict[str, Model] = {}
    for path in sorted(folder.glob("*.yaml")):
        raw = _read(path)
        if not isinstance(raw, dict):
            raise BadData(f"models/{path.name}", path.stem, "it holds no model", "write it as the other models")
        raw["id"] = path.stem
        models[path.stem] = _shaped(dict[str, Model], {path.stem: raw}, f"models/{path.name}")[path.stem]
    return models


def _by_place(path: Path, kind: type[T]) -> dict[str, T]:
    """A table of one line a place."""
    import csv

    if not path.is_file():
        raise BadData(path.name, "the file", "it is missing", "put it back")
    places: dict[str, object] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for number, line in enumerate(csv.DictReader(file), start=2):
            name = str(line.get("id") or "")
            if not name:
                raise BadData(path.name, f"line {number}", "it has no id", "begin it with the place's code, as FR")
            if name in places:
                raise BadData(path.name, name, f"it is there twice, again in line {number}", "keep one line a place")
            places[name] = {str(key): value if value != "" else None for key, value in line.items()}
    shaped: dict[str, T] = _shaped(dict[str, kind], places, path.name)  # type: ignore[valid-type] # a value
    return shaped


def _others(path: Path) -> Table:
    """What others say; who says it and of what stand under their ids."""
    raw = _read(path)
    for kind in ("tellers", "uses"):
        entries = raw.get(kind) if isinstance(raw, dict) else None
        for key, entry in entries.items() if isinstance(entries, dict) else ():
            if isinstance(entry, dict):
                entry["id"] = str(key)
    table: Table = _shaped(Table, raw, path.name)
    return table


def load_catalog(path: Path | str | None = None) -> Catalog:
    """Everything the estimator knows, from a data folder (None: the package's own). Raises BadData."""
    folder = DATA if path is None else Path(path)
    method: Method = _shaped(Method, _read(folder / "method.yaml"), "method.yaml")
    shelves: Mapping[Measure, tuple[Shelf, ...]] = _shaped(
        dict[Measure, tuple[Shelf, ...]], _read(folder / "comparing.yaml"), "comparing.yaml"
    )
    rungs: Mapping[Measure, tuple[Rung, ...]] = _shaped(
        dict[Measure, tuple[Rung, ...]], _read(folder / "rulers.yaml"), "rulers.yaml"
    )
    catalog = Catalog(
        sources=_entries(folder / "sources.yaml", Source),
        rows=_rows(folder / "rows"),
        activities=_entries(folder / "activities.yaml", Activity),
        models=_models(folder / "models"),
        places=_by_place(folder / "places.csv", Place),
        populations=_by_place(folder / "populations.csv", Population),
        things=_entries(folder / "everyday.yaml", EverydayThing),
        method=method,
        shelves=shelves,
        rungs=rungs,
        others=_others(folder / "others.yaml"),
        memo={},
    )
    from estimator.checking import check

    check(catalog)
    check_others(catalog.others, catalog.models, catalog.activities)
    return catalog

"""Writes estimator/data/populations.csv: how many people the places have, from Unicode CLDR (Unicode License v3).

    python -m tests.house.peopling path/to/cldr-core

To be run when CLDR is newer. The folder is that of cldr-core 48.2.0 from npm, unpacked (`npm pack cldr-core@48.2.0`,
the sha256 of the file begins with 5310e0c7); nothing is installed. CLDR has figures for territories alone: the world,
the European Union and continents are the sums of what CLDR says they contain. Provinces and states have none.
"""

import csv
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from estimator import load_catalog
from estimator.loading import DATA

SOURCE = "cldr"
COLUMNS = ("id", "people", "source")
CONTAINS = {"WORLD": "001", "EU": "EU", "EUROPE": "150", "ASIA": "142", "AFRICA": "002", "OCEANIA": "009"}
"""Places that CLDR knows as territories that contain others. Its two Americas are cut elsewhere than ours."""


def read(folder: Path, name: str) -> Mapping[str, Any]:
    """One of CLDR's supplemental tables."""
    held: Mapping[str, Any] = json.loads((folder / "supplemental" / f"{name}.json").read_text(encoding="utf-8"))
    return held["supplemental"][name]  # type: ignore[no-any-return]


def inside(code: str, containment: Mapping[str, Any]) -> Iterator[str]:
    """Every territory in one, itself where it contains none."""
    parts = containment.get(code, {}).get("_contains")
    if parts is None:
        yield code
    for part in parts or ():
        yield from inside(part, containment)


def people_in(folder: Path) -> dict[str, int]:
    """How many people each place has, by our codes; a place that contains others has theirs."""
    told, containment = read(folder, "territoryInfo"), read(folder, "territoryContainment")
    people = {code: int(one["_population"]) for code, one in told.items() if "_population" in one}
    sums = {
        place: sum(people.get(part, 0) for part in set(inside(code, containment))) for place, code in CONTAINS.items()
    }
    return people | sums


def main() -> None:
    """Write the file anew, in the order of the places, and say how many have no figure."""
    people, places = people_in(Path(sys.argv[1])), load_catalog().places
    with (DATA / "populations.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((place, people[place], SOURCE) for place in places if place in people)
    without = [place for place in places if place not in people]
    sys.stdout.write(f"{len(places) - len(without)} places; without a figure: {', '.join(without)}\n")


if __name__ == "__main__":
    main()

"""bot/languages/where.csv: where the towns are that trips lead to (GeoNames, CC BY 4.0; tests/house/locating.py)."""

import csv
from pathlib import Path


def read_locations(path: Path) -> dict[tuple[str, str], tuple[float, float]]:
    """(name as it is looked up, place) -> degrees north and east; ("", place): where a whole place is taken to be."""
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["name"], row["place"]): (float(row["north"]), float(row["east"])) for row in csv.DictReader(file)}

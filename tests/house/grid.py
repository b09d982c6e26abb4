"""`make grid`: writes estimator/data/grids.csv, the grid intensity that other tools bundle, each at one release.

Needs the network and two minutes, so it stands outside `make test`, which reads the file. Each tool is installed,
pinned, into an environment of its own, and asked there; of codecarbon, which holds mixes for provinces and pounds for
states, its own code is asked. A tool that cannot be installed keeps the lines that it had, and is said.
"""

import csv
import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from babel.core import get_global

from estimator import load_catalog
from estimator.crosschecking import COLUMNS, GRIDS

CODECARBON = """
from codecarbon.core.emissions import Emissions
from codecarbon.core.units import Energy
from codecarbon.external.geography import GeoMetadata
from codecarbon.input import DataSource
source = DataSource()
asked = Emissions(source)
for code, mix in source.get_global_energy_mix_data().items():
    tell(code, asked.get_country_emissions(Energy(1), GeoMetadata(code)) * 1000, mix["year"], "life cycle")
regions = {"USA": source.get_country_emissions_data("usa"), "CAN": source.get_country_energy_mix_data("can")}
for country, known in regions.items():
    for name, held in known.items():
        if not name.startswith("_"):
            grams = asked.get_region_emissions(Energy(1), GeoMetadata(country, region=name)) * 1000
            tell(f"{country}/{name}", grams, 2023, "at the stack")
"""
CARBONTRACKER = """
import csv
with held("carbontracker", "carbontracker/data/carbon-intensities.csv") as file:
    for line in csv.DictReader(file):
        tell(line["Code"], line["Carbon intensity of electricity (gCO2eq/kWh)"], line["Year"], "life cycle")
"""
ECOLOGITS = """
with held("ecologits", "ecologits/data/electricity_mixes.json") as file:
    for mix in json.load(file)["electricity_mixes"]:
        tell(mix["name"], mix["gwp"] * 1000, "", "life cycle")
"""
# eco2ai tells no year; 92 of the 100 figures that boaviztapi says are Ember's of 2020 are eco2ai's, rounded.
ECO2AI = """
import csv
with held("eco2ai", "eco2ai/data/carbon_index.csv") as file:
    for line in csv.DictReader(file):
        whole = line["region"] == "Whole country"
        code = line["alpha_3_code"] if whole else line["alpha_3_code"] + "/" + line["region"]
        tell(code, line["Emission intensity, kg/MWh"], 2020 if whole else "", "life cycle" if whole else "at the stack")
"""
BOAVIZTAPI = """
import yaml
with held("boaviztapi", "boaviztapi/data/factors.yml") as file:
    for code, factors in yaml.safe_load(file)["electricity"].items():
        carbon = factors.get("gwp", {})
        if "value" in carbon:
            tell(code, carbon["value"] * 1000, carbon["reference_year"][:4], "life cycle")
"""
TELL = """
import importlib.metadata, json
def held(tool, file):
    return open(importlib.metadata.distribution(tool).locate_file(file), encoding="utf-8")
def tell(code, grams, year, scope):
    print("@" + json.dumps([code, float(grams), str(year), scope]))
"""
OWN_CODES = {"WOR": "WORLD", "EEE": "EUROPE", "USA/georgia": "US-GA", "USA/district of columbia": "US-DC"}


@dataclass(frozen=True, slots=True)
class Tool:
    """asks: prints its table. needs: what that takes beside the tool's own files; None: all that the tool asks for."""

    name: str
    release: str
    asks: str
    needs: tuple[str, ...] | None = ()


TOOLS = (
    Tool("codecarbon", "3.3.2", CODECARBON, None),
    Tool("carbontracker", "2.4.7", CARBONTRACKER),
    Tool("ecologits", "0.11.3", ECOLOGITS),
    Tool("eco2ai", "0.3.12", ECO2AI),
    Tool("boaviztapi", "2.5.0", BOAVIZTAPI, ("PyYAML==6.0.3",)),
)


def asked(tool: Tool) -> str:
    """What the tool's own table says, a line of JSON a place. Raises CalledProcessError: it cannot be installed."""
    with TemporaryDirectory() as folder:
        subprocess.run((sys.executable, "-m", "venv", folder), check=True)
        python = str(Path(folder, "bin", "python"))
        install = (python, "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
        pin = f"{tool.name}=={tool.release}"
        subprocess.run((*install, pin) if tool.needs is None else (*install, "--no-deps", pin, *tool.needs), check=True)
        return subprocess.run(
            (python, "-c", TELL + tool.asks), check=True, cwd=folder, stdout=subprocess.PIPE, text=True
        ).stdout


def codes() -> dict[str, str]:
    """How tools call our places: three letters of ISO 3166 by CLDR, and parts of a country by their English names."""
    import yaml

    from estimator.loading import DATA

    known = load_catalog().places
    found = {old: new[0] for old, new in get_global("territory_aliases").items() if len(new) == 1 and new[0] in known}
    names = yaml.safe_load((DATA.parents[1] / "bot/languages/en/names.yaml").read_text(encoding="utf-8"))["places"]
    for place in known.values():
        if place.parent:
            country = {"CA": "CAN", "US": "USA"}[place.parent]
            said = names[place.id]
            for name in (said["name"] if "name" in said else said["in"].removeprefix("in "), *said.get("aliases", ())):
                found[f"{country}/{name.casefold()}"] = place.id
    return found | OWN_CODES


def lines_of(tool: Tool, printed: str, place_of: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Lines of the file out of what a tool printed, by place; places that we do not know are left out."""
    told = {}
    for line in printed.splitlines():
        if line.startswith("@"):
            code, grams, year, scope = json.loads(line[1:])
            country, _, region = code.partition("/")
            place = place_of.get(f"{country}/{region.casefold()}" if region else country)
            if place is not None:
                told[place] = (tool.name, tool.release, place, f"{grams:.4g}", year, scope)
    yield from (told[place] for place in sorted(told))


def main() -> None:
    """Write the file anew and say how many places each tool has."""
    with GRIDS.open(encoding="utf-8", newline="") as file:
        before = [tuple(line) for line in csv.reader(file)][1:]
    place_of, written = codes(), []
    for tool in TOOLS:
        try:
            lines = list(lines_of(tool, asked(tool), place_of))
            sys.stdout.write(f"{tool.name} {tool.release}: {len(lines)} places\n")
        except subprocess.CalledProcessError as error:
            lines = [line for line in before if line[0] == tool.name]
            sys.stdout.write(f"{tool.name} {tool.release} could not be asked, its lines stay as they were: {error}\n")
        written += lines
    with GRIDS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(written)


if __name__ == "__main__":
    main()

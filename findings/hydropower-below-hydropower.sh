#!/usr/bin/env bash
# A province that is 99 % hydropower, Newfoundland and Labrador, emits less than hydropower does, by the same package.
#
# codecarbon 3.3.2, Python 3.11 to 3.14, seen on 2026-11-28. A guess: a province is its mix, times the factors of the sources that the package
# bundles. In fact a Canadian province is coal, oil and gas alone; water, wind, nuclear and biomass count as nothing, though the table of
# factors has 26, 26, 29 and 230 for them. So provinces and countries are not of one scope.
# Output seen (g/kWh):
#   hydropower by its own table 26
#   manitoba 5.3
#   newfoundland and labrador 4.8
#   ontario 64.7, by its own table of sources 93.1
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check codecarbon==3.3.2
cd "$folder"
venv/bin/python - <<'EOF'
import logging
import sys

from codecarbon.core.emissions import Emissions
from codecarbon.core.units import Energy
from codecarbon.external.geography import GeoMetadata
from codecarbon.input import DataSource

logging.disable(logging.CRITICAL)
source = DataSource()
ask = Emissions(source)
factors = source.get_carbon_intensity_per_source_data()
NAMES = {"hydro": "hydroelectricity", "naturalGas": "natural_gas"}


def grams(region):
    return round(ask.get_private_infra_emissions(Energy(1), GeoMetadata("CAN", region=region)) * 1000, 1)


mix = source.get_country_energy_mix_data("can")["ontario"]
whole = {name: share for name, share in mix.items() if NAMES.get(name, name) in factors}
by_table = round(sum(share / mix["total"] * factors[NAMES.get(name, name)] for name, share in whole.items()), 1)
hydro, manitoba, labrador, ontario = (
    factors["hydroelectricity"],
    grams("manitoba"),
    grams("newfoundland and labrador"),
    grams("ontario"),
)
print(f"hydropower by its own table {hydro}\nmanitoba {manitoba}\nnewfoundland and labrador {labrador}")
print(f"ontario {ontario}, by its own table of sources {by_table}")
sys.exit(0 if (hydro, manitoba, labrador, ontario, by_table) == (26, 5.3, 4.8, 64.7, 93.1) else "this has changed")
EOF

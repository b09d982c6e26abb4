#!/usr/bin/env bash
# Québec, spelt as Quebeckers spell it, gets the electricity of Canada: 43 times that of "quebec".
#
# codecarbon 3.3.2, Python 3.11 to 3.14, seen on 2026-11-28. A guess: an accent is folded, or the region is refused. In fact the name is
# looked up as typed, in lower case; one that is not found takes the figure of the country, which only a line in the log tells.
# Output seen:
#   quebec 3.9 g/kWh
#   québec 170.0 g/kWh
#   Canada 170.0 g/kWh
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
ask = Emissions(DataSource())


def grams(region):
    return round(ask.get_private_infra_emissions(Energy(1), GeoMetadata("CAN", region=region)) * 1000, 1)


plain, accented, country = grams("quebec"), grams("québec"), grams(None)
print(f"quebec {plain} g/kWh\nquébec {accented} g/kWh\nCanada {country} g/kWh")
sys.exit(0 if (plain, accented, country) == (3.9, 170.0, 170.0) else "this has changed")
EOF

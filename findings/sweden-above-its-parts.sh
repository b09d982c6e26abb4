#!/usr/bin/env bash
# Sweden as a whole emits half as much again as any of the four zones that it consists of.
#
# codecarbon 3.3.2, Python 3.11 to 3.14, seen on 2026-11-28. A guess: a country lies between its cleanest and its dirtiest part. In fact the country
# is one series (life cycle, 2023) and the zones are another (2025, by a table of sources; what has no factor counts as nothing, 15 % of
# one zone), so naming a zone, any zone, always lowers the result.
# Output seen (g/kWh):
#   Sweden 40.7; SE1 25.9, SE2 25.7, SE3 27.0, SE4 24.7
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


def grams(region=None):
    return round(ask.get_private_infra_emissions(Energy(1), GeoMetadata("SWE", region=region)) * 1000, 1)


whole, parts = grams(), {zone: grams(zone) for zone in ("SE1", "SE2", "SE3", "SE4")}
print(f"Sweden {whole}; " + ", ".join(f"{zone} {one}" for zone, one in parts.items()))
sys.exit(0 if (whole, *parts.values()) == (40.7, 25.9, 25.7, 27.0, 24.7) else "this has changed")
EOF

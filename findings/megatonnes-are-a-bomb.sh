#!/usr/bin/env bash
# "10 Mt CO2", a country's emissions, is read as an energy: megatons of TNT. "10 Wh" is read as of no known kind, "10 kWh" as energy.
#
# quantulum3 0.10.0 without its optional classifier, Python 3.11 to 3.14, seen on 2026-11-28. A guess: Mt is a million tonnes beside Gt and kt, and a unit and its
# thousandfold are of one kind. In fact kWh alone has the entity energy; Wh, MWh, GWh and TWh have "unknown", and CO2e glued to its g is lost.
# Output seen:
#   10 Mt CO2: megaton (energy)
#   10 t CO2: tonne (mass)
#   10 kWh: kilowatt hour (energy)
#   10 Wh: watt hour (unknown)
#   10 TWh: terawatt hour (unknown)
#   10 gCO2e: dimensionless (dimensionless)
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check quantulum3==0.10.0
cd "$folder"
venv/bin/python -W ignore - <<'EOF'
import sys

from quantulum3 import parser

SEEN = {
    "10 Mt CO2": "megaton (energy)",
    "10 t CO2": "tonne (mass)",
    "10 kWh": "kilowatt hour (energy)",
    "10 Wh": "watt hour (unknown)",
    "10 TWh": "terawatt hour (unknown)",
    "10 gCO2e": "dimensionless (dimensionless)",
}
found = {}
for text in SEEN:
    unit = parser.parse(text)[0].unit
    found[text] = f"{unit.name} ({unit.entity.name})"
    print(f"{text}: {found[text]}")
sys.exit(0 if found == SEEN else "this has changed")
EOF

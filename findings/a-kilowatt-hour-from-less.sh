#!/usr/bin/env bash
# A kilowatt-hour, 3.6 MJ, that took 0.14 MJ of primary energy to make: Norway, and with it the mean of the world.
#
# ecologits 0.11.3, Python 3.11 to 3.14, seen on 2026-11-28. A guess: primary energy is at least the energy delivered (France: 9.3 MJ, nuclear heat counted).
# In fact the factor is below 3.6 MJ for 17 zones, Iceland, Brazil and Austria among them, and for the world, whose factor 76 more zones take;
# two countries compared by primary energy are compared by what is counted, not by what is used.
# Output seen (MJ of primary energy for each kWh of use):
#   NOR 0.139
#   WOR 2.59
#   FRA 9.31
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check ecologits==0.11.3
cd "$folder"
venv/bin/python - <<'EOF'
import logging
import sys

from ecologits.tracers.utils import llm_impacts

logging.disable(logging.CRITICAL)
found = []
for zone in ("NOR", "WOR", "FRA"):
    told = llm_impacts("openai", "gpt-4o", 300, float("inf"), zone)
    found.append(f"{zone} {told.usage.pe.value.min / told.usage.energy.value.min:.3g}")
    print(found[-1])
sys.exit(0 if found == ["NOR 0.139", "WOR 2.59", "FRA 9.31"] else "this has changed")
EOF

#!/usr/bin/env bash
# Germany at 108 g/kWh, a third of its year, because it was read once, on a July morning; and the answer calls it "measured".
#
# rakam-frugal-ai 2026.7.28, Python 3.11 to 3.14, seen on 2026-11-28. A guess: the intensity bundled with a calculator is a mean of a year (Ember:
# 342 for 2024). In fact it is one reading of a live service at 09:20 UTC on the day of the release, for all ten zones, and it stands until
# the next release; neither the figure nor its confidence says so.
# Output seen:
#   DE 108.0 g/kWh, measured, electricitymaps:DE
#   all zones were read within 0 s of each other, at 2026-07-28T09:20:30
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rakam-frugal-ai==2026.7.28
cd "$folder"
venv/bin/python - <<'EOF'
import importlib.metadata
import json
import sys

from rakam_frugal_ai import get_co2_for_model

detail = get_co2_for_model("gpt-4o", region="DE").detail
confidence = detail["ci_model_confidence"]
bundled = importlib.metadata.distribution("rakam-frugal-ai").locate_file("rakam_frugal_ai/data/zone_ci.json")
read = {zone["last_fetched"] for zone in json.loads(bundled.read_text(encoding="utf-8"))["zones"].values()}
print(f"DE {detail['ci_gco2_per_kwh']} g/kWh, {confidence['level']}, {confidence['source']}")
print(f"all zones were read within {len(read) - 1} s of each other, at {min(read)[:19]}")
seen = (detail["ci_gco2_per_kwh"], confidence["level"], [one[:19] for one in read])
sys.exit(0 if seen == (108.0, "measured", ["2026-07-28T09:20:30"]) else "this has changed")
EOF

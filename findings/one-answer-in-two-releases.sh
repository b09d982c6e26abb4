#!/usr/bin/env bash
# One answer of GPT-4o mini takes some 70 times less in a later release of the same calculator, and the ranges do not touch.
#
# ecologits 0.5.2 and 0.11.3, Python 3.11 or 3.12, seen on 2026-11-28. A guess: a new release refines a figure within its range. In fact method and
# assumed size changed: same call, same 300 tokens, and the older range is nowhere near the newer one. A figure without its release says little.
# Output seen (Wh):
#   0.5.2: 1.13 to 1.97
#   0.11.3: 0.0196 to 0.0237
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >ask.py <<'EOF'
import logging
import sys
from importlib.metadata import version

from ecologits.tracers.utils import llm_impacts

logging.disable(logging.CRITICAL)
energy = llm_impacts("openai", "gpt-4o-mini", 300, float("inf")).energy.value
said = f"{version('ecologits')}: {energy.min * 1000:.3g} to {energy.max * 1000:.3g}"
print(said)
sys.exit(0 if said == sys.argv[1] else "this has changed")
EOF
for release in 0.5.2 0.11.3; do
	python3 -m venv "venv-$release"
	"venv-$release/bin/python" -m pip install --quiet --disable-pip-version-check "ecologits==$release"
done
venv-0.5.2/bin/python ask.py "0.5.2: 1.13 to 1.97"
venv-0.11.3/bin/python ask.py "0.11.3: 0.0196 to 0.0237"

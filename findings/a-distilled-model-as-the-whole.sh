#!/usr/bin/env bash
# DeepSeek R1 1.5B, made to run on a laptop, drinks as much as the R1 of 671 billion parameters, and nothing is said to be assumed.
#
# soif-llm 1.1.0, Python 3.11 to 3.14, seen on 2026-11-28. A guess: a size in the name goes before the family's name, as for llama-3.2-1b in the same registry; or
# an assumption is listed, as it is for models that are not known. In fact any name that holds "deepseek-r1" is that entry; so gpt-5.1-nano is gpt-5.
# Output seen (mL for 300 tokens out, tier, assumptions):
#   deepseek-r1 0.823 medium none
#   deepseek-r1:1.5b 0.823 medium none
#   llama-3.2-1b 0.0837 nano none
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check soif-llm==1.1.0
cd "$folder"
venv/bin/python - <<'EOF'
import sys

from soif import estimate

found = []
for model in ("deepseek-r1", "deepseek-r1:1.5b", "llama-3.2-1b"):
    told = estimate(model, output_tokens=300)
    found.append((f"{told.total_ml.mid:.3g}", told.tier, told.assumptions))
    print(model, *found[-1][:2], "; ".join(told.assumptions) or "none")
large, small, other = found
sys.exit(0 if large == small and small[1:] == ("medium", ()) and other[1] == "nano" else "this has changed")
EOF

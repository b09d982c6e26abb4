#!/usr/bin/env bash
# "1 images" and, in French, "2 image": the plural goes by the number before it is rounded, the reader sees the number after.
#
# fluent.runtime 0.4.0 with Babel 2.19.0, Python 3.11 to 3.14, seen on 2026-11-28. A guess: NUMBER() with an option of display, used as selector, chooses the
# plural of what it displays, as CLDR and Intl.PluralRules with the same options do. In fact the option is ignored there.
# Output seen:
#   en 1.2: 1 images
#   fr 1.6: 2 image
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check fluent.runtime==0.4.0 babel==2.19.0
cd "$folder"
venv/bin/python - <<'EOF'
import sys

from fluent.runtime import FluentBundle, FluentResource

TEXT = """
pictures = { NUMBER($n, maximumFractionDigits: 0) ->
    [one] { NUMBER($n, maximumFractionDigits: 0) } image
   *[other] { NUMBER($n, maximumFractionDigits: 0) } images
}
"""
SEEN = [("en", 1.2, "1 images"), ("fr", 1.6, "2 image")]
found = []
for lang, number, _ in SEEN:
    bundle = FluentBundle([lang], use_isolating=False)
    bundle.add_resource(FluentResource(TEXT))
    said, _errors = bundle.format_pattern(bundle.get_message("pictures").value, {"n": number})
    found.append((lang, number, said))
    print(f"{lang} {number}: {said}")
sys.exit(0 if found == SEEN else "this has changed")
EOF

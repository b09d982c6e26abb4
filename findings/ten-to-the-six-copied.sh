#!/usr/bin/env bash
# Ten to the sixth, set as 10 with a raised 6 and copied out of the PDF, is a hundred and six; typed as 10⁶ it is copied as it stands.
#
# typst 0.15.2 and pypdfium2 5.15.2, Python 3.11 to 3.14, seen on 2026-11-28. A guess: #super and #sub of a typesetter that tags its PDFs come back as
# superscript characters, or not at all; the same line shows that CO₂ does, where it is typed. In fact the digits come back on the line.
# Output seen:
#   106 Wh, CO2
#   10⁶ Wh, CO₂
# Exits 0 while this is so, 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2
cd "$folder"
venv/bin/python - <<'EOF'
import sys
from pathlib import Path

import pypdfium2
import typst

Path("page.typ").write_text("10#super[6] Wh, CO#sub[2] \\\n10⁶ Wh, CO₂\n", encoding="utf-8")
copied = pypdfium2.PdfDocument(typst.compile("page.typ"))[0].get_textpage().get_text_range().splitlines()
print("\n".join(copied))
sys.exit(0 if [line.strip() for line in copied] == ["106 Wh, CO2", "10⁶ Wh, CO₂"] else "this has changed")
EOF

"""Asks published tools what plain uses cost, each pinned and in an environment of its own, and writes what they say.

    python -m tests.house.others            install, ask, write estimator/data/others.yaml and docs/others.md
    python -m tests.house.others --page     docs/others.md alone, from the table as it stands

Whom it asks, and what, is data: calls.yaml. Installing takes the package index; a tool that cannot be installed is
said, and its figures stay as they were. Asking takes no network.
"""

import json
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path
from typing import Any

import yaml

from estimator import load_catalog
from estimator.loading import DATA
from tests.house.others.page import page
from tests.house.others.table import DOCS, TABLE, asked_of, calls, maker_rows, rows_of, written

ASKING = Path(__file__).with_name("asking.py")
INSTALLING_S, ANSWERING_S = 600, 120


def main(arguments: list[str]) -> int:
    """Write the table and the page; 1 where a tool could not be asked."""
    failed: list[str] = []
    if arguments != ["--page"]:
        failed = _ask_all()
    catalog = load_catalog()
    DOCS.write_text(page(catalog), encoding="utf-8")
    sys.stdout.write(
        f"docs/others.md: {len(catalog.others.said)} answers of {len(catalog.others.tellers)} tellers." + "\n"
    )
    return 1 if failed else 0


def _ask_all() -> list[str]:
    """Each tool in turn; which could not be asked."""
    started, asked = time.monotonic(), calls()
    before = yaml.safe_load(TABLE.read_text(encoding="utf-8")) if TABLE.exists() else {"said": []}
    rows: list[dict[str, Any]] = []
    failed = []
    for name, tool in asked["tools"].items():
        found = _answers(tool, asked_of(asked, tool))
        if isinstance(found, str):
            kept = [row for row in before["said"] if row["teller"] == name]
            sys.stdout.write(f"{name}: {found}; its {len(kept)} answers stay as they were." + "\n")
            failed.append(name)
        else:
            kept = rows_of(name, tool, asked, found)
            sys.stdout.write(f"{name}: {len(kept)} answers." + "\n")
        rows += kept
    rows += maker_rows(asked, DATA)
    TABLE.write_text(written(asked, rows, time.strftime("%Y-%m-%d", time.gmtime())), encoding="utf-8")
    sys.stdout.write(f"{TABLE.name}: {len(rows)} answers in {(time.monotonic() - started) / 60:.1f} minutes." + "\n")
    return failed


def _answers(tool: dict[str, Any], asked: list[dict[str, Any]]) -> dict[str, Any] | str:
    """What one tool says, or in a line why it could not be asked."""
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python, package = Path(folder, "bin", "python"), f"{tool['package']}=={tool['release']}"
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]
        try:
            subprocess.run(install, check=True, capture_output=True, text=True, timeout=INSTALLING_S)
            done = subprocess.run(
                [str(python), "-I", str(ASKING), tool["adapter"]],
                input=json.dumps(asked),
                check=True,
                capture_output=True,
                text=True,
                timeout=ANSWERING_S,
                cwd=folder,
                env={"HOME": folder, "PATH": "/usr/bin:/bin"},
            )
        except subprocess.TimeoutExpired as error:
            return f"no answer within {error.timeout:.0f} seconds"
        except subprocess.CalledProcessError as error:
            lines = (error.stderr or "").strip().splitlines() or ["it ended without a word"]
            return f"cannot be installed or asked ({lines[-1][:120]})"
        found: dict[str, Any] = json.loads(done.stdout)
        return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

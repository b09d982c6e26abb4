"""Each finding stands alone: a script of pinned packages in a folder of its own, that knows nothing of this project."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FINDINGS = sorted((ROOT / "findings").glob("*.sh"))


@pytest.mark.parametrize("finding", FINDINGS, ids=[one.stem for one in FINDINGS])
def test_a_finding_says_what_it_saw_and_runs_pinned_packages_alone(finding: Path) -> None:
    text = finding.read_text(encoding="utf-8")
    head = text.partition("set -euo pipefail")[0]
    assert os.access(finding, os.X_OK)
    assert subprocess.run(("bash", "-n", str(finding)), check=False).returncode == 0
    assert re.search(r"seen on \d{4}-\d\d-\d\d", head)
    assert "A guess: " in head
    assert "Output seen" in head
    assert "Exits 0 while this is so, 1 once it is not." in head
    assert "mktemp -d" in text
    asked = re.findall(r"pip install --quiet --disable-pip-version-check (.+)", text)
    assert asked
    assert all(re.search(r"==|<", package) for line in asked for package in line.split())
    assert not re.search(r"\b(?:from|import) (?:bot|estimator|faq|tests)\b", text)


def test_there_are_findings() -> None:
    assert len(FINDINGS) >= 6

"""The floors hold, and a planted import is caught."""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def copied(folder: Path) -> Path:
    for package in ("bot", "estimator", "faq", "config"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "seed", "data"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_an_import_of_discord_planted_in_the_estimator_is_caught(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    assert contracts(folder).returncode == 0
    planted = folder / "estimator" / "ranges.py"
    planted.write_text(planted.read_text() + "\nimport discord\n")
    done = contracts(folder)
    assert done.returncode != 0
    assert "estimator.ranges -> discord" in done.stdout


def test_a_module_of_reading_without_a_room_is_caught(tmp_path: Path) -> None:
    folder = copied(tmp_path)
    (folder / "bot" / "reading" / "homeless.py").write_text('"""Of no room."""\n')
    done = contracts(folder)
    assert done.returncode != 0
    assert "homeless" in done.stdout

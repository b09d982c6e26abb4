"""`make wheel`: what stands in dist/ is installed in fresh environments and tried as its user would.

`python -m tests.house.wheel dist`: the estimator alone, with what it needs and nothing of any chat; then the whole bot.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

ALONE = """
import importlib.util, estimator
from estimator import Question, Use, estimate, load_catalog
found = estimate(Question((Use("image", 50),)), load_catalog())
assert found.items[0].figures.energy_wh.central > 0
assert "site-packages" in estimator.__file__, estimator.__file__
chats = [name for name in ("discord", "telegram", "aiohttp", "sqlalchemy") if importlib.util.find_spec(name)]
assert chats == [], chats
"""
TRIED = {
    "estimator alone": ("", [["python", "-c", ALONE], ["ai-footprint-estimator", "image", "50", "--place", "FR"]]),
    "bot": (
        "[bot]",
        [
            ["footprint-bot", "--version"],
            ["footprint-bot", "ask", "what does making 50 starter packs cost?"],
            ["footprint-bot", "ask", "pourquoi l'IA a-t-elle besoin d'eau ?"],
            ["footprint-bot", "handout", "one-starter-pack"],
            ["footprint-bot", "check", "--offline"],
        ],
    ),
}
NO_TOKEN = 2


def tried(wheel: Path, extra: str, commands: list[list[str]], folder: Path) -> None:
    """Installs the wheel in a new environment and runs each command there, far from the repository."""
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    binaries = folder / "venv" / "bin"
    pip = [
        str(binaries / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        f"{wheel}{extra}",
    ]
    subprocess.run(pip, check=True)
    for name, *arguments in commands:
        done = subprocess.run(
            [binaries / name, *arguments], cwd=folder, capture_output=True, text=True, timeout=120, check=False
        )
        if done.returncode not in ({0, NO_TOKEN} if "check" in arguments else {0}) or "Traceback" in done.stderr:
            sys.exit(f"{name} {' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")


def main(dist: Path) -> None:
    """Each way to install the one wheel of the folder."""
    (wheel,) = dist.resolve().glob("*.whl")
    for what, (extra, commands) in TRIED.items():
        with tempfile.TemporaryDirectory() as folder:
            tried(wheel, extra, commands, Path(folder))
        print(f"{wheel.name}: {what} works")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

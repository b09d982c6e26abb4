"""`make fresh`: both real locks in fresh environments, by the pip that each Python at hand bundles, and by the oldest.

Needs the network and minutes, so it stands outside `make test`, which checks that the record is of today's locks.
"""

import json
import os
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent.parent
RECORD = Path(__file__).with_name("fresh.json")
LOCKS = ("requirements.txt", "requirements-dev.txt")
PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")


def said(*command: str) -> str:
    """What a command prints; the whole run ends where one fails."""
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def runs(python: str) -> bool:
    try:
        return subprocess.run([python, "-c", ""], check=False, stderr=subprocess.DEVNULL).returncode == 0
    except FileNotFoundError:
        return False


def install(python: str, pip_lock: str | None = None) -> dict[str, str | int]:
    """Both locks one after the other, as the Makefile does; what they ask for agrees; a question is answered."""
    with TemporaryDirectory() as folder:
        said(python, "-m", "venv", folder)
        fresh = str(Path(folder, "bin", "python"))
        pip = (fresh, "-m", "pip", "--quiet", "--disable-pip-version-check")
        if pip_lock:
            said(*pip, "install", "--require-hashes", "-r", pip_lock)
        begun = time.monotonic()
        for lock in LOCKS:
            said(*pip, "install", "--require-hashes", "-r", lock)
        seconds = round(time.monotonic() - begun)
        said(*pip, "check")
        if "Wh" not in said(fresh, "-m", "bot", "ask", "50 images"):
            sys.exit(f"{python}: the answer has no energy")
        version = "import sys, pip; print('%d.%d.%d' % sys.version_info[:3], pip.__version__)"
        python_version, pip_version = said(fresh, "-c", version).split()
        packages = len(said(fresh, "-m", "pip", "--disable-pip-version-check", "list", "--format=freeze").splitlines())
    return {"python": python_version, "pip": pip_version, "packages": packages, "seconds": seconds}


def main(pythons: list[str]) -> None:
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    installs = []
    for python in pythons or PYTHONS:
        if not runs(python):
            print(f"{python}: not here")
            continue
        wanted: list[str | None] = [None]
        if said(python, "-c", "import sys; print(sys.version_info[1])") == "11":
            wanted.append("tests/house/oldest-pip.txt")
        for pip_lock in wanted:
            installs.append(install(python, pip_lock))
            print(", ".join(f"{name} {value}" for name, value in installs[-1].items()), flush=True)
    hashes = {name: sha256((ROOT / name).read_bytes()).hexdigest() for name in LOCKS}
    RECORD.write_text(json.dumps({"locks": hashes, "installs": installs}, indent=1) + "\n", encoding="utf-8")


main(sys.argv[1:])

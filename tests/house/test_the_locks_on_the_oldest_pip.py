"""A lock of the same shape, of stub wheels, installed by the pip of Python 3.11.0 where newer versions are offered too.

The shape: whoever asks for an extra in the real lock, whoever is asked, as the lock writes their pins; and one
invented pair.
"""

import os
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from tests.house.locks import Asked, locked, packages_ask, without_extras

OLDEST = Path(sys.prefix) / "oldest-pip"
INVENTED = Asked("plugin", "library", frozenset({"more"}))
NEWER = "9999.1"


def stub(folder: Path, name: str, version: str, asked: list[Asked]) -> str:
    """A wheel of one package that holds nothing but what it asks for; its hash."""
    stem = f"{name.replace('-', '_')}-{version}"
    extras = sorted({extra for one in asked if one.of == name for extra in one.extras})
    wants = [f"Requires-Dist: {one.of}[{','.join(sorted(one.extras))}]\n" for one in asked if one.by == name]
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    metadata += "".join(f"Provides-Extra: {extra}\n" for extra in extras) + "".join(wants)
    wheel = folder / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{stem}.dist-info/METADATA", metadata)
        archive.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{stem}.dist-info/RECORD", "")
    return sha256(wheel.read_bytes()).hexdigest()


def reduced(folder: Path, *, newer: bool) -> str:
    """The text of the lock, and its stubs in the folder; newer versions of all of them beside, where wanted."""
    lines = [line for line in locked("requirements-dev.txt") if line.applies]
    asked = [INVENTED, *(one for one in packages_ask(lines) if one.extras)]
    among = {name for one in asked for name in (one.by, one.of)}
    pins = {"plugin": "plugin==1.0", "library": "library[more]==1.0"}
    pins |= {line.name: str(line.pin).split(";")[0].strip() for line in lines if line.name in among}
    text = ""
    for name, pin in pins.items():
        text += f"{pin} --hash=sha256:{stub(folder, name, pin.split('==')[1], asked)}\n"
        if newer:
            stub(folder, name, NEWER, asked)
    return text


def installed(folder: Path, lock: str) -> subprocess.CompletedProcess[str]:
    """What the oldest pip does with a lock, in an environment of its own, with this folder for an index."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "env"], check=True)
    (folder / "lock.txt").write_text(lock, encoding="utf-8")
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    surroundings |= {"PYTHONPATH": str(OLDEST), "PIP_CONFIG_FILE": os.devnull}
    pip = [str(folder / "env" / "bin" / "python"), "-m", "pip", "--disable-pip-version-check"]
    command = [
        *pip,
        "install",
        "--no-index",
        "--find-links",
        str(folder),
        "--require-hashes",
        "-r",
        str(folder / "lock.txt"),
    ]
    return subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)


def test_the_oldest_pip_is_at_hand() -> None:
    assert [folder.name for folder in OLDEST.glob("pip-*.dist-info")] == ["pip-22.3.dist-info"], (
        "make test lays it there"
    )


def test_the_lock_is_installed_though_newer_versions_are_out(tmp_path: Path) -> None:
    done = installed(tmp_path, reduced(tmp_path, newer=True))
    assert done.returncode == 0, done.stderr
    assert NEWER not in done.stdout


@pytest.mark.parametrize("newer", [False, True])
def test_the_lock_without_its_extras_is_refused_once_newer_versions_are_out(tmp_path: Path, *, newer: bool) -> None:
    done = installed(tmp_path, without_extras(reduced(tmp_path, newer=newer)))
    assert (done.returncode != 0) == newer, done.stderr
    assert ("must have their versions pinned with ==" in done.stderr) == newer

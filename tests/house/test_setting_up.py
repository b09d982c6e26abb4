"""The Makefile on machines that lack something, and after a set-up that was broken off.

Played by a Python that runs the checks as another version, or without a module, and only pretends to install.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
KILLED, UNREACHABLE, REFUSED = "killed", "unreachable", "refused"

# Lays a link to itself for `venv`, and notes what it is asked.
PRETENDER = """#!{python} -IS
import os, pathlib, signal, sys
here = pathlib.Path({folder!r})
trouble = (here / "trouble").read_text() if (here / "trouble").exists() else ""
asked = sys.argv[1:]
if asked[0] == "-c":
    sys.version_info = {version!r}
    sys.modules.update(dict.fromkeys({lacking!r}))
    exec(asked[1])
    sys.exit()
with (here / "asked").open("a") as notes:
    notes.write(" ".join(asked) + "\\n")
if asked[:2] == ["-m", "venv"]:
    os.system("rm -rf .venv; mkdir -p .venv/bin; ln -s " + __file__ + " .venv/bin/python")
elif asked[:2] == ["-m", "pip"]:
    pathlib.Path(".venv/half").touch()
    if trouble == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if trouble == "unreachable":
        retrying = "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError': numpy\\n"
        sys.exit(retrying * 30 + "ERROR: No matching distribution found for numpy==2.4.6")
    if trouble == "refused":
        sys.exit("ERROR: No space left on device\\n" * 30)
    pathlib.Path(".venv/half").unlink()
else:
    print("50 AI images: 260 Wh")
"""


class Machine:
    """A clone with nothing set up, and the Python found on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "pretender"
        (folder / "tests" / "house").mkdir(parents=True)
        shutil.copy(ROOT / "Makefile", folder)
        for name in ("requirements.txt", "requirements-dev.txt", "tests/house/oldest-pip.txt"):
            (folder / name).touch()
        self.has()

    def has(self, version: tuple[int, ...] = (3, 11, 0), lacking: tuple[str, ...] = ()) -> None:
        text = PRETENDER.format(python=sys.executable, folder=str(self.folder), version=version, lacking=lacking)
        self.python.write_text(text, encoding="utf-8")
        self.python.chmod(0o755)

    def trouble(self, kind: str) -> None:
        (self.folder / "trouble").write_text(kind, encoding="utf-8")

    def make(self, target: str = "ask", python: str = "") -> subprocess.CompletedProcess[str]:
        (self.folder / "asked").write_text("", encoding="utf-8")
        command = ["make", "--no-print-directory", target, f"PYTHON={python or self.python}"]
        outside = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
        return subprocess.run(command, cwd=self.folder, env=outside, capture_output=True, text=True, check=False)

    @property
    def asked(self) -> str:
        return (self.folder / "asked").read_text(encoding="utf-8")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def told(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What make said, less its own closing line and the one that says what it begins."""
    lines = [*done.stdout.splitlines(), *done.stderr.splitlines()]
    return [line for line in lines if not line.startswith(("make", "Setting up"))]


@pytest.mark.parametrize(
    ("version", "lacking", "word"),
    [
        ((3, 10, 13), (), "3.11 to 3.14"),
        ((2, 7, 18), (), "3.11 to 3.14"),
        ((3, 15, 0), (), "3.11 to 3.14"),
        ((3, 11, 7), ("ensurepip",), "python3-venv"),
        ((3, 14, 0), ("venv",), "python3-venv"),
    ],
)
def test_an_unfit_python_is_told_in_one_line_before_anything_is_made(
    machine: Machine, version: tuple[int, ...], lacking: tuple[str, ...], word: str
) -> None:
    machine.has(version, lacking)
    done = machine.make()
    assert done.returncode == 2
    assert "Setting up" not in done.stdout
    assert len(told(done)) == 1
    assert word in told(done)[0]
    assert machine.asked == ""


def test_no_python_at_all_is_told_in_one_line(machine: Machine) -> None:
    done = machine.make(python="python-that-is-not-there")
    assert done.returncode == 2
    assert len(told(done)) == 1
    assert "python-that-is-not-there" in told(done)[0]


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 14, 2)])
def test_the_oldest_and_the_newest_python_set_up_once(machine: Machine, version: tuple[int, ...]) -> None:
    machine.has(version)
    assert told(machine.make()) == ["50 AI images: 260 Wh"]
    assert "-m venv --clear .venv" in machine.asked
    assert told(machine.make()) == ["50 AI images: 260 Wh"]
    assert machine.asked.splitlines() == ["-m bot ask what does making 50 starter packs cost?"]


@pytest.mark.parametrize(("kind", "word"), [(UNREACHABLE, "network"), (REFUSED, "No space left on device")])
@pytest.mark.parametrize("target", [".venv/base", ".venv/dev"])
def test_what_pip_says_at_length_is_one_line(machine: Machine, target: str, kind: str, word: str) -> None:
    machine.trouble(kind)
    done = machine.make(target)
    assert done.returncode == 2
    assert len(told(done)) == 1
    assert word in told(done)[0]
    assert len((machine.folder / ".venv" / "pip.log").read_text(encoding="utf-8").splitlines()) >= 30


def emptied(folder: Path) -> None:
    """As `python -m venv` leaves it when killed at once."""
    shutil.rmtree(folder / ".venv")
    (folder / ".venv").mkdir()


def without_its_python(folder: Path) -> None:
    """As an upgrade of the system's Python leaves it."""
    (folder / ".venv" / "bin" / "python").unlink()
    (folder / ".venv" / "bin" / "python").symlink_to(folder / "gone")


@pytest.mark.parametrize("harm", [emptied, without_its_python])
def test_a_broken_environment_is_begun_anew(machine: Machine, harm: Callable[[Path], None]) -> None:
    machine.make(".venv/dev")
    harm(machine.folder)
    assert told(machine.make()) == ["50 AI images: 260 Wh"]
    assert machine.asked.startswith("-m venv --clear .venv\n")


@pytest.mark.parametrize(
    ("before", "interrupted", "after"),
    [
        ("", ".venv/base", ".venv/base"),
        ("", ".venv/base", ".venv/dev"),
        ("", ".venv/dev", ".venv/dev"),
        (".venv/base", ".venv/dev", ".venv/base"),
        (".venv/base", ".venv/dev", ".venv/dev"),
        (".venv/dev", ".venv/base", ".venv/dev"),
    ],
)
def test_after_a_killed_pip_the_next_command_begins_anew_and_works(
    machine: Machine, before: str, interrupted: str, after: str
) -> None:
    assert not before or machine.make(before).returncode == 0
    for lock in ("requirements.txt", "requirements-dev.txt"):
        os.utime(machine.folder / lock, (2**32, 2**32) if before else None)  # newer locks: another install is due
    machine.trouble(KILLED)
    assert machine.make(interrupted).returncode == 2
    assert (machine.folder / ".venv" / "half").exists()
    for lock in ("requirements.txt", "requirements-dev.txt"):
        os.utime(machine.folder / lock)
    machine.trouble("")
    assert machine.make(after).returncode == 0
    assert machine.asked.startswith("-m venv --clear .venv\n")
    assert not (machine.folder / ".venv" / "half").exists()


def test_a_newer_lock_is_added_to_a_whole_environment_without_beginning_anew(machine: Machine) -> None:
    machine.make()
    os.utime(machine.folder / ".venv" / "base", (0, 0))
    assert machine.make().returncode == 0
    assert "venv --clear" not in machine.asked
    assert "-m pip install" in machine.asked

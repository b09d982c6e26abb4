"""The locks as data: what each line pins, and what the packages of a lock ask each other for."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent.parent
LOCKS = {"requirements.txt": ("bot",), "requirements-dev.txt": ("bot", "dev")}
"""Each lock, and the extras of this project that it is made from."""


@dataclass(frozen=True, slots=True)
class Line:
    """One pin: what pip reads before the hashes, and the hashes."""

    pin: Requirement
    hashes: tuple[str, ...]

    @property
    def name(self) -> str:
        return canonicalize_name(self.pin.name)

    @property
    def extras(self) -> frozenset[str]:
        return normal(self.pin.extras)

    @property
    def applies(self) -> bool:
        """On the Python that runs the tests."""
        return self.pin.marker is None or self.pin.marker.evaluate()


@dataclass(frozen=True, slots=True)
class Asked:
    """What one package, or the project itself, asks of another."""

    by: str
    of: str
    extras: frozenset[str]


def normal(extras: set[str]) -> frozenset[str]:
    return frozenset(canonicalize_name(extra) for extra in extras)


def parsed(lock: str) -> list[Line]:
    """The lines of a lock; a line that names an address or a file has no pin and raises InvalidRequirement."""
    text = re.sub(r"^\s*#.*\n?", "", lock, flags=re.MULTILINE).replace("\\\n", " ")
    parts = [line.split(" --hash=") for line in text.splitlines() if line.strip()]
    return [Line(Requirement(pin.strip()), tuple(hashed.strip() for hashed in hashes)) for pin, *hashes in parts]


def locked(name: str) -> list[Line]:
    return parsed((ROOT / name).read_text(encoding="utf-8"))


def without_extras(lock: str) -> str:
    """The lock as it was written before extras were kept."""
    return re.sub(r"^([\w.-]+)\[.*?\]==", r"\1==", lock, flags=re.MULTILINE)


def project_asks(*extras: str) -> Iterator[Asked]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    optional = project["optional-dependencies"]
    for text in [*project["dependencies"], *(line for extra in extras for line in optional[extra])]:
        asked = Requirement(text)
        yield Asked("pyproject.toml", canonicalize_name(asked.name), normal(asked.extras))


def packages_ask(lines: list[Line]) -> Iterator[Asked]:
    """What the installed packages of a lock ask for on this Python, with the extras that the lock gives them."""
    for line in lines:
        try:
            wanted = requires(line.name) or ()
        except PackageNotFoundError:  # of another system or Python
            continue
        for asked in map(Requirement, wanted):
            given = [{"extra": extra} for extra in ("", *line.extras)]
            if asked.marker is None or any(asked.marker.evaluate(extra) for extra in given):
                yield Asked(line.name, canonicalize_name(asked.name), normal(asked.extras))


def stumbles(lines: list[Line], asked: list[Asked]) -> list[str]:
    """What a pip before 23.3 refuses, in sentences: it takes a pin only for the very extras that the pin names."""
    here = [line for line in lines if line.applies]
    kept = {line.name: line.extras for line in here}
    return [
        f"{one.by} asks for {one.of}[{','.join(sorted(one.extras))}], kept is {sorted(kept.get(one.of, ())) or 'none'}"
        for one in asked
        if one.of not in kept or not one.extras <= kept[one.of]
    ]

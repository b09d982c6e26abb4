"""Both locks hold on every pip that a supported Python bundles, today and when newer versions of everything are out."""

import json
from hashlib import sha256

import pytest
from packaging.version import Version

from tests.house.locks import LOCKS, ROOT, Asked, locked, packages_ask, parsed, project_asks, stumbles, without_extras


@pytest.mark.parametrize("name", LOCKS)
def test_every_extra_asked_for_is_kept_in_the_lock(name: str) -> None:
    lines = locked(name)
    asked = [*project_asks(*LOCKS[name]), *packages_ask([line for line in lines if line.applies])]
    assert any(one.extras for one in asked)
    assert stumbles(lines, asked) == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_that_drops_its_extras_is_refused(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    kept = [line for line in parsed(text) if line.extras]
    dropped = parsed(without_extras(text))
    asked = [*project_asks(*LOCKS[name]), *packages_ask([line for line in dropped if line.applies])]
    told = " ".join(stumbles(dropped, asked))
    assert kept
    assert all(f"asks for {line.name}[" in told for line in kept)


def test_a_lock_that_lacks_a_package_is_refused() -> None:
    assert stumbles(parsed("here==1 --hash=sha256:0\n"), [Asked("here", "gone", frozenset())]) != []


@pytest.mark.parametrize("name", LOCKS)
@pytest.mark.threat("S21")
def test_each_line_is_one_version_with_hashes_and_names_no_place(name: str) -> None:
    for line in locked(name):
        assert [part.operator for part in line.pin.specifier] == ["=="], line
        assert line.pin.url is None, line
        assert line.hashes, line
        assert all(hashed.startswith("sha256:") and len(hashed) == len("sha256:") + 64 for hashed in line.hashes), line
    assert "://" not in (ROOT / name).read_text(encoding="utf-8")


def test_both_locks_hold_together() -> None:
    tools = {
        str(line.pin.specifier) + line.name + str(line.pin.marker): line for line in locked("requirements-dev.txt")
    }
    for line in locked("requirements.txt"):
        twin = tools[str(line.pin.specifier) + line.name + str(line.pin.marker)]
        assert line.hashes == twin.hashes, line.name
        assert line.extras <= twin.extras, line.name


def test_both_locks_were_installed_afresh_as_they_stand() -> None:
    """`make fresh` writes the record; a lock that changed since asks for another run."""
    record = json.loads((ROOT / "tests" / "house" / "fresh.json").read_text(encoding="utf-8"))
    assert record["locks"] == {name: sha256((ROOT / name).read_bytes()).hexdigest() for name in LOCKS}
    oldest = min(Version(install["pip"]) for install in record["installs"])
    assert oldest == Version("22.3")
    assert len({install["python"].rsplit(".", 1)[0] for install in record["installs"]}) > 1

"""What is kept beside the code: never stale, never needed, never trusted further than its owner."""

import os
import pickle
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import compiled as compiling
from bot.compiled import DIGEST, compiled, key_of, usual_places
from estimator import Range, Use

ROOT = Path(__file__).parent.parent.parent
FILE = f"thing.{sys.implementation.cache_tag}.compiled"


class Making:
    """Makes the same thing each time, and counts how often."""

    def __init__(self, inputs: Path) -> None:
        self.times = 0
        self._inputs = inputs

    def __call__(self) -> dict[str, Any]:
        self.times += 1
        text = "".join(path.read_text() for path in sorted(self._inputs.rglob("*.yaml")) if path.is_file())
        return {"text": text, "use": Use("image", 50), "kept": frozenset({"a"}), "one": Range(1, 2, 3)}


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs"
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "one.yaml").write_text("a: 1\n")
    (folder / "code.py").write_text("x = 1\n")
    (folder / "deep" / "er" / "two.yaml").write_text("b: 2\n")
    return folder


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "place"


def files_of(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def made_twice(inputs: Path, place: Path, between: Callable[[], object]) -> int:
    """How often a thing is made, where something happens before it is needed again; it is right both times."""
    making = Making(inputs)
    compiled("thing", making, [inputs], [place])
    between()
    assert compiled("thing", making, [inputs], [place]) == Making(inputs)()
    return making.times


# ---------------------------------------------------------------- kept, and never stale


def test_what_was_made_once_is_not_made_again(inputs: Path, place: Path) -> None:
    assert made_twice(inputs, place, lambda: None) == 1
    assert files_of(place) == [FILE]


def rewritten_alike(inputs: Path) -> None:
    """Other contents of the same length, with the old times: what a reproducible build does."""
    path = inputs / "one.yaml"
    before = path.stat()
    path.write_text("a: 2\n")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def moved_over_a_border(inputs: Path) -> None:
    """The same bytes in the same order, cut elsewhere."""
    (inputs / "one.yaml").write_text("a: ")
    (inputs / "one.yaml2").write_text("1\n")


def swapped(inputs: Path) -> None:
    one, two = inputs / "one.yaml", inputs / "deep" / "er" / "two.yaml"
    first, second = one.read_text(), two.read_text()
    one.write_text(second)
    two.write_text(first)


CHANGES: dict[str, Callable[[Path], object]] = {
    "data of the same size and time": rewritten_alike,
    "data deep in a folder": lambda inputs: (inputs / "deep" / "er" / "two.yaml").write_text("b: 3\n"),
    "code": lambda inputs: (inputs / "code.py").write_text("x = 2\n"),
    "a file more": lambda inputs: (inputs / "three.yaml").write_text(""),
    "a file less": lambda inputs: (inputs / "one.yaml").unlink(),
    "another name": lambda inputs: (inputs / "one.yaml").rename(inputs / "uno.yaml"),
    "another folder": lambda inputs: (inputs / "deep" / "er").rename(inputs / "deep" / "est"),
    "a border moved": moved_over_a_border,
    "contents swapped": swapped,
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_of_what_it_is_made_of_has_it_made_anew(change: str, inputs: Path, place: Path) -> None:
    assert made_twice(inputs, place, lambda: CHANGES[change](inputs)) == 2
    assert files_of(place) == [FILE]


def bytecode(inputs: Path) -> None:
    (inputs / "__pycache__").mkdir()
    (inputs / "__pycache__" / "code.pyc").write_text("")


UNCHANGED: dict[str, Callable[[Path], object]] = {
    "times alone": lambda inputs: os.utime(inputs / "one.yaml", ns=(1, 1)),
    "bytecode": bytecode,
    "times of a folder": lambda inputs: os.utime(inputs / "deep", ns=(1, 1)),
    "a link to nowhere": lambda inputs: (inputs / ".#one.yaml").symlink_to("nowhere"),
}


@pytest.mark.parametrize("change", UNCHANGED)
def test_what_does_not_go_into_it_does_not_count(change: str, inputs: Path, place: Path) -> None:
    assert made_twice(inputs, place, lambda: UNCHANGED[change](inputs)) == 1


@pytest.mark.parametrize("form", ["Babel-{}.dist-info", "babel-{}.egg-info"])
def test_another_version_of_a_library_has_it_made_anew(
    form: str, inputs: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site-packages"
    (installed / form.format("2.17.0")).mkdir(parents=True)
    monkeypatch.syspath_prepend(installed)
    assert made_twice(inputs, place, lambda: None) == 1
    (installed / form.format("2.17.0")).rename(installed / form.format("2.18.0"))
    assert made_twice(inputs, place, lambda: None) == 1  # made anew, then kept
    shutil.rmtree(place)
    assert made_twice(inputs, place, (installed / "later.dist-info").mkdir) == 2


def test_another_python_has_it_made_anew(inputs: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert made_twice(inputs, place, lambda: monkeypatch.setattr(sys, "version", "3.11.8 (main)")) == 2


def test_a_change_of_the_form_of_kept_files_has_them_made_anew(
    inputs: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = tmp_path / "compiled.py"
    changed.write_text(Path(compiling.__file__).read_text() + "\n# changed\n")
    assert made_twice(inputs, place, lambda: monkeypatch.setattr(compiling, "__file__", str(changed))) == 2


def test_the_key_does_not_hang_on_where_the_folder_stands(inputs: Path, tmp_path: Path) -> None:
    shutil.copytree(inputs, tmp_path / "elsewhere" / "inputs")
    assert key_of([inputs]) == key_of([tmp_path / "elsewhere" / "inputs"])


def test_what_was_made_while_its_files_changed_is_not_kept(inputs: Path, place: Path) -> None:
    def build() -> str:
        read = (inputs / "one.yaml").read_text()
        (inputs / "one.yaml").write_text("a: 2\n")
        return read

    assert compiled("thing", build, [inputs], [place]) == "a: 1\n"
    assert not place.exists()


def test_what_is_made_by_code_older_than_its_files_is_not_kept(inputs: Path, place: Path) -> None:
    os.utime(inputs / "code.py", (2_000, 2_000))  # a checkout while the program ran: it still runs the code of before
    for path in inputs.rglob("*.yaml"):
        os.utime(path, (500, 500))
    compiled("thing", Making(inputs), [inputs], [place], since=1_000)
    assert not place.exists() or files_of(place) == []
    os.utime(inputs / "code.py", (900, 900))
    compiled("thing", Making(inputs), [inputs], [place], since=Path(compiling.__file__).stat().st_mtime + 1)
    assert files_of(place) == [FILE]


def test_what_building_raises_is_raised_and_nothing_is_kept(inputs: Path, place: Path) -> None:
    def build() -> str:
        raise ValueError("one.yaml: a: it is missing")

    for _ in range(2):
        with pytest.raises(ValueError, match=r"one\.yaml"):
            compiled("thing", build, [inputs], [place])
    assert not place.exists()


def test_a_folder_linked_in_counts_and_one_that_leads_round_in_a_circle_ends(
    inputs: Path, place: Path, tmp_path: Path
) -> None:
    (tmp_path / "linked").mkdir()
    (inputs / "more").symlink_to(tmp_path / "linked")
    (inputs / "deep" / "round").symlink_to(inputs / "deep")
    assert made_twice(inputs, place, lambda: (tmp_path / "linked" / "three.yaml").write_text("c: 3\n")) == 2


def test_a_file_that_may_not_be_read_is_no_reason_to_fail(inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert len(key_of([inputs])) == DIGEST


# ---------------------------------------------------------------- never needed


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, bytes]:
    """Inputs, a place, and the kept file as it was written."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "inputs").mkdir()
    (folder / "inputs" / "one.yaml").write_text("a: 1\n")
    compiled("thing", Making(folder / "inputs"), [folder / "inputs"], [folder / "place"])
    return folder / "inputs", folder / "place", (folder / "place" / FILE).read_bytes()


@given(damage=st.data())
def test_a_file_cut_short_or_changed_anywhere_is_made_anew(
    damage: st.DataObject, kept: tuple[Path, Path, bytes]
) -> None:
    inputs, place, whole = kept
    at = damage.draw(st.integers(0, len(whole) - 1))
    if damage.draw(st.booleans()):
        broken = whole[:at]
    else:
        broken = whole[:at] + bytes([whole[at] ^ damage.draw(st.integers(1, 255))]) + whole[at + 1 :]
    (place / FILE).write_bytes(broken)
    making = Making(inputs)
    assert compiled("thing", making, [inputs], [place]) == making()
    assert (place / FILE).read_bytes() == whole


@contextmanager
def full_disk() -> Iterator[None]:
    """No file may grow past a hundred bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_costs_only_time_and_leaves_no_half_file(inputs: Path, place: Path) -> None:
    making = Making(inputs)
    with full_disk():
        found = [compiled("thing", making, [inputs], [place]) for _ in range(2)]
    assert found == [making(), making()]
    assert files_of(place) == []


def beneath_a_file(place: Path) -> Path:
    place.write_text("")
    return place / "below"


def on_a_file_system_that_takes_nothing(_: Path) -> Path:
    return Path("/proc/ai-footprint-bot")


def with_too_long_a_name(place: Path) -> Path:
    return place / ("x" * 300)


def where_a_folder_has_the_name(place: Path) -> Path:
    (place / FILE / "full").mkdir(parents=True)
    return place


def where_a_pipe_has_the_name_and_stays(place: Path) -> Path:
    place.mkdir()
    os.mkfifo(place / FILE)
    return place


UNUSABLE = [
    beneath_a_file,
    on_a_file_system_that_takes_nothing,
    with_too_long_a_name,
    where_a_folder_has_the_name,
    where_a_pipe_has_the_name_and_stays,
]


@pytest.mark.parametrize("unusable", UNUSABLE, ids=lambda unusable: unusable.__name__)
@pytest.mark.fault("F21")
def test_where_nothing_can_be_kept_the_next_place_is_taken_and_without_one_it_is_made(
    unusable: Callable[[Path], Path], inputs: Path, place: Path, tmp_path: Path
) -> None:
    bad, good, making = unusable(place), tmp_path / "next", Making(inputs)
    assert compiled("thing", making, [inputs], [bad]) == Making(inputs)()
    for _ in range(2):
        assert compiled("thing", making, [inputs], [bad, good]) == Making(inputs)()
    assert compiled("thing", making, [inputs], []) == Making(inputs)()
    assert not list(place.parent.rglob(f"*.{os.getpid()}"))


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A folder that every user reaches, which pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_folder_that_this_user_may_not_write_to_is_left_as_it_is(open_to_all: Path) -> None:
    inputs, place, before = open_to_all / "inputs", open_to_all / "place", os.geteuid()
    inputs.mkdir()
    (inputs / "one.yaml").write_text("a: 1\n")
    place.mkdir()
    place.chmod(0o555)
    if before == 0:  # root may write anywhere
        os.seteuid(65534)
    try:
        assert made_twice(inputs, place, lambda: None) == 2
    finally:
        os.seteuid(before)
    assert files_of(place) == []


# ---------------------------------------------------------------- never trusted too far


def given_to_another(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid() == 0:
        os.chown(path, 4711, -1)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_may_write_to_is_not_read(mode: int, inputs: Path, place: Path) -> None:
    assert made_twice(inputs, place, lambda: (place / FILE).chmod(mode)) == 2
    assert (place / FILE).stat().st_mode & 0o022 == 0


def test_another_users_file_is_not_read(inputs: Path, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert made_twice(inputs, place, lambda: given_to_another(place / FILE, monkeypatch)) == 2


def test_a_file_is_written_so_that_others_may_read_it_and_not_write(inputs: Path, place: Path) -> None:
    before = os.umask(0)
    try:
        made_twice(inputs, place, lambda: None)
    finally:
        os.umask(before)
    assert (place / FILE).stat().st_mode & 0o777 == 0o644


class Calls:
    """Pickled, it calls something when it is read."""

    def __init__(self, what: Callable[..., object], *arguments: object) -> None:
        self._call = (what, arguments)

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self._call


def written_by_hand(module: str, name: str) -> bytes:
    """The pickle of a global by its name, dots and all."""
    return b"\x80\x04" + b"".join(b"\x8c" + bytes([len(word)]) + word.encode() for word in (module, name)) + b"\x93."


FORGED: dict[str, bytes] = {
    "a command": pickle.dumps(Calls(os.system, "echo ran")),
    "code": pickle.dumps(Calls(eval, "print('ran')")),
    "a process": pickle.dumps(Calls(subprocess.run, ["echo", "ran"])),
    "a path": pickle.dumps(Path("/")),
    "another library's class": written_by_hand("hypothesis", "Phase"),
    "what one of our modules imports": written_by_hand("bot.wiring", "Path"),
    "a function by way of ours": written_by_hand("bot.wiring", "gc.disable"),
    "a function of ours": written_by_hand("bot.wiring", "parts"),
    "a module's own": written_by_hand("bot.compiled", "os.system"),
    "a module that is not there": written_by_hand("bot.nothing", "Nothing"),
    "a name that begins like ours": written_by_hand("botany", "Plant"),
    "no pickle": b"nothing",
    "nothing": b"",
}


@pytest.mark.parametrize("forgery", FORGED)
def test_a_forged_file_with_the_right_key_runs_nothing_and_is_made_anew(
    forgery: str, inputs: Path, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def forge() -> None:
        key = (place / FILE).read_bytes()[:DIGEST]
        (place / FILE).write_bytes(key + compiling._digest(FORGED[forgery]) + FORGED[forgery])

    assert made_twice(inputs, place, forge) == 2
    assert capfd.readouterr().out == ""


def test_containers_and_the_projects_classes_come_back_as_they_were(inputs: Path, place: Path) -> None:
    counted: defaultdict[str, list[int]] = defaultdict(list, {"a": [1]})
    whole = [Counter("aab"), counted, {1, 2}, frozenset({3}), (1, 2.5, None), Use("image", 50), "é", b"b", True]
    compiled("thing", lambda: whole, [inputs], [place])
    found: list[object] = compiled("thing", list, [inputs], [place])
    assert found == whole
    assert list(map(type, found)) == list(map(type, whole))


# ---------------------------------------------------------------- where


def test_it_is_kept_beside_the_code_else_in_the_users_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    beside, own = usual_places()
    assert beside == ROOT / "bot" / "__pycache__"
    assert own.is_relative_to(tmp_path)
    monkeypatch.setattr(compiling, "HERE", tmp_path / "another" / "installation")
    assert usual_places()[1] != own


def test_pythons_own_settings_about_bytecode_are_kept_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    assert usual_places()[0].is_relative_to(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert not any(place.is_relative_to(tmp_path) or place.is_relative_to(ROOT) for place in usual_places())


def test_a_user_without_a_home_and_a_relative_cache_folder_count_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    assert usual_places() == []
    monkeypatch.delenv("XDG_CACHE_HOME")

    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", homeless)
    assert usual_places() == []


def test_where_files_have_no_owners_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "geteuid")
    assert usual_places() == []

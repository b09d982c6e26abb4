"""What takes long to make out of files, kept beside the code and made anew as soon as anything it came from changes.

A kept file is found by the contents of all that went into it: data, the code that compiles them, Python, the libraries.
It is never needed: where none can be read or written, things are made each time, in silence.

Safe to read: only a file that this user (or root) wrote and nobody else may write to, whole by its own digest. Pickle
is quick and keeps what is shared shared; here it may name nothing but this project's classes, so it runs no one's code.
"""

import io
import os
import pickle
import stat
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
HERE = Path(__file__).parent
OURS = frozenset({"bot", "estimator", "faq"})
"""Packages whose classes may stand in a kept file."""
CONTAINERS = frozenset(
    {
        ("builtins", "list"),
        ("collections", "Counter"),
        ("collections", "defaultdict"),
        ("collections", "OrderedDict"),
    }
)
"""The standard library's classes that may; all others that are written have a sign of their own in pickle."""
STARTED = time.time()
"""When this program's code began to be read: a file that changed later may not be what it runs."""
DIGEST = 32
PASSED_OVER = "__pycache__"


def compiled(
    name: str,
    build: Callable[[], T],
    inputs: Iterable[Path],
    places: Sequence[Path] | None = None,
    *,
    since: float = float("inf"),
) -> T:
    """What `build` makes of the input files and folders, kept under a name. What it raises is raised.

    places: folders to keep it in, the best first (None: beside the code, else in the user's cache folder).
    since: Unix time in seconds; where an input changed after it, what is made is not kept.
    """
    # The form of a kept file is this module's.
    inputs, kept_in = (Path(__file__), *inputs), usual_places() if places is None else places
    file = f"{name}.{sys.implementation.cache_tag}.compiled"
    key = key_of(inputs)
    for place in kept_in:
        content = _content(place / file)
        if content is not None and content[:DIGEST] == key:
            try:
                found: T = _Ours(io.BytesIO(content[2 * DIGEST :])).load()
            except Exception:  # noqa: BLE001, S112 -- whatever a forged file raises, the thing itself can be made
                continue
            return found
    made = build()
    # Where a file was changed while it was read, or after the code was, nobody knows which state this is of.
    if key_of(inputs) == key and not _changed(inputs, since):
        body = pickle.dumps(made, protocol=pickle.HIGHEST_PROTOCOL)
        any(_write(place / file, key + _digest(body) + body) for place in kept_in)
    return made


def key_of(inputs: Iterable[Path]) -> bytes:
    """A digest of all that a compiled thing depends on: its files, Python, and every library installed."""
    told = blake2b(digest_size=DIGEST)
    for line in (sys.version, *_libraries()):
        told.update(f"{line}\n".encode())
    for top in inputs:
        for path in _files(str(top)):
            content = _read(path)
            told.update(f"{path.removeprefix(str(top))} {len(content)}\n".encode())
            told.update(content)
    return told.digest()


def _changed(inputs: Iterable[Path], since: float) -> bool:
    """Did any input change after that time? Contents tell nothing of code that was read before they changed."""
    if since == float("inf"):
        return False
    return any(os.stat(path).st_mtime > since for top in inputs for path in _files(str(top)))  # noqa: PTH116 -- see _files


def usual_places() -> list[Path]:
    """Beside the code, where Python keeps its own; then the user's cache folder, one folder an installation."""
    if not hasattr(os, "geteuid"):  # Windows: who wrote a file cannot be told
        return []
    beside = [] if sys.dont_write_bytecode else [Path(cache_from_source(__file__)).parent]
    try:
        home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # a user without a home
        return beside
    own = blake2b(str(HERE).encode(), digest_size=8).hexdigest()
    return [*beside, home / "ai-footprint-bot" / own] if home.is_absolute() else beside


def _files(top: str) -> Iterator[str]:
    """The files under a folder, always in the same order; a file is its own; what cannot be listed holds none."""
    if os.path.isfile(top):  # noqa: PTH113 -- hundreds of files at each start: pathlib would take twice as long
        yield top
        return
    try:
        with os.scandir(top) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:  # no folder, not ours to list, or a link that leads round in a circle
        return
    for entry in entries:
        if entry.is_file(follow_symlinks=False):
            yield entry.path
        elif entry.name != PASSED_OVER:
            yield from _files(entry.path)


def _read(path: str) -> bytes:
    """A file's content; nothing of one that may not be read: if it is needed, building says so."""
    try:
        return Path(path).read_bytes()
    except OSError:
        return b""


def _libraries() -> list[str]:
    """Name and version of everything installed: their folders' names say both, and reading those is quick."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 -- see _files
        except OSError:  # a zip, or a folder that is not there
            continue
        found.update(name for name in names if name.endswith((".dist-info", ".egg-info")))
    return sorted(found)


def _content(path: Path) -> bytes | None:
    """A kept file, key, digest and all; None where there is none that is whole and ours."""
    try:
        # Without waiting: in a folder open to others, the name could be a pipe's.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:  # noqa: PTH123 -- pathlib cannot say so
            if not _trusted(os.fstat(file.fileno())):
                return None
            content = file.read()
    except OSError:
        return None
    return content if content[DIGEST : 2 * DIGEST] == _digest(content[2 * DIGEST :]) else None


def _trusted(found: os.stat_result) -> bool:
    """Did this user or root write it, and may nobody else?"""
    others = found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return stat.S_ISREG(found.st_mode) and not others and found.st_uid in {0, os.geteuid()}


def _write(path: Path, content: bytes) -> bool:
    """Was it written? Under another name first, so that nobody ever reads half of it."""
    half = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644), "wb") as file:  # noqa: PTH123 -- nor this
            file.write(content)
        half.replace(path)
    except OSError:
        with suppress(OSError):
            half.unlink()
        return False
    return True


def _digest(body: bytes) -> bytes:
    return blake2b(body, digest_size=DIGEST).digest()


class _Ours(pickle.Unpickler):
    """Makes this project's objects and a few containers, and nothing else."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 -- as the base class says
        """The class of that name, or an error."""
        if module.partition(".")[0] in OURS or (module, name) in CONTAINERS:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a compiled file")

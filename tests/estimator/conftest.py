"""One catalogue for all the estimator's tests, and a copy of the data to break."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from estimator import Catalog
from estimator.loading import DATA
from tests import kept


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return kept.catalog()


@pytest.fixture(scope="session")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(DATA, tmp_path_factory.mktemp("copied") / "data"))


@pytest.fixture
def changed(copied: Path) -> Iterator[Callable[[str, str, str], Path]]:
    """The copy of the data with one piece of text changed until the test is over; the text must be there once."""
    kept: dict[Path, str] = {}

    def change(file: str, old: str, new: str) -> Path:
        path = copied / file
        text = kept[path] = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return copied

    yield change
    for path, text in kept.items():
        path.write_text(text, encoding="utf-8")

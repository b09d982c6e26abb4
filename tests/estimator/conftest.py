"""One catalogue for all the estimator's tests, and a copy of the data to break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from estimator import Catalog, load_catalog
from estimator.loading import DATA


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[str, str, str], Path]:
    """A copy of the data with one piece of text changed; the text must be there once."""

    def change(file: str, old: str, new: str) -> Path:
        folder = tmp_path / "data"
        shutil.copytree(DATA, folder)
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1
        path.write_text(text.replace(old, new), encoding="utf-8")
        return folder

    return change

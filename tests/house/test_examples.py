"""Every example in a docstring of the foundations is run."""

import doctest
import importlib
import pkgutil
from types import ModuleType

import pytest

import estimator
import faq


def modules(package: ModuleType) -> list[str]:
    """Its own name and those of all modules within; what only Alembic may load is left out."""
    found = [name for _, name, _ in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    return [package.__name__, *(name for name in found if ".migrations." not in name and "__main__" not in name)]


@pytest.mark.parametrize("name", [*modules(faq), *modules(estimator)])
def test_the_examples_of_a_module_say_what_it_does(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("room", ["faq.entries", "faq.matching", "faq.desk", "estimator"])
def test_every_room_has_examples(room: str) -> None:
    found = [importlib.import_module(name) for name in modules(importlib.import_module(room))]
    assert sum(doctest.testmod(module).attempted for module in found) > 0

"""What is costly to read, read once a process: for the fixtures, and for what tests need at the head of a module.

All of it is immutable, so that tests may share it. It may stand in no test's way: who checks the reading itself reads
anew. pytest-xdist's worker reads conftest.py before its coverage starts, so that one imports this where it is used.
"""

from functools import cache

from bot.wiring import Parts, parts
from estimator import Catalog


@cache
def made() -> Parts:
    """Catalogue, lexicon and words, wired."""
    return parts()


def catalog() -> Catalog:
    """The catalogue of these parts."""
    return made().context.catalog

"""One catalogue, one lexicon, one set of words for all tests of the conversation: immutable, and costly to read."""

import pytest

from bot.__main__ import Parts, parts
from bot.assistant import Assistant
from estimator import Catalog
from faq import seed_desk


@pytest.fixture(scope="session")
def made() -> Parts:
    return parts()


@pytest.fixture(scope="session")
def catalog(made: Parts) -> Catalog:
    return made.kit.catalog


@pytest.fixture
def assistant(made: Parts) -> Assistant:
    return made.assistant(seed_desk())

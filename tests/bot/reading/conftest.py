import pytest

from bot.__main__ import Parts
from bot.reading import Lexicon


@pytest.fixture(scope="session")
def lexicon(made: Parts) -> Lexicon:
    return made.lexicon

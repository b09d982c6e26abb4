"""Who answers in all tests of the conversation."""

import pytest

from bot.__main__ import Parts
from bot.assistant import Assistant
from faq import Desk


@pytest.fixture
def assistant(made: Parts, seeded: Desk) -> Assistant:
    return made.assistant(seeded)

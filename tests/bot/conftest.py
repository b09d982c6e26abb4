"""Who answers in all tests of the conversation."""

import pytest

from bot.assistant import Assistant
from bot.wiring import Parts
from faq import Desk


@pytest.fixture
def assistant(made: Parts, seeded: Desk) -> Assistant:
    return made.assistant(seeded)

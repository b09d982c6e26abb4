"""`python -m bot ask`: one question, one answer."""

from collections.abc import Coroutine
from typing import Any

from bot.exits import WELL
from bot.platforms import terminal
from bot.wiring import parts


def ask(question: str) -> int:
    """Print the answer."""
    print(at_once(terminal.ask(parts().assistant(), question, terminal.Paper.of_this_terminal())))
    return WELL


def at_once(work: Coroutine[Any, Any, str]) -> str:
    """What comes of work that waits for nothing: over the seeds alone no answer does, so no loop has to be loaded."""
    try:
        work.send(None)
    except StopIteration as done:
        return str(done.value)
    raise RuntimeError("an answer over the shared seeds waits for something: run it in a loop")

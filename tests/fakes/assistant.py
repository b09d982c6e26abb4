"""A stand-in for the Assistant: answers what a test told it to, and keeps what it heard."""

from collections.abc import Callable

from bot.messages import Message, Press
from bot.replies import Button, Line, Reply

PACK = "1cenim50"


def answer_about(text: str) -> Reply:
    """A reply in the shape of a real one."""
    return Reply(
        "en",
        headline=f"Answer to: {text}",
        lines=(Line("Energy: about 260 Wh, likely between 58 and 1,200 Wh or more.", "measure"),),
        caveats=(Line("Nobody outside can check.", "caveat"),),
        buttons=(Button("Show the maths", PACK.replace("c", "m", 1)), Button("What if 500?", PACK + "0")),
    )


class StandInAssistant:
    """Answers every directed message and every press; `on_hear` and `on_press` may say otherwise."""

    def __init__(self) -> None:
        self.heard: list[Message] = []
        self.presses: list[Press] = []
        self.on_hear: Callable[[Message], Reply | None] = lambda m: answer_about(m.text) if m.directed else None
        self.on_press: Callable[[Press], Reply] = lambda p: answer_about(p.followup)

    async def hear(self, message: Message) -> Reply | None:
        """As told."""
        self.heard.append(message)
        return self.on_hear(message)

    async def press(self, press: Press) -> Reply:
        """As told."""
        self.presses.append(press)
        return self.on_press(press)

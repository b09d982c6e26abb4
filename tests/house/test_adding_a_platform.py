"""One addition, one place: a platform needs the port and the types, and nothing of the other platforms."""

from dataclasses import dataclass, field

from bot.assistant import Assistant
from bot.messages import Message, Press
from bot.replies import Reply, plain_text
from bot.wiring import Parts
from faq import Desk
from faq.entries import Community, Person


@dataclass
class PigeonPost:
    """An invented platform: letters in, letters out, buttons as numbered seals."""

    assistant: Assistant
    seals: dict[str, str] = field(default_factory=dict)

    async def letter(self, sender: str, text: str) -> str:
        person = Person("pigeon", sender, sender)
        reply = await self.assistant.hear(Message(text, person, Community("pigeon", "loft"), locale="en"))
        return self._folded(reply) if reply else ""

    async def seal(self, sender: str, name: str) -> str:
        return self._folded(await self.assistant.press(Press(self.seals[name], Person("pigeon", sender))))

    def _folded(self, reply: Reply) -> str:
        self.seals = {button.label: button.followup for button in reply.buttons}
        return plain_text(reply)


async def test_an_invented_platform_carries_the_same_answers_and_their_buttons(made: Parts, seeded: Desk) -> None:
    post = PigeonPost(made.assistant(seeded))
    assert "about 260" in await post.letter("bo", "what does making 50 starter packs cost?")
    assert "Times 50" in await post.seal("bo", "Show the maths")
    assert "about 260" in await post.seal("bo", "Back to the answer")

"""Two processes that both get an event, as in a deploy: a command and a press are answered once, as a mention is."""

import pytest

from bot.platforms.discord.app import sync
from tests.fakes.discord_running import Book, Settings, running
from tests.fakes.discord_server import DiscordServer
from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases


@pytest.mark.fault("F30")
@pytest.mark.parametrize("wait_s", [0.0, 0.05])
async def test_a_command_and_a_press_that_two_processes_get_are_answered_once(wait_s: float) -> None:
    old, new, books = DiscordStandIn(), DiscordStandIn(), (Book(), Book())
    old.wait_seconds = wait_s
    async with DiscordServer() as server:
        await sync(Settings(server.api_url), None, phrases=phrases, languages=LANGUAGES)
        async with running(server, old, ledger=books[0]), running(server, new, ledger=books[1]):
            used = await server.slash("footprint", question="50 images")
            await server.until(lambda: used.message is not None)
            await server.sent("POST", "/callback", nth=2)
            assert used.message is not None
            pressed = await server.press(used.message, "1cenim500")
            await server.until(lambda: pressed.message is not None)
            await server.sent("POST", "/callback", nth=4)

    assert sorted(sent.status for sent in server.of("POST", "/callback")) == [200, 200, 400, 400]
    assert used.followups == pressed.followups == []
    assert sorted(books[0].outcomes + books[1].outcomes) == ["answered", "answered", "doubled", "doubled"]

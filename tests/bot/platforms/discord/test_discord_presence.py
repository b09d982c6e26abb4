"""A server that throws the bot out or takes it in is told of, as the gateway tells it."""

import asyncio

from bot.platforms.discord import app
from faq.entries import Community
from tests.fakes.discord_running import QUICK, Lamp, Settings
from tests.fakes.discord_server import DiscordServer
from tests.fakes.discord_stand_in import LANGUAGES, DiscordStandIn, phrases, pixel
from tests.fakes.discord_world import Ids, guild


async def test_a_server_that_takes_the_bot_in_and_throws_it_out_is_told_of_and_an_outage_is_not() -> None:
    told: list[tuple[str, bool]] = []
    stopping, lamp = asyncio.Event(), Lamp()

    async def on_presence(community: Community, is_here: bool) -> None:  # noqa: FBT001 -- in or out
        told.append((community.id, is_here))

    async with DiscordServer() as server, asyncio.timeout(20):
        settings = Settings(server.api_url, server.gateway_url)
        bot = asyncio.create_task(
            app.run(
                DiscordStandIn(),
                settings,
                stopping,
                lamp,
                phrases=phrases,
                languages=LANGUAGES,
                picture=pixel,
                timing=QUICK,
                on_presence=on_presence,
            )
        )
        await lamp.lit.wait()
        new = guild(Ids())
        new["id"] = "777000777000777000"
        # A server that is new to the bot comes without the word that tells the end of an outage.
        await server.gateway.dispatch("GUILD_CREATE", {key: new[key] for key in new if key != "unavailable"})
        await server.gateway.dispatch("GUILD_DELETE", {"id": new["id"], "unavailable": True})
        await server.gateway.dispatch("GUILD_CREATE", new | {"unavailable": False})
        await server.gateway.dispatch("GUILD_DELETE", {"id": new["id"]})
        while (new["id"], False) not in told:  # noqa: ASYNC110 -- it comes by the fake gateway
            await asyncio.sleep(0.01)
        stopping.set()
        await bot
    assert [is_here for name, is_here in told if name == new["id"]] == [True, False]
    assert all(is_here for name, is_here in told if name != new["id"])

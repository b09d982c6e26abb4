"""When the bot keeps silent rather than be banned, and by which addresses it goes."""

import asyncio

import discord
import pytest
from discord.http import Route

from bot.platforms.discord.transport import Gate, Silenced, Wire, redirected


class _Answer:
    """As much of a refusal as the gate looks at."""

    reason = "no"

    def __init__(self, status: int, **headers: str) -> None:
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def refusal(status: int, **headers: str) -> discord.HTTPException:
    return discord.HTTPException(_Answer(status, **headers), "no")


@pytest.mark.fault("F3")
async def test_a_hundred_refusals_in_ten_minutes_silence_the_bot_for_ten() -> None:
    now = [0.0]
    gate = Gate(lambda: now[0])
    for _ in range(99):
        gate.refused(refusal(403), by_token=True)
    now[0] = 599.0
    gate.open_or_silenced()

    gate.refused(refusal(429, Via="1.1 google"), by_token=True)
    with pytest.raises(Silenced):
        gate.open_or_silenced()
    now[0] = 599.0 + 600.0
    gate.open_or_silenced()


async def test_refusals_long_past_or_of_shared_limits_do_not_count() -> None:
    now = [0.0]
    gate = Gate(lambda: now[0])
    for _ in range(300):
        now[0] += 7.0
        gate.refused(refusal(403), by_token=True)
        gate.refused(refusal(429, X_RateLimit_Scope="shared"), by_token=True)

    gate.open_or_silenced()


@pytest.mark.parametrize(("header", "seconds"), [("3", 3.0), ("", 60.0), ("soon", 60.0)])
async def test_the_wall_says_for_how_long(header: str, seconds: float) -> None:
    now = [0.0]
    gate = Gate(lambda: now[0])
    gate.refused(refusal(429, Retry_After=header), by_token=False)

    now[0] = seconds - 0.1
    with pytest.raises(Silenced):
        gate.open_or_silenced()
    now[0] = seconds
    gate.open_or_silenced()


async def test_only_a_401_to_the_bots_own_token_means_that_the_token_is_gone() -> None:
    gate = Gate()
    gate.refused(refusal(401), by_token=False)
    assert not gate.token_refused.is_set()
    gate.refused(refusal(401), by_token=True)
    assert gate.token_refused.is_set()


def test_addresses_of_ones_own_replace_discords_and_nothing_else() -> None:
    own = redirected(Route("GET", "/channels/{channel_id}", channel_id=5), "http://127.0.0.1:9/api/v10/")

    assert own.url == "http://127.0.0.1:9/api/v10/channels/5"
    assert Route("GET", "/channels/{channel_id}", channel_id=5).url == "https://discord.com/api/v10/channels/5"
    assert redirected(Route("GET", "/x"), None).url == "https://discord.com/api/v10/x"


@pytest.mark.parametrize(
    ("own", "learned", "asked", "dialled"),
    [
        (None, None, "wss://gateway.discord.gg/?v=10", "wss://gateway.discord.gg/?v=10"),
        ("ws://127.0.0.1:9/", None, "wss://gateway.discord.gg/?v=10", "ws://127.0.0.1:9/?v=10"),
        ("ws://127.0.0.1:9/", None, "wss://resume.discord.gg/?v=10", "ws://127.0.0.1:9/?v=10"),
        (None, "ws://127.0.0.1:8/", "wss://gateway.discord.gg/?v=10", "ws://127.0.0.1:8/?v=10"),
        (None, "ws://127.0.0.1:8/", "ws://127.0.0.1:7/?v=10", "ws://127.0.0.1:7/?v=10"),
    ],
)
async def test_the_gateway_is_the_operators_else_the_one_that_the_interface_names(
    own: str | None, learned: str | None, asked: str, dialled: str
) -> None:
    wire = Wire(asyncio.get_running_loop(), Gate(), None, own)
    wire._learned = learned

    assert wire._gateway(asked) == dialled

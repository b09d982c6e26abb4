"""Who asks too much on Discord gets one word why, and then silence; others, and moderators, are answered on."""

import asyncio
from collections import Counter
from dataclasses import replace

import pytest

from bot.messages import Message, Press
from bot.platforms.discord.quotas import Shares
from bot.replies import Card, Reply
from bot.shedding import AMOUNTS, Measure, Who
from faq.entries import Community, Person
from tests.fakes.assistant import answer_about
from tests.fakes.discord_running import Book, running
from tests.fakes.discord_server import DiscordServer
from tests.fakes.discord_stand_in import DiscordStandIn

ANSWERS = "/channels/.*/messages"
ANN, BOB = Person("discord", "1"), Person("discord", "2")
MONA = replace(ANN, manages=True)
HERE = Community("discord", "100")


async def ended(book: Book, count: int) -> None:
    async with asyncio.timeout(20):
        while len(book.outcomes) < count:  # noqa: ASYNC110 -- silence tells nobody
            await asyncio.sleep(0.01)


def said(author: Person, channel: str = "7") -> Message:
    return Message("50 images", author, HERE, channel)


@pytest.mark.threat("S18")
async def test_one_person_s_mentions_get_a_measure_of_answers_and_one_word_why() -> None:
    async with DiscordServer() as server:
        assistant, book = DiscordStandIn(), Book()
        async with running(server, assistant, ledger=book):
            for number in range(60):
                await server.mention(f"{number} images")
            await ended(book, 60)
            sent = [str(it.body) for it in server.of("POST", ANSWERS)]
    most = AMOUNTS["answer"].person
    assert len(assistant.heard) == most
    assert len(sent) == most + 1
    assert sum("slow-down" in text for text in sent) == 1
    assert Counter(book.outcomes) == {"answered": most, "told": 1, "dropped": 60 - most - 1}


def test_who_is_past_their_measure_is_told_once_and_others_are_not_touched() -> None:
    shares = Shares(Measure())
    verdicts = [shares.verdict("answer", said(ANN)) for _ in range(40)]
    most = AMOUNTS["answer"].person
    assert verdicts == ["in"] * most + ["tell"] + ["silent"] * (40 - most - 1)
    assert shares.verdict("answer", said(BOB)) == "in"
    presses = [shares.verdict("press", Press("1cenim50", ANN, HERE, "7")) for _ in range(35)]
    assert presses == ["in"] * AMOUNTS["press"].person + ["tell"] + ["silent"] * 4, "a press has a measure of its own"


def test_a_crowd_in_one_channel_is_a_measure_too_and_other_channels_go_on() -> None:
    shares, most = Shares(Measure()), AMOUNTS["answer"].chat
    verdicts = [shares.verdict("answer", said(Person("discord", str(n)))) for n in range(most + 10)]
    assert verdicts == ["in"] * most + ["tell"] + ["silent"] * 9
    assert shares.verdict("answer", said(BOB, "8")) == "in"


def test_a_moderator_is_never_turned_away() -> None:
    shares = Shares(Measure())
    assert {shares.verdict("answer", said(MONA)) for _ in range(500)} == {"in"}
    assert {shares.verdict("press", Press("1cenim50", MONA, HERE, "7")) for _ in range(500)} == {"in"}


def test_of_several_replicas_each_keeps_to_its_part() -> None:
    measure = Measure(replicas=4)
    verdicts = [measure.admit("answer", Who("1")) for _ in range(10)]
    assert verdicts.count("in") == 4


async def test_pictures_are_few_a_minute_and_the_words_come_all_the_same() -> None:
    card = Card("en", "t", (), "c", "s", "50 images: about 260 Wh")

    def picture(heard: Message) -> Reply:
        return replace(answer_about(heard.text), card=card, card_only=True)

    async with DiscordServer() as server:
        assistant, book = DiscordStandIn(), Book()
        assistant.on_hear = picture
        async with running(server, assistant, ledger=book):
            for number in range(8):
                await server.mention(f"{number} images")
            await ended(book, 8)
            sent = server.of("POST", ANSWERS)
    assert book.outcomes == ["answered"] * 8
    assert sum(bool(it.files) for it in sent) == AMOUNTS["picture"].person

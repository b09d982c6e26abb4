"""Every command, menu and offer, in both languages, through the real discord.py."""

import discord
import pytest
import simcord

from bot.platforms.discord.client import Footprint
from bot.platforms.discord.commands import choices
from faq.entries import Community
from tests.fakes.discord_room import Room, said
from tests.fakes.discord_stand_in import DiscordStandIn

VERBS = [
    "list",
    "add",
    "edit",
    "history",
    "diff",
    "restore",
    "remove",
    "proposals",
    "accept",
    "decline",
    "writers",
    "undo",
    "stale",
    "export",
    "import",
    "preferences",
]


def published(env: simcord.Env) -> dict[str, dict[str, object]]:
    return {command["name"]: command for command in env.backend.commands[None].values()}


async def test_all_commands_are_published_with_french_names_and_descriptions(discord_env: simcord.Env) -> None:
    found = published(discord_env)

    expected = {"footprint", "compare", "faq", "class", "help", "about", "privacy", "moderate", "What does this cost?"}
    assert set(found) == expected
    assert found["footprint"]["name_localizations"] == {"fr": "empreinte"}
    assert found["footprint"]["description_localizations"] == {"fr": "[fr] about-footprint"}
    assert found["What does this cost?"]["name_localizations"] == {"fr": "Combien ça coûte ?"}


async def test_questions_work_wherever_somebody_brings_the_bot_and_moderation_in_servers_only(
    discord_env: simcord.Env,
) -> None:
    found = published(discord_env)

    for name in ("footprint", "compare", "faq", "help", "about", "privacy", "What does this cost?"):
        assert (found[name]["contexts"], found[name]["integration_types"]) == ([0, 1, 2], [0, 1])
    assert (found["moderate"]["contexts"], found["moderate"]["integration_types"]) == ([0], [0])


@pytest.mark.parametrize("locale", ["en-US", "fr"])
@pytest.mark.parametrize("name", ["footprint", "compare", "faq"])
async def test_a_question_typed_after_a_command_reaches_the_assistant(
    room: Room, assistant: DiscordStandIn, name: str, locale: str
) -> None:
    room.speak(locale)

    result = await room.alice.slash(room.channel, name, question="50 images")

    heard = assistant.heard[0]
    assert (heard.command, heard.text, heard.locale) == (name, "50 images", locale)
    assert (heard.community, heard.channel) == (Community("discord", str(room.guild.id)), str(room.channel.id))
    assert "Answer to: 50 images" in said(result.response)


@pytest.mark.parametrize("locale", ["en-US", "fr"])
@pytest.mark.parametrize("name", ["help", "about", "privacy"])
async def test_commands_without_a_question_reach_the_assistant(
    room: Room, assistant: DiscordStandIn, name: str, locale: str
) -> None:
    room.speak(locale)

    await room.alice.slash(room.channel, name)

    assert [(m.command, m.text, m.locale) for m in assistant.heard] == [(name, "", locale)]


async def test_commands_work_in_private(discord_env: simcord.Env, assistant: DiscordStandIn) -> None:
    bob = discord_env.create_user("bob")

    result = await bob.slash("footprint", question="50 images")

    assert assistant.heard[0].community is None
    assert "Answer to: 50 images" in said(result.response)


async def test_the_menu_asks_what_somebody_elses_message_costs(room: Room, assistant: DiscordStandIn) -> None:
    written = await room.mona.send(room.channel, "I made 20 starter packs today")

    await room.alice.context_menu(room.channel, "What does this cost?", written)

    assert [(m.text, m.command, m.author.name) for m in assistant.heard] == [
        ("I made 20 starter packs today", "footprint", "alice")
    ]


@pytest.mark.parametrize(
    ("verb", "options", "line"),
    [
        ("list", {}, "list"),
        ("add", {}, "add"),
        ("add", {"entry": "why-water"}, "add why-water"),
        ("edit", {"entry": "why-water"}, "edit why-water"),
        ("history", {"entry": "why-water"}, "history why-water"),
        ("diff", {"entry": "why-water"}, "diff why-water"),
        ("diff", {"entry": "why-water", "older": 2, "number": 5}, "diff why-water 2 5"),
        ("restore", {"entry": "why-water", "number": 3}, "restore why-water 3"),
        ("remove", {"entry": "why-water"}, "remove why-water"),
        ("proposals", {}, "proposals"),
        ("accept", {"number": 7, "entry": "why-water"}, "accept 7 why-water"),
        ("decline", {"number": 7}, "decline 7"),
        ("writers", {}, "writers"),
        ("undo", {"writer": "a1b2"}, "undo a1b2"),
        ("stale", {}, "stale"),
        ("export", {}, "export"),
        ("import", {}, "import"),
        ("preferences", {}, "preferences"),
        ("preferences", {"setting": "language", "value": "fr"}, "preferences language fr"),
    ],
)
async def test_a_moderators_command_is_the_line_one_would_type(
    room: Room, assistant: DiscordStandIn, verb: str, options: dict[str, str | int], line: str
) -> None:
    moderator = _moderator(room)

    await moderator.slash(room.channel, f"moderate {verb}", **options)

    assert [(m.command, m.text) for m in assistant.heard] == [("faq", line)]


async def test_the_cases_above_name_every_verb(discord_env: simcord.Env) -> None:
    options = published(discord_env)["moderate"]["options"]

    assert isinstance(options, list)
    assert sorted(option["name"] for option in options) == sorted(VERBS)


async def test_the_moderators_role_is_picked_from_the_servers_roles(room: Room, assistant: DiscordStandIn) -> None:
    role = room.guild.create_role("Editors")

    await _moderator(room).slash(room.channel, "moderate preferences", role=role)

    assert assistant.heard[0].text == f"preferences role {role.id}"


async def test_members_do_not_see_the_moderators_group(room: Room) -> None:
    assert "moderate edit" not in room.alice.available_commands(room.channel)
    assert "moderate edit" in _moderator(room).available_commands(room.channel)


async def test_what_is_offered_while_typing_comes_from_the_assistant_and_names_the_viewer(
    room: Room, assistant: DiscordStandIn
) -> None:
    assistant.offers = lambda _: [("Where does the water go?", "where-water")]
    room.speak("fr")

    offered = await room.mona.autocomplete(room.channel, "faq", "question", "wat")

    assert [(choice["name"], choice["value"]) for choice in offered] == [("Where does the water go?", "where-water")]
    (command, typed, lang, person, community) = assistant.suggesting[0]
    assert (command, typed, lang) == ("faq", "wat", "fr")
    assert (person.name, person.manages) == ("mona", True)
    assert community == Community("discord", str(room.guild.id))


@pytest.mark.fault("F29")
async def test_of_a_thousand_offers_25_are_shown_each_within_100_characters(
    room: Room, assistant: DiscordStandIn
) -> None:
    assistant.offers = lambda _: [(f"{n} " + "x" * 200, f"value-{n}") for n in range(1000)]

    offered = await room.alice.autocomplete(room.channel, "faq", "question", "")

    assert [choice["value"] for choice in offered] == [f"value-{n}" for n in range(25)]
    assert {len(choice["name"]) for choice in offered} == {100}


def test_an_offer_whose_value_does_not_fit_is_left_out_rather_than_cut() -> None:
    assert [c.value for c in choices([("a", "x" * 101), ("", "b"), ("c", "d")])] == ["d"]


@pytest.mark.threat("S15")
async def test_two_viewers_are_offered_what_each_may_see(room: Room, assistant: DiscordStandIn) -> None:
    assistant.offers = lambda asked: [("Draft", "draft")] if asked[3].manages else []

    assert await room.alice.autocomplete(room.channel, "faq", "question", "d") == []
    assert len(await room.mona.autocomplete(room.channel, "faq", "question", "d")) == 1


async def test_a_broken_search_offers_nothing_and_breaks_nothing(
    room: Room, assistant: DiscordStandIn, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: object) -> list[tuple[str, str]]:
        raise ValueError("a person's words")

    assistant.offers = broken

    assert await room.alice.autocomplete(room.channel, "faq", "question", "secret") == []
    assert "ValueError" in caplog.text
    assert "a person's words" not in caplog.text


async def test_a_value_that_was_never_offered_is_taken_as_typed(room: Room, assistant: DiscordStandIn) -> None:
    await room.alice.slash(room.channel, "faq", question="never offered")

    assert assistant.heard[0].text == "never offered"


def _moderator(room: Room) -> simcord.MemberActor:
    role = room.guild.create_role("Moderators", permissions=discord.Permissions(manage_messages=True))
    return room.guild.add_member(room.env.create_user("mod"), roles=[role])


def test_the_client_asks_for_no_privileged_intent_and_keeps_no_members(client: Footprint) -> None:
    privileged = discord.Intents(members=True, presences=True, message_content=True)

    assert client.intents.value & privileged.value == 0
    assert client._connection.member_cache_flags == discord.MemberCacheFlags.none()

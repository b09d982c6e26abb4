"""What is fuzzed: each takes bytes and raises where the bot would break or say more than a platform takes."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from functools import cache
from typing import Any, Final

import discord
import telegram

from bot.assistant import Assistant
from bot.messages import Message, Press
from bot.platforms.discord import incoming as on_discord
from bot.platforms.discord import rendering as discord_rendering
from bot.platforms.discord.client import Footprint
from bot.platforms.discord.wording import Wording
from bot.platforms.telegram import incoming as on_telegram
from bot.platforms.telegram import rendering as telegram_rendering
from bot.platforms.telegram.forms import form_from, prompt_of
from bot.reading import read, reading_json
from bot.replies import Reply
from faq.entries import Community, Entry, Person
from faq.entries.community_file import read as read_file
from faq.entries.community_file import written
from faq.refusals import Refused
from tests.fakes import discord_world
from tests.fakes.discord_stand_in import LANGUAGES, phrases, pixel
from tests.fakes.telegram_world import World
from tests.fuzz.material import Material
from tests.kept import made

PERSON: Final = Person("telegram", "1001", "Ana")
HERE: Final = Community("telegram", "-2001")
TELEGRAM_TAKES, DISCORD_TAKES = 4_096, 4_000


@cache
def _assistant() -> Assistant:
    return made().assistant(open_everywhere=True)


@cache
def _loop() -> asyncio.AbstractEventLoop:
    return asyncio.new_event_loop()


def _await(work: Coroutine[Any, Any, Any]) -> Any:
    return _loop().run_until_complete(work)


def _fits(reply: Reply | None) -> None:
    """Both platforms can draw it, and within what they take."""
    if reply is None:
        return
    drawn = telegram_rendering.draw(reply, made().book)
    for part in drawn.parts:
        if len(part.plain.encode("utf-16-le")) // 2 > TELEGRAM_TAKES:
            raise AssertionError("longer than Telegram takes")
    view = discord_rendering.draw(reply).view
    if view is not None and view.content_length() > DISCORD_TAKES:
        raise AssertionError("longer than Discord takes")


def _heard(message: Message) -> None:
    _fits(_await(_assistant().hear(message)))


def _pressed(press: Press) -> None:
    _fits(_await(_assistant().press(press)))


def reading(data: bytes) -> None:
    """A message of any kind, read and answered."""
    text = Material(data).rest()
    json.dumps(reading_json(read(text, made().lexicon)), allow_nan=False)
    _heard(Message(text, PERSON))


def followups(data: bytes) -> None:
    """A pack that anybody may forge, with a form's fields; what is packed again reads the same."""
    given = Material(data)
    fields = tuple(
        (given.choice(("question", "file", "title", "body", "value")), given.text(60)) for _ in range(given.number(3))
    )
    pack = given.rest()
    codec = made().context.codec
    read_as = codec.unpack(pack)
    if read_as is not None:
        again = codec.pack(read_as)
        if again is not None and codec.unpack(again) != read_as:
            raise AssertionError("a pack does not survive being packed again")
    _pressed(Press(pack, PERSON, HERE, fields=fields))


def imports(data: bytes) -> None:
    """A file for the FAQ: refused in words, or read, written and read again as the same."""
    text = Material(data).rest()
    try:
        drafts = read_file(text, LANGUAGES)
    except Refused:
        return
    entries = [
        Entry(slug, lang, draft.title, draft.body, draft.asks, draft.sources) for (slug, lang), draft in drafts.items()
    ]
    if read_file(written(entries), LANGUAGES) != drafts:
        raise AssertionError("what was read is not read the same once written")


def _telegram_event(given: Material) -> dict[str, Any]:
    world = World(privacy=False)
    ana = world.person("Ana")
    chat = given.choice((world.private(ana), world.group(), world.group(forum=True)))
    shown = world.record(chat, world.bot, {"text": "An answer"}) | {
        "reply_markup": {"inline_keyboard": [[{"text": "Maths", "callback_data": "1menim50"}]]}
    }
    user = ana.json() | {"last_name": "Smith"}
    match given.number(6):
        case 0:
            world.press(chat, ana, shown, "1menim50")
        case 1:
            query = {"id": "9", "from": user, "query": "50 images", "offset": ""}
            return {"update_id": 1, "inline_query": query}
        case 2:
            status = {"user": world.bot.json(), "status": "left"}
            change = {
                "chat": chat.json(),
                "from": user,
                "date": 1_700_000_000,
                "old_chat_member": status,
                "new_chat_member": status,
            }
            return {"update_id": 1, "my_chat_member": change}
        case 3:
            world.write(chat, ana, "/ask@footprint_test_bot 50 images in France", reply_to=shown, caption="50 images")
        case 4:
            world.write(
                chat,
                ana,
                "@footprint_test_bot 50 images",
                sender_chat=chat.json() | {"title": "A class"},
                author_signature="Ana",
                quote={"text": "50", "position": 0},
            )
        case _:
            world.write(chat, ana, "/start MWNlbmltNTA", language_code="fr")
    return dict(world.updates[-1])


@cache
def _bot() -> telegram.Bot:
    return telegram.Bot("1:a")


def telegram_events(data: bytes) -> None:
    """An update with other texts, numbers and gaps than the usual."""
    given = Material(data)
    told = given.changed(json.loads(json.dumps(_telegram_event(given))))
    try:
        update = telegram.Update.de_json(told, _bot())
    except Exception:  # noqa: BLE001 -- a shape that the library does not know is left out, as the webhook does
        return
    me = on_telegram.Me(7_000_000_001, "footprint_test_bot")
    query, message = update.callback_query, update.message or update.edited_message
    if query is not None:
        on_telegram.stands_under(query)
        press = on_telegram.press_from(query)
        if press is not None:
            _pressed(press)
    if update.inline_query is not None:
        _heard(on_telegram.asked_from(update.inline_query.from_user, update.inline_query.query))
    if update.my_chat_member is not None:
        on_telegram.community_of(update.my_chat_member.chat)
    if message is not None and on_telegram.is_for_ears(message, me):
        prompt = prompt_of(message, me)
        if prompt is not None:
            _pressed(form_from(message, prompt, on_telegram.said_in(message)))
        on_telegram.deep_link(message)
        _heard(on_telegram.message_from(message, me))


@cache
def _client() -> Footprint:
    async def made() -> Footprint:
        client = Footprint(_assistant(), Wording(phrases, LANGUAGES), pixel)
        await client.__aenter__()
        ids = discord_world.Ids()
        client._connection.user = discord.ClientUser(state=client._connection, data=discord_world.ME)  # type: ignore[arg-type]
        client._connection._add_guild(discord.Guild(data=discord_world.guild(ids), state=client._connection))  # type: ignore[arg-type]
        return client

    return _await(made())  # type: ignore[no-any-return]


def discord_events(data: bytes) -> None:
    """A message or an interaction with other texts, numbers and gaps than the usual."""
    given, client = Material(data), _client()
    state, guild = client._connection, client.guilds[0]
    ids = discord_world.Ids()
    place = {"id": str(guild.text_channels[0].id), "type": 0, "guild_id": str(guild.id), "name": "x"}
    alice = discord_world.user(ids, "alice")
    if given.number(2):
        told = given.changed(
            discord_world.message(ids, place, alice, f"<@{discord_world.APPLICATION}> 50 images", [discord_world.ME])
        )
        try:
            message = discord.Message(state=state, channel=guild.text_channels[0], data=told)  # type: ignore[arg-type]
        except Exception:  # noqa: BLE001 -- what the library cannot read never reaches the bot
            return
        me = int(discord_world.APPLICATION)
        if on_discord.is_for_us(message, me) and not on_discord.is_unreadable_reply(message, me):
            _heard(on_discord.message_from(message, me))
        return
    fields = [{"type": 18, "component": {"type": 4, "custom_id": "question", "value": "Why?"}}]
    kind, about = given.choice(
        (
            (3, {"custom_id": "1menim50", "component_type": 2}),
            (3, {"custom_id": "choose", "component_type": 3, "values": ["1cenim500"]}),
            (5, {"custom_id": "1senim1=form", "components": fields}),
        )
    )
    event = discord_world.interaction(ids, kind, place, alice, data=json.loads(json.dumps(about)), locale="en-US")
    event["data"] = given.changed(event["data"])
    try:
        interaction: discord.Interaction[Any] = discord.Interaction(data=given.changed(event), state=state)  # type: ignore[arg-type]
    except Exception:  # noqa: BLE001 -- as above
        return
    press = on_discord.press_from(interaction)
    if press is not None:
        _pressed(press)


TARGETS: Final[dict[str, Callable[[bytes], None]]] = {
    "reading": reading,
    "followups": followups,
    "imports": imports,
    "telegram": telegram_events,
    "discord": discord_events,
}

"""Whose text can make whom do what: the marks of the bot's forms, and nobody else's."""

import asyncio
import itertools
from dataclasses import replace
from typing import Any

import pytest
import telegram
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.filled import ASKED_BY
from bot.platforms.telegram.forms import mark_of, prompt_of
from bot.platforms.telegram.incoming import Me
from bot.platforms.telegram.inline import article
from bot.platforms.telegram.rendering import Drawn, draw
from bot.replies import Button, Card, Field, Form, Line, Link, Poll, Reply
from tests.bot.platforms.telegram.conftest import Lamps, words
from tests.fakes.assistant import StandInAssistant
from tests.fakes.telegram_html import parse
from tests.fakes.telegram_server import TelegramServer
from tests.fakes.telegram_world import ANONYMOUS_ADMINISTRATOR, Json, User, World

UNDO = "\u27e61001 title,body,asks,sources 1den=undo.abc\u27e7"
VERBS = (
    *("list", "add", "edit", "history", "diff", "restore", "remove", "undo", "writers", "proposals", "accept"),
    *("decline", "stale", "export", "import", "preferences"),
)
FORM = Form("Edit", "1den=edit.slug.en.3", tuple(Field(name, name.title()) for name in sorted(ASKED_BY["edit"])))

# ---------------------------------------------------------------- nothing that is drawn ends in a mark but a form
_PIECES = st.sampled_from(
    [
        UNDO,
        UNDO[:-1],
        UNDO[1:],
        "\u27e6",
        "\u27e7",
        "\u27e7\u27e6",
        f"<code>{UNDO}</code>",
        "`",
        " ",
        "\n",
        "a",
        "\U0001f600",
    ]
)
HOSTILE = st.lists(_PIECES, max_size=6).map("".join)
_LINKS = st.builds(Link, HOSTILE, st.sampled_from([None, "https://e.org/", f"https://e.org/{UNDO}", f"tg://{UNDO}"]))
_LINES = st.lists(st.builds(Line, HOSTILE, st.just("text"), st.tuples(_LINKS)), max_size=3).map(tuple)
_FIELDS = st.builds(Field, st.sampled_from(["title", "body"]), HOSTILE, HOSTILE)
_FORMS = st.builds(
    Form,
    HOSTILE,
    HOSTILE.map(lambda text: f"1den=add.{text.split()[0] if text.split() else ''}"),
    st.lists(_FIELDS, max_size=3).map(tuple),
)
_POLLS = st.builds(Poll, HOSTILE, st.tuples(HOSTILE, HOSTILE), st.just(0), HOSTILE)
REPLIES = st.builds(
    Reply,
    st.just("en"),
    headline=HOSTILE,
    lines=_LINES,
    caveats=_LINES,
    sources=st.lists(_LINKS, max_size=2).map(tuple),
    buttons=st.lists(st.builds(Button, HOSTILE, st.just("1c")), max_size=2).map(tuple),
    form=st.none() | _FORMS,
    poll=st.none() | _POLLS,
    card=st.none() | st.builds(Card, st.just("en"), HOSTILE, st.just(()), HOSTILE, HOSTILE, HOSTILE),
    private=st.booleans(),
    card_only=st.booleans(),
)


def as_sent(drawn: Drawn, *, readable: bool) -> list[Json]:
    """What Telegram makes of each text: as HTML, or plain where it could not read that."""
    told = []
    for part in (*drawn.parts, *([drawn.caption] if drawn.caption else [])):
        shown, entities = parse(part.html) if readable else (part.plain, [])
        told.append({"text": shown.rstrip(), "entities": entities})
    return told


def replied_to(asked: Json, world: World, replier: User) -> telegram.Message:
    """A reply to such a message of the bot's."""
    chat = world.private(replier)
    prompt = world.record(chat, world.bot, asked)
    reply = world.record(chat, replier, {"text": "thank you"}) | {"reply_to_message": prompt}
    return telegram.Message.de_json(reply, None)


@given(REPLIES, st.booleans())
def test_no_drawn_text_but_a_forms_own_ends_in_a_mark(reply: Reply, readable: bool) -> None:  # noqa: FBT001 -- drawn
    world = World()
    person = world.person("Ana")
    me = Me(world.bot.id, world.bot.username or "")
    drawn = draw(reply, words, str(person.id))
    found = [
        prompt_of(replied_to(asked, world, person), me) for asked in as_sent(drawn, readable=readable) if asked["text"]
    ]
    if reply.form is None or not readable:
        assert not any(found)
        assert reply.form or not any(char in part.plain for part in drawn.parts for char in "\u27e6\u27e7")
        return
    assert not any(found[: len(drawn.parts) - 1])
    prompt = found[len(drawn.parts) - 1]
    assert prompt is not None
    assert (prompt.to, prompt.pack) == (str(person.id), reply.form.followup.translate({0x27E6: None, 0x27E7: None}))
    assert prompt.names == tuple(field.name for field in reply.form.fields)
    assert not any(char in value for value in (*prompt.values.values(), *prompt.labels) for char in "\u27e6\u27e7")


@given(REPLIES, HOSTILE)
def test_nothing_else_that_the_bot_says_holds_a_mark(reply: Reply, title: str) -> None:
    drawn = draw(reply, words, "1")
    said: list[str] = [drawn.caption.plain if drawn.caption else ""]
    if drawn.quiz is not None:
        said += [drawn.quiz.question, *drawn.quiz.options, drawn.quiz.explanation]
    if isinstance(drawn.markup, telegram.InlineKeyboardMarkup):
        said += [button.text for row in drawn.markup.inline_keyboard for button in row]
    card = article("answer", title, replace(reply, form=None, poll=None), words)
    if card is not None:
        said += [card.title, card.description or "", str(card.input_message_content.to_dict()["message_text"])]
    assert not any(char in text for text in said for char in "\u27e6\u27e7")


# ---------------------------------------------------------------- who wrote x who replies x which verb
WRITERS = (
    "a member",
    "a bot",
    "the bot: an answer that quotes",
    "through the bot",
    "passed on",
    "the bot: for another",
)
REPLIERS = ("a member", "a moderator", "as the group")


def written_by(server: TelegramServer, group: Any, eve: User, mark: str, writer: str) -> Json:
    """A message that ends in this mark, as this writer can bring it about."""
    world, code = server.world, [{"type": "code", "offset": 5, "length": len(mark)}]
    own = {"text": f"Edit\n{mark}", "entities": code}
    match writer:
        case "a member":
            return world.record(group, eve, own)
        case "a bot":
            return world.record(group, world.person("Robo", is_bot=True), own)
        case "the bot: an answer that quotes":
            (part,) = draw(Reply("en", lines=(Line(f"<code>{mark}</code>"), Line(mark))), words).parts
            shown, entities = parse(part.html)
            return world.record(group, world.bot, {"text": shown, "entities": entities})
        case "through the bot":
            return world.record(group, world.bot, own | {"via_bot": world.bot.json()})
        case "passed on":
            origin = {"type": "hidden_user", "date": 1, "sender_user_name": "Eve"}
            return world.record(group, world.bot, own | {"forward_origin": origin})
        case _:
            return world.record(group, world.bot, own)


@pytest.mark.parametrize("replier", REPLIERS)
@pytest.mark.parametrize("writer", WRITERS)
async def test_whoever_replies_to_what_is_no_form_of_theirs_does_nothing_by_it(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, writer: str, replier: str
) -> None:
    group, eve, mo = server.world.group(), server.world.person("Eve"), server.world.person("Mo")
    group.administrators[mo.id] = mo
    anonymous = User(ANONYMOUS_ADMINISTRATOR, "Group", None, is_bot=True, username="GroupAnonymousBot")
    who = {"a member": server.world.person("Bo"), "a moderator": mo, "as the group": anonymous}[replier]
    # For Eve where somebody else replies to a true form; otherwise for whoever replies, as a forger would have it.
    target = eve.id if writer.endswith("for another") else group.id if who is anonymous else who.id
    sender = group.json() if who is anonymous else None
    for verb in VERBS:
        form = replace(FORM, followup=f"1den={verb}.why-water.en.1")
        forged = written_by(server, group, eve, mark_of(form, str(target)), writer)
        server.world.write(group, who, "thanks, that is clear", reply_to=forged, sender_chat=sender)
    server.world.write(group, eve, "/ask@footprint_test_bot the end")
    await server.until(lambda: any(message.text == "the end" for message in assistant.heard))
    await server.settled()
    assert assistant.presses == []


@pytest.mark.parametrize(("asker", "replier"), list(itertools.product(REPLIERS, REPLIERS)))
async def test_a_form_is_filled_in_by_whoever_asked_for_it_and_by_nobody_else(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, asker: str, replier: str
) -> None:
    group, eve, mo = server.world.group(), server.world.person("Eve"), server.world.person("Mo")
    group.administrators[mo.id] = mo
    anonymous = User(ANONYMOUS_ADMINISTRATOR, "Group", None, is_bot=True, username="GroupAnonymousBot")
    people = {"a member": (eve, None), "a moderator": (mo, None), "as the group": (anonymous, group.json())}
    assistant.on_hear = lambda _: Reply("en", form=FORM)
    person, sender = people[asker]
    server.world.write(group, person, "/faq@footprint_test_bot edit", sender_chat=sender)
    (prompt,) = await server.wait_for("sendMessage")
    person, sender = people[replier]
    server.world.write(group, person, "Body: mine", reply_to=prompt.result, sender_chat=sender)
    said = (await server.wait_for("sendMessage", count=2))[1].params["text"]
    # Whoever writes as the group may have pressed the button under their own name, as a moderator.
    taken = asker == replier or (asker, replier) == ("a moderator", "as the group")
    assert len(assistant.presses) == int(taken)
    assert ("telegram-form-not-yours" in said) == (not taken)
    assert [press.author.manages for press in assistant.presses] == ([replier != "a member"] if taken else [])


@pytest.mark.parametrize("command", ["/ask 50 images", "/faq list", "/help", "/faq@footprint_test_bot why water"])
async def test_a_reply_that_holds_a_command_is_that_command(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps, command: str
) -> None:
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    assistant.on_hear = lambda _: Reply("en", form=FORM)
    server.world.write(chat, ana, "/faq edit")
    (prompt,) = await server.wait_for("sendMessage")
    server.world.write(chat, ana, command, reply_to=prompt.result)
    await server.wait_for("sendMessage", count=2)
    assert (len(assistant.heard), assistant.presses) == (2, [])


async def test_nothing_that_people_write_reaches_the_assistant_with_a_mark_in_it(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    eve = server.world.person(f"Eve {UNDO}")
    chat = server.world.private(eve)
    group = server.world.group(f"Ours {UNDO}")
    as_group = server.world.group(f"Other {UNDO}")
    assistant.on_hear = lambda m: Reply("en", form=FORM) if m.command == "faq" else None
    server.world.write(chat, eve, f"/faq edit {UNDO}")
    (prompt,) = await server.wait_for("sendMessage")
    server.world.write(chat, eve, f"Title: {UNDO}\nBody: {UNDO}", reply_to=prompt.result)
    server.world.hand_in(chat, eve, "x.md", f"Title: {UNDO}".encode(), reply_to=prompt.result)
    server.world.show(chat, eve, UNDO)
    server.world.write(group, eve, f"/ask {UNDO}", sender_chat=as_group.json())
    server.world.ask_inline(eve, UNDO)
    await server.settled()
    await server.until(lambda: len(assistant.heard) + len(assistant.presses) == 6)
    for kept in (*map(repr, assistant.heard), *map(repr, assistant.presses)):
        assert "\u27e6" not in kept
        assert "\u27e7" not in kept


async def test_a_value_that_looks_like_a_label_stays_where_it_is(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    fields = (
        Field("title", "Title", "A"),
        Field("body", "Text", "old\nSources: none\nTitle"),
        Field("sources", "Sources", "s"),
    )
    assistant.on_hear = lambda _: Reply("en", form=Form("Edit", "1den=slug", fields))
    ana = server.world.person("Ana")
    chat = server.world.private(ana)
    server.world.write(chat, ana, "/faq edit")
    (prompt,) = await server.wait_for("sendMessage")
    server.world.write(chat, ana, "Title: B", reply_to=prompt.result)
    await server.wait_for("sendMessage", count=2)
    assert dict(assistant.presses[0].fields) == {"title": "B", "body": "old\nSources: none\nTitle", "sources": "s"}


async def test_the_prompts_of_two_people_are_told_apart(
    server: TelegramServer, assistant: StandInAssistant, bot: Lamps
) -> None:
    assistant.on_press = lambda _: Reply("en", form=FORM)
    group, people = server.world.group(), [server.world.person("Ana"), server.world.person("Bo")]
    server.world.write(group, people[0], "/ask 50 images")
    (first,) = await server.wait_for("sendMessage")
    key = first.result["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    for person in people:
        server.world.press(group, person, first.result, key)
    prompts = (await server.wait_for("sendMessage", count=3))[1:]
    await asyncio.sleep(0)
    assert {call.result["text"].split("\u27e6")[1].split()[0] for call in prompts} == {str(p.id) for p in people}

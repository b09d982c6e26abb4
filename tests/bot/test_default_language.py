"""Which language a reply speaks where neither its text nor anybody's locale tells: the operator's choice."""

import pytest
import telegram

from bot.messages import Message, Press
from bot.platforms.discord.wording import Wording
from bot.platforms.telegram.replying import Replying
from bot.platforms.telegram.send_limits import Flow
from bot.platforms.telegram.sending import Outbox
from faq.entries import Person
from tests.kept import made

PARTS = made()
ANA = Person("test", "1", "Ana")


async def unmoved(_: int, __: int) -> None:
    """No chat moves here."""


TELLS_NOTHING = ["50 images", "ChatGPT", "20?!", "\N{THINKING FACE}", "", "Sora 3"]


@pytest.mark.parametrize("default", PARTS.book.languages)
@pytest.mark.parametrize("text", TELLS_NOTHING)
@pytest.mark.parametrize("locale", [None, "tlh", ""])
async def test_a_text_in_no_language_of_nobodys_locale_is_answered_in_the_default(
    text: str, locale: str | None, default: str
) -> None:
    reply = await PARTS.assistant(default_language=default).hear(Message(text, ANA, locale=locale))
    assert reply is not None
    assert reply.lang == default


@pytest.mark.parametrize("default", PARTS.book.languages)
@pytest.mark.parametrize(
    ("text", "locale", "lang"),
    [
        ("how much do 50 images cost?", None, "en"),
        ("combien coûtent 50 images ?", None, "fr"),
        ("50 images", "fr-CA", "fr"),
        ("50 images", "en-GB", "en"),
        ("50 images ?", None, "fr"),
    ],
)
async def test_a_text_or_a_locale_that_tells_its_language_is_answered_in_that(
    text: str, locale: str | None, lang: str, default: str
) -> None:
    reply = await PARTS.assistant(default_language=default).hear(Message(text, ANA, locale=locale))
    assert reply is not None
    assert reply.lang == lang


@pytest.mark.parametrize("default", PARTS.book.languages)
async def test_a_button_of_nobody_knows_when_and_a_command_are_answered_in_the_default(default: str) -> None:
    assistant = PARTS.assistant(default_language=default)
    assert (await assistant.press(Press("forged", ANA))).lang == default
    told = await assistant.hear(Message("", ANA, command="help"))
    assert told is not None
    assert told.lang == default


@pytest.mark.parametrize("default", PARTS.book.languages)
def test_discords_own_lines_speak_the_default_and_its_commands_keep_their_names(default: str) -> None:
    wording = Wording(PARTS.book, PARTS.book.languages, default)
    assert [wording.language(locale) for locale in (None, "", "tlh", "fr-CA", "en-US")] == [default] * 3 + ["fr", "en"]
    assert (
        wording.text("command-help").message == Wording(PARTS.book, PARTS.book.languages).text("command-help").message
    )


@pytest.mark.parametrize("default", PARTS.book.languages)
@pytest.mark.parametrize("locale", [None, "tlh"])
async def test_telegrams_own_lines_speak_the_default_too(default: str, locale: str | None) -> None:
    outbox = Outbox(telegram.Bot("1:a"), Flow(), None, unmoved)
    replying = Replying(PARTS.assistant(), outbox, PARTS.book, default)
    assert replying.say(locale, "telegram-sorry") == PARTS.book(default, "telegram-sorry")

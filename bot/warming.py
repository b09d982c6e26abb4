"""What the first person would wait for, done before anybody asks: parts of libraries that answers load when needed."""

from typing import Final

from bot.answers.side_replies import EXAMPLES
from bot.assistant import Assistant
from bot.languages.words import Phrasebook
from bot.messages import Message
from faq import Desk
from faq.entries import Person

NOBODY: Final = Person("nobody", "0")


async def warm(assistant: Assistant, book: Phrasebook, desk: Desk) -> None:
    """Ask what the bot shows as its own examples, and all of them at once, in each language; nobody hears the answers.

    assistant: one that counts nothing, since nobody asked.
    """
    for lang in book.languages:
        examples = [book(lang, f"example-{number}") for number in range(1, len(EXAMPLES) + 1)]
        for text in (*examples, "; ".join(examples)):
            await assistant.hear(Message(text, NOBODY, locale=lang))
            desk.match(text, lang)

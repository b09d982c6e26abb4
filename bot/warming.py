"""What the first person would wait for, done before anybody asks: parts of libraries that answers load when needed."""

import re
from typing import Final

from bot.answers.side_replies import EXAMPLES
from bot.assistant import Assistant
from bot.languages.words import Phrasebook
from bot.messages import Message
from faq import Desk
from faq.entries import Person

NOBODY: Final = Person("nobody", "0")
ODD: Final = "1234"
"""A count that is neither small nor round: what it takes to say it is worked out only then."""


async def warm(assistant: Assistant, book: Phrasebook, desk: Desk) -> None:
    """Ask what the bot shows as its own examples, with odd counts too, and all at once; nobody hears the answers.

    assistant: one that counts nothing, since nobody asked.
    """
    for lang in book.languages:
        examples = [book(lang, f"example-{number}") for number in range(1, len(EXAMPLES) + 1)]
        odd = [re.sub(r"\d+", ODD, text) for text in examples]
        for text in (*examples, *odd, "; ".join(examples)):
            await assistant.hear(Message(text, NOBODY, locale=lang))
            desk.match(text, lang)

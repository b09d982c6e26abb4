"""One message, spelt, and its words as they were typed."""

from dataclasses import dataclass

from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.text import Token


@dataclass(frozen=True, slots=True)
class Message:
    """One message, spelt: its text, its tokens, and the words they are looked up in."""

    plain: str
    tokens: list[Token]
    language: Language
    lexicon: Lexicon


def written(message: Message, start: int, end: int) -> str:
    """The tokens [start, end) as they were typed."""
    return message.plain[message.tokens[start].start : message.tokens[end - 1].end]

"""Text -> Reading: what people mean, in every language that has a folder. Pure, linear, no language model.

`load_lexicon` once at start, then `read` for each message.
"""

from bot.reading.compiling import load_lexicon
from bot.reading.lexicon import Lexicon
from bot.reading.loading import BadLanguage
from bot.reading.reader import read
from bot.reading.result import Intent, Reading, Span, reading_json

__all__ = ["BadLanguage", "Intent", "Lexicon", "Reading", "Span", "load_lexicon", "read", "reading_json"]

"""Whether a message is in a language that the bot does not speak, Spanish or Dutch: its words say so."""

from bot.reading.words.lexicon import Lexicon, Stranger
from bot.reading.words.text import Token

_FEWEST = 2
"""Words that only that language has, at least: one is a name, or a word that anybody may use."""
_CLEARLY = 2
"""How many of them there must be for each word of a language of the bot."""
_LEAST = 0.5
"""What a word tells at least that counts for a language of the bot."""

_NONE = (0.0,)


def is_strange(tokens: list[Token], plain: str, lexicon: Lexicon) -> bool:
    """Is most of it in one language that the bot does not speak?"""
    texts = {token.text for token in tokens}
    for stranger in lexicon.strangers.values():
        if len(texts & stranger.alone) >= _FEWEST and _speaks(tokens, plain, stranger, lexicon):
            return True
    return False


def _speaks(tokens: list[Token], plain: str, stranger: Stranger, lexicon: Lexicon) -> bool:
    """Do its words outnumber ours? A word with a capital inside a sentence is a name in any language."""
    shouts = plain.isupper()
    theirs, ours = set[str](), set[str]()
    for at, token in enumerate(tokens):
        word = token.text
        inside = at > 0 and tokens[at - 1].text.isalnum()
        if word in stranger.alone:
            if shouts or not (inside and plain[token.start].isupper()):
                theirs.add(word)
        elif word not in stranger.words and len(word) > 1 and max(lexicon.evidence.get(word, _NONE)) >= _LEAST:
            ours.add(word)
    return len(theirs) >= _FEWEST and len(theirs) >= _CLEARLY * len(ours)

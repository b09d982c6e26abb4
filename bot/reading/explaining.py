"""Which words gave which part of a reading, line by line, for whoever mends a misreading."""

import json

from bot.reading.lexicon import Lexicon
from bot.reading.quantities import compose
from bot.reading.reader import read
from bot.reading.result import reading_json
from bot.reading.spelling import language_of, spell
from bot.reading.tagging import Chunk, tag
from bot.reading.text import normalise, tokenise


def explain(text: str, lexicon: Lexicon) -> list[str]:
    """The chunks as they were made out, the rule that chose the intent, and the reading."""
    reading = read(text, lexicon)
    plain = normalise(text)
    language = lexicon.languages[reading.lang]
    raw = tokenise(plain)
    tokens = spell(raw, language_of(raw, plain, lexicon, None), lexicon)
    lines = [f"{reading.lang}: {' '.join(token.text for token in tokens)}"]
    lines += [
        f"  {chunk.kind:<10} {chunk.text!r} {_what(chunk)}".rstrip()
        for chunk in compose(tag(tokens, language, lexicon, plain).chunks, tokens, language)
    ]
    lines += [f"{span.words!r} gave {span.gave}" for span in reading.spans]
    lines.append(
        f"intent {reading.intent}: {reading.why}" + (f", refused: {reading.refused}" if reading.refused else "")
    )
    if reading.unread:
        lines.append(f"not understood: {', '.join(reading.unread)}")
    if reading.assumed:
        lines.append(f"assumed: {', '.join(reading.assumed)}")
    lines += [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in reading_json(reading).items()]
    return lines


def _what(chunk: Chunk) -> str:
    """What a chunk means, in a few words."""
    meaning = chunk.meaning
    said = [f"{chunk.value:g} {chunk.unit}".strip()] if chunk.value else []
    names = ("act", "verb", "model", "thing", "place", "demonym")
    said += [f"{name}={getattr(meaning, name)}" for name in names if getattr(meaning, name)]
    if meaning.sources:
        said.append(f"sources={','.join(sorted(meaning.sources))}")
    if meaning.roles:
        said.append(f"roles={','.join(sorted(meaning.roles))}")
    return "; ".join(said)

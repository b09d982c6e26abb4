"""Which words gave which part of a reading, line by line, for whoever mends a misreading."""

import json
from dataclasses import fields

from bot.reading.cues import find_cues
from bot.reading.lexicon import Language, Lexicon
from bot.reading.placing import tag_places
from bot.reading.quantities import compose
from bot.reading.reader import read
from bot.reading.result import reading_json
from bot.reading.spans import Places, Spanned, others_of, spans_of
from bot.reading.spelling import language_of, spell
from bot.reading.text import Token, normalise, tokenise


def explain(text: str, lexicon: Lexicon) -> list[str]:
    """The spans that stand in a message, the rule that chose the intent, and the reading."""
    reading = read(text, lexicon)
    plain = normalise(text)
    language = lexicon.languages[reading.lang]
    raw = tokenise(plain)
    tokens = spell(raw, language_of(raw, plain, lexicon, None), lexicon, plain)
    lines = [f"{reading.lang}: {' '.join(token.text for token in tokens)}"]
    lines += ["  " + " | or ".join(map(_what, place)) for place in spans_in(tokens, language, lexicon, plain)]
    lines += [f"{span.words!r} gave {span.gave}" for span in reading.spans]
    lines.append(
        f"intent {reading.intent}: {reading.why}" + (f", refused: {reading.refused}" if reading.refused else "")
    )
    if reading.unread:
        lines.append(f"not understood: {', '.join(reading.unread)}")
    if reading.left_aside:
        lines.append(f"left aside: {', '.join(reading.left_aside)}")
    lines += [f"or, {offer.words!r} as a {offer.kind}: {offer.question.items}" for offer in reading.offers]
    if reading.assumed:
        lines.append(f"assumed: {', '.join(reading.assumed)}")
    lines += [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in reading_json(reading).items()]
    return lines


def spans_in(tokens: list[Token], language: Language, lexicon: Lexicon, plain: str) -> Places:
    """The typed spans of a spelt message, each place with what else it may be."""
    tagged = tag_places(tokens, language, lexicon, plain)
    others = others_of(tagged.doubts, lambda at: tag_places(tokens, language, lexicon, plain, otherwise=at).chunks)
    chunks = compose(tagged.chunks, tokens, language)
    return spans_of(chunks, find_cues(tokens, language, lexicon, chunks), others)


def _what(span: Spanned) -> str:
    """A span in a few words: its kind, how it was written, and what it says."""
    said = [
        f"{field.name}={value:g}" if isinstance(value, float) else f"{field.name}={value}"
        for field in fields(span)
        if field.name not in {"start", "end", "text"} and (value := getattr(span, field.name)) not in (None, False, "")
    ]
    return " ".join([f"{type(span).__name__:<11}{span.text!r}", *said])

"""Which words gave which part of a reading, line by line, for whoever mends a misreading."""

import json
from dataclasses import fields

from bot.reading.choosing.actions import ACTIONS
from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.facts import Facts
from bot.reading.choosing.search import steps_of
from bot.reading.choosing.traits import names_around, names_so_far
from bot.reading.choosing.weighing import facts_in
from bot.reading.choosing.weights import INTENTS
from bot.reading.quantities.composing import compose
from bot.reading.reader import read
from bot.reading.result import Intent, reading_json
from bot.reading.tagging.cues import find_cues
from bot.reading.tagging.placing import tag_places
from bot.reading.tagging.spans import Places, Spanned, others_of, spans_of
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.words.lexicon import Language, Lexicon
from bot.reading.words.message import Message
from bot.reading.words.scores import SCALE, Value, unpacked
from bot.reading.words.text import Token, normalise, tokenise

SHOWN, REASONS = 2, 3
"""Readings that are told, and reasons for each of their choices."""


def explain(text: str, lexicon: Lexicon) -> list[str]:
    """The spans that stand in a message, what each was taken for and why, the runner-up, the intent, the reading."""
    reading = read(text, lexicon)
    plain = normalise(text)
    language = lexicon.languages[reading.lang]
    raw = tokenise(plain)
    tokens = spell(raw, language_of(raw, plain, lexicon, None), lexicon, plain)
    facts = facts_in(Message(plain, tokens, language, lexicon), tag_places(tokens, language, lexicon, plain).chunks)
    lines = [f"{reading.lang}: {' '.join(token.text for token in tokens)}"]
    lines += ["  " + " | or ".join(map(_what, place)) for place in spans_in(tokens, language, lexicon, plain)]
    for number, candidate in enumerate(facts.found[:SHOWN], 1):
        lines.append(f"reading {number}, {candidate.path.score / SCALE:+.1f}: " + (_said(candidate) or "nothing named"))
        lines += [f"  {step}" for step in derivation(candidate, facts, lexicon)]
    if reading.items:
        lines += _gave(plain, facts)
    likely = ", ".join(f"{intent} {share:.2f}" for intent, share in sorted(facts.likely.items(), key=lambda p: -p[1]))
    lines.append(f"intent {reading.intent}: {likely}" + (f"; refused: {reading.refused}" if reading.refused else ""))
    lines.append("  because of " + ", ".join(reasons_of_intent(facts, reading.intent, lexicon)))
    if reading.unread:
        lines.append(f"not understood: {', '.join(reading.unread)}")
    if reading.left_aside:
        lines.append(f"left aside: {', '.join(reading.left_aside)}")
    lines += [f"or, {offer.words!r} as a {offer.kind}: {offer.question.items}" for offer in reading.offers]
    if reading.assumed:
        lines.append(f"assumed: {', '.join(reading.assumed)}")
    lines += [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in reading_json(reading).items()]
    return lines


def derivation(candidate: Candidate, facts: Facts, lexicon: Lexicon) -> list[str]:
    """Each choice of a candidate: the words, what they were taken for, what that scores, its strongest reasons."""
    told = []
    for step in steps_of(candidate.path):
        chunk = facts.chunks[step.at]
        index = ACTIONS[chunk.kind].index(step.action)
        scores = lexicon.weights.structure[chunk.kind]
        adds = step.score - (step.earlier.score if step.earlier else 0)
        named = [
            *zip(names_around(chunk.kind), scores.around, step.fixed, strict=False),
            *zip(names_so_far(chunk.kind), scores.so_far, step.moving, strict=False),
        ]
        weighed = [
            (unpacked(of[value], scores.size)[index], f"{name} {_shown(value)}")
            for name, of, value in named
            if value in of
        ]
        strongest = sorted(weighed, key=lambda pair: -abs(pair[0]))[:REASONS]
        why = "; ".join(f"{feature} {weight / SCALE:+.1f}" for weight, feature in strongest)
        told.append(f"{chunk.text!r} {chunk.kind} -> {step.action.name} {adds / SCALE:+.1f} ({why})")
    return told


def reasons_of_intent(facts: Facts, intent: Intent, lexicon: Lexicon) -> list[str]:
    """The facts that speak the most for an intent."""
    at, rows = INTENTS.index(intent), lexicon.weights.intents
    weighed = [
        (unpacked(rows[name][value], len(INTENTS))[at], f"{name} {_shown(value)}")
        for name, values in facts.told.items()
        for value in values
        if value in rows.get(name, {})
    ]
    return [f"{fact} {weight / SCALE:+.1f}" for weight, fact in sorted(weighed, key=lambda p: -p[0])[: 2 * REASONS]]


def _shown(value: Value) -> str:
    return value if isinstance(value, str) else " + ".join(value or ())


def _gave(plain: str, facts: Facts) -> list[str]:
    """Which words gave which part of the likeliest reading."""
    best, tokens = facts.found[0], facts.tokens
    named = [(facts.chunks[use.at], f"item {use.activity}") for use in best.uses]
    named += [(facts.chunks[side.at], f"everyday {side.thing}") for side in best.sides]
    named += [(chunk, "place") for chunk in facts.chunks if chunk.kind == "place"]
    return [f"{plain[tokens[c.start].start : tokens[c.end - 1].end]!r} gave {gave}" for c, gave in named]


def _said(candidate: Candidate) -> str:
    uses = [f"{use.count:g} {use.activity}" + (f" with {use.model}" if use.model else "") for use in candidate.uses]
    sides = [side.thing if side.count is None else f"{side.count:g} {side.thing}" for side in candidate.sides]
    return ", ".join(uses + sides)


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

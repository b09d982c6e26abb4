"""Whether a message asks what a published calculator, or a maker, says of AI's footprint: a rule on its spans.

A calculator has to be named as one that says something, or be set against this bot: which one to install is the FAQ's.
A maker has to be named with a verb of saying, in a question, with an amount or a use: "why does Mistral say 1.14 g?".
Why a maker says nothing, and whether to believe it, are the FAQ's too.
"""

import re
from dataclasses import replace

from bot.reading.choosing.facts import Facts
from bot.reading.questions.scenery import measures_of
from bot.reading.result import Quote, Reading
from estimator.question import Use

MAKERS = frozenset({"google", "openai", "mistral"})
NEAR, AFTER = 5, 3
"""Words between a calculator and what it says; between a maker and its verb."""
CHATTER = 0.97
"""From this likelihood on a message asks nothing, unless a question mark ends it."""
ANYBODY = "any"
"""Cue of calculators without a name: "the other calculators"."""
_ASKING = ("asks", "faq:why", "which", "how_many")
_ENDS = frozenset(".?!\n…")
_AMOUNT = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(?:m?wh|kwh|watt\w*|m?g|grams?|grammes?|milligram\w*|m?l|cl|millilit\w+|lit(?:re|er)s?)\b",
    re.IGNORECASE,
)


def with_quote(reading: Reading, facts: Facts, plain: str) -> Reading:
    """The reading as a question for what others say, where it is one."""
    if reading.rank is not None:
        return reading
    cues = facts.cues
    named = [
        (span, cue.partition(":")[2])
        for cue, spans in cues.found.items()
        if cue.startswith("teller:")
        for span in spans
    ]
    if not named or (facts.likely["none"] > CHATTER and not _marked(facts)):
        return reading
    items = reading.items or reading.glimpsed.items or _found(facts)
    tools = [(span, name) for span, name in named if name not in MAKERS]
    makers = [(span, name) for span, name in named if name in MAKERS]
    teller: str | None = None
    if tools and _is_quoted(facts, [span for span, _ in tools], items):
        teller = next((name for _, name in sorted(tools) if name != ANYBODY), None)
    elif makers and (said := _said_by(facts, makers, items, plain)) is not None:
        teller = said
    else:
        return reading
    use = next((use for use in items if use.activity == "chat"), items[0] if items else None)
    if use is not None and not cues.has("teller:mistral") and not _model_named(facts):
        use = replace(use, model=None)
    if use is not None and use.count in _amounts(plain):  # what was said to be 1.14 g counts nothing
        use = replace(use, count=1)
    measures = measures_of(facts.chunks, cues)
    quote = Quote(use, teller, measures[0] if len(measures) == 1 else None)
    return Reading(
        reading.lang, "faq", unread=reading.unread, why="asks what others say", likely=reading.likely, quote=quote
    )


def _is_quoted(facts: Facts, tools: list[tuple[int, int]], items: tuple[Use, ...]) -> bool:
    """Does a calculator say something, or is it set against this bot, its figures or a use?"""
    cues = facts.cues
    if cues.has("quote:choosing") or (facts.cues.has("denies") and cues.has("quote:install")):
        return False
    for cue in ("quote:says", "quote:by", "quote:against", "quote:figures"):
        for start, end in cues.spans(cue):
            if any(max(start - tool_end, tool_start - end) <= NEAR for tool_start, tool_end in tools):
                return True
    return bool(items) and _model_named(facts) and (_marked(facts) or cues.has("asks", "how_many", "requests"))


def _said_by(facts: Facts, makers: list[tuple[tuple[int, int], str]], items: tuple[Use, ...], plain: str) -> str | None:
    """The maker whose figure is asked for or asked about; None where it is none."""
    cues = facts.cues
    if cues.has("quote:silent", "quote:believing") or not (items or _amounts(plain)):
        return None
    for (start, end), name in makers:
        first, last = _sentence(facts, start)
        asking = facts.tokens[last].text == "?" if last < len(facts.tokens) else False
        if not asking and not any(first <= at <= first + 1 for cue in _ASKING for at, _ in cues.spans(cue)):
            continue
        said = [at for cue in ("quote:says", "quote:figures") for at, _ in cues.spans(cue) if at < last]
        by = [stop for _, stop in cues.spans("quote:by")]
        if any(0 <= at - end <= AFTER for at in said) or start in by:
            return name
        if any(0 <= start - stop <= AFTER for at, stop in cues.spans("quote:figures") if at >= first):
            return name
    return None


def _sentence(facts: Facts, at: int) -> tuple[int, int]:
    """Where the sentence around a token begins, and at which token it ends."""
    ends = [n for n, token in enumerate(facts.tokens) if token.text in _ENDS]
    first = max((n + 1 for n in ends if n < at), default=0)
    return first, min((n for n in ends if n >= at), default=len(facts.tokens))


def _amounts(plain: str) -> frozenset[float]:
    """The numbers that stand before a unit of energy, carbon or water."""
    found = _AMOUNT.findall(plain)
    return frozenset(float(number.replace(",", ".")) for number in found)


def _marked(facts: Facts) -> bool:
    return any(token.text == "?" for token in facts.tokens)


def _model_named(facts: Facts) -> bool:
    return any(chunk.kind == "model" and chunk.meaning.model is not None for chunk in facts.chunks)


def _found(facts: Facts) -> tuple[Use, ...]:
    """One answer of a model that is named without any use."""
    named = [chunk.meaning.model for chunk in facts.chunks if chunk.kind == "model" and chunk.meaning.model]
    return (Use("chat", model=named[0]),) if named else ()

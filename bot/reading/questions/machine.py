"""An own machine in a message: watts and hours, or energy as it was said.

A machine is meant where a word for one stands ("my RTX 4090", "un PC") or where nothing but a power, a time and a place
is said. A bulb, a heater, a power supply that somebody buys, a figure that somebody claims are none.
"""

from dataclasses import replace

from bot.reading.choosing.facts import Facts
from bot.reading.quantities.lasting import Lasting, Times
from bot.reading.quantities.powers import Said, powers_in, tokens_of
from bot.reading.quantities.units import units_of
from bot.reading.questions.elsewhere import sides_in
from bot.reading.questions.making import uses_of
from bot.reading.questions.scenery import measures_of, place_of
from bot.reading.result import Offer, Reading
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.tagging.numbers import Numbers
from bot.reading.words.lexicon import Language, Lexicon
from estimator.question import Machine, Question

_CARD, _COMPUTER, _BOARD, _OWN = "machine:cards", "machine:computers", "machine:boards", "machine:own"
_MACHINES = (_CARD, _COMPUTER, _BOARD)
"""Words for a machine; "card" alone is one beside its watts only."""
_ALWAYS, _ASIDE = "machine:always", "machine:aside"
_NOUNS = frozenset({"act", "verb", "model", "thing", "carrier", "sources", "people", "money", "group", "multiple"})
_ESTIMATED = ("footprint", "compare")
_ENDS = frozenset(".?!")
_NEAR = 3
_BESIDE, _BRIEF = 8, 9
"""Tokens between a machine and its power; tokens of a message that says no time, and is a question all the same."""
_MOST_EACH = 1000
_LITTLE = 3
"""Letters of a word that may stand beside a power without meaning anything."""
_CLAIMS = ("faq:claim", "faq:why", "faq:meaning", "faq:define", "money", "chatter")


def with_machine(reading: Reading, facts: Facts, language: Language, lexicon: Lexicon) -> Reading:
    """The reading as that of an own machine, where one is meant; without its watts they are asked for."""
    tokens = facts.tokens
    if not (facts.cues.has(*_MACHINES) or any(token.text in language.power_units for token in tokens)):
        return reading
    facts = _without_things(facts)
    cues = facts.cues
    numbers = Numbers(tokens, language.numbers)
    said = powers_in(tokens, language, numbers)
    lasting = Times(tokens, language, numbers, {at for one in said for at in range(one.start, one.end)}).read()
    hours, per = lasting.total(always=cues.has(_ALWAYS))
    if not said:
        asked = any(len(token.text) > 1 and token.text in language.power_units for token in tokens)
        return _asking(reading, facts, timed=lasting.hours is not None, asked=asked)
    power = next((one for one in said if not one.energy), None)
    if power is not None and _is_meant(facts, power, hours, long=lasting.hours is not None):
        watts = power.value * _how_many(facts, power, numbers)
        machine = Machine(watts, hours, per, card=_is_card(cues))
    elif power is None and _is_own(cues) and cues.has(_CARD, _COMPUTER) and not cues.has("money", "chatter", _ASIDE):
        amount, per = lasting.over(said[0].value, lasting.rates, lasting.spans)
        machine = Machine(energy_wh=amount, per=per, card=_is_card(cues))
    else:
        return reading
    place, sides = place_of(facts.chunks, lexicon.places), sides_in(facts, lexicon.places)
    return Reading(
        reading.lang,
        "compare" if sides else "footprint",
        everyday=tuple(replace(side, count=None) for side in reading.everyday),
        place=sides[0] if sides else place[0] if place else None,
        places=sides,
        measures=measures_of(_without(facts.chunks, said), cues.without(tokens_of(said), "measure:")),
        units=units_of(facts.chunks, cues),
        machine=machine,
        assumed=_assumed(facts, machine, placed=place is not None),
        spread=said[0].spread,
        why="a machine of one's own",
        likely=reading.likely,
        offers=_against(facts, place[0] if place else None),
    )


def _without_things(facts: Facts) -> Facts:
    """The facts without the machines that are part of a thing's name: a washing machine computes nothing."""
    longer = [c for c in facts.chunks if c.kind in {"thing", "carrier"} and c.end - c.start > 1]
    spans = [span for cue in (_CARD, _COMPUTER) for span in facts.cues.spans(cue)]
    taken = {at for c in longer for at in range(c.start, c.end) if (c.start, c.end) not in spans}
    return replace(facts, cues=facts.cues.without(frozenset(taken), "machine:")) if taken else facts


def _against(facts: Facts, place: str | None) -> tuple[Offer, ...]:
    """Uses that are counted and set against the machine: a tap away."""
    uses = facts.found[0].uses
    versus = facts.cues.has("versus_strong") or any(
        chunk.plays("versus") or chunk.plays("or") for chunk in facts.chunks
    )
    if not versus or not any(use.counted for use in uses):
        return ()
    return (Offer("reading", "", Question(uses_of(facts.found[0], facts), place=place)),)


def _how_many(facts: Facts, power: Said, numbers: Numbers) -> float:
    """The cards of "two RTX 3090 at 350 W each", "4 GPU de 300 W chacun"; 1 where the power is not that of each."""
    each = any(
        chunk.kind == "each" or chunk.plays("each") for chunk in facts.chunks if 0 <= chunk.start - power.end < _NEAR
    )
    for start, _ in sorted(span for cue in _MACHINES for span in facts.cues.spans(cue)) if each else ():
        for at in range(max(0, start - _NEAR), start):
            number = numbers.at(at)
            if number is not None and not number.article and number.end in (start, start - 1) and number.value > 1:
                return number.value if number.value <= _MOST_EACH else 1.0
    return 1.0


def _asking(reading: Reading, facts: Facts, *, timed: bool, asked: bool) -> Reading:
    """A graphics card without its watts: they are asked for, where it runs for so long or they are what is asked.

    timed: a length was said. asked: watts are spoken of without a number.
    """
    uses, cues = facts.found[0].uses, facts.cues
    counted = any(use.counted or use.length for use in uses)
    own = timed and _is_own(cues)
    meant = reading.intent in _ESTIMATED or facts.env or any(chunk.kind == "place" for chunk in facts.chunks)
    card = cues.has(_CARD) and _is_card(cues) and not counted and not cues.has(*_CLAIMS, _ASIDE)
    if not (card and meant and (own or (asked and cues.has("how_many", "which", "asks")))):
        return reading
    return Reading(reading.lang, "footprint", refused="watts", why="a machine without its watts", likely=reading.likely)


def _is_meant(facts: Facts, power: Said, hours: float | None, *, long: bool) -> bool:
    """Is the power that of an own machine, and is its footprint asked for? long: a length was said, "for 2 hours"."""
    cues, env = facts.cues, facts.env and facts.cues.has("impact:strong", "measure:carbon", "measure:water")
    named = {at for cue in (_CARD, _COMPUTER) for start, end in cues.spans(cue) for at in range(start, end)}
    things = [c for c in facts.chunks if c.kind in {"thing", "carrier"} and c.start not in named]
    beside = any(c.start in (power.end, power.end + 1) for c in things)
    kinds = {chunk.kind for chunk in facts.chunks}
    claims = cues.has(*_CLAIMS) and not (
        hours is not None and (cues.has(_CARD, _COMPUTER) or kinds & {"act", "verb", "model"})
    )
    if cues.has(_ASIDE) or (claims and not env) or beside:
        return False
    counted = any(use.counted for use in facts.found[0].uses)
    if _is_near(facts, power):
        asked = cues.has("asks", "requests", "how_many", "starts_question") and env
        told = _is_own(cues) and len(facts.tokens) <= _BRIEF
        return hours is not None or (not counted and (told or cues.has(_ALWAYS) or asked))
    if not long or cues.has(*_MACHINES):
        return False
    if not kinds & (_NOUNS - {"model", "act", "verb"}) and kinds & {"model", "act", "verb"} and not counted:
        return True  # "SDXL at 350 W for 2 hours"
    return not kinds & _NOUNS and all(_is_plain(chunk, facts) for chunk in facts.chunks)


def _is_plain(chunk: Chunk, facts: Facts) -> bool:
    """Is a piece a number, a unit, a place, or a word that means little?"""
    if chunk.kind != "word" or len(chunk.text) <= _LITTLE:
        return True
    return any(start <= chunk.start < end for spans in facts.cues.found.values() for start, end in spans)


def _is_own(cues: Cues) -> bool:
    """Is it said right before a machine whose it is: "my new gaming PC"?"""
    ends = [end for _, end in cues.spans(_OWN)]
    return any(0 <= start - end < _NEAR for cue in _MACHINES for start, _ in cues.spans(cue) for end in ends)


def _is_near(facts: Facts, power: Said) -> bool:
    """Does a word for a machine stand near a power, in one sentence with it?"""
    stops = [chunk.start for chunk in facts.chunks if chunk.kind == "stop" and chunk.text in _ENDS]
    for cue in _MACHINES:
        for start, end in facts.cues.spans(cue):
            first, last = min(end, power.end), max(start, power.start)
            if last - first <= _BESIDE and not any(first <= stop < last for stop in stops):
                return True
    return False


def _is_card(cues: Cues) -> bool:
    return cues.has(_CARD, _BOARD) and not cues.has(_COMPUTER)


def _assumed(facts: Facts, machine: Machine, *, placed: bool) -> tuple[str, ...]:
    """What was not said; `hours` also where nothing shows that the bot was asked."""
    asked = facts.env or facts.cues.has("asks", "requests", "how_many", "starts_question")
    hours = machine.hours is None and machine.energy_wh is None and not asked
    return (*(("hours",) if hours else ()), *(() if placed else ("place",)))


def _without(chunks: list[Chunk], said: list[Said]) -> list[Chunk]:
    taken = tokens_of(said)
    return [chunk for chunk in chunks if chunk.start not in taken]


def machine_followed(facts: Facts, about: Question, language: Language) -> Question | None:
    """A reply to a machine's answer: other watts, another time; None where it changes nothing."""
    if about.machine is None:
        return None
    tokens, machine = facts.tokens, about.machine
    numbers = Numbers(tokens, language.numbers)
    said = powers_in(tokens, language, numbers)
    lasting: Lasting = Times(tokens, language, numbers, set(tokens_of(said))).read()
    hours, per = lasting.total(always=facts.cues.has(_ALWAYS))
    if hours is None and lasting.rates and machine.per is None and machine.hours is not None:
        hours, per = lasting.over(machine.hours, lasting.rates, lasting.spans)
    if hours is not None and machine.energy_wh is None:
        machine = replace(machine, hours=hours, per=per)
    power = next((one.value for one in said if not one.energy), None)
    energy = next((one.value for one in said if one.energy), None)
    if power is not None:
        machine = replace(machine, power_w=power, energy_wh=None)
    elif energy is not None:
        machine = Machine(energy_wh=energy, per=machine.per, card=machine.card)
    measures = measures_of(_without(facts.chunks, said), facts.cues.without(tokens_of(said), "measure:"))
    question = replace(about, machine=machine, measures=measures or about.measures)
    return question if question != about else None

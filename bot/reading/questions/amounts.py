"""An amount of energy, carbon or water that uses are to come to: "how many images for one litre of water?"."""

from dataclasses import replace

from bot.reading.choosing.candidates import Candidate
from bot.reading.questions.inverse import leads_to
from bot.reading.result import Amount
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.tagging.numbers import Numbers
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from estimator.measures import UNITS

_ABOUT = 4
"""Tokens after a weight among which the carbon stands that it is of."""
_SHORT = 20
"""Tokens of a message that asks for nothing else."""
_AGAINST = frozenset({"thing", "carrier", "people", "length", "money", "rate", "span", "count"})


def amount_asked(
    tokens: list[Token], found: list[Candidate], chunks: list[Chunk], cues: Cues, language: Language
) -> tuple[Candidate, Amount] | None:
    """The one use of which a number is asked for, and the one amount that it is to come to; None elsewhere."""
    if not cues.has("how_many") or len(tokens) > _SHORT or not any(token.text in language.amounts for token in tokens):
        return None
    said = _amounts(tokens, cues, language)
    if len(said) != 1 or any(c.kind in _AGAINST and not said[0][0] <= c.start < said[0][1] for c in chunks):
        return None
    start, end, amount = said[0]
    number = {c.value for c in chunks if c.kind in _AGAINST and start <= c.start < end}
    alone = [one for one in found if len(one.uses) == 1 and not one.sides]
    one = next((one for one in alone if not one.uses[0].counted or one.uses[0].count in number), None)
    if one is None:
        return None
    one = replace(one, uses=(one.uses[0]._replace(count=1.0, counted=False),))
    ends = {end for _, end in cues.spans("how_many")}
    use = one.uses[0].at
    leads = any(
        ends.intersection(range(chunk.start + 1, chunk.end + 1)) and leads_to(at, use, chunks, cues)
        for at, chunk in enumerate(chunks[:use])
    )
    return (one, amount) if leads else None


def _amounts(tokens: list[Token], cues: Cues, language: Language) -> list[tuple[int, int, Amount]]:
    """Each number with a unit, from which token to which; a weight is one of carbon where that is said."""
    numbers, at = Numbers(tokens, language.numbers), 0
    said: list[tuple[int, int, Amount]] = []
    while at < len(tokens):
        number = numbers.at(at)
        if number is None or number.flaw or number.code or number.end >= len(tokens) or number.value <= 0:
            at += 1
            continue
        unit = language.amounts.get(tokens[number.end].text)
        if unit is not None:
            measure, worth = UNITS[unit]
            carbon = any(0 <= start - number.end <= _ABOUT for start, _ in cues.spans("measure:carbon"))
            if measure != "carbon" or carbon:
                said.append((at, number.end + 1, Amount(measure, number.value * worth)))
        at = max(at + 1, number.end)
    return said

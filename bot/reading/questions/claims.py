"""What somebody is said to claim: "my boss says AI pollutes less than an email, true?"."""

from bot.reading.choosing.facts import Facts

_OTHERWISE = ("faq:why", "faq:origin", "denies")
_BEFORE_IT = frozenset({"article", "count", "distance", "verb"})
"""What may stand between "than" and the thing: "than sending an email"."""


def counted_claim(facts: Facts) -> bool:
    """Is a use said to take more or less than an everyday thing? Then both can be counted, and the sum tells.

    Not where it is so many times as much, nor a number of uses: those figures have entries that tell whose they are.
    """
    best, cues, chunks = facts.found[0], facts.cues, facts.chunks
    if len(best.uses) != 1 or len(best.sides) != 1:
        return False
    use, side = best.uses[0], best.sides[0]
    if use.counted or use.by == "count" or use.activity == "training":
        return False
    if side.count != 1 or cues.has(*_OTHERWISE) or any(chunk.plays("times") for chunk in chunks):
        return False
    before = side.at - 1
    while before > use.at and chunks[before].kind in _BEFORE_IT:
        before -= 1
    return before > use.at and chunks[before].plays("versus") and not chunks[before].plays("or")

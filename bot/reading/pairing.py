"""AIs side by side: whether they are weighed against each other, and the number that all of them share.

Rules, since they are what words mean and no matter of what is likely: "as much as" between two AIs asks which takes
more, and "20 images on Midjourney vs DALL-E" are 20 on each.
"""

from dataclasses import replace
from itertools import pairwise

from bot.reading.choice import Candidate
from bot.reading.chunks import Chunk
from bot.reading.cues import Cues
from bot.reading.result import Intent
from bot.reading.search import Read

CHATTER = 0.75
"""From this likelihood of chatter on, two AIs that are called alike are only talked about."""
FEW = 2
_IMPACT = ("impact:strong", "impact:medium", "impact:weak")
_MEASURES = ("measure:energy", "measure:carbon", "measure:water")
_OTHERWISE = ("faq:why", "machine:cards", "machine:computers")
"""Why one takes more, and one's own machine against a service, are for an entry."""
_AGAINST = "versus"
_EITHER = "or"


def weighed(intent: Intent, candidate: Candidate, chunks: list[Chunk], cues: Cues, chatter: float) -> bool:
    """Are AIs weighed against each other by a word between them, where a sum or an entry seemed to be asked for?

    chatter: how likely it is that nothing is asked.
    """
    uses = sorted(candidate.uses, key=lambda use: use.at)
    if intent in ("compare", "help") or len(uses) < FEW or chatter > CHATTER or any(s.count for s in candidate.sides):
        return False
    named = all(use.by == "model" and not use.counted and use.activity == uses[0].activity for use in uses[1:])
    if not named or len({(use.activity, use.count, use.length, use.model) for use in uses}) == 1:
        return False
    between = [chunk for one, other in pairwise(uses) for chunk in chunks[one.at + 1 : other.at]]
    against = any(chunk.plays(_AGAINST) for chunk in between)
    if intent == "footprint":
        asked = any(chunk.kind == "stop" and chunk.text == "?" for chunk in chunks)
        return against or (asked and any(chunk.plays(_EITHER) for chunk in between))
    alone = uses[0].by == "model" and not cues.has(*_OTHERWISE)
    return against and alone and cues.has("starts_question") and cues.has(*_IMPACT)


def either(candidate: Candidate, chunks: list[Chunk]) -> Candidate:
    """The same with a use of each AI where one use is put to either: "translate 20 pages with ChatGPT or with DeepL"."""
    named = [at for at, chunk in enumerate(chunks) if chunk.kind == "model"]
    if len(candidate.uses) != 1 or candidate.sides or len(named) != FEW:
        return candidate
    between = chunks[named[0] + 1 : named[1]]
    joined = any(c.plays(_AGAINST) or c.plays(_EITHER) for c in between) and all(c.kind == "sign" for c in between)
    use, models = candidate.uses[0], [chunks[at].meaning.model for at in named]
    if not joined or use.by == "model" or use.model not in models or len(set(models)) < FEW:
        return candidate
    uses = tuple([use._replace(model=model, at=at) for model, at in zip(models, named, strict=True)])
    return replace(candidate, uses=uses)


def practical(intent: Intent, candidate: Candidate, cues: Cues) -> bool:
    """Is it how to handle an AI, or how long it takes, that is asked, with no word of what it costs the environment?

    What is counted is a use all the same, and an everyday thing is weighed: "how long could a bulb burn?".
    """
    if intent not in ("footprint", "faq") or candidate.sides or any(use.counted for use in candidate.uses):
        return False
    about = ("impact:strong", "impact:medium", *_MEASURES, "faq:reduce", "faq:abstract", "help:bot")
    return cues.has("practical:how", "practical:long") and bool(candidate.uses) and not cues.has(*about)


def shared(candidate: Candidate, chunks: list[Chunk]) -> Candidate:
    """The same with the number, the rate and the length of the first use given to those that are only named after it.

    As in "20 images on Midjourney vs DALL-E", "a 10 second video with Sora or Veo": the thing is said once for all.
    """
    first, *rest = candidate.uses
    said = first.counted or first.length is not None
    if not said or not rest or any(not _only_named(use, first, chunks) for use in rest):
        return candidate
    uses = (first, *[use._replace(count=first.count, per=first.per, length=first.length) for use in rest])
    return replace(candidate, uses=uses)


def _only_named(use: Read, first: Read, chunks: list[Chunk]) -> bool:
    """Is a use nothing but the name of another AI, after a word that sets it against the one before?"""
    bare = use.by == "model" and not use.counted and use.per is None and use.length is None
    apart = any(c.plays(_AGAINST) or c.plays(_EITHER) for c in chunks[first.at + 1 : use.at])
    return bare and apart and use.activity == first.activity

"""AIs side by side: whether they are weighed against each other, and the number that all of them share.

Rules, since they are what words mean and no matter of what is likely: "as much as" between two AIs asks which takes
more, and "20 images on Midjourney vs DALL-E" are 20 on each.
"""

from dataclasses import replace
from itertools import pairwise

from bot.reading.choosing.candidates import Candidate
from bot.reading.choosing.facts import Facts
from bot.reading.choosing.search import Read
from bot.reading.questions.claims import counted_claim
from bot.reading.result import Intent
from bot.reading.sums.then_and_now import contrasted
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.text import fold
from bot.reading.words.uses import WRITTEN
from estimator.question import Use

CHATTER = 0.75
"""From this likelihood of chatter on, two AIs that are called alike are only talked about."""
FEW = 2
BRIEF = 14
"""Tokens of a message that says nothing but that."""
_ASKING = ("how_many", "which", "faq:verify", "help:bot")
_IMPACT = ("impact:strong", "impact:medium", "impact:weak")
_MEASURES = ("measure:energy", "measure:carbon", "measure:water")
_ABOUT = ("impact:strong", "impact:medium", *_MEASURES, "faq:reduce", "faq:abstract", "help:bot")
"""What shows that the environment is meant, or the bot."""
_OTHERWISE = ("faq:why", "machine:cards", "machine:computers")
"""Why one takes more, and one's own machine against a service, are for an entry."""
_AGAINST = "versus"
_EITHER = "or"
_TWO = 2
_SOON = 2
"""Words before a thanks: "un énorme merci"."""


def by_rule(facts: Facts, intent: Intent) -> tuple[Facts, Intent]:
    """What words alone settle, whatever is likely: that nothing is asked, or that AIs are set side by side."""
    settled = _settled(facts, intent)
    if settled is not None:
        return facts, settled
    both = either(facts.found[0], facts.chunks)
    if both is not facts.found[0] and intent in ("footprint", "compare"):
        return replace(facts, found=[both, *facts.found[1:]]), "compare"
    against = (
        (intent == "footprint" and weighs_habits(facts.found[0], facts.chunks, facts.cues))
        or (intent in ("footprint", "faq") and which_of_them(facts))
        or (intent == "faq" and counted_claim(facts))
        or weighed(intent, facts.found[0], facts.chunks, facts.cues, facts.likely["none"])
    )
    return facts, "compare" if against else intent


def _settled(facts: Facts, intent: Intent) -> Intent | None:
    """What the message wants where its words alone say so."""
    if practical(intent, facts.found[0], facts.cues) or reported(intent, facts.chunks, facts.cues):
        return "none"
    if intent == "none" and (condensed(facts) or what_it_uses(facts)):
        return "footprint"
    if intent == "none" and thanks_the_bot(facts):
        return "help"
    if intent == "faq" and what_one_costs(facts):
        return "footprint"
    if intent == "footprint" and of_all_ai(facts):
        return "faq"
    return "none" if without_ai(facts) or counts_a_stranger(facts) else None


def which_of_them(facts: Facts) -> bool:
    """Is it asked which of several numbered uses takes the most: "8 people with 25 prompts each, 3 with 2 videos"?"""
    uses, cues = facts.found[0].uses, facts.cues
    different = {(use.activity, use.model, use.length) for use in uses if use.counted}
    asked = (
        cues.has("which")
        and cues.has("superlatives")
        and not cues.has("how_many")
        and any(chunk.text == "?" for chunk in facts.chunks)
    )
    return asked and len(different) > 1 and len(uses) == FEW and not facts.found[0].sides


def what_it_uses(facts: Facts) -> bool:
    """Is nothing said but "how much does Grok use", without a question mark? What it costs is another matter."""
    uses, last = facts.found[0].uses, facts.tokens[-1]
    ends = {end for _, end in facts.cues.spans("impact:weak")} & {end for _, end in facts.cues.spans("rank:green")}
    led = any(start == 0 for start, _ in facts.cues.spans("how_many"))
    return led and last.text.isalpha() and len(facts.tokens) in ends and [use.by for use in uses] == ["model"]


def what_one_costs(facts: Facts) -> bool:
    """As in "what does a ChatGPT question cost": the cost of a use with its AI is asked for, whatever follows."""
    uses = facts.found[0].uses
    if len(uses) != 1 or uses[0].by != "piece" or uses[0].model is None:
        return False
    yes_or_no = any(start == 0 for start, _ in facts.cues.spans("starts_question"))  # "is it true that ..."
    asked = not yes_or_no and any(start == 0 for start, _ in facts.cues.spans("asks"))
    return asked and any(start == facts.chunks[uses[0].at].end for start, _ in facts.cues.spans("impact:weak"))


def thanks_the_bot(facts: Facts) -> bool:
    """Is it thanked for having made something clear: "thanks a million, way clearer than the newspaper"?"""
    early = any(start <= _SOON for start, _ in facts.cues.spans("help:greetings"))
    asked = any(chunk.text == "?" for chunk in facts.chunks)
    return early and facts.cues.has("cleared") and not asked and len(facts.tokens) <= BRIEF


def condensed(facts: Facts) -> bool:
    """Is nothing said but what is made of what: "sum up a 50-page report in 200 words"?"""
    written = [chunk for chunk in facts.chunks if chunk.kind == "length" and chunk.unit in WRITTEN]
    told = facts.cues.has("telling", "money", "chatter", "practical:how", "practical:long")
    alone = not told and not any(chunk.plays("selves") or chunk.kind == "money" for chunk in facts.chunks)
    return alone and len(facts.handed) == len(written) == 1 and len(facts.tokens) <= BRIEF


def of_all_ai(facts: Facts) -> bool:
    """Is it all of AI that is asked about, over a time or in the world: "how much water does AI use per day"?"""
    uses, chunks = facts.found[0].uses, facts.chunks
    if len(uses) != 1 or uses[0].by != "ai" or uses[0].counted or facts.found[0].sides:
        return False
    own = any(c.plays("selves") or c.kind in {"count", "people", "length", "occasions"} for c in chunks)
    rate = any(c.kind == "rate" and c.value == 1 for c in chunks) and not facts.cues.has("machine:own")
    return not own and (rate or facts.cues.has("remark:whole"))


def without_ai(facts: Facts) -> bool:
    """Is it said that no AI is used: "50 pictures of cats with no AI", "des photos sans IA"?"""
    if not facts.cues.has("denies") or any(
        c.kind == "model" or c.plays("versus") or c.plays("or") for c in facts.chunks
    ):
        return False
    denied = {end for _, end in facts.cues.spans("denies")}
    ais = [at for at, chunk in enumerate(facts.chunks) if chunk.plays("ai")]
    bare = [at for at in ais if facts.chunks[at].start in denied and not _names_next(facts.chunks, at)]
    use = facts.found[0].uses[0].at if facts.found[0].uses else len(facts.chunks)
    ended = any(chunk.kind == "stop" and chunk.text != ":" for chunk in facts.chunks[use : bare[0] if bare else use])
    return bool(bare) and len(bare) == len(ais) and use < bare[0] and not ended


def counts_a_stranger(facts: Facts) -> bool:
    """Is all that is counted a word that nothing knows, with no AI named: "50 imágenes"?"""
    uses, chunks = next((one.uses for one in facts.found if one.uses), ()), facts.chunks
    if not facts.unread or len(uses) != 1 or uses[0].by != "count" or uses[0].at + 1 >= len(chunks):
        return False
    named = any(chunk.kind == "model" or chunk.plays("ai") for chunk in chunks)
    after = chunks[uses[0].at + 1]
    first = facts.unread[0].casefold()
    return not named and after.kind == "word" and facts.tokens[after.start].text == fold(first)


def _names_next(chunks: list[Chunk], at: int) -> bool:
    """Does a noun follow, "no AI images"?"""
    return at + 1 < len(chunks) and chunks[at + 1].kind in {"act", "verb", "thing", "word"}


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
    """The same with a use of each AI where one is put to either: "translate 20 pages with ChatGPT or with DeepL"."""
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

    A number of uses is asked about all the same, unless it is for how long; so is what an everyday thing is set beside.
    """
    if intent not in ("footprint", "faq") or not candidate.uses or candidate.sides or cues.has(*_ABOUT):
        return False
    counted = any(use.counted for use in candidate.uses)
    return cues.has("practical:long") or (cues.has("practical:how") and not counted)


def reported(intent: Intent, chunks: list[Chunk], cues: Cues) -> bool:
    """Is it only told what somebody else says of AI and other things, with nothing asked: "turns out 6 images ..."?"""
    asked = any(chunk.text == "?" for chunk in chunks) or cues.has(*_ASKING)
    return intent == "compare" and cues.has("practical:reported") and not asked


def shared(candidate: Candidate, chunks: list[Chunk]) -> Candidate:
    """The same with the number, the rate and the length of the first use given to those that are only named after it.

    As in "20 images on Midjourney vs DALL-E", "a 10 second video with Sora or Veo": the thing is said once for all.
    """
    candidate = _without_the_deed(candidate, chunks)
    first, *rest = candidate.uses
    if rest and _said_of_all(candidate.uses, chunks):
        last = rest[-1]
        alike = [use._replace(count=last.count, per=last.per, length=last.length) for use in candidate.uses]
        return replace(candidate, uses=tuple(alike))
    said = first.counted or first.length is not None
    if not said or not rest or any(not _only_named(use, first, chunks) for use in rest):
        return candidate
    uses = (first, *[use._replace(count=first.count, per=first.per, length=first.length) for use in rest])
    return replace(candidate, uses=uses)


def _said_of_all(uses: tuple[Read, ...], chunks: list[Chunk]) -> bool:
    """As in "GPT-5 or Claude Haiku for 1000 emails": what is made is said once, after the last of them."""
    *names, last = uses
    bare = all(use.by == "model" and not (use.counted or use.length or use.per) for use in names)
    if not (bare and last.counted and last.model) or any(use.activity != last.activity for use in names):
        return False
    model = next((i for i in range(last.at, names[-1].at, -1) if chunks[i].kind == "model"), None)
    return model is not None and any(chunk.plays("purpose") for chunk in chunks[model + 1 : last.at])


def _without_the_deed(candidate: Candidate, chunks: list[Chunk]) -> Candidate:
    """As in "summarise a report with Claude or Gemini": what is done is no third use, beside those of each AI."""
    first, *rest = candidate.uses
    if first.by == "model" or first.model or len(rest) < FEW or candidate.sides:
        return candidate
    each = all(_only_named(use, first, chunks) and use.model for use in rest[1:]) and rest[0].by == "model"
    ahead = chunks[rest[0].at - 1]
    alone = not any(chunk.kind == "model" for chunk in chunks[: rest[0].at]) and rest[0].activity == first.activity
    if not (each and alone and not rest[0].counted and (ahead.plays("by") or ahead.plays(_AGAINST))):
        return candidate
    one = rest[0]._replace(count=first.count, per=first.per, length=first.length, counted=first.counted)
    return replace(candidate, uses=(one, *rest[1:]))


def share_input(items: tuple[Use, ...]) -> tuple[Use, ...]:
    """The uses that are compared, a text that was handed in to one handed in to each: nobody names it twice."""
    given = [use.input for use in items if use.input is not None]
    alike = len({(use.activity, use.count, use.per) for use in items}) == 1 and all(
        use.model or use.band for use in items
    )
    if len(given) != 1 or len(items) < FEW or not alike:
        return items
    return tuple([replace(use, input=given[0]) for use in items])


def _only_named(use: Read, first: Read, chunks: list[Chunk]) -> bool:
    """Is a use nothing but the name of another AI, after a word that sets it against the one before?"""
    bare = use.by == "model" and not use.counted and use.per is None and use.length is None
    apart = any(c.plays(_AGAINST) or c.plays(_EITHER) for c in chunks[first.at + 1 : use.at])
    return bare and apart and use.activity == first.activity


def weighs_habits(candidate: Candidate, chunks: list[Chunk], cues: Cues) -> bool:
    """Are the two uses that were understood such habits?"""
    uses = candidate.uses
    alike = len(uses) == _TWO and uses[0].activity == uses[1].activity and not candidate.sides
    differ = alike and (uses[0].count, uses[0].per) != (uses[1].count, uses[1].per)
    return differ and all(use.per and use.counted for use in uses) and contrasted(chunks, cues)

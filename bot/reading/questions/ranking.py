"""Whether a message asks which AI is the greenest, and of what: told from its spans, after its intent is chosen.

A ranking is an order of AIs by what they take. Who is best at essays, and which car is the cleanest, are none.
"""

from collections import Counter
from dataclasses import replace

from bot.reading.choosing.facts import Facts
from bot.reading.questions.scenery import measures_of, place_of
from bot.reading.result import Intent, Rank, Reading
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Lexicon
from estimator.question import Band, Measure

ACTIVITIES = ("image", "video", "music", "transcription", "speech", "code", "research", "training", "chat")
"""In the order in which they are looked for: "a chatbot for images" makes images."""
NEAR = 5
"""Words between "least" and what there is least of."""
LITTLE = 3
"""Letters up to which a word carries no content of its own."""
FEW = 2
BESIDE = 3
"""Words between an AI and what it is called: "an AI that's kind to the earth"."""
SHORT = 8
"""Pieces of a question that names no AI and means one all the same."""
MOST_WINNERS = 10
"""Up to so many AIs are asked for as a list, "the 3 greenest AIs", and not as uses."""
CHATTER = 0.9
"""From this likelihood on a message asks nothing, whatever words it is made of."""
_MEASURES = ("measure:energy", "measure:carbon", "measure:water")
_ENVIRONMENT = ("impact:strong", *_MEASURES, "rank:greenest")
_SIGNS = ("rank:orders", "rank:greenest", "rank:most", "rank:looking", "rank:instead", "which", "quality")
"""Of which one is there wherever somebody asks who is first, unless it is whether one is greener than the rest."""
_OTHER_NAMES = frozenset({"thing", "carrier", "group", "distance", "people"})
_OTHER_SIDE = _OTHER_NAMES | {"word"}
_COUNTED = frozenset({"count", "length", "rate", "people", "span", "multiple"})
_ENDS = frozenset(".?!\n…")
_OTHER_MEASURES: tuple[Measure, ...] = ("carbon", "water")


def with_ranking(reading: Reading, facts: Facts, lexicon: Lexicon) -> Reading:
    """The reading as a question for a ranking where it asks for one; else with what could be ranked."""
    intent, cues = reading.intent, facts.cues
    if not cues.has(*_SIGNS, "rank:rest"):
        return reading
    heads, rankable = _heads(facts), _asked_of(facts, lexicon)
    beside = _is_beside(facts)
    ends = lexicon.languages[reading.lang].numbers.plural_ends
    if not beside and _explicit(facts, heads, intent, ends):
        empty = Reading(reading.lang, "faq", unread=reading.unread, why="asks for a ranking", likely=reading.likely)
        return replace(empty, rank=rankable, rankable=rankable)
    if intent not in ("faq", "none"):
        return reading
    beside = beside or (not heads and _names_another(facts))
    return replace(
        reading, rankable=rankable if any(_said(facts, sign) for sign in _SIGNS) and not beside else None, beside=beside
    )


def _explicit(facts: Facts, heads: frozenset[int], intent: Intent, ends: tuple[str, ...]) -> bool:
    """Does it ask in so many words for an order of AIs, or for the first or the last of them?"""
    cues, models = facts.cues, _models(facts)
    if (cues.has("faq:why") and not cues.has("rank:orders")) or _of_others(facts):
        return False
    if intent == "faq":
        return _asked_of_faq(facts, heads)
    if not heads or _counted(facts, heads) or facts.likely["none"] > CHATTER:
        return False
    ordered = bool(_said(facts, "rank:orders"))
    if intent == "compare":  # "Claude or Gemini, which takes less?" is answered side by side
        return ordered and len(models) > FEW
    if ordered and (len(models) >= FEW or _plural_head(facts, heads, ends)):
        return len(models) >= FEW or intent != "none" or cues.has(*_ENVIRONMENT)
    return _first_of_all(facts, models, intent)


def _asked_of_faq(facts: Facts, heads: frozenset[int]) -> bool:
    """The same of a question that surely asks about this bot's subject."""
    if not heads:  # "which is the cleanest?"
        return len(facts.chunks) <= SHORT and _superlative(facts) and not _names_another(facts)
    if not _models(facts) and _against_another(facts):
        return False
    ordered = bool(_said(facts, "rank:orders"))
    alone = len(_models(facts)) == 1 and _over_the_rest(facts)
    return ordered or alone or _superlative(facts) or _looked_for(facts)


def _against_another(facts: Facts) -> bool:
    """As in "a human or AI, which pollutes the most": an AI on one side of "or", something else on the other."""
    for at, chunk in enumerate(facts.chunks):
        if not (chunk.plays("or") or chunk.plays("versus")):
            continue
        sides = facts.chunks[max(0, at - BESIDE) : at], facts.chunks[at + 1 : at + 1 + BESIDE]
        others = [side for side in sides if not any(one.plays("ai") for one in side)]
        if len(others) == 1 and any(one.kind in _OTHER_SIDE for one in others[0]):
            return True
    return False


def _first_of_all(facts: Facts, models: tuple[str, ...], intent: Intent) -> bool:
    """Is the greenest AI asked for, by a message that was taken for a sum or for chatter?"""
    if facts.cues.has("rank:instead") and _looked_for(facts):
        return True
    # One AI against something else, or two that chatter is about, are no line-up.
    sides = len(models) == 1 or (not models and any(chunk.plays("or") for chunk in facts.chunks))
    sides = sides or (intent == "none" and len(models) == FEW)
    return not sides and facts.cues.has(*_ENVIRONMENT) and _asks(facts) and _superlative(facts)


def _asks(facts: Facts) -> bool:
    cues = facts.cues
    marked = any(token.text == "?" for token in facts.tokens)
    return marked or cues.has("which", "requests", "asks", "rank:looking") or not cues.has("telling")


def _superlative(facts: Facts) -> bool:
    """As in "greenest", "lowest ... footprint", "uses ... the least", "tire le moins de courant"."""
    most = _said(facts, "rank:most")
    green = [span for cue in ("rank:green", *_MEASURES) for span in facts.cues.spans(cue)]
    return facts.cues.has("rank:greenest") or any(
        max(a[0], b[0]) - min(a[1], b[1]) <= NEAR for a in most for b in green if a[0] != b[0]
    )


def _said(facts: Facts, cue: str) -> list[tuple[int, int]]:
    """Where a cue stands that is no part of a phrase which says something else: "at least", "ma classe"."""
    never = {at for start, end in facts.cues.spans("rank:never") for at in range(start, end)}
    return [span for span in facts.cues.spans(cue) if span[0] not in never]


def _looked_for(facts: Facts) -> bool:
    """A light AI is looked for: "is there a low-carbon AI?", "an eco-friendly alternative to ChatGPT"."""
    cues = facts.cues
    if not cues.has("rank:looking", "rank:instead"):
        return False
    nouns = {start for cue in ("rank:kinds", "rank:instead") for start, _ in cues.spans(cue)}
    nouns |= {chunk.start for chunk in facts.chunks if chunk.plays("ai")}
    return any(start - BESIDE <= noun <= end for start, end in cues.spans("rank:low") for noun in nouns)


def _over_the_rest(facts: Facts) -> bool:
    """As in "is Llama greener than the others?"."""
    light = (*facts.cues.spans("rank:low"), *facts.cues.spans("rank:green"))
    rest = [start for start, _ in facts.cues.spans("rank:rest")]
    return any(0 <= start - end <= FEW for _, end in light for start in rest)


def _heads(facts: Facts) -> frozenset[int]:
    """Where an AI is named: by its sort or by its own name."""
    found = {chunk.start for chunk in facts.chunks if chunk.plays("ai") or _is_model(chunk)}
    found |= {start for start, _ in facts.cues.spans("rank:kinds")}
    return frozenset(found | {start for start, _ in facts.cues.spans("rank:code")})


def _plural_head(facts: Facts, heads: frozenset[int], ends: tuple[str, ...]) -> bool:
    """There is more than one to be put in order: "the image generators", "AIs"."""
    return any(
        facts.tokens[at].text.endswith(ends) for head in heads for at in range(head, min(head + FEW, len(facts.tokens)))
    ) or (facts.cues.has(*_ENVIRONMENT) and bool(heads))


def _is_model(chunk: Chunk) -> bool:
    return chunk.kind == "model" and chunk.meaning.model is not None


def _models(facts: Facts) -> tuple[str, ...]:
    """The models named, each once, in order; of those that are denied none."""
    denied = {end for _, end in facts.cues.spans("denies")}
    named = [c.meaning.model for c in facts.chunks if _is_model(c) and c.start not in denied]
    return tuple(dict.fromkeys(model for model in named if model is not None))


def _of_others(facts: Facts) -> bool:
    """Is it the greenest way, place or phone that is asked for: another noun right after "which" or "greenest"?"""
    cues = facts.cues
    others = {start for start, _ in cues.spans("rank:others")}
    ends = [end for cue in ("which", "asks", "rank:greenest", "rank:green", "rank:most") for _, end in cues.spans(cue)]
    return any(0 <= other - end <= 1 for other in others for end in ends)


def _is_beside(facts: Facts) -> bool:
    """Is it who is best at something that is asked, or which other thing is the greenest?"""
    cues = facts.cues
    return _of_others(facts) or (
        cues.has("quality", "money") and not cues.has(*_ENVIRONMENT) and not _superlative(facts)
    )


def _names_another(facts: Facts) -> bool:
    """Without any AI named, another noun where one would stand: the greenest car, rank my students."""
    cues, chunks = facts.cues, facts.chunks
    if cues.has("rank:others") or any(chunk.kind in _OTHER_NAMES for chunk in chunks):
        return True
    asking = {end for cue in ("which", "rank:greenest", "rank:orders") for _, end in cues.spans(cue)}
    told = {
        at
        for cue, spans in cues.found.items()
        if cue != "rank:others"
        for start, end in spans
        for at in range(start, end)
    }
    nouns = [c.start for c in chunks if c.kind == "word" and c.start not in told and len(c.text) > LITTLE]
    return any(0 <= noun - end <= 1 for noun in nouns for end in asking)


def _counted(facts: Facts, heads: frozenset[int]) -> bool:
    """Is so much of something asked about: 50 images, an hour of video? The 3 greenest AIs are no number of uses.

    Where one sentence alone asks, and it is the one about the greenest, what the others tell is only the story.
    """
    start, end = _asking_sentence(facts)
    return any(
        chunk.kind in _COUNTED and not (chunk.kind == "count" and chunk.value <= MOST_WINNERS and chunk.end in heads)
        for chunk in facts.chunks
        if start <= chunk.start < end
    )


def _asking_sentence(facts: Facts) -> tuple[int, int]:
    """The tokens of the one sentence that ends in a question mark, where it names what there is least of; else all."""
    tokens, cues = facts.tokens, facts.cues
    ends = [at for at, token in enumerate(tokens) if token.text in _ENDS]
    asked = [at for at in ends if tokens[at].text == "?"]
    if len(asked) != 1 or cues.has("how_many"):
        return 0, len(tokens)
    start = max((at + 1 for at in ends if at < asked[0]), default=0)
    least = (*cues.spans("rank:greenest"), *_said(facts, "rank:most"))
    return (start, asked[0]) if any(start <= at < asked[0] for at, _ in least) else (0, len(tokens))


def _asked_of(facts: Facts, lexicon: Lexicon) -> Rank:
    """The activity, the models and the measure that the message names."""
    cues, models = facts.cues, _models(facts)
    activity = _activity(facts, models, lexicon)
    measures = measures_of(facts.chunks, cues)
    measure = measures[0] if len(measures) == 1 and measures[0] in _OTHER_MEASURES else "energy"
    place = place_of(facts.chunks, lexicon.places)
    band: Band | None = "open" if cues.has("rank:open") else "closed" if cues.has("rank:closed") else None
    several = len(models) >= FEW or _one_of_a_family(facts)
    return Rank(
        activity,
        models if several else None,
        () if several else models,
        None if several else band,
        measure,
        place[0] if place else None,
    )


def _one_of_a_family(facts: Facts) -> bool:
    """Is it which model of one family that is asked: "which Claude is the lightest?", "quel modèle Gemini"?"""
    cues = facts.cues
    places = [(chunk.start, chunk.end) for chunk in facts.chunks if _is_model(chunk)]
    if len(places) != 1:
        return False
    (start, end), kinds = places[0], cues.spans("rank:kinds")
    after_which = any(0 <= start - asked <= 1 for _, asked in cues.spans("which"))
    return after_which or any(0 <= start - kind_end <= 1 or kind_start == end for kind_start, kind_end in kinds)


def _activity(facts: Facts, models: tuple[str, ...], lexicon: Lexicon) -> str:
    """What is named, where most of the models can do it; else what most of them do; else an answer in text."""
    named = next((one for one in ACTIVITIES if facts.cues.has(f"rank:{one}")), None)
    if not models:
        return named or "chat"
    does = Counter(activity for model in models for activity in lexicon.activities_of[model])
    most = max(does.values())
    if named is not None and does[named] * FEW > len(models):
        return named
    able = [activity for activity, number in does.items() if number == most]
    return "chat" if "chat" in able else next((one for one in ACTIVITIES if one in able), able[0])

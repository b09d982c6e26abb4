"""What a message wants: a footprint, a comparison, an explanation, help, or nothing of the bot.

Rules in order, each a short question about facts; the first that decides, decides. The words are in grammar.yaml.
"""

from collections.abc import Callable
from itertools import pairwise

from bot.reading.facts import Facts
from bot.reading.result import Decision, Intent
from bot.reading.subjects import about_ai, about_claims, about_disclosure, about_rumours, asking_why, explaining

_SHORT = 5
_FEW = 2
_ENVIRONMENT = ("impact:strong", "measure:energy", "measure:carbon", "measure:water")
_CLEAR = 3
"""Words of a phrase that asks the bot what it can do, whatever else is said."""
_BARE = frozenset(
    [
        "act",
        "count",
        "model",
        "length",
        "rate",
        "hourly",
        "span",
        "each",
        "people",
        "place",
        "stop",
        "comma",
        "mention",
        "mark",
        "article",
        "sources",
        "versions",
        "occasions",
        "sign",
        "aside",
        "percent",
        "group",
        "demonym",
    ]
)


def intent_of(facts: Facts) -> tuple[Intent, str]:
    """The intent and the name of the rule that chose it."""
    rules: tuple[Callable[[Facts], Decision], ...] = (
        _greeting,
        _helping,
        asking_why,
        about_rumours,
        about_disclosure,
        about_claims,
        _comparing,
        explaining,
        _estimating,
        about_ai,
    )
    for rule in rules:
        decided = rule(facts)
        if decided is not None:
            return decided
    return "none", "nothing asked of the bot"


# ---------------------------------------------------------------- the bot itself


def _greeting(facts: Facts) -> Decision:
    greets = facts.cues.has("help:greetings") and not facts.found.drafts
    if greets and facts.addressed and not (facts.question and (facts.env or facts.topic)):
        return "help", "greeting the bot"
    return None


def _helping(facts: Facts) -> Decision:
    best = max((end - start for start, end in facts.cues.spans("help:strong")), default=0)
    if not best and _about_using(facts):
        return "help", "how to use the bot"
    if not best or _beside_the_bot(facts, best):
        return None
    rival = max((end - start for start, end in facts.cues.spans("faq:bot")), default=0)
    if rival >= best or (facts.env and (facts.cues.has("faq:figures") or facts.found.drafts)):
        return None
    words = sum(token.text.isalnum() for token in facts.tokens)
    if best == 1 and not (words <= _SHORT or facts.addressed):
        return None
    if facts.strangers > _FEW and not facts.addressed:
        return None
    return "help", "asking what the bot can do"


def _about_using(facts: Facts) -> bool:
    """As in "could you answer in Spanish?": what one may do with this bot, and nothing of AI or the environment."""
    cues = facts.cues
    about = cues.has("help:can") and cues.has("help:using") and (facts.addressed or cues.has("help:you"))
    other = (
        facts.found.ai
        or facts.found.mentions
        or facts.counted
        or facts.idle
        or cues.has("money", "faq:bot", "faq:self")
    )
    return about and not other and not facts.env and facts.strangers <= _FEW


def _beside_the_bot(facts: Facts, best: int) -> bool:
    """Uses that are counted, other talk, and "how do I get Claude to ...": nothing asked of what this bot can do."""
    if facts.counted and any(d.length or d.count != 1 for d in facts.found.drafts):
        return True
    if facts.cues.has("chatter", "money") and not (facts.addressed and best >= _CLEAR):
        return True
    return bool(facts.found.mentions) and not facts.addressed and not facts.cues.has("help:you")


# ---------------------------------------------------------------- numbers


def _comparing(facts: Facts) -> Decision:
    cues = facts.cues
    if not facts.comparing or not facts.found.drafts or cues.has("faq:moral"):
        return None
    things = any(not s.yardstick for s in facts.found.sides)
    if facts.envish and (facts.question or _bare(facts)):
        return "compare", "two sides"
    if cues.has("chatter", "money") or facts.strangers > _FEW:
        return None
    if things and (facts.question or _bare(facts)):
        return "compare", "a use and a thing"
    paired = facts.models_alone and not cues.has("quality")
    said = facts.counted or paired or (cues.has("versus_strong") and any(d.article for d in facts.found.drafts))
    if said and facts.question and (_bare(facts) or cues.has("superlatives")):
        return "compare", "two models side by side" if paired else "two counted sides"
    return None


def _estimating(facts: Facts) -> Decision:
    if not facts.found.drafts or facts.idle:
        return None
    if facts.env and facts.question:
        return ("none", "a name alone") if _only_names(facts) else ("footprint", "the environment is asked about")
    if facts.cues.has("money"):
        return None
    return (_asked_by_use(facts) if facts.question else None) or _bare_phrase(facts)


def _only_names(facts: Facts) -> bool:
    """As in "who has the link to the climate quiz?": the environment only says which quiz, and no AI is near."""
    found = facts.found
    if found.ai or found.mentions or found.sides or facts.quantity:
        return False
    if any(d.counted or d.length or d.article or d.plural or d.verb for d in found.drafts):
        return False
    asked = facts.cues.has("asks", "requests", "impact:medium", "subject:craze") or facts.addressed
    if facts.cues.has("telling") and not asked:
        return True  # "anyone got the energy for sketching tonight?"
    starts = {facts.chunks[d.start].start for d in found.drafts}
    spans = [span for cue in _ENVIRONMENT for span in facts.cues.spans(cue)]
    return all(end in starts for _, end in spans)


def _asked_by_use(facts: Facts) -> Decision:
    cues = facts.cues
    if any(side.yardstick and (facts.counted or facts.quantity or not side.guessed) for side in facts.found.sides):
        return "footprint", "a yardstick is asked for"
    if facts.ai and cues.has("impact:medium"):
        return "footprint", "a consumption is asked about"
    counted = facts.counted or cues.has("subject:craze") or _one_of_an_ai(facts)
    evident = facts.quantity or facts.found.ai or facts.found.mentions or not cues.has("telling")
    if evident and facts.ai and counted and cues.has("impact:weak") and cues.has("how_many", "asks"):
        return "footprint", "a cost is asked about"
    return None


def _one_of_an_ai(facts: Facts) -> bool:
    """As in "what does a Sora video cost?", "what does GPT-4o use per query?": one thing that an AI makes."""
    for draft in facts.found.drafts:
        before = facts.chunks[draft.start - 1] if draft.start else None
        per = before is not None and (before.plays("per") or before.kind == "each")
        made = draft.model is not None or facts.found.ai or draft.activity == "research"
        if made and (draft.article or per):
            return True
    return False


def _bare_phrase(facts: Facts) -> Decision:
    rated = facts.counted or facts.addressed or any(d.per for d in facts.found.drafts) or bool(facts.found.spans)
    return ("footprint", "a bare noun phrase") if rated and _bare(facts) else None


def _somewhere(facts: Facts) -> set[str]:
    """As in "50 images in Wakanda": one name, in a capital, that no vocabulary has, after a word for where."""
    names: set[str] = set()
    for before, chunk in pairwise(facts.chunks):
        if (
            before.plays("where")
            and chunk.kind == "word"
            and any(w[0].isupper() and w.lower() == chunk.text for w in facts.unread)
        ):
            names.add(chunk.text)
    return names


def _bare(facts: Facts) -> bool:
    """Nothing but uses, numbers, models, places, pauses and politeness."""
    polite = {
        at
        for cue in ("help:greetings", "help:bot", "requests", "versus_strong", "handed_in", "written_out", "condensing")
        for start, end in facts.cues.spans(cue)
        for at in range(start, end)
    }
    sides = {s.start for s in facts.found.sides}
    rest = [
        c
        for i, c in enumerate(facts.chunks)
        if c.kind not in _BARE
        and not c.plays("light")
        and i not in sides
        and not all(at in polite for at in range(c.start, c.end))
    ]
    if rest and all(c.text in _somewhere(facts) for c in rest):
        rest = []
    sure = any(not d.unsure or facts.ai or (d.counted and facts.addressed) for d in facts.found.drafts)
    return not rest and sure and not facts.cues.has("money")

"""What a message wants: a footprint, a comparison, an explanation, help, or nothing of the bot.

Rules in order, each a short question about facts; the first that decides, decides. The words are in grammar.yaml.
"""

from collections.abc import Callable

from bot.reading.facts import Facts
from bot.reading.result import Intent

_SHORT = 5
_FEW = 2
_BARE = frozenset(
    [
        "act",
        "count",
        "model",
        "length",
        "rate",
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
Decision = tuple[Intent, str] | None


def intent_of(facts: Facts) -> tuple[Intent, str]:
    """The intent and the name of the rule that chose it."""
    rules: tuple[Callable[[Facts], Decision], ...] = (
        _greeting,
        _helping,
        _asking_why,
        _comparing,
        _explaining,
        _estimating,
        _about_ai,
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
    spans = facts.cues.spans("help:strong")
    if not spans or facts.counted or facts.cues.has("chatter", "money"):
        return None
    best = max(end - start for start, end in spans)
    rival = max((end - start for start, end in facts.cues.spans("faq:bot")), default=0)
    if rival >= best or (facts.env and (facts.cues.has("faq:figures") or facts.found.drafts)):
        return None
    words = sum(token.text.isalnum() for token in facts.tokens)
    if best == 1 and not (words <= _SHORT or facts.addressed):
        return None
    if facts.strangers > _FEW and not facts.addressed:
        return None
    return "help", "asking what the bot can do"


# ---------------------------------------------------------------- explanations


def _asking_why(facts: Facts) -> Decision:
    cues = facts.cues
    if not cues.has("faq:why") or facts.idle:
        return None
    if facts.topic or cues.has("faq:bot") or (facts.envish and (facts.ai or cues.has("subject:weak", "subject:craze"))):
        return "faq", "why"
    if cues.has("subject:craze", "subject:tech") and not facts.strangers:
        return "faq", "why a craze"
    if cues.has("faq:figures") and cues.has("faq:abstract", "subject:weak", "subject:shared"):
        return "faq", "why figures"
    if len(cues.spans("subject:weak")) >= _FEW and cues.has("faq:abstract"):
        return "faq", "why it depends"
    return None


def _explaining(facts: Facts) -> Decision:
    if not facts.question or facts.idle:
        return None
    if facts.counted and not facts.cues.has("faq:moral"):
        return None
    for rule in (_about_figures, _about_meaning, _about_conduct, _about_topics):
        decided = rule(facts)
        if decided is not None:
            return decided
    return None


def _about_figures(facts: Facts) -> Decision:
    cues = facts.cues
    if cues.has("faq:bot"):
        return "faq", "about the bot's figures"
    asked = facts.env or facts.about or facts.addressed or cues.has("faq:define", "faq:abstract", "subject:weak")
    if cues.has("faq:figures") and not facts.found.drafts and asked and not facts.quantity:
        return "faq", "about figures"
    return None


def _about_meaning(facts: Facts) -> Decision:
    cues = facts.cues
    if cues.has("faq:who") and cues.has("subject:own") and not facts.env:
        return "faq", "who"
    measures = sum(cues.has(f"measure:{measure}") for measure in ("energy", "carbon", "water"))
    if (
        cues.has("faq:meaning")
        and not facts.quantity
        and (facts.about or cues.has("subject:craze") or measures >= _FEW)
    ):
        return "faq", "what does it mean"
    if (
        cues.has("faq:define")
        and not facts.env
        and not facts.quantity
        and (facts.topic or cues.has("subject:craze", "subject:tech"))
        and not facts.strangers
    ):
        return "faq", "what is it"
    return None


def _about_conduct(facts: Facts) -> Decision:
    cues = facts.cues
    if facts.quantity or facts.comparing:
        return None
    if cues.has("faq:moral") and (facts.ai or facts.topic or cues.has("subject:craze")):
        return "faq", "should one"
    if cues.has("faq:should") and facts.about:
        return "faq", "should one"
    if cues.has("faq:reduce") and (facts.ai or facts.topic) and (facts.envish or cues.has("impact:weak")):
        return "faq", "how to use less"
    return None


def _about_topics(facts: Facts) -> Decision:
    cues, drafts = facts.cues, facts.found.drafts
    weighing = facts.quantity or facts.comparing
    own = cues.has("subject:topic") and (facts.ai or facts.env)
    if own and not weighing:
        return "faq", "a topic of its own"
    if cues.has("subject:tech") and facts.envish and not drafts and not weighing:
        return "faq", "a technique"
    if _only_a_subject(facts):
        return "faq", "a subject alone"
    both = len(cues.spans("subject:topic") + cues.spans("subject:shared")) >= _FEW
    if facts.starts and both and not (facts.strangers or drafts or weighing):
        return "faq", "two subjects"
    if weighing:
        return ("faq", "a topic, no use named") if facts.topic and not drafts else None
    return _about_claims(facts) or _about_the_rest(facts)


def _only_a_subject(facts: Facts) -> bool:
    """As in "closed loop cooling", "GPU?", "the rebound effect": little but a subject of the FAQ."""
    words = [i for i, token in enumerate(facts.tokens) if token.text.isalnum()]
    if len(words) > _SHORT or facts.strangers or facts.cues.has("telling"):
        return False
    named = {
        at for cue in ("own", "topic", "tech") for a, b in facts.cues.spans(f"subject:{cue}") for at in range(a, b)
    }
    return 2 * len(named) >= len(words) > 0


def _about_claims(facts: Facts) -> Decision:
    cues = facts.cues
    if cues.has("faq:helps") and facts.ai and facts.env:
        return "faq", "does AI help"
    if len(cues.spans("faq:law")) >= _FEW and facts.ai and facts.starts and cues.has("subject:weak"):
        return "faq", "law and openness"
    if cues.has("faq:law") and (facts.envish or facts.topic) and (facts.ai or cues.has("subject:weak")):
        return "faq", "law and openness"
    return ("faq", "is it true") if cues.has("faq:claim") and facts.about and not _really(facts) else None


def _really(facts: Facts) -> bool:
    """As in "what does a selfie really cost the planet?": one word of doubt in a question that a number answers."""
    doubts = facts.cues.spans("faq:claim")
    closed = {start for start, _ in facts.cues.spans("starts_question")}
    opened = any(start not in closed for start, _ in facts.cues.spans("asks"))
    named = any(d.article or d.model for d in facts.found.drafts)
    return named and opened and facts.cues.has("impact:weak") and all(end - start == 1 for start, end in doubts)


def _about_the_rest(facts: Facts) -> Decision:
    cues, found = facts.cues, facts.found
    known = cues.has("faq:abstract") and cues.has("subject:weak") and facts.env
    if known and facts.starts and not (found.drafts or found.sides or facts.strangers):
        return "faq", "how it is known"
    named = any(d.article or d.model or d.plural for d in found.drafts) and facts.envish
    if facts.topic and not named and (facts.env or facts.ai or facts.starts or not facts.strangers):
        return "faq", "about the subject"
    asked = facts.starts or any(end - start > 1 for start, end in cues.spans("asks"))
    if cues.has("subject:craze") and cues.has("faq:abstract", "faq:moral", "faq:claim") and asked and not named:
        return "faq", "about a craze"
    return None


def _about_ai(facts: Facts) -> Decision:
    """The subject, a question, and nothing to count."""
    if facts.question and facts.envish and facts.ai and not facts.cues.has("chatter", "money"):
        return "faq", "the subject, no use named"
    return None


# ---------------------------------------------------------------- numbers


def _comparing(facts: Facts) -> Decision:
    cues = facts.cues
    if not facts.comparing or not facts.found.drafts or cues.has("faq:moral"):
        return None
    things = any(not s.yardstick for s in facts.found.sides)
    if facts.envish:
        return "compare", "two sides"
    if cues.has("chatter", "money") or facts.strangers > _FEW:
        return None
    if things and (facts.question or _bare(facts)):
        return "compare", "a use and a thing"
    said = facts.counted or (cues.has("versus_strong") and any(d.article for d in facts.found.drafts))
    if said and facts.question and (_bare(facts) or cues.has("superlatives")):
        return "compare", "two counted sides"
    return None


def _estimating(facts: Facts) -> Decision:
    if not facts.found.drafts or facts.idle:
        return None
    if facts.env and facts.question:
        return "footprint", "the environment is asked about"
    if facts.cues.has("money"):
        return None
    return (_asked_by_use(facts) if facts.question else None) or _bare_phrase(facts)


def _asked_by_use(facts: Facts) -> Decision:
    cues = facts.cues
    if any(side.yardstick for side in facts.found.sides):
        return "footprint", "a yardstick is asked for"
    if facts.ai and cues.has("impact:medium"):
        return "footprint", "a consumption is asked about"
    counted = facts.counted or cues.has("subject:craze")
    if facts.ai and counted and cues.has("impact:weak") and cues.has("how_many", "asks"):
        return "footprint", "a cost is asked about"
    return None


def _bare_phrase(facts: Facts) -> Decision:
    rated = facts.counted or facts.addressed or any(d.per for d in facts.found.drafts) or bool(facts.found.spans)
    return ("footprint", "a bare noun phrase") if rated and _bare(facts) else None


def _bare(facts: Facts) -> bool:
    """Nothing but uses, numbers, models, places, pauses and politeness."""
    polite = {
        at
        for cue in ("help:greetings", "help:bot", "requests", "versus_strong")
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
    sure = any(not d.unsure or facts.ai or (d.counted and facts.addressed) for d in facts.found.drafts)
    return not rest and sure and not facts.cues.has("money")

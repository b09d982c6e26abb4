"""What a message wants: a footprint, a comparison, an explanation, help, or nothing of the bot."""

from dataclasses import dataclass

from bot.reading.cues import Cues
from bot.reading.drafts import Findings
from bot.reading.result import Intent
from bot.reading.tagging import Chunk
from bot.reading.text import Token

_SHORT = 5
_FEW = 2
_REQUEST_WORDS = 6


@dataclass(slots=True)
class Facts:
    """What the decision is made on."""

    tokens: list[Token]
    chunks: list[Chunk]
    cues: Cues
    found: Findings
    comparing: bool
    question: bool
    strangers: int
    """Words with content that nothing understood."""
    addressed: bool

    @property
    def env(self) -> bool:
        """Is the environment spoken of?"""
        return self.cues.has("impact:strong", "measure:energy", "measure:carbon", "measure:water")

    @property
    def envish(self) -> bool:
        """Is the environment, or a consumption of whatever kind, spoken of?"""
        return self.env or self.cues.has("impact:medium")

    @property
    def ai(self) -> bool:
        """Is AI spoken of?"""
        sure = any(not d.unsure and not d.verb for d in self.found.drafts)
        return self.found.ai or bool(self.found.mentions) or sure

    @property
    def counted(self) -> bool:
        """Was a number of uses given?"""
        return any(d.counted for d in self.found.drafts)


def intent_of(facts: Facts) -> tuple[Intent, str]:
    """The intent and the name of the rule that chose it."""
    for rule in (_greeting, _helping, _asking_why, _comparing, _explaining, _estimating, _about_ai):
        decided = rule(facts)
        if decided is not None:
            return decided
    return "none", "nothing asked of the bot"


def _greeting(facts: Facts) -> tuple[Intent, str] | None:
    if facts.found.drafts or not facts.cues.has("help:greetings"):
        return None
    if facts.addressed and not (facts.question and facts.env):
        return "help", "greeting the bot"
    return None


def _helping(facts: Facts) -> tuple[Intent, str] | None:
    spans = facts.cues.spans("help:strong")
    if not spans or facts.counted or (facts.env and facts.found.drafts):
        return None
    length = sum(1 for token in facts.tokens if token.text.isalnum())
    best = max(end - start for start, end in spans)
    rival = max((end - start for start, end in facts.cues.spans("faq:bot")), default=0)
    if rival >= best or (facts.env and facts.cues.has("faq:figures")):
        return None
    if best == 1 and not (length <= _SHORT or facts.addressed):
        return None
    if facts.cues.has("chatter", "money") or (facts.strangers > _FEW and not facts.addressed):
        return None
    return "help", "asking what the bot can do"


def _subject(facts: Facts) -> bool:
    cues = facts.cues
    return cues.has("subject:own") or (cues.has("subject:shared") and (facts.ai or cues.has("faq:bot", "faq:figures")))


def _asking_why(facts: Facts) -> tuple[Intent, str] | None:
    cues = facts.cues
    if cues.has("faq:why") and not cues.has("chatter"):
        if _subject(facts) or cues.has("faq:bot") or (facts.envish and (facts.ai or cues.has("subject:weak"))):
            return "faq", "why"
        if len(cues.spans("subject:weak")) >= _FEW and cues.has("faq:abstract"):
            return "faq", "why it depends"
    return None


def _comparing(facts: Facts) -> tuple[Intent, str] | None:
    if not facts.comparing or not facts.found.drafts:
        return None
    if cues_of_claim(facts):
        return None
    things = [s for s in facts.found.sides if not s.yardstick]
    if facts.env or things:
        if not facts.env and facts.cues.has("chatter", "money"):
            return None
        if not facts.env and facts.strangers > _FEW:
            return None
        return "compare", "two sides"
    if facts.counted and facts.strangers == 0 and facts.question:
        return "compare", "two counted sides"
    return None


def cues_of_claim(facts: Facts) -> bool:
    """ "Is it true that one search is ten times ...": a claim with its own entry, where there are not two sides to set."""
    return facts.cues.has("faq:moral") and facts.question and not facts.counted


def _explaining(facts: Facts) -> tuple[Intent, str] | None:
    cues = facts.cues
    if not facts.question or cues.has("chatter"):
        return None
    about = _subject(facts) or (facts.envish and facts.ai)
    quantity = cues.has("how_many")
    if cues.has("faq:bot") and not facts.counted:
        return "faq", "about the bot's figures"
    if (
        cues.has("faq:figures")
        and not facts.found.drafts
        and (facts.env or about or facts.addressed or cues.has("faq:define", "faq:abstract"))
        and not quantity
    ):
        return "faq", "about figures"
    if cues.has("faq:who") and cues.has("subject:own") and not facts.env and not facts.counted:
        return "faq", "who"
    if cues.has("faq:meaning") and about and not facts.counted and not quantity:
        return "faq", "what does it mean"
    if cues.has("faq:define") and _subject(facts) and not facts.env and not facts.counted:
        return "faq", "what is it"
    if cues.has("faq:moral") and (facts.ai or _subject(facts)) and not quantity:
        return "faq", "should one"
    if cues.has("faq:should") and about and facts.env and not facts.counted and not quantity:
        return "faq", "should one"
    if (
        cues.has("faq:reduce")
        and (facts.ai or _subject(facts))
        and (facts.envish or cues.has("impact:weak"))
        and not _uses_counted(facts)
        and not quantity
        and not facts.comparing
    ):
        return "faq", "how to use less"
    if cues.has("faq:helps") and facts.ai and facts.env and not facts.counted:
        return "faq", "does AI help"
    if (
        cues.has("faq:law")
        and (facts.envish or _subject(facts))
        and (facts.ai or cues.has("subject:weak"))
        and not facts.counted
        and not quantity
    ):
        return "faq", "law and openness"
    if cues.has("faq:claim") and (about or _subject(facts)) and not quantity and not facts.counted:
        return "faq", "is it true"
    if (
        _subject(facts)
        and not _uses(facts)
        and (facts.env or facts.ai or (cues.has("subject:own") and not facts.strangers))
    ):
        return "faq", "about the subject"
    return None


def _uses_counted(facts: Facts) -> bool:
    return any(d.counted or d.length for d in facts.found.drafts)


def _uses(facts: Facts) -> bool:
    return any(
        d.counted or d.article or d.model or d.activity not in {"image", "training"} or facts.cues.has("impact:strong")
        for d in facts.found.drafts
    )


def _estimating(facts: Facts) -> tuple[Intent, str] | None:
    cues = facts.cues
    drafts = facts.found.drafts
    if not drafts or cues.has("chatter"):
        return None
    strong = facts.env
    yard = any(s.yardstick for s in facts.found.sides)
    if strong and facts.question:
        return "footprint", "the environment is asked about"
    if yard and facts.question and not cues.has("money"):
        return "footprint", "a yardstick is asked for"
    if cues.has("impact:medium") and facts.question and facts.ai and not cues.has("money"):
        return "footprint", "a consumption is asked about"
    weak = cues.has("impact:weak")
    if (
        weak
        and facts.question
        and not cues.has("money")
        and facts.ai
        and (facts.counted or cues.has("subject:own"))
        and (cues.has("how_many") or cues.has("asks"))
    ):
        return "footprint", "a cost is asked about"
    if not cues.has("money") and (facts.counted or facts.addressed) and _bare(facts):
        return "footprint", "a bare noun phrase"
    return None


def _bare(facts: Facts) -> bool:
    """Nothing but uses, numbers, models, places and pauses."""
    plain = {
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
    }
    loose = [c for c in facts.chunks if c.kind not in plain]
    polite = {
        at
        for cue in ("help:greetings", "help:bot", "requests")
        for start, end in facts.cues.spans(cue)
        for at in range(start, end)
    }
    rest = [c for c in loose if not all(at in polite for at in range(c.start, c.end))]
    return all(c.kind == "sign" for c in rest) and any(
        not d.unsure or facts.ai or (d.counted and facts.addressed) for d in facts.found.drafts
    )


def _about_ai(facts: Facts) -> tuple[Intent, str] | None:
    """The subject, a question, and nothing to count."""
    if facts.question and facts.env and facts.ai and not facts.cues.has("chatter", "money"):
        return "faq", "the subject, no use named"
    return None

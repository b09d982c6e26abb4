"""What the FAQ explains: why, where a claim comes from, what a word means, what one should do, and the bot's figures.

Rules in order, as in intents.py; the words are in grammar.yaml.
"""

from bot.reading.cues import Cues
from bot.reading.drafts import Draft
from bot.reading.facts import Facts
from bot.reading.result import Decision

_SHORT = 5
_FEW = 2
_MEASURES = ("measure:energy", "measure:carbon", "measure:water")
_ENVIRONMENT = ("impact:strong", *_MEASURES)


def about_disclosure(facts: Facts) -> Decision:
    """As in "did Google say how much a prompt takes?": what its maker tells of an AI, no use counted."""
    cues = facts.cues
    if not cues.has("faq:publish") or facts.idle or facts.counted or not facts.question or not facts.ai:
        return None
    asked = facts.envish or (cues.has("how_many") and cues.has("impact:weak"))
    return ("faq", "what is published") if asked else None


def about_claims(facts: Facts) -> Decision:
    """As in "500 mL for one ChatGPT answer, true or false?": a figure with its unit, said of a use, to be checked."""
    claimed = any(chunk.kind == "aside" and chunk.plays("measure") for chunk in facts.chunks)
    checked = facts.cues.has("faq:verify", "faq:claim")
    named = facts.ai or bool(facts.found.drafts)
    return ("faq", "a claim") if claimed and checked and named and not facts.found.sides else None


def asking_why(facts: Facts) -> Decision:
    """As in "why do image models use so much?"."""
    cues = facts.cues
    if not cues.has("faq:why") or facts.idle:
        return None
    if facts.topic or cues.has("faq:bot") or (facts.envish and (facts.ai or cues.has("subject:weak", "subject:craze"))):
        return "faq", "why"
    law = len(cues.spans("faq:law")) >= _FEW and cues.has("subject:near")
    if law or (cues.has("subject:craze", "subject:tech") and not facts.strangers):
        return "faq", "why a craze or a law"
    several = len(cues.spans("faq:figures")) >= _FEW
    if cues.has("faq:figures") and (several or facts.ai or cues.has("faq:abstract", "subject:weak", "subject:shared")):
        return "faq", "why figures"
    if len(cues.spans("subject:weak")) >= _FEW and cues.has("faq:abstract"):
        return "faq", "why it depends"
    return None


def explaining(facts: Facts) -> Decision:
    """A question about figures, words, conduct or a subject; none where uses are counted."""
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
    if cues.has("faq:self") and (facts.found.ai or facts.found.mentions) and not facts.env:
        return "faq", "about the bot itself"
    asked = facts.env or facts.about or facts.addressed or cues.has("faq:define")
    asked = asked or _apart(cues, ("faq:abstract", "subject:weak"), ("faq:figures",))
    if cues.has("faq:figures") and not facts.found.drafts and asked and not facts.quantity:
        return "faq", "about figures"
    return None


def _about_meaning(facts: Facts) -> Decision:
    cues = facts.cues
    if cues.has("faq:who") and cues.has("subject:own") and not facts.env:
        return "faq", "who"
    measures = sum(cues.has(measure) for measure in _MEASURES)
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
    bare = not (facts.found.drafts or facts.found.sides or facts.strangers or facts.quantity)
    if facts.starts and bare and cues.has("faq:define") and cues.has("measure:energy", "measure:carbon"):
        return "faq", "what a measure is"
    return None


def _about_conduct(facts: Facts) -> Decision:
    cues = facts.cues
    if facts.quantity or facts.comparing or (facts.counted and _how_bad(facts)):
        return None
    if cues.has("faq:moral") and (
        facts.ai or facts.topic or facts.addressed or cues.has("subject:craze", "subject:tech")
    ):
        return "faq", "should one"
    if cues.has("faq:should") and facts.about:
        return "faq", "should one"
    if cues.has("faq:reduce") and (facts.ai or facts.topic) and (facts.envish or cues.has("impact:weak")):
        return "faq", "how to use less"
    return None


def _how_bad(facts: Facts) -> bool:
    """Is it asked "how bad", "how heavy": a number answers it, whatever is said of shame around it?"""
    strong = {start for start, end in facts.cues.spans("impact:strong") if end - start > 1}
    asked = [(start, end) for start, end in facts.cues.spans("asks") if end - start > 1]
    near = {end + more for _, end in asked for more in (0, 1)}  # "what is the co2"
    return bool(strong & {start for start, _ in asked}) or any(
        start in near for cue in _ENVIRONMENT for start, _ in facts.cues.spans(cue)
    )


def _about_topics(facts: Facts) -> Decision:
    cues, drafts = facts.cues, facts.found.drafts
    weighing = facts.quantity or facts.comparing
    own = cues.has("subject:topic") and (facts.ai or _apart(cues, _ENVIRONMENT, ("subject:topic",)))
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
    if cues.has("faq:law") and (facts.envish or facts.topic) and (facts.ai or _of_whom(cues)):
        return "faq", "law and openness"
    return ("faq", "is it true") if cues.has("faq:claim") and facts.about and not _really(facts) else None


def about_rumours(facts: Facts) -> Decision:
    """As in "who came up with that 'bottle of water per e-mail' line?": where a claim comes from."""
    cues = facts.cues
    if not (cues.has("faq:origin") and cues.has("faq:rumour")) or facts.idle:
        return None
    return ("faq", "where a claim comes from") if facts.about or facts.topic or facts.found.sides else None


def _apart(cues: Cues, wanted: tuple[str, ...], besides: tuple[str, ...]) -> bool:
    """Does a cue stand outside of the words of others: "les énergies renouvelables" alone speaks of no AI?"""
    taken = {at for cue in besides for start, end in cues.spans(cue) for at in range(start, end)}
    return any(start not in taken for cue in wanted for start, _ in cues.spans(cue))


def _of_whom(cues: Cues) -> bool:
    """Is anything named beside the environment itself? "The carbon tax" alone is none of ours."""
    spoken = {start for cue in ("impact:strong", "impact:medium") for start, _ in cues.spans(cue)}
    return any(start not in spoken for start, _ in cues.spans("subject:weak"))


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
    named = any(d.article or d.model or d.plural or _generated(facts, d) for d in found.drafts) and facts.envish
    if facts.topic and not named and (facts.env or facts.ai or facts.starts or not facts.strangers):
        return "faq", "about the subject"
    asked = facts.starts or any(end - start > 1 for start, end in cues.spans("asks"))
    if cues.has("subject:craze") and cues.has("faq:abstract", "faq:moral", "faq:claim") and asked and not named:
        return "faq", "about a craze"
    return None


def _generated(facts: Facts, draft: Draft) -> bool:
    """As in "generating the picture of a volcano": a use that is made, not AI pictures as such."""
    return any(c.plays("ai") for c in facts.chunks[max(0, draft.start - 2) : draft.start])


def about_ai(facts: Facts) -> Decision:
    """The subject, a question, and nothing to count."""
    if not facts.question or facts.cues.has("chatter", "money"):
        return None
    servers = facts.cues.has("subject:servers")
    ai = facts.ai or (servers and not facts.strangers)
    if ai and (facts.envish or (servers and facts.ai)):
        return "faq", "the subject, no use named"
    machines = facts.env and facts.cues.has("subject:machines") and facts.strangers < _FEW
    return ("faq", "what AI runs on and who runs it") if machines and not facts.found.drafts else None

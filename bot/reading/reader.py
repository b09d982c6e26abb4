"""The path of a message: normalise, tokenise, language, spelling, spans, candidates, intent, reading."""

from dataclasses import replace
from functools import partial

from bot.reading.choosing.candidates import Candidate, margin, suiting, without_unsourced
from bot.reading.choosing.facts import Facts
from bot.reading.choosing.weighing import facts_in, meaningless
from bot.reading.quantities.units import units_of, with_units
from bot.reading.questions.amounts import amount_asked
from bot.reading.questions.elsewhere import beside
from bot.reading.questions.everyone import crowd_of, electricity_of, not_counted, with_everyone
from bot.reading.questions.following import followed, turned
from bot.reading.questions.inverse import how_many_uses
from bot.reading.questions.leaving import Change, left_aside, nearest, offers, spread, time_spent
from bot.reading.questions.local import on_own_machine
from bot.reading.questions.machine import with_machine
from bot.reading.questions.making import assumed_in, refusal_of, sides_of
from bot.reading.questions.pairing import by_rule, share_input, shared
from bot.reading.questions.quoting import with_quote
from bot.reading.questions.ranking import with_ranking
from bot.reading.questions.reckoning import sums_in
from bot.reading.questions.remarks import of_all_users, remarks_in, said_in_vain, without_renewables
from bot.reading.questions.scenery import measures_of, places_of
from bot.reading.questions.stand_ins import unlike
from bot.reading.questions.unasked import as_typed, settled_uses, unasked
from bot.reading.result import Intent, Offer, Reading, Trip
from bot.reading.sums.everybody import WORLD
from bot.reading.tagging.chunks import Chunk, Doubt
from bot.reading.tagging.otherwise import set_aside
from bot.reading.tagging.placing import tag_places
from bot.reading.tagging.spelling import language_of, spell
from bot.reading.tagging.strangers import is_strange
from bot.reading.tagging.trips import lift_trips
from bot.reading.words.lexicon import Lexicon
from bot.reading.words.message import Message, written
from bot.reading.words.text import LONGEST, fold, normalise, tokenise
from estimator.question import Question

_STRANGE = 2
"""Words that nobody knows from which on a mended one is no noun."""
QUIET = 0.5
"""How likely it must be that nothing is asked before the bot is silent: a word too many costs more than one too few."""
DOUBT = 2.0
"""Log-odds up to which the runner-up is offered beside the reading."""
SILENT = 0.9
"""How likely it must be that nothing is asked before "how many prompts make ..." is left unanswered."""
_ESTIMATED: tuple[Intent, ...] = ("footprint", "compare")


def read(
    text: str,
    lexicon: Lexicon,
    *,
    hint: str | None = None,
    about: Question | None = None,
    default: str | None = None,
) -> Reading:
    """What a message means.

    hint: the person's locale, breaks ties. about: the question of the answer it replies to. default: the language where
    neither text nor hint tells one.
    """
    plain = normalise(text)
    raw = tokenise(plain)
    language = language_of(raw, plain, lexicon, hint, default)
    if len(text) > LONGEST:
        return Reading(language.lang, "none", refused="too_long")
    if not any(token.text.isalnum() for token in raw):
        return Reading(language.lang, "none", refused="no_words" if text.strip() else "nothing")
    if is_strange(
        raw, plain, lexicon
    ):  # no word of it tells in which language to say so: the hint does, or the default
        return Reading(language_of([], "", lexicon, hint, default).lang, "none", refused="stranger")
    message = Message(plain, spell(raw, language, lexicon, plain), language, lexicon)
    tagged = tag_places(message.tokens, language, lexicon, plain)
    reading, facts, chosen = _beside(message, tagged.chunks)
    reading = with_quote(with_ranking(reading, facts, lexicon), facts, plain)
    if about is not None:
        turn = turned(message, facts, reading, about)
        if turn is not None:
            return turn
        if reading.rank is None and reading.quote is None and not _complete(facts, reading):
            reading = followed(message, reading, facts, about)
    if chosen is None or reading.intent not in _ESTIMATED or reading.machine is not None or reading.refused:
        return reading
    return _with_asides(message, tagged.doubts, (reading, facts, chosen), alone=about is None)


def _with_asides(
    message: Message, doubts: tuple[Doubt, ...], found: tuple[Reading, Facts, Candidate], *, alone: bool
) -> Reading:
    """The reading with what is to be told and offered beside it. alone: it replies to no earlier answer."""
    reading, facts, chosen = found
    near, middle = nearest(message, facts, reading), spread(facts, reading)
    if not alone:
        return replace(reading, nearest=near, spread=middle, offers=_runner_up(reading))
    whole = of_all_users(facts, reading, chosen)
    if whole is not None:
        return replace(reading, whole=whole, place=None if reading.place == WORLD else reading.place)
    spent = time_spent(message, facts, chosen.uses, chosen.sides)
    left = [*left_aside(message, facts, reading, chosen), *said_in_vain(message, facts)]
    left += not_counted(message, facts, reading.everyone)
    return replace(
        reading,
        nearest=near,
        spread=middle,
        sums=() if spent else sums_in(chosen, facts.chunks),
        left_aside=tuple(dict.fromkeys(words for words in left if words != spent)),
        # The other way to take a time that counts nothing is no other answer.
        offers=() if spent else offers(reading, doubts, partial(_again, message)) or _runner_up(reading),
        spent=spent,
        remarks=remarks_in(message, facts, reading, message.lexicon.newest),
    )


def _runner_up(reading: Reading) -> tuple[Offer, ...]:
    """The next likeliest reading, where it lies close behind and asks for something else."""
    if reading.runner_up is None or reading.runner_up.items == reading.items:
        return ()
    again = replace(reading.question(), items=reading.runner_up.items, everyday=reading.runner_up.everyday)
    return (Offer("reading", "", again),)


def _again(message: Message, change: Change) -> Reading:
    """The same message with one doubtful piece of it taken the other way."""
    tagged = tag_places(message.tokens, message.language, message.lexicon, message.plain, otherwise=change.otherwise)
    return _beside(message, tagged.chunks)[0]


def _beside(message: Message, tagged: list[Chunk]) -> tuple[Reading, Facts, Candidate | None]:
    """What is understood, as an own machine or as the same in several places, where one of these is asked."""
    reading, facts, chosen = understood(message, tagged)
    reading = with_everyone(beside(reading, facts, message.lexicon.places), facts, chosen)
    return with_machine(reading, facts, message.language, message.lexicon), facts, chosen


def understood(message: Message, tagged: list[Chunk]) -> tuple[Reading, Facts, Candidate | None]:
    """The reading of one way to cut a message into chunks, what it was chosen on, and the candidate that it is."""
    lang, lexicon = message.language.lang, message.lexicon
    named = set_aside(tagged, message.tokens, message.language)
    lifted, trips = lift_trips(named, message.tokens, message.plain, message.language, lexicon)
    facts = facts_in(message, lifted)
    facts, intent = by_rule(facts, _wanted(facts))
    inverse = how_many_uses(facts.found, facts.chunks, facts.cues) if facts.likely["none"] < SILENT else None
    asked = None
    if inverse is not None:
        intent = "compare"
    elif facts.likely["none"] < SILENT:
        asked = amount_asked(message.tokens, facts.found, facts.chunks, facts.cues, message.language)
        intent = "footprint" if asked else intent
    only = [inverse] if inverse else [asked[0]] if asked else facts.found
    chosen = suiting(only, intent) if intent in _ESTIMATED else None
    if chosen is None and intent == "compare":  # one side alone is a footprint
        intent, chosen = "footprint", suiting(facts.found, "footprint")
    lacking: tuple[str, ...] = ()
    if chosen is not None and _is_nonsense(message, facts, chosen):
        chosen = None
    if chosen is not None:
        chosen = shared(chosen, facts.chunks) if intent == "compare" else chosen
        lacking, chosen, intent = without_unsourced(chosen, intent, lexicon.unsourced)
    if chosen is None and intent in _ESTIMATED:
        intent = max((i for i in facts.likely if i not in _ESTIMATED), key=facts.likely.__getitem__)
    why = f"{facts.likely[intent]:.2f} likely"
    if chosen is None:
        return unasked(message, facts, intent, why), facts, None
    place = electricity_of(places_of(facts.chunks, lexicon.places), crowd_of(chosen, facts.chunks))
    units = units_of(facts.chunks, facts.cues)
    items, products = settled_uses(chosen, facts, lexicon)
    items = on_own_machine(items, facts.cues)
    if intent == "compare" or (products and any(c.plays("versus") or c.plays("or") for c in facts.chunks)):
        items = tuple(dict.fromkeys(share_input(items) if intent == "compare" and not chosen.sides else items))
        if intent == "compare" and len(items) + len(chosen.sides) == 1:
            intent = "footprint"  # two names for what is known of neither: one side alone is no comparison
    sides = sides_of(chosen, facts.chunks)
    other, behind = margin(facts.found, chosen)
    second = suiting([other], intent) if other is not None and behind < DOUBT else None
    reading = Reading(
        lang=lang,
        intent=intent,
        items=items,
        everyday=tuple(dict.fromkeys(sides)) if intent == "compare" else sides,
        place=place,
        measures=with_units(measures_of(facts.chunks, without_renewables(facts.cues)), units),
        units=units,
        unsourced=lacking,
        trips=tuple(trip for trip in trips if _spoken_of(trip, chosen, facts)),
        inverse=inverse is not None and chosen.uses == inverse.uses,
        amount=asked[1] if asked else None,
        assumed=assumed_in(chosen, facts, placed=place is not None),
        unread=(unread := meaningless(facts.unread, message.language)),
        half=bool(unread),
        products=as_typed(message, facts, products),
        refused=refusal_of(facts.chunks, items) or unlike(products, lexicon.products),
        why=why,
        margin=min(behind, 99.0),
        likely=facts.likely,
        runner_up=Question(settled_uses(second, facts, lexicon)[0], sides_of(second, facts.chunks))
        if second is not None
        else None,
    )
    return reading, facts, chosen


def _is_nonsense(message: Message, facts: Facts, chosen: Candidate) -> bool:
    """As in "blorp 12 flim wug": its one noun is a mended word amid others that nobody knows, and nothing is asked."""
    if len(facts.unread) < _STRANGE or facts.env or len(chosen.uses) != 1 or chosen.sides:
        return False
    noun = facts.chunks[chosen.uses[0].at]
    mended = noun.end == noun.start + 1 and fold(written(message, noun.start, noun.end)) != noun.text
    return noun.kind == "act" and mended


def _spoken_of(trip: Trip, chosen: Candidate, facts: Facts) -> bool:
    """Is a trip one side of the question? One of unknown length is, where anything is weighed against anything."""
    if trip.km is None and not chosen.sides:
        return facts.cues.has("superlatives", "versus_strong")
    return any(side.thing == trip.thing and side.count is not None for side in chosen.sides)


def _wanted(facts: Facts) -> Intent:
    """The likeliest intent; silence is not outvoted by several that are each less likely."""
    if facts.likely["none"] > QUIET:
        return "none"
    wanted: Intent = max((i for i in facts.likely if i != "none"), key=facts.likely.__getitem__)
    if wanted == "help" and facts.likely["none"] > facts.likely["help"]:
        return "none"  # a word to somebody else: "Discord rame chez vous aussi ?"
    return wanted


def _complete(facts: Facts, reading: Reading) -> bool:
    """Does the message say all of its question itself? Then it follows nothing."""
    if reading.intent == "compare" or reading.machine is not None:
        return "use" not in reading.assumed
    if reading.intent == "help":
        return facts.cues.has("help:strong", "help:greetings")
    if reading.intent == "faq":
        return facts.cues.has("faq:why", "faq:bot", "faq:moral", "faq:meaning")
    counted = any(use.counted or use.length for use in facts.found[0].uses)
    return reading.intent == "footprint" and counted and facts.env

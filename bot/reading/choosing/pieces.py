"""A message cut into the pieces that a reading is made from: what stands in it, in order, after every rule on chunks.

The rules are pure and stand in one order: what a word is beside its neighbours, quantities, what is taken back or came
of it, lists and parts, what is handed in, and crowds last. None of them chooses what is likely: that is search.py's.
"""

from dataclasses import dataclass

from bot.reading.choosing.scene import Scene
from bot.reading.quantities.clocks import hours_between
from bot.reading.quantities.composing import compose
from bot.reading.quantities.each_time import each_time
from bot.reading.quantities.long_things import without_lengths_of_things
from bot.reading.quantities.months_said import over_months
from bot.reading.quantities.powers import lift_power
from bot.reading.quantities.tongues import in_languages
from bot.reading.quantities.units import as_units
from bot.reading.quantities.unlike_days import on_unlike_days
from bot.reading.quantities.wanted import wanted
from bot.reading.quantities.weekdays import after_the_daily_rate, on_weekdays
from bot.reading.sums.adding import listed, told_before
from bot.reading.sums.all_together import all_together
from bot.reading.sums.alternatives import of_alternatives
from bot.reading.sums.another import with_more
from bot.reading.sums.as_many import as_many
from bot.reading.sums.chains import chained
from bot.reading.sums.chapters import by_the_page, of_each_part, without_purposes
from bot.reading.sums.each_their_own import each_their_own
from bot.reading.sums.enumerating import enumerated
from bot.reading.sums.everybody import as_people
from bot.reading.sums.for_each import for_each
from bot.reading.sums.gathering import gather
from bot.reading.sums.handing import lift_handed, unit_first
from bot.reading.sums.handovers import hand_over
from bot.reading.sums.lists import with_shares
from bot.reading.sums.one_by_one import one_by_one
from bot.reading.sums.outcomes import came_to
from bot.reading.sums.own_work import without_own_work
from bot.reading.sums.partly import partly
from bot.reading.sums.remainders import all_but, left_over, those_who_did, without_absent
from bot.reading.sums.revising import revise
from bot.reading.sums.sharing import said_once
from bot.reading.sums.sittings import sittings
from bot.reading.sums.some_of import some_of
from bot.reading.sums.unlike_parts import of_unlike_parts
from bot.reading.tagging.calling import calls_a_model
from bot.reading.tagging.charging import charges_phones
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues, find_cues
from bot.reading.tagging.depicting import without_what_is_shown
from bot.reading.tagging.exercising import trains_no_model
from bot.reading.tagging.into_text import into_text
from bot.reading.tagging.matches import as_nouns
from bot.reading.tagging.printing import prints_pages
from bot.reading.tagging.sizes import lift_sizes
from bot.reading.words.lexicon import Language
from bot.reading.words.message import Message


@dataclass(frozen=True, slots=True)
class Pieces:
    """A message cut into the pieces that a reading is made from."""

    chunks: list[Chunk]
    cues: Cues
    sizes: list[Chunk]
    handed: list[Chunk]
    scene: Scene


def pieces_in(message: Message, tagged: list[Chunk]) -> Pieces:
    """The chunks with their quantities, without what is taken back, each crowd in one."""
    tokens, language = message.tokens, message.language
    sizes, worded = lift_sizes(lift_power(tagged, tokens, language))
    words = {token.text for token in tokens}  # a rule that no word of the message wakes is not asked
    composed = _composed(_named(worded, language, words), message, words)
    cues = wanted(composed, find_cues(tokens, language, message.lexicon, composed))
    told, cues = told_before(*all_but(composed, cues))
    revised = revise(hand_over(told, cues, message.lexicon.makes), cues)
    fractions = language.numbers.fractions
    held = came_to(without_own_work(revised.chunks, revised.cues), revised.cues)
    held = with_shares(held, revised.cues, fractions)
    held = of_unlike_parts(message, held, revised.cues)
    held = partly(held, revised.cues, fractions)
    held = left_over(without_absent(held, revised.cues), revised.cues)
    held = those_who_did(some_of(held, language.numbers.one_in), revised.cues)
    held = each_their_own(message, all_together(held), revised.cues)
    held = listed(without_purposes(with_more(held, revised.cues), revised.cues), revised.cues)
    held = for_each(enumerated(said_once(of_alternatives(held), revised.cues)))
    handed, rest = lift_handed(as_units(held, revised.cues), revised.cues)
    ends = language.numbers.plural_ends
    if not language.crowd_words.isdisjoint(words):
        rest = as_people(message, rest)
    chunks = gather(
        sittings(chained(of_each_part(by_the_page(rest), language.uses), ends), ends), revised.cues, language
    )
    return Pieces(chunks, revised.cues, sizes, handed, Scene(chunks, revised.cues, message.lexicon))


def _named(chunks: list[Chunk], language: Language, words: set[str]) -> list[Chunk]:
    """The chunks with nouns that stand for other nouns, before any number is with its noun."""
    chunks = as_nouns(trains_no_model(unit_first(chunks, language.text_sides)), language.numbers.plural_ends)
    if not language.depicts.isdisjoint(words):
        chunks = without_what_is_shown(chunks, language)
    if not language.plain_text.isdisjoint(words):
        chunks = into_text(chunks, language.plain_text)
    if not language.printing.isdisjoint(words):
        chunks = prints_pages(chunks, language.printing)
    if not language.calling.isdisjoint(words):
        chunks = calls_a_model(chunks, language)
    if not language.charging.isdisjoint(words):
        chunks = charges_phones(chunks, language)
    return chunks


def _composed(chunks: list[Chunk], message: Message, words: set[str]) -> list[Chunk]:
    """The chunks with their quantities."""
    tokens, language = message.tokens, message.language
    composed = each_time(after_the_daily_rate(compose(hours_between(chunks, tokens, language), tokens, language)))
    if not language.months.keys().isdisjoint(words):
        composed = over_months(composed, language.months)
    composed = without_lengths_of_things(composed, tokens, language.numbers.plural_ends)
    if "7" in words or not all(
        named.keys().isdisjoint(words) for named in (language.workweek, language.week, language.weekend)
    ):
        composed = on_weekdays(on_unlike_days(composed, tokens, language), tokens, language)
    if not (language.tongue.isdisjoint(words) and language.tongues.isdisjoint(words)):
        composed = in_languages(composed, language)
    if any(not phrases.keys().isdisjoint(words) for phrases in language.as_many.values()):
        composed = as_many(composed, tokens, language)
    return one_by_one(message, composed)

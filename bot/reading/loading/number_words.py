"""The number words of a language -> NumberWords: what each is worth, and which may begin, go on or end a number."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from bot.reading.loading.grammar_shape import Grammar
from bot.reading.loading.phrases import Phrases
from bot.reading.words.lexicon import NumberWords
from bot.reading.words.text import FRACTIONS
from bot.reading.words.vocabulary import by_first, kept

_HUNDRED = 100
V = TypeVar("V")


def number_words(grammar: Grammar, phrases: Phrases, elided_of: set[str]) -> NumberWords:
    """Tables of number words. elided_of: what any language shortens between a number and its noun ("d'").

    (Past 60 lines: one constructor, a line for each table.)
    """
    numbers = grammar.numbers

    def folded(words: Iterable[str]) -> frozenset[str]:
        return frozenset(kept(word) for word in words)

    def valued(words: Mapping[str, V]) -> dict[str, V]:
        return {kept(word): value for word, value in words.items()}

    words, scales, fractions = valued(numbers.words), valued(numbers.scales), valued(numbers.fractions)
    words |= {word + suffix: value for suffix in numbers.about for word, value in words.items()}
    glued, takes_of, of = valued(numbers.glued), folded(numbers.takes_of), folded(grammar.of)
    not_alone, article, adverbs = folded(numbers.not_alone), folded(numbers.article), folded(numbers.adverbs)
    hedges, more = by_first(numbers.hedges), by_first(numbers.more)
    some, point = valued(numbers.some), folded(numbers.point)
    remarks, tolerance, power = (by_first(given) for given in (numbers.remarks, numbers.tolerance, numbers.power))
    zeros, to, joiner = folded(numbers.zeros), folded(numbers.to), folded(numbers.joiner)
    before_pieces, sized = folded(numbers.before_pieces), folded(numbers.sized)
    counting = frozenset({*words, *scales, *fractions}) - before_pieces
    multiplies = frozenset({*glued, *scales}) | takes_of | of
    continues = frozenset({*multiplies, *fractions, *FRACTIONS, *more})
    leads = frozenset({*folded(numbers.between), *hedges, *some, *point, "."})
    below_hundred = frozenset(word for word, value in words.items() if value < _HUNDRED)
    meant = phrases.meanings.items()
    begins = frozenset({*counting, *article, *leads, *FRACTIONS})
    follows = continues | point | to | frozenset(elided_of - of) | {*remarks, *tolerance, *power}
    made = NumberWords(
        text2num=grammar.text2num,
        plural_ends=grammar.plural_ends,
        words=words,
        scales=scales,
        glued=glued,
        fractions=fractions,
        takes_of=takes_of,
        not_alone=not_alone,
        more=more,
        hedges=hedges,
        remarks=remarks,
        tolerance=tolerance,
        power=power,
        point=point,
        zeros=zeros,
        some=some,
        sized=sized,
        dotted=folded(numbers.dotted),
        share_of=folded(numbers.share_of),
        before_pieces=before_pieces,
        pieces=frozenset(key[0] for key, meaning in meant if meaning.act),
        measured=frozenset(key[0] for key, m in meant if len(key) == 1 and (m.unit or m.dist or m.period))
        | folded(numbers.multiply),
        digits=(below_hundred - takes_of - not_alone - adverbs - article) | zeros,
        elided_of=frozenset(elided_of - of),
        joiner=joiner,
        between=folded(numbers.between),
        to=to,
        one_in=folded(numbers.one_in),
        minus=folded(numbers.minus),
        article=article,
        possessive=folded(numbers.possessive),
        multiply=folded(numbers.multiply),
        adverbs=adverbs,
        also_new=folded(numbers.also_new),
        of=of,
        counting=counting,
        leads=leads,
        ahead={},
        begins=begins,
        multiplies=multiplies,
        follows=follows,
        continues=continues,
    )
    return replace(made, ahead=_ahead(made))


def _ahead(numbers: NumberWords) -> dict[str, frozenset[str]]:
    """What may follow a word that is no number by itself, or needs no other to be one: without it nothing is tried."""
    words, article, few = numbers.words, numbers.article, frozenset({*numbers.scales, *numbers.fractions})
    never = numbers.takes_of | numbers.not_alone
    first = numbers.begins | numbers.before_pieces | numbers.zeros | numbers.follows | numbers.sized | {"."}
    lone = {word for word in article if words.get(word, 1) == 1} - never - numbers.of - few - numbers.some.keys()
    begun = (numbers.leads - numbers.counting - numbers.before_pieces - article) | (lone - numbers.point)
    seconds = {word: frozenset(also[1] for also in numbers.hedges.get(word, ()) if len(also) > 1) for word in begun}
    ahead = {word: first | also if also - first else first for word, also in seconds.items()}
    plain = {word for word, value in words.items() if value > 0} - numbers.leads - article - never - numbers.joiner
    return ahead | dict.fromkeys(plain - few, first | numbers.joiner)

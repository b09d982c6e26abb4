"""One folder's names and grammar, drafted -> Language, as reading looks things up in it."""

from collections.abc import Iterable
from typing import get_args

from babel import Locale

from bot.reading.loading.glances import digits_ahead, words_alone, words_beside_digits
from bot.reading.loading.grammar_shape import Crowds, Grammar
from bot.reading.loading.number_words import number_words
from bot.reading.loading.phrases import Phrases
from bot.reading.loading.telling import SHORTEST_TYPO, words_of
from bot.reading.tagging.bystanders import ORDINALS
from bot.reading.words.joined import SHORTEST_PART, Joined
from bot.reading.words.lexicon import ADDS, Language, PhrasesByFirst
from bot.reading.words.model_names import model_names
from bot.reading.words.patterns import patterns
from bot.reading.words.text import fold
from bot.reading.words.uses import Uses
from bot.reading.words.vocabulary import END, Key, by_first, kept, key_of

CROWDS: tuple[Crowds, ...] = get_args(Crowds)
OPENING = ("everybody", "whole", "after", "world", "people")
"""Those that a crowd is seen by."""
_PERCENT = frozenset({"%", "percent", "pourcent", "prozent"})
_SIZE_LETTERS = frozenset("pik")
"""As in 1080p, 1080i, 4K."""


def language_of(
    lang: str,
    drafted: tuple[Phrases, Phrases],
    grammar: Grammar,
    known: frozenset[str],
    elided_of: set[str],
    *,
    uses: Uses,
    languages: Iterable[str],
) -> Language:
    """Tables of one language. drafted: its phrases and its cues; known: its words, but for the names of towns.

    (Past 60 lines: one constructor, a line for each table.)
    """
    phrases, cues = drafted
    known |= words_of(phrases, towns=True)
    respell = {kept(key): key_of(value)[0] for key, value in grammar.respell.items()}
    bystanders, months = patterns(grammar.bystanders.items()), _months(grammar.locale)
    index, names, numbers = phrases.index(), model_names(phrases.models), number_words(grammar, phrases, elided_of)
    sizes, pixels = _sizes(grammar), frozenset(map(kept, grammar.pixels))
    sized_by = frozenset({*map(kept, grammar.sized_by), "×"})
    unit_names = frozenset(kept(word) for words in grammar.asked_units.values() for word in words if " " not in word)
    after_numbers = frozenset(months) | ORDINALS | {word for slot in bystanders.slots.values() for word in slot.words}
    named = {word for word, keys in names.roots.items() if word in unit_names or any(len(key) == 1 for key, _ in keys)}
    strange = {word for word, node in index.items() if END not in node and word not in known}
    barred = frozenset({*sizes, *months, *named, *strange})
    after_digits = numbers.follows | {*months} | ORDINALS | sized_by | pixels | _SIZE_LETTERS
    special = frozenset({*names.roots, *sizes, *bystanders.words, *months, *numbers.begins, *numbers.counting})
    return Language(
        lang=lang,
        index=index,
        begins=frozenset({*index, *special}),
        alone=words_alone(index, names, numbers, bystanders, months=frozenset(months), barred=barred),
        beside_digits=words_beside_digits(after_digits, bystanders),
        digits_ahead=digits_ahead(index, names, {*sizes, *bystanders.words, *named}),
        size_signs=sized_by | pixels | _SIZE_LETTERS | {":", "/"},
        cues=cues.index(),
        codes=phrases.codes,
        code_words=frozenset(phrases.codes).intersection(map(kept, grammar.common.split())),
        models=names,
        unit_names=unit_names,
        text_sides=frozenset(map(kept, (*grammar.handed_in, *grammar.written_out))),
        sizes=sizes,
        sized_by=sized_by,
        pixels=pixels,
        numbers=numbers,
        bystanders=bystanders,
        after_numbers=after_numbers,
        months=months,
        known=known,
        settled=(known | {kept(word) for word in grammar.real.split()}) - respell.keys(),
        respell=respell,
        endings=tuple(sorted(grammar.endings, key=len)),
        misspelt_endings=grammar.misspelt_endings,
        elided=frozenset(grammar.elided),
        nouns_first=grammar.nouns_first,
        turns=_turns(grammar, languages),
        changes={kind: by_first(grammar.changes.get(kind, ())) for kind in ("without", "more", "fewer")},
        inverted=frozenset(kept(word) for word in grammar.inverted),
        per_glued=frozenset(grammar.per_glued),
        spellings=_spellings(_worth_mending(phrases, cues, grammar)),
        uses=uses,
        spaced=frozenset(grammar.spaced),
        power_units=_worth(grammar, watts=1.0, kilowatts=1000.0),
        cards=frozenset(word for word in grammar.machine.get("cards", ()) if word.isdecimal()),
        energy_units=_worth(grammar, watt_hours=1.0, kilowatt_hours=1000.0),
        amounts={kept(word): unit for unit, words in grammar.amounts.items() for word in words},
        letters=frozenset(letter for letter in grammar.letters if not letter.isascii()),
        calling=frozenset(map(kept, grammar.calling)),
        charging=frozenset(map(kept, grammar.charging)),
        phones=frozenset(map(kept, grammar.phones)),
        asked=frozenset(map(kept, grammar.asked)),
        translating=frozenset(map(kept, grammar.translating)),
        tongue=frozenset(map(kept, grammar.tongue)),
        tongues=frozenset(map(kept, grammar.tongues)),
        week={kept(word): day for day, words in grammar.weekdays.items() for word in words},
        workweek=by_first(grammar.workweek),
        as_many=_as_many(grammar),
        before_days_off=by_first(grammar.days_off.before),
        after_days_off=by_first(grammar.days_off.after),
        weekend=by_first(grammar.days_off.weekend),
        unlike_days={kind: by_first(said) for kind, said in grammar.unlike_days},
        before_only_days=by_first(grammar.days_off.only),
        after_only_days=by_first(grammar.days_off.only_after),
        crowds=(crowds := _crowds(grammar)),
        crowd_words=_waking(crowds) | numbers.fractions.keys() | _PERCENT,
        audience=frozenset(map(kept, grammar.audience)),
        collectives=frozenset(map(kept, grammar.collectives)),
        plain_text=frozenset(map(kept, grammar.plain_text)),
        depicts=frozenset(map(kept, grammar.depicts)),
        printing=frozenset(map(kept, grammar.printing)),
        clock={kept(word): told for told, words in grammar.clock.items() for word in words},
        returns=by_first(grammar.returns),
        beside={},
        joined=joined_of(grammar),
        vehicles={" ".join(key_of(w)[0]): thing for thing, words in grammar.vehicles.items() for w in words},
    )


def _crowds(grammar: Grammar) -> dict[str, PhrasesByFirst]:
    """What says that all who live in a place are meant, by kind; each kind is there."""
    told: dict[str, PhrasesByFirst] = {kind: by_first(grammar.crowds.get(kind, ())) for kind in CROWDS}
    everybody = (*grammar.remarks.get("everybody", ()), *grammar.crowds.get("everybody", ()))
    return told | {"everybody": by_first(everybody)}


def _waking(crowds: dict[str, PhrasesByFirst]) -> frozenset[str]:
    """One word of each phrase that a crowd is seen by, the longest: "whole", and no "the"."""
    phrases = (phrase for kind in OPENING for alike in crowds[kind].values() for phrase in alike)
    return frozenset(max(phrase, key=len) for phrase in phrases)


def _as_many(grammar: Grammar) -> dict[float, PhrasesByFirst]:
    """How many times -> the phrases of several words that say it: "double" alone may be anything."""
    several = {phrase: times for phrase, times in grammar.multiples.items() if " " in phrase and times != 1}
    return {
        times: by_first([phrase for phrase, other in several.items() if other == times])
        for times in dict.fromkeys(several.values())
    }


def _worth(grammar: Grammar, **worth: float) -> dict[str, float]:
    """Words for units -> how many of the base unit each is."""
    return {kept(word): size for name, size in worth.items() for word in grammar.powers.get(name, ())}  # type: ignore[call-overload] # the names are the grammar's


def _sizes(grammar: Grammar) -> dict[str, tuple[tuple[Key, str], ...]]:
    sizes: dict[str, tuple[tuple[Key, str], ...]] = {}
    for size, phrases in grammar.sizes.items():
        for key in (key_of(phrase)[0] for phrase in phrases):
            sizes[key[0]] = tuple(sorted([*sizes.get(key[0], ()), (key, size)], key=lambda pair: -len(pair[0])))
    return sizes


def _turns(grammar: Grammar, languages: Iterable[str]) -> dict[str, tuple[tuple[Key, str], ...]]:
    """What a reply may say alone, with the turn that it asks for, or the language that it names.

    A language that the grammar does not know yet is called what CLDR calls it.
    """
    turns: dict[str, list[tuple[Key, str]]] = {}
    said = Locale(grammar.locale).languages
    called = {lang: (said[lang],) for lang in languages if lang in said} | grammar.called
    alone = (*grammar.turns.items(), *called.items())
    for turn, phrases in (*alone, ("", grammar.beside_turns), (ADDS, grammar.adds)):
        for key in (key_of(phrase)[0] for phrase in phrases):
            turns.setdefault(kept(key[0]), []).append((key, turn))
    return {first: tuple(sorted(all_, key=lambda pair: -len(pair[0]))) for first, all_ in turns.items()}


def _months(locale: str) -> dict[str, int]:
    """The months' names and their short forms, without dots, and which of the year each is."""
    forms = Locale(locale).months["format"]
    named = [pair for width in ("wide", "abbreviated") for pair in forms[width].items()]
    return {kept(name.rstrip(".")): number for number, name in named}


def _worth_mending(phrases: Phrases, cues: Phrases, grammar: Grammar) -> set[str]:
    """The words that a typing error may have meant: of names and cues, not of places or names that are also words."""
    words: set[str] = set()
    for key, meaning in (*phrases.meanings.items(), *cues.meanings.items()):
        if not (meaning.place or meaning.demonym or meaning.clash):
            words |= {word for word in key if len(word) >= SHORTEST_TYPO and word.isalpha()}
    words |= {kept(word) for word in (*grammar.numbers.words, *grammar.numbers.scales) if len(word) > SHORTEST_TYPO}
    return words - {kept(word) for word in grammar.no_typo}


def _spellings(words: set[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Words by first letter and length, which is where a mistyped one is looked for."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in sorted(words):
        found.setdefault((word[0], len(word)), []).append(word)
    return {key: tuple(alike) for key, alike in found.items()}


def joined_of(grammar: Grammar) -> Joined:
    """What a grammar tells of words that are written as one; the parts as they are looked up, the longest first."""

    def by_length(words: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({fold(word) for word in words}, key=lambda word: (-len(word), word)))

    numbers, compounds = grammar.numbers, grammar.compounds
    counted = (*numbers.multiply, *(word for words in grammar.units.values() for word in words if " " not in word))
    parts = [word for word in by_length((*numbers.words, *numbers.scales, *numbers.joiner)) if len(word) > 1]
    return Joined(
        numbers=tuple(parts) if numbers.one_word else (),
        counted=by_length(word for word in counted if len(word) >= SHORTEST_PART) if numbers.one_word else (),
        first=frozenset(by_length(compounds.first)),
        last=by_length(compounds.last),
        heads=by_length(compounds.heads),
        joints=("", *by_length(compounds.joints)),
        spelt_out=tuple(grammar.spelt_out.items()),
    )

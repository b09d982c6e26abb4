"""A language's files and the catalogue's ids -> phrases with their meanings; gaps and double meanings are refused."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.languages.refusals import BadLanguage, Faults
from bot.reading.loading.gazetteer import add_places
from bot.reading.loading.grammar_shape import Grammar
from bot.reading.loading.names_shape import ActivityNames, Names, ThingNames
from bot.reading.loading.phrases import Phrases
from bot.reading.loading.towns import Towns
from bot.reading.words.vocabulary import key_of
from estimator import Catalog

_ROLES = (
    "per",
    "whole",
    "during",
    "past",
    "ago",
    "fillers",
    "each",
    "together",
    "headcount",
    "in_groups",
    "times",
    "another",
    "ai",
    "by",
    "to",
    "of",
    "all",
    "versus",
    "between",
    "superlatives",
    "in_units",
    "how_many",
    "places_power",
    "selves",
    "light",
    "owners",
    "jointly",
    "being",
    "pronouns",
    "again",
    "purpose",
    "about",
    "instead",
    "demonstratives",
    "where",
    "trips",
    "departs",
    "arrives",
)


_CUES = (
    "asks",
    "starts_question",
    "requests",
    "money",
    "chatter",
    "superlatives",
    "quality",
    "denies",
    "unwanted_after",
    "only",
    "only_after",
    "also",
    "doing",
    "had_already",
    "corrects",
    "corrects_after",
    "corrects_here",
    "plans",
    "turns_out",
    "absent",
    "by_hand",
    "the_other",
    "only_some",
    "took_part",
    "by_now",
    "sums",
    "declines",
    "contrasts",
    "all_of_them",
    "the_rest",
    "all_but",
    "moments",
    "so_many_more",
    "handed_in",
    "written_out",
    "condensing",
    "hands_in",
    "got_back",
    "cuts",
    "cut_to",
    "which",
    "versus_strong",
    "how_many",
    "telling",
    "cleared",
    "refers",
)
"""Lists of grammar.yaml that are cues by their own names."""


def draft(lang: str, names: Names, grammar: Grammar, catalog: Catalog, towns: Towns) -> tuple[Phrases, Phrases]:
    """The phrases of structure (each token belongs to one) and the cues of intent (they may overlap)."""
    _complete(lang, names, catalog, whole=not grammar.preview)
    phrases = Phrases(f"{lang}/names.yaml")
    for slug, activity in names.activities.items():
        _add_activity(phrases, slug, activity, grammar)
    for slug, thing in names.everyday.items():
        _add_thing(phrases, slug, thing, names, grammar)
    _add_models(phrases, names, catalog)
    _add_grammar(phrases, grammar)
    add_places(phrases, names, grammar, catalog, towns)
    cues = Phrases(f"{lang}/grammar.yaml")
    for cue, words in _cues(grammar):
        inflected = cue.startswith(("measure:", "subject:", "faq:bot", "faq:figures", "impact:"))
        cues.add(words, grammar.plurals if inflected else (), roles=frozenset({cue}))
    return phrases, cues


def _complete(lang: str, names: Names, catalog: Catalog, *, whole: bool) -> None:
    """Every activity, everyday thing and place of the catalogue has its words, and no other has.

    whole: false for a preview, which may lack words of its own.
    """
    faults = Faults()

    def refuse(entry: str, wrong: str, mend: str) -> None:
        with faults.kept():
            raise BadLanguage(f"{lang}/names.yaml", entry, wrong, mend)

    for kind, have, want in (
        ("activities", names.activities, catalog.activities),
        ("everyday", names.everyday, catalog.things),
        ("places", names.places, catalog.places),
    ):
        for slug in want if whole else ():
            if slug not in have and not (kind == "places" and "-" not in slug):  # CLDR names the countries
                refuse(f"{kind}.{slug}", "it has no name in this language", "Add an entry for it")
        for slug in have:
            if (
                kind == "everyday"
                and slug in want
                and len(names.everyday[slug].parts) != len(catalog.things[slug].parts)
            ):
                needed = len(catalog.things[slug].parts)
                raise BadLanguage(
                    f"{lang}/names.yaml",
                    f"{kind}.{slug}.parts",
                    f"{needed} smaller parts of it have a name to be said, not {len(names.everyday[slug].parts)}",
                    "Name them as bot/languages/en does, in the same order",
                )
            if slug not in want:
                refuse(f"{kind}.{slug}", "the catalogue knows no such thing", "Take it out, or mend its name")
    faults.tell()


def _add_activity(phrases: Phrases, slug: str, activity: ActivityNames, grammar: Grammar) -> None:
    plurals = grammar.plurals
    phrases.add(activity.names, plurals, act=slug)
    phrases.add(_listed_plurals(activity.names, grammar.plural_ends), act=slug, plural=True)
    phrases.add(activity.unsure, plurals, act=slug, unsure=True)
    phrases.add(activity.works, plurals, act=slug, works=True)
    phrases.add(activity.verbs, verb=slug)
    phrases.add(activity.working, verb=slug, works=True)
    phrases.add(activity.sources, plurals, sources=frozenset({slug}))
    for name, worth in activity.worth.items():
        phrases.add([name], plurals, act=slug, worth=worth)


def _listed_plurals(names: Iterable[str], ends: Iterable[str]) -> list[str]:
    """The names that are another of them with a plural's ending: "Gedichte" beside "Gedicht"."""
    listed = {name.lower() for name in names}
    return [name for name in names if any(name.lower().removesuffix(end) in listed - {name.lower()} for end in ends)]


def _add_thing(phrases: Phrases, slug: str, thing: ThingNames, names: Names, grammar: Grammar) -> None:
    phrases.add((thing.one, thing.other, *thing.names), grammar.plurals, thing=slug, written_by=thing.written_by)
    phrases.add(thing.common, grammar.plurals, common=True)
    if thing.carriers:
        like = names.everyday[thing.carriers.like].carriers if thing.carriers.like else None
        carried = (*thing.carriers.names, *(like.names if like else ()))
        phrases.add(carried, grammar.plurals, carriers={thing.carriers.unit: slug})


def _add_models(phrases: Phrases, names: Names, catalog: Catalog) -> None:
    """The catalogue's names of models; those that the language gives to another model are the language's."""
    ours = {key_of(word)[0] for words in names.models.values() for word in words}
    for slug, words in names.models.items():
        phrases.add(words, model=slug)
    for model in catalog.models.values():
        clash = {key_of(alias)[0] for alias in model.word_clash}
        for alias in sorted({model.name, *model.aliases}):
            if key_of(alias)[0] not in ours:
                phrases.add([alias], model=model.id, clash=key_of(alias)[0] in clash)
        for alias in model.relatives:
            if key_of(alias)[0] not in ours:
                phrases.add([alias], model=model.id, clash=key_of(alias)[0] in clash, relative=True)


def _add_grammar(phrases: Phrases, grammar: Grammar) -> None:
    for unit, words in grammar.units.items():
        phrases.add(words, grammar.plurals, unit=unit)
    for unit, words in grammar.distances.items():
        phrases.add(words, grammar.plurals, dist=unit)
    for days, words in grammar.periods.items():
        phrases.add(words, grammar.plurals, period=days)
    for rate, words in grammar.rates.items():
        phrases.add(words, rate=rate)
    phrases.add(grammar.groups, grammar.plurals, group=True)
    phrases.add(grammar.pronouns, group=True)
    phrases.add(grammar.variants, grammar.plurals, variant=True)
    for phrase, times in grammar.multiples.items():
        phrases.add([phrase], multiple=times)
    for role in _ROLES:
        phrases.add(getattr(grammar, role), roles=frozenset({role}))
    for role in ("and", "or", "except"):
        phrases.add(getattr(grammar, f"{role}_"), roles=frozenset({role}))
    for words in grammar.measures.values():
        phrases.add(words, grammar.plurals, roles=frozenset({"measure"}))
    phrases.add(grammar.versus_strong, roles=frozenset({"versus", "versus_strong"}))


def _cues(grammar: Grammar) -> Iterable[tuple[str, Iterable[str]]]:
    named: dict[str, Mapping[Any, Iterable[str]]] = {
        "measure": grammar.measures,
        "unit": grammar.asked_units,
        "impact": grammar.impact,
        "faq": grammar.faq,
        "subject": grammar.subjects,
        "help": grammar.help,
        "rank": grammar.ranking,
        "teller": grammar.tellers,
        "quote": grammar.quoting,
        "machine": grammar.machine,
        "elsewhere": grammar.elsewhere,
        "practical": grammar.practical,
        "remark": grammar.remarks,
    }
    for family, kinds in named.items():
        for kind, words in kinds.items():
            yield f"{family}:{kind}", words
    for kind in _CUES:
        yield kind, getattr(grammar, kind)

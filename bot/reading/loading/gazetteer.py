"""Every name of a place as phrases: countries by CLDR and names.yaml, then states without figures, then towns."""

import re
from collections.abc import Iterable

from babel import Locale
from babel.core import get_global

from bot.reading.loading.grammar_shape import Grammar
from bot.reading.loading.names_shape import Names, PlaceNames
from bot.reading.loading.phrases import Phrases, kind_of
from bot.reading.loading.towns import Towns
from bot.reading.words.text import fold
from bot.reading.words.vocabulary import key_of
from estimator import Catalog

ISO_COUNTRY = 2
_SAINT = re.compile(r"\b(?:St\.|Sainte?|Ste?)(?=[ -])")
_IN_BRACKETS = re.compile(r"\s*[(\[].*")


def add_places(phrases: Phrases, names: Names, grammar: Grammar, catalog: Catalog, towns: Towns) -> None:
    """The names of all places, without figures too; of two with one name the first has it, the other is `also`."""
    territories = Locale(grammar.locale).territories
    for code in catalog.places:
        place = names.places.get(code)
        own = [territories[code]] if len(code) == ISO_COUNTRY and code in territories else []
        if place is None:
            _add(phrases, code, _spelt(own, grammar))
            continue
        named = [*own, *([place.name] if place.name else []), *place.aliases]
        _add(phrases, code, _spelt(named, grammar), clash=place.word_clash)
        _add_short(phrases, code, place, grammar)
    unmeasured = (set(get_global("zone_territories").values()) & territories.keys()) - catalog.places.keys()
    for code in sorted(unmeasured):
        _add(phrases, code, _spelt([territories[code]], grammar))
    for code, words in names.beyond.items():
        _add(phrases, code, words, clash=True)
    _add_towns(phrases, names, grammar, catalog, towns)
    shared = {name: code for code, place in names.places.items() for name in place.shared}
    for name in towns.given_names:
        meaning = phrases.meanings.get(key_of(name)[0])
        if meaning is not None and meaning.place is not None:
            meaning.clash = meaning.person = True
    for name, code in (towns.also | shared).items():
        meaning = phrases.meanings.get(key_of(name)[0])
        if meaning is not None and meaning.place not in {None, code}:
            meaning.also = code


def _add(phrases: Phrases, code: str, names: Iterable[str], **given: bool) -> None:
    """The names that no other place has, and one more way to write those that this place has."""
    for name in names:
        meaning = phrases.meanings.get(key_of(name)[0])
        written = frozenset({name.lower()})
        if meaning is None or meaning.place is None:
            phrases.add([name], (), place=code, written=written, **given)
        elif meaning.place == code:
            meaning.written |= written


def _add_short(phrases: Phrases, code: str, place: PlaceNames, grammar: Grammar) -> None:
    caps = [short for short in place.caps_only if key_of(short)[0] not in phrases.meanings]
    phrases.codes |= {short.lower(): code for short in place.caps_only if "-" in code}
    phrases.add(caps, place=code, caps=True, clash="-" in code)  # CO, PA: states only after a word of place
    phrases.add(
        (d for d in _inflected(place.demonyms, grammar) if key_of(d)[0] not in phrases.meanings),
        grammar.plurals,
        demonym=code,
    )


def _spelt(names: Iterable[str], grammar: Grammar) -> list[str]:
    """The names, with "and" for "&", and each saint in full and in short."""
    written: list[str] = []
    for name in names:
        forms = [name, name.replace(" & ", f" {grammar.and_[0]} ")]
        written += dict.fromkeys([*forms, *(_SAINT.sub(saint, form) for form in forms for saint in _saints(form))])
    return written


def _saints(name: str) -> tuple[str, ...]:
    found = _SAINT.search(name)
    return () if found is None else ("Sainte", "Ste") if "e" in found.group() else ("Saint", "St", "St.")


def _contracted(name: str, grammar: Grammar) -> list[str]:
    """« au Caire », « du Caire »: the name with what a word of place makes of its article."""
    article, _, rest = name.partition(" ")
    return [f"{form} {rest}" for form in grammar.contracted.get(article, ())]


def _inflected(demonyms: Iterable[str], grammar: Grammar) -> list[str]:
    """The adjectives, and their feminines where the language has any."""
    forms = []
    for word in demonyms:
        forms.append(word)
        rule = next((r for r in grammar.feminines if fold(word).endswith(r.ends)), None)
        if rule is not None:
            forms += [word[: len(word) - rule.drop] + rule.become, word + "e" if word.endswith("n") else word]
    return forms


def _add_towns(phrases: Phrases, names: Names, grammar: Grammar, catalog: Catalog, towns: Towns) -> None:
    """Towns count as places where no thing, model or use has their name; those that are words are told apart."""
    words = {key_of(word)[0] for word in names.town_words}
    listed = [(code, place.towns) for code, place in names.places.items()]
    for code, of_place in (*listed, *towns.towns.items(), *_by_time_zone(grammar, catalog)):
        for name in _spelt(of_place, grammar):
            key = key_of(name)[0]
            if key not in phrases.meanings or kind_of(phrases.meanings[key]) == "sign":
                _add(phrases, code, [name], town=True, proper=key in words, clash=key in words)
                _add(phrases, code, _contracted(name, grammar), town=True, proper=key in words)


def _by_time_zone(grammar: Grammar, catalog: Catalog) -> list[tuple[str, list[str]]]:
    """CLDR's towns of the world's time zones, in the language; of countries that no state or province divides."""
    zones = Locale(grammar.locale).time_zones
    divided = {code.partition("-")[0] for code in catalog.places if "-" in code}
    found = []
    for zone, country in get_global("zone_territories").items():
        if country in catalog.places and country not in divided and zone.count("/") == 1:
            city = zones.get(zone, {}).get("city") or zone.partition("/")[2].replace("_", " ")
            found.append((country, [_IN_BRACKETS.sub("", str(city))]))
    return found

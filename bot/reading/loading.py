"""bot/languages/<lang>/{names,grammar}.yaml, checked: unknown fields refused, each error names file, entry and mend."""

from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.reading.refusals import BadLanguage, Faults
from bot.reading.result import Turn
from estimator.files import plain_yaml

T = TypeVar("T", bound=BaseModel)
Phrases = Annotated[
    tuple[str, ...], BeforeValidator(lambda value: [str(v) for v in value] if isinstance(value, list) else value)
]


class Strict(BaseModel):
    """Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Said(Strict):
    """What answers say for one and for more of something."""

    one: str
    other: str


class ActivityNames(Strict):
    """An activity's words.

    unsure: names that are AI uses only beside other signs of it. works: names of work on something else ("a summary of
    3 leaflets"). working: its verbs. sources: what a transcription or a reading is made of. worth: how many pieces one
    of a name is.
    """

    one: str
    other: str
    names: Phrases
    unsure: Phrases = ()
    works: Phrases = ()
    verbs: Phrases = ()
    working: Phrases = ()
    sources: Phrases = ()
    worth: dict[str, float] = {}


class Carriers(Strict):
    """What makes a distance or a time into a thing: 3 km by car, 2 hours of Netflix. like: as another thing."""

    unit: str
    names: Phrases = ()
    like: str | None = None


class ThingNames(Strict):
    """An everyday thing.

    common: names that count only beside a number or in a comparison. written_by: the activity, where an AI writes it.
    beside: words of which one must stand in the message where no number of it is asked for.
    """

    one: str
    other: str
    say: Said
    parts: tuple[Said, ...] = ()
    names: Phrases = ()
    common: Phrases = ()
    carriers: Carriers | None = None
    written_by: str | None = None
    beside: Phrases = ()


class PlaceNames(Strict):
    """A place: how one says "in" it, and its other names; caps_only in capitals, word_clash after a preposition.

    towns: those in it that this language has a name of its own for. shared: names that are likelier to mean another
    place, beside which this one is offered.
    """

    in_: str = Field(alias="in")
    name: str | None = None
    aliases: Phrases = ()
    caps_only: Phrases = ()
    demonyms: Phrases = ()
    word_clash: bool = False
    towns: Phrases = ()
    shared: Phrases = ()


class Names(Strict):
    """names.yaml. beyond: states and provinces without figures. models: names that win over the catalogue's.

    town_words: towns whose names are words of the language, known by their capital.
    """

    activities: dict[str, ActivityNames]
    everyday: dict[str, ThingNames]
    places: dict[str, PlaceNames]
    beyond: dict[str, Phrases] = {}
    town_words: Phrases = ()
    models: dict[str, Phrases] = {}


class Plural(Strict):
    """A word that ends so, with so many letters dropped, gets this."""

    ends: tuple[str, ...]
    become: str
    drop: int = 0


class Numbers(Strict):
    """Number words with their values, and the words that join them."""

    words: dict[str, float]
    scales: dict[str, float]
    glued: dict[str, float]
    fractions: dict[str, float]
    takes_of: Phrases
    not_alone: Phrases
    more: Phrases
    hedges: Phrases = ()
    remarks: Phrases = ()
    tolerance: Phrases = ()
    power: Phrases = ()
    point: Phrases = ()
    zeros: Phrases = ()
    some: dict[str, tuple[float, float]] = {}
    about: Phrases = ()
    sized: Phrases = ()
    dotted: Phrases = ()
    share_of: Phrases = ()
    before_pieces: Phrases = ()
    joiner: Phrases
    between: Phrases
    to: Phrases
    one_in: Phrases
    minus: Phrases
    article: Phrases
    possessive: Phrases = ()
    multiply: Phrases
    adverbs: Phrases = ()
    also_new: Phrases = ()
    one_word: bool = False


class Compounds(Strict):
    """Words written as one. first + joint + last: two known parts; any word + a head: the head (Katzenbild)."""

    first: Phrases = ()
    last: Phrases = ()
    heads: Phrases = ()
    joints: Phrases = ()


class Grammar(Strict):
    """grammar.yaml; each list is phrases as people type them, its comment in the file says what for.

    preview: what it lacks is said in English, marked, and its words take none from how whole languages are told apart.
    plural_ends: the letters that a plural ends in, by which it is told from a singular that no list has.
    """

    locale: str
    preview: bool = False
    text2num: str | None = None
    letters: str = ""
    spaced: Phrases = ()
    plurals: tuple[Plural, ...]
    plural_ends: Phrases
    compounds: Compounds = Compounds()
    spelt_out: dict[str, str] = {}
    feminines: tuple[Plural, ...]
    endings: Phrases
    misspelt_endings: dict[str, str] = {}
    elided: Phrases
    nouns_first: bool
    numbers: Numbers
    bystanders: dict[Literal["age", "money", "fee", "date", "bystander", "ratio", "told"], Phrases] = {}
    units: dict[str, Phrases]
    distances: dict[str, Phrases]
    asked_units: dict[str, Phrases] = {}
    sizes: dict[str, Phrases] = {}
    sized_by: Phrases = ()
    pixels: Phrases = ()
    periods: dict[int, Phrases]
    rates: dict[str, Phrases]
    weekdays: dict[int, Phrases] = {}
    workweek: Phrases = ()
    clock: dict[Literal["am", "pm", "noon", "midnight", "hour"], Phrases] = {}
    per: Phrases
    per_glued: Phrases
    whole: Phrases
    during: Phrases
    past: Phrases
    fillers: Phrases
    selves: Phrases
    light: Phrases
    owners: Phrases = ()
    jointly: Phrases = ()
    being: Phrases = ()
    calling: Phrases = ()
    asked: Phrases = ()
    charging: Phrases = ()
    phones: Phrases = ()
    translating: Phrases = ()
    tongue: Phrases = ()
    tongues: Phrases = ()
    again: Phrases = ()
    instead: Phrases = ()
    demonstratives: Phrases = ()
    where: Phrases = ()
    contracted: dict[str, Phrases] = {}
    trips: Phrases = ()
    returns: Phrases = ()
    vehicles: dict[str, Phrases] = {}
    departs: Phrases = ()
    arrives: Phrases = ()
    purpose: Phrases = ()
    about: Phrases = ()
    each: Phrases
    together: Phrases
    headcount: Phrases = ()
    groups: Phrases
    pronouns: Phrases = ()
    in_groups: Phrases
    variants: Phrases
    times: Phrases
    another: Phrases
    multiples: dict[str, float] = {}
    ai: Phrases
    by: Phrases
    to: Phrases
    of: Phrases
    all: Phrases
    and_: Phrases = Field(alias="and")
    or_: Phrases = Field(alias="or")
    versus: Phrases
    versus_strong: Phrases
    between: Phrases
    which: Phrases
    superlatives: Phrases
    quality: Phrases = ()
    ranking: dict[str, Phrases] = {}
    tellers: dict[str, Phrases] = {}
    quoting: dict[str, Phrases] = {}
    in_units: Phrases
    how_many: Phrases
    measures: dict[str, Phrases]
    places_power: Phrases
    impact: dict[str, Phrases]
    asks: Phrases
    starts_question: Phrases
    inverted: Phrases = ()
    requests: Phrases
    except_: Phrases = Field(alias="except")
    denies: Phrases = ()
    unwanted_after: Phrases = ()
    only: Phrases = ()
    only_after: Phrases = ()
    also: Phrases = ()
    doing: Phrases = ()
    had_already: Phrases = ()
    corrects: Phrases = ()
    corrects_after: Phrases = ()
    plans: Phrases = ()
    turns_out: Phrases = ()
    by_now: Phrases = ()
    sums: Phrases = ()
    declines: Phrases = ()
    contrasts: Phrases = ()
    all_of_them: Phrases = ()
    the_rest: Phrases = ()
    all_but: Phrases = ()
    moments: Phrases = ()
    so_many_more: Phrases = ()
    handed_in: Phrases = ()
    written_out: Phrases = ()
    condensing: Phrases = ()
    hands_in: Phrases = ()
    got_back: Phrases = ()
    cuts: Phrases = ()
    cut_to: Phrases = ()
    powers: dict[Literal["watts", "kilowatts", "watt_hours", "kilowatt_hours"], Phrases] = {}
    amounts: dict[Literal["Wh", "kWh", "MWh", "GWh", "mL", "cL", "L", "m3", "g", "kg", "t"], Phrases] = {}
    machine: dict[Literal["cards", "computers", "boards", "own", "always", "aside", "local"], Phrases] = {}
    elsewhere: dict[Literal["what_if", "lives", "runs", "centres"], Phrases] = {}
    remarks: dict[Literal["thinking", "thinks", "renewable", "part_time", "everybody", "whole"], Phrases] = {}
    practical: dict[Literal["how", "long", "reported"], Phrases] = {}
    money: Phrases
    faq: dict[str, Phrases]
    subjects: dict[str, Phrases]
    help: dict[str, Phrases]
    turns: dict[Turn, Phrases] = {}
    called: dict[str, Phrases] = {}
    beside_turns: Phrases = ()
    adds: Phrases = ()
    telling: Phrases
    chatter: Phrases
    no_typo: Phrases
    real: str = ""
    respell: dict[str, str]
    conjugation: dict[str, Phrases] = {}
    verbs: str = ""
    common: str


def read_names(path: Path) -> tuple[Names, dict[str, Any]]:
    """names.yaml, checked and as it stands."""
    raw = raw_yaml(path)
    return checked(Names, raw, path), raw


def read_grammar(path: Path) -> Grammar:
    """grammar.yaml, checked; with the words of frequent.txt beside it, which a language may lack."""
    grammar, file = checked(Grammar, raw_yaml(path), path), path.with_name("frequent.txt")
    if not file.is_file():
        return grammar
    lines = file.read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    return grammar.model_copy(update={"real": " ".join((grammar.real, *words))})


def raw_yaml(path: Path) -> dict[str, Any]:
    """A file's mapping as plain Python; a missing or broken one is refused."""
    where = f"{path.parent.name}/{path.name}"
    if not path.is_file():
        raise BadLanguage(where, "the file", "it is missing", "Copy it from bot/languages/en and translate it")
    try:
        raw = plain_yaml(path.read_bytes())
    except (yaml.YAMLError, ValueError) as error:
        raise BadLanguage(where, "the file", str(error), "Mend the YAML") from error
    if not isinstance(raw, dict):
        raise BadLanguage(where, "the file", "it is not a mapping", "Start from bot/languages/en")
    return raw


def checked(shape: type[T], raw: dict[str, Any], path: Path) -> T:
    """What a file holds in its shape; all its faults are refused, a line each, naming file, entry and mend."""
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        faults = Faults()
        for fault in error.errors(include_url=False, include_input=False):
            entry = ".".join(str(part) for part in fault["loc"]) or "the file"
            mend = (
                "Take the field out or mend its name"
                if fault["type"] == "extra_forbidden"
                else "See the same entry in bot/languages/en"
            )
            with faults.kept():
                raise BadLanguage(f"{path.parent.name}/{path.name}", entry, fault["msg"], mend) from None
        faults.tell()
        raise

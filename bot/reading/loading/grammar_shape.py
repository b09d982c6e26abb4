"""What grammar.yaml holds, as types: numbers, rates, cues, each a list of phrases. bot/languages/README.md says why."""

from typing import Literal

from pydantic import Field

from bot.reading.loading.names_shape import Phrases, Plural, Strict
from bot.reading.result import Turn

Crowds = Literal[
    "everybody", "whole", "after", "world", "people", "persons", "linking", "before", "does", "says", "parts"
]
"""What a phrase about all who live in a place may be."""


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


class DaysOff(Strict):
    """Days on which nothing is done: what leads to them ("except on"), what follows ("mondays off"), the weekend.

    only, only_after: what says that something is done on those days alone.
    """

    before: Phrases = ()
    after: Phrases = ()
    weekend: Phrases = ()
    only: Phrases = ()
    only_after: Phrases = ()


class UnlikeDays(Strict):
    """Days beside others with another number: what means the five or the others there, and that there is nothing."""

    worked: Phrases = ()
    others: Phrases = ()
    none: Phrases = ()


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
    days_off: DaysOff = DaysOff()
    unlike_days: UnlikeDays = UnlikeDays()
    clock: dict[Literal["am", "pm", "noon", "midnight", "hour"], Phrases] = {}
    per: Phrases
    per_glued: Phrases
    whole: Phrases
    during: Phrases
    past: Phrases
    ago: Phrases = ()
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
    corrects_here: Phrases = ()
    plans: Phrases = ()
    turns_out: Phrases = ()
    absent: Phrases = ()
    by_hand: Phrases = ()
    the_other: Phrases = ()
    only_some: Phrases = ()
    took_part: Phrases = ()
    audience: Phrases = ()
    collectives: Phrases = ()
    cleared: Phrases = ()
    plain_text: Phrases = ()
    depicts: Phrases = ()
    printing: Phrases = ()
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
    elsewhere: dict[Literal["what_if", "lives", "moves", "runs", "centres"], Phrases] = {}
    remarks: dict[
        Literal["thinking", "thinks", "tuning", "renewable", "money", "part_time", "everybody", "whole"], Phrases
    ] = {}
    crowds: dict[Crowds, Phrases] = {}
    practical: dict[Literal["how", "long", "reported"], Phrases] = {}
    money: Phrases
    faq: dict[str, Phrases]
    subjects: dict[str, Phrases]
    help: dict[str, Phrases]
    turns: dict[Turn, Phrases] = {}
    called: dict[str, Phrases] = {}
    beside_turns: Phrases = ()
    adds: Phrases = ()
    changes: dict[Literal["without", "more", "fewer"], Phrases] = {}
    telling: Phrases
    refers: Phrases
    chatter: Phrases
    no_typo: Phrases
    real: str = ""
    respell: dict[str, str]
    conjugation: dict[str, Phrases] = {}
    verbs: str = ""
    common: str

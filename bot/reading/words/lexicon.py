"""All languages' words as they are looked up: immutable, made once at start by loading/compiling.py."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.languages.names import Names as Spoken
from bot.reading.words.joined import Joined
from bot.reading.words.model_names import ModelNames
from bot.reading.words.patterns import Pattern
from bot.reading.words.products import Products
from bot.reading.words.scores import Weights
from bot.reading.words.uses import Uses
from bot.reading.words.vocabulary import Index, Meaning

PhrasesByFirst = Mapping[str, tuple[tuple[str, ...], ...]]
"""Phrases as tuples of folded words by their first word, the longest first."""

Alone = tuple[str, Meaning, frozenset[str], frozenset[str], float]
"""A word by itself: its kind, what it means, the words that it may go on with, those that all of its sort may (DIGITS
for all digits), and its value."""
DIGITS = "0"
ADDS = "+"
"""Among the turns: words that make a reply add what it names, wherever they stand ("as well")."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language by the folded word."""

    text2num: str | None
    plural_ends: tuple[str, ...]
    """The letters that a plural ends in."""
    words: Mapping[str, float]
    scales: Mapping[str, float]
    glued: Mapping[str, float]
    fractions: Mapping[str, float]
    takes_of: frozenset[str]
    not_alone: frozenset[str]
    more: PhrasesByFirst
    """What adds a part of it: "and a half"."""
    hedges: PhrasesByFirst
    """What goes before a number and leaves it as it is: "at least", "plus ou moins", "~"."""
    remarks: PhrasesByFirst
    """The same after it: "or so", "give or take"."""
    tolerance: PhrasesByFirst
    """Between a number and how far off it may be: "give or take 5"."""
    power: PhrasesByFirst
    point: frozenset[str]
    """Between the whole and the decimals of a spoken number."""
    zeros: frozenset[str]
    """Words for a digit 0 that are no number by themselves, or the number 0."""
    some: Mapping[str, tuple[float, float]]
    """From how many to how many of the scale that follows: several hundred."""
    sized: frozenset[str]
    """Adjectives between an article and its dozen: "a good hundred"."""
    dotted: frozenset[str]
    """Short forms that end in a dot which ends no sentence."""
    share_of: frozenset[str]
    before_pieces: frozenset[str]
    """Scale words that are units of distance too, unless a use of AI follows: "dix milles images"."""
    pieces: frozenset[str]
    """First words of the names of AI uses."""
    measured: frozenset[str]
    """Words of units, distances and times: a number right before one belongs to it."""
    digits: frozenset[str]
    """Number words below a hundred, as codes and years are spoken in."""
    elided_of: frozenset[str]
    """The "of" of other languages that is elided before a noun."""
    joiner: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    one_in: frozenset[str]
    minus: frozenset[str]
    article: frozenset[str]
    possessive: frozenset[str]
    multiply: frozenset[str]
    adverbs: frozenset[str]
    also_new: frozenset[str]
    """Number words that say "new" after a noun: "un jean neuf"."""
    of: frozenset[str]
    counting: frozenset[str]
    """The words, scales and fractions: what says a number by itself."""
    leads: frozenset[str]
    """What begins a number without counting anything: "between", "at least", "several"."""
    ahead: Mapping[str, frozenset[str]]
    """By each article, each small number word and each of the leads: the words, besides digits, of which one must
    follow where it begins a number that is more than itself."""
    begins: frozenset[str]
    """All that a number may begin with, but digits."""
    multiplies: frozenset[str]
    """All that may multiply the number before it, and the "of" between."""
    follows: frozenset[str]
    """All words that may belong to the number before them."""
    continues: frozenset[str]
    """All that may make another number of the one before it: what multiplies it, fractions, "and a half"."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language, compiled."""

    lang: str
    index: Index
    alone: Mapping[str, Alone]
    """Words that are nothing but themselves, unless the next goes on with them: most of what is written."""
    begins: frozenset[str]
    """All tokens but digits that any phrase, number, name, size or bystander may begin with."""
    cues: Index
    codes: Mapping[str, str]
    """Short forms of states, in small letters: places after a town and a comma, whatever else they mean."""
    code_words: frozenset[str]
    """Those of them that are frequent words: places in capitals only."""
    models: ModelNames
    numbers: NumberWords
    sizes: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """Sizes in words, by their first word: the words, and the size."""
    sized_by: frozenset[str]
    """What stands between width and height."""
    pixels: frozenset[str]
    size_signs: frozenset[str]
    """All that may stand right behind digits that begin a size."""
    bystanders: Pattern
    """Of numbers that count no use."""
    beside_digits: Mapping[str, frozenset[str] | None]
    """What may make more of the digits before it than a number: a scale, a size, a price. With it the words of which
    one must be next, "24 images per second"; None where any may."""
    digits_ahead: Mapping[str, frozenset[str]]
    """Digits that begin phrases: the words that these go on with."""
    after_numbers: frozenset[str]
    """What follows the number in a pattern that begins with one."""
    months: Mapping[str, int]
    unit_names: frozenset[str]
    """Single words for units that an answer may be asked in: MJ is one, where "how many" goes before it."""
    text_sides: frozenset[str]
    """Words between a number and its unit that tell text handed in from text written: "100k input tokens"."""
    known: frozenset[str]
    settled: frozenset[str]
    """Known words that are no short forms of others: most of what is written."""
    turns: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    """What a reply may say alone, by its first word, the longest first: the words, and the turn or the language; none
    for what only stands beside one ("please")."""
    changes: Mapping[str, PhrasesByFirst]
    """What a reply changes the earlier numbers by: `without` before a number or a name, `more` and `fewer` after."""
    respell: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...]
    misspelt_endings: Mapping[str, str]
    elided: frozenset[str]
    nouns_first: bool
    inverted: frozenset[str]
    """Pronouns that ask where a hyphen joins them to a verb: est-ce, pollue-t-elle."""
    per_glued: frozenset[str]
    spaced: frozenset[str]
    """Signs that this language writes after a space: they break ties."""
    power_units: Mapping[str, float]
    """Single words for a power, and how many watts each is."""
    cards: frozenset[str]
    """Graphics cards that people call by a number alone: "my 3090"."""
    energy_units: Mapping[str, float]
    amounts: Mapping[str, str]
    """Words for units of energy, carbon and water -> the estimator's name of each."""
    """The same for an energy, in watt-hours."""
    letters: frozenset[str]
    """Letters with signs that this language writes."""
    calling: frozenset[str]
    """Verbs by which a program asks a model, and which look like nouns: "calls"."""
    charging: frozenset[str]
    phones: frozenset[str]
    """Words for charging, and for the phones that are charged."""
    asked: frozenset[str]
    """What people write to an AI, "questions": asked in two languages they are no more."""
    translating: frozenset[str]
    """Words for translating."""
    tongue: frozenset[str]
    tongues: frozenset[str]
    """What a language is called, and the names of languages that texts are written in."""
    week: Mapping[str, int]
    """Names of the days of the week -> which of the seven."""
    workweek: PhrasesByFirst
    """What says that it is five days a week: "on weekdays"."""
    as_many: Mapping[float, PhrasesByFirst]
    """How many times the number before it such words say: "twice as many"."""
    before_days_off: PhrasesByFirst
    after_days_off: PhrasesByFirst
    """What says that nothing is done on the days it stands before, or after: "except on", "off"."""
    weekend: PhrasesByFirst
    unlike_days: Mapping[str, PhrasesByFirst]
    """Beside days with a number of their own: `worked`, `others`, and `none` of it."""
    before_only_days: PhrasesByFirst
    after_only_days: PhrasesByFirst
    """The same of what is done on those days alone: "only on"."""
    crowds: Mapping[str, PhrasesByFirst]
    """What says that all who live in a place are meant: `everybody` in it ("everyone"), `whole` before it ("all of"),
    `after` it ("entière"), `world` by itself, `people` before its people ("every"), `persons` after them ("citizens").
    `linking` leads from everybody to the place, `before` may open the clause of a `whole`, `does` may follow `people`,
    `says` gives them an opinion and no use; `parts` are less than the place that answers for them."""
    crowd_words: frozenset[str]
    """A word of each of these: a message without one has no such crowd."""
    audience: frozenset[str]
    """Those something is made for, who do nothing with an AI: followers, subscribers."""
    collectives: frozenset[str]
    """Words for several people of whom nobody said how many: a class, a family, children."""
    depicts: frozenset[str]
    """What a picture and what stands in it are joined by: of, with, showing."""
    plain_text: frozenset[str]
    """What speech is made into by writing it down: text."""
    printing: frozenset[str]
    """The forms of "to print", as of pages."""
    clock: Mapping[str, str]
    """Words of a time of day -> what they tell: am, pm, noon, midnight, hour."""
    returns: PhrasesByFirst
    """What makes a trip one there and back."""
    vehicles: Mapping[str, str]
    """Words for travelling -> the thing that goes so many kilometres."""
    beside: Mapping[str, frozenset[str]]
    """Things that count only with one of these words in the message, or where "how many" goes before them."""
    joined: Joined
    """How it writes several words as one."""
    spellings: Mapping[tuple[str, int], tuple[str, ...]]
    """Words that a typing error may have meant, by first letter and length."""
    uses: Uses
    """What the pieces of each AI use have; the same in every language."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """A language that the bot does not speak: frequent words, and those of them that no language of the bot has."""

    words: frozenset[str]
    alone: frozenset[str]


@dataclass(frozen=True, slots=True, repr=False)
class Lexicon:
    """Every language, and what the catalogue says of models."""

    languages: Mapping[str, Language]
    whole: tuple[Language, ...]
    """Those that are no previews: their words count in a message of any language."""
    evidence: Mapping[str, tuple[float, ...]]
    """How much a word tells for each language, in their order."""
    names: Mapping[str, Spoken]
    activities_of: Mapping[str, tuple[str, ...]]
    """What each model does, its main use first."""
    reach: Mapping[str, str]
    """The thing that a distance unit stands for by itself: km -> car-km."""
    places: frozenset[str]
    """Codes of all places that have a name, those without figures too."""
    begin_places: frozenset[str]
    """First words of the names of several words that places have, in every language."""
    unsourced: frozenset[str]
    """Everyday things that nobody has published a figure for."""
    electric: frozenset[str]
    """Everyday things whose figures hang on the electricity of where they happen."""
    powered: frozenset[str]
    """Codes of the places whose electricity has figures."""
    where: Mapping[tuple[str, str], tuple[float, float]]
    """(name of a town as it is looked up, its place) -> degrees north and east; without a name, of a whole place."""
    weights: Weights
    """What reading has learned from labelled messages."""
    begin_cues: frozenset[str]
    """First words of the cues of every language."""
    begin_measures: frozenset[str]
    """Of these the ones that name a measure."""
    products: Products
    """Apps that people name and no catalogue has."""
    makes: Mapping[str, tuple[str, ...]]
    """What each model and each of those apps is asked for, its main use first."""
    uses: Uses
    """What the pieces of each AI use have."""
    people: Mapping[str, float]
    """Code of a place -> how many people it has, where that is known."""
    strangers: Mapping[str, Stranger]
    """Languages that the bot does not speak, and tells by their words."""
    newest: int
    """The year of the newest figures."""

    def __repr__(self) -> str:
        """In a word: written out whole it is megabytes, and whatever shows its arguments would take seconds."""
        return f"Lexicon({', '.join(self.languages)})"

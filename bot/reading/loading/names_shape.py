"""What names.yaml holds, as types: what things are called, as people type it and as the bot says it."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

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

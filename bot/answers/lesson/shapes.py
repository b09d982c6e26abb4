"""A lesson's file as it has to be written: unknown fields are refused."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from bot.answers.lesson.script import Pick
from estimator.question import LengthUnit, Measure


class Strict(BaseModel):
    """Unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Names = Annotated[tuple[str, ...], BeforeValidator(lambda one: [one] if isinstance(one, str) else one)]


class Long(Strict):
    """How long one piece is."""

    value: float
    unit: LengthUnit


class SaidBy(Strict):
    """Which plain use of the table of others, and who says it."""

    use: str
    by: str


class Figure(Strict):
    """An amount, or what others `say`, or `width`, or `times`."""

    activity: str | None = None
    count: float | str = 1
    model: str | None = None
    length: Long | None = None
    place: str | None = None
    measure: Measure = "energy"
    thing: str | None = None
    width: str | None = None
    times: tuple[str, str] | None = None
    say: SaidBy | None = None


class Predict(Strict):
    """A question with choices: the size of one figure, or which of several."""

    ask: dict[str, str]
    size: str | None = None
    pick: Pick | None = None
    among: Names = ()


class Told(Strict):
    """Sentences, with a picture perhaps."""

    text: dict[str, str]
    picture: Names = ()


class WhatIf(Strict):
    """What the class may change."""

    ask: dict[str, str]
    start: str
    counts: tuple[float, ...] = ()
    models: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


class Close(Strict):
    """What we know, what we do not, where to read on."""

    known: dict[str, str]
    unknown: dict[str, str]
    read: tuple[str, ...] = Field(min_length=1)


class Written(Strict):
    """The file."""

    code: str = Field(pattern="^[a-z]{2}$")
    age: int = Field(ge=6, le=99)
    minutes: int = Field(ge=5, le=60)
    title: dict[str, str]
    about: dict[str, str]
    prepared: str
    figures: dict[str, Figure]
    steps: list[dict[str, Any]] = Field(min_length=3, max_length=30)

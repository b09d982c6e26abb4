"""A lesson as it was read from its file: steps in both languages, and the figures that its sentences name."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from estimator.question import Measure, Question

Said = Mapping[str, str]
"""A sentence by language; `{name}` in it stands for a figure of the lesson, `{name.form}` for it in another form."""
StepKind = Literal["say", "predict", "reveal", "what-if", "discuss", "try", "close"]
THIS_BOT = "this-bot"
Pick = Literal["most", "least", "widest", "measured", "disclosed"]


@dataclass(frozen=True, slots=True)
class FigureSpec:
    """What a figure of a lesson is: never its value, which the estimator gives when the lesson runs.

    An amount: one measure of one question, told in `thing` where it has one, or as others tell it (`told`). Else how
    many times as wide as its low end an amount reaches (`width`), or how many times the first of two amounts is the
    second (`times`).
    """

    name: str
    question: Question | None = None
    measure: Measure = "energy"
    thing: str | None = None
    width: str | None = None
    times: tuple[str, str] | None = None
    told: tuple[str, str] | None = None
    """What others say: the plain use of their table, and who says it; `this-bot` is this estimator on the same use."""
    count: str | None = None
    """Whose number of images it is, where the estimator knows it: `week` (the first of ChatGPT's), `week-each`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step; which fields it has follows from its kind."""

    kind: StepKind
    text: Said | None = None
    size: str | None = None
    """Of a prediction: the figure whose size is guessed, from tenfold ranges."""
    pick: Pick | None = None
    among: tuple[str, ...] = ()
    """Of a prediction: which of these figures is it?"""
    picture: tuple[str, ...] = ()
    questions: tuple[Said, ...] = ()
    """To discuss: two that have no right answer."""
    start: str | None = None
    """Of a what-if: the figure whose question it begins with; then what the class may change."""
    counts: tuple[float, ...] = ()
    models: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    known: Said | None = None
    unknown: Said | None = None
    read: tuple[str, ...] = ()
    """Of the close: sources of the catalogue to read on in."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson. `code` stands in buttons: two letters, never used again."""

    id: str
    code: str
    age: int
    minutes: int
    title: Said
    about: Said
    figures: Mapping[str, FigureSpec]
    steps: tuple[Step, ...]
    prepared: str
    """The figure whose question opens behind the handout's QR code."""

    def prediction_of(self, at: int) -> Step | None:
        """The prediction that the step `at` reveals; None where it reveals none."""
        return self.steps[at - 1] if at and self.steps[at].kind == "reveal" else None

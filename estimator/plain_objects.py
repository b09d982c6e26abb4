"""Plain objects -> Question: the labels' form (intent, items, everyday, place ...), and that of a published case."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from estimator.catalog import Catalog
from estimator.grid import asked_place
from estimator.question import Band, Given, Length, Machine, Measure, Per, Question, Tokens, Use, Yardstick
from estimator.refusals import BadQuestion


class _Form(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class _LengthForm(_Form):
    value: float
    unit: str


class _TokensForm(_Form):
    given: float = Field(alias="in")
    written: float = Field(alias="out")


class _ItemForm(_Form):
    activity: str
    count: float = 1
    per: str | None = None
    length: _LengthForm | None = None
    model: str | None = None
    band: str | None = None
    tokens: _TokensForm | None = None
    resolution: str | None = None
    size: str | None = None
    steps: int | None = None
    input: _LengthForm | None = None


class _YardstickForm(_Form):
    thing: str
    count: float | None = None
    places: list[str] = []


class _QuestionForm(_Form):
    intent: str | None = None
    items: list[_ItemForm] = []
    everyday: list[_YardstickForm] = []
    place: str | None = None
    places: list[str] = []
    measures: list[Measure] = []
    power_w: float | None = None
    hours: float | None = None
    per: str | None = None
    energy_wh: float | None = None


class _GivenForm(_Form):
    row: str
    grid_g_per_kwh: float | None = None
    pue: float | None = None
    wue_l_per_kwh: float | None = None
    ewif_l_per_kwh: float | None = None
    yardstick_wh: float | None = None
    yardstick_g_per_km: float | None = None


def _length(form: _LengthForm | None) -> Length | None:
    return None if form is None else Length(form.value, form.unit)  # type: ignore[arg-type] # checked when estimated


def _use(form: _ItemForm, catalog: Catalog) -> Use:
    per: Per | None = form.per  # type: ignore[assignment] # checked when estimated, with the nearest names
    band: Band | None = form.band  # type: ignore[assignment] # the same
    return Use(
        activity=form.activity,
        count=form.count,
        per=per,
        length=_length(form.length),
        model=None if form.model is None else model_id(form.model, catalog),
        band=band,
        tokens=Tokens(form.tokens.given, form.tokens.written) if form.tokens else None,
        resolution=form.resolution or form.size,
        steps=form.steps,
        input=_length(form.input),
    )


def _read(form: type[_Form], raw: object) -> Any:  # noqa: ANN401 - of the form asked for
    try:
        return form.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the question"
        raise BadQuestion("form", f"I cannot read {where}: {first['msg'].lower()}.", about=where) from error


def model_id(name: str, catalog: Catalog) -> str:
    """A model by its id, one of its names or that of a relative, in any case; the unknown comes back as it is.

    >>> from estimator import load_catalog
    >>> model_id("ChatGPT", load_catalog()), model_id("nobody's", load_catalog())
    ('chatgpt', "nobody's")
    """
    if name in catalog.models:
        return name
    named = catalog.named(name)
    return named.model if named else name


def question_from(raw: object, catalog: Catalog) -> Question:
    """A question in the labels' form (intent, items, everyday, place, measures). Raises BadQuestion.

    >>> from estimator import load_catalog
    >>> question_from({"items": [{"activity": "image", "count": 50}], "place": "fr"}, load_catalog()).place
    'FR'
    """
    form: _QuestionForm = _read(_QuestionForm, raw)
    return Question(
        items=tuple(_use(item, catalog) for item in form.items),
        everyday=tuple(
            Yardstick(one.thing, one.count, tuple(_place(name, catalog) or "" for name in one.places))
            for one in form.everyday
        ),
        place=_place(form.place, catalog),
        measures=tuple(form.measures),
        compare=form.intent == "compare" and not form.places,
        places=tuple(_place(name, catalog) or "" for name in form.places),
        machine=_machine(form),
    )


def _machine(form: _QuestionForm) -> Machine | None:
    if form.items or (form.power_w is None and form.energy_wh is None):
        return None
    per: Per | None = form.per  # type: ignore[assignment] # checked when estimated
    return Machine(form.power_w, form.hours, per, form.energy_wh)


def _place(name: str | None, catalog: Catalog) -> str | None:
    place = asked_place(catalog, name)
    return place.id if place else name


def case_question(raw: Mapping[str, Any], given: object, catalog: Catalog) -> Question:
    """One use in the form of a published case, with the row it reproduces, if any. Raises BadQuestion."""
    form: _ItemForm = _read(_ItemForm, dict(raw))
    told: _GivenForm | None = _read(_GivenForm, given) if given else None
    return Question(
        items=(_use(form, catalog),),
        place=_place(raw.get("place"), catalog),
        given=Given(**told.model_dump()) if told else None,
    )

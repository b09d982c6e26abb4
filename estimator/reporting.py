"""Question and Estimate <-> plain objects: the JSON that is printed, and the labels' form of a question."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from estimator.caveats import Caveat
from estimator.methods import Catalog
from estimator.placing import asked_place
from estimator.question import Band, Given, Length, Measure, Per, Question, Tokens, Use, Yardstick
from estimator.ranges import Range
from estimator.refusals import BadQuestion
from estimator.results import Citation, Estimate, Figures, ItemEstimate, Share, Step


def _range(one: Range | None) -> dict[str, Any] | None:
    if one is None:
        return None
    return {"low": one.low, "central": one.central, "high": one.high, "open_top": one.open_top}


def _figures(figures: Figures) -> dict[str, Any]:
    return {
        "energy_wh": _range(figures.energy_wh),
        "carbon_g": _range(figures.carbon_g),
        "water_l": _range(figures.water_l),
    }


def _shares(shares: Mapping[Measure, tuple[Share, ...]]) -> dict[str, Any]:
    return {
        measure: [
            {"factor": one.factor, "share": one.share, **({"about": one.about} if one.about else {})} for one in told
        ]
        for measure, told in shares.items()
    }


def _item(item: ItemEstimate) -> dict[str, Any]:
    use = item.use
    return {
        "activity": use.activity,
        "count": use.count,
        "per": use.per,
        "length": None if use.length is None else {"value": use.length.value, "unit": use.length.unit},
        "model": use.model,
        "stand_in": item.model if use.model is None else None,
        "member": item.member,
        **_figures(item.figures),
        "grade": item.grade,
        "evidence": item.evidence,
        "openness": item.openness,
        "assumed": list(item.assumed),
        "family_range_wh": _range(item.family_range_wh),
        "shares": _shares(item.shares),
    }


def _caveat(caveat: Caveat) -> dict[str, Any]:
    return {"code": caveat.code, "item": caveat.item, "about": caveat.about}


def _citation(citation: Citation) -> dict[str, Any]:
    return {"source": citation.source, "row": citation.row, "year": citation.year, "scope": citation.scope}


def _step(step: Step) -> dict[str, Any]:
    return {
        "code": step.code,
        "item": step.item,
        "value": _range(step.value),
        "unit": step.unit,
        "about": step.about,
        "citations": [_citation(citation) for citation in step.citations],
    }


def estimate_json(estimate: Estimate) -> dict[str, Any]:
    """An estimate as plain objects; each measure is {low, central, high, open_top} in Wh, g or L, or null."""
    return {
        "items": [_item(item) for item in estimate.items],
        "total": None if estimate.total is None else _figures(estimate.total),
        "partial": None if estimate.partial is None else _figures(estimate.partial),
        "place": estimate.place,
        "caveats": [_caveat(caveat) for caveat in estimate.caveats],
        "sources": list(estimate.sources),
        "steps": [_step(step) for step in estimate.steps],
        "shares": _shares(estimate.shares),
        "method": estimate.method,
    }


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
    steps: int | None = None


class _YardstickForm(_Form):
    thing: str
    count: float | None = None


class _QuestionForm(_Form):
    intent: str | None = None
    items: list[_ItemForm] = []
    everyday: list[_YardstickForm] = []
    place: str | None = None
    measures: list[Measure] = []


class _GivenForm(_Form):
    row: str
    grid_g_per_kwh: float | None = None
    pue: float | None = None
    wue_l_per_kwh: float | None = None
    ewif_l_per_kwh: float | None = None
    yardstick_wh: float | None = None
    yardstick_g_per_km: float | None = None


def _use(form: _ItemForm, catalog: Catalog) -> Use:
    per: Per | None = form.per  # type: ignore[assignment] # checked when estimated, with the nearest names
    band: Band | None = form.band  # type: ignore[assignment] # the same
    length = Length(form.length.value, form.length.unit) if form.length else None  # type: ignore[arg-type] # the same
    tokens = Tokens(form.tokens.given, form.tokens.written) if form.tokens else None
    model = None if form.model is None else model_id(form.model, catalog)
    return Use(form.activity, form.count, per, length, model, band, tokens, form.resolution, form.steps)


def _read(form: type[_Form], raw: object) -> Any:  # noqa: ANN401 - of the form asked for
    try:
        return form.model_validate(raw)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the question"
        raise BadQuestion("form", f"I cannot read {where}: {first['msg'].lower()}.", about=where) from error


def model_id(name: str, catalog: Catalog) -> str:
    """A model by its id, or by one of its names in any case; what is unknown comes back as it is."""
    if name in catalog.models:
        return name
    names = {alias.casefold(): one.id for one in catalog.models.values() for alias in (one.id, one.name, *one.aliases)}
    return names.get(name.casefold().strip(), name)


def question_from(raw: object, catalog: Catalog) -> Question:
    """A question in the labels' form (intent, items, everyday, place, measures). Raises BadQuestion."""
    form: _QuestionForm = _read(_QuestionForm, raw)
    return Question(
        items=tuple(_use(item, catalog) for item in form.items),
        everyday=tuple(Yardstick(one.thing, one.count) for one in form.everyday),
        place=_place(form.place, catalog),
        measures=tuple(form.measures),
        compare=form.intent == "compare",
    )


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

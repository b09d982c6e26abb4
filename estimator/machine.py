"""An own machine: watts x hours, or the energy as it was said -> Estimate. No model's figure is needed.

Energy is what was said, without a band; carbon = energy x grid; water = energy x EWIF: no cooling towers at home.
"""

from math import isfinite, sqrt

from estimator.catalog import Catalog
from estimator.caveats import Caveat
from estimator.deriving import cite
from estimator.grid import Setting, asked_place, setting_of
from estimator.grounds import PERS
from estimator.question import Machine, Question
from estimator.ranges import Range, exactly, product
from estimator.refusals import BadQuestion
from estimator.results import Estimate, Figures, Share, Step

ANYWHERE = "world"
"""Whose electricity is taken where no place is named: an own machine stands anywhere."""
MOST_W = 1e6
"""More than this is no machine of one's own."""
MOST_HOURS = 1e6
MOST_WH = 1e12
LEAST_ON_TOP, MOST_ON_TOP = "dc-del-gpu", "dc-aies-server"
"""Rows: what processor and memory take on top of a graphics card, at the least and at the most that was measured."""


def energy_of(machine: Machine) -> float:
    """The energy in Wh; one hour where nobody said for how long. Raises BadQuestion for none at all or too much.

    >>> energy_of(Machine(power_w=350, hours=2)), energy_of(Machine(energy_wh=1_500))
    (700, 1500)
    """
    if machine.per is not None and machine.per not in PERS:
        raise BadQuestion("per", f"I do not know the rate {machine.per[:60]!r}.", about=machine.per, nearest=PERS)
    if machine.energy_wh is not None:
        return _checked(machine.energy_wh, "energy", "kilowatt-hours", MOST_WH)
    if machine.power_w is None:
        raise BadQuestion("watts", "How many watts does the machine draw?")
    hours = 1.0 if machine.hours is None else machine.hours
    return _checked(machine.power_w, "power", "watts", MOST_W) * _checked(hours, "hours", "hours", MOST_HOURS)


def _checked(value: float, code: str, unit: str, most: float) -> float:
    if not isfinite(value) or value <= 0:
        raise BadQuestion(f"{code}_zero", f"That takes a number of {unit} above zero.", about=str(value)[:60])
    if value > most:
        raise BadQuestion(f"{code}_too_large", f"That is too many {unit} for one's own machine.", about=str(value)[:60])
    return value


def machine_setting(catalog: Catalog, place: str | None) -> Setting:
    """The electricity that an own machine runs on."""
    return setting_of(catalog, asked_place(catalog, place), ANYWHERE, 0)


def run(question: Question, catalog: Catalog) -> Estimate:
    """What an own machine comes to, at its rate where it has one. Raises BadQuestion."""
    machine = question.machine or Machine()
    energy = energy_of(machine)
    place, setting = asked_place(catalog, question.place), machine_setting(catalog, question.place)
    electricity = (*setting.grid_steps, *(step for step in setting.water_steps if step.code == "ewif"))
    steps = (*_said(machine), *(Step(s.code, None, s.value, s.unit, s.about, s.citations) for s in electricity))
    steps += (_rest(catalog),) if machine.card else ()
    return Estimate(
        question=question,
        items=(),
        total=Figures(
            exactly(energy),
            product((setting.grid,), energy / 1000, open_top=False),
            product((setting.ewif,), energy / 1000, open_top=False),
        ),
        place=place.id if place else None,
        steps=steps,
        caveats=_doubts(question, machine, setting),
        shares={"carbon": (Share("grid", 1.0),), "water": (Share("water_factor", 1.0),)},
        method=catalog.version,
    )


def _said(machine: Machine) -> tuple[Step, ...]:
    if machine.energy_wh is not None:
        return (Step("energy_said", None, exactly(machine.energy_wh), "Wh", machine.per),)
    hours = 1.0 if machine.hours is None else machine.hours
    power = Step("power", None, exactly(machine.power_w or 0.0), "W")
    return power, Step("hours", None, exactly(hours), "hours", machine.per)


def _rest(catalog: Catalog) -> Step:
    """Processor and memory, beside the card and never added: measured on servers, not on this machine."""
    low = catalog.rows[LEAST_ON_TOP].low or 1.0
    high = catalog.rows[MOST_ON_TOP].central or low
    cited = cite(catalog, (MOST_ON_TOP, LEAST_ON_TOP))
    return Step("rest_of_machine", None, Range(low, sqrt(low * high), high), "x", None, cited)


def _doubts(question: Question, machine: Machine, setting: Setting) -> tuple[Caveat, ...]:
    found = [Caveat("card_alone" if machine.card else "as_told")]
    if machine.energy_wh is None and machine.hours is None:
        found.append(Caveat("one_hour"))
    if question.place is None:
        found.append(Caveat("place_unknown"))
    if setting.world_water:
        found.append(Caveat("world_water"))
    return tuple(found)

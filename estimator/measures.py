"""Energy, carbon and water: base units (Wh, g CO2e, L), how each is read aloud, and the units of published figures."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from estimator.question import MEASURES, Measure

T_co = TypeVar("T_co", covariant=True)


class Measured(Protocol[T_co]):
    """What has each of the three measures: an estimate's figures, an everyday thing's."""

    @property
    def energy_wh(self) -> T_co:
        """In Wh."""
        ...

    @property
    def carbon_g(self) -> T_co:
        """In g CO2e."""
        ...

    @property
    def water_l(self) -> T_co:
        """In L."""
        ...


def measure_of(figures: Measured[T_co], measure: Measure) -> T_co:
    """One of the three measures, by its name."""
    if measure == "energy":
        return figures.energy_wh
    return figures.carbon_g if measure == "carbon" else figures.water_l


BASE_UNITS: dict[Measure, str] = {"energy": "Wh", "carbon": "g", "water": "L"}

LADDERS: dict[Measure, tuple[tuple[str, float], ...]] = {
    "energy": (("mWh", 1e-3), ("Wh", 1.0), ("kWh", 1e3), ("MWh", 1e6), ("GWh", 1e9), ("TWh", 1e12)),
    "carbon": (("mg", 1e-3), ("g", 1.0), ("kg", 1e3), ("t", 1e6), ("kt", 1e9), ("Mt", 1e12)),
    "water": (("mL", 1e-3), ("L", 1.0), ("m3", 1e3)),
}

UNITS: dict[str, tuple[Measure, float]] = {
    "J": ("energy", 1 / 3600),
    "kJ": ("energy", 1 / 3.6),
    "MJ": ("energy", 1e3 / 3.6),
    "GJ": ("energy", 1e6 / 3.6),
    "µL": ("water", 1e-6),
    "uL": ("water", 1e-6),
    "cL": ("water", 1e-2),
    "kL": ("water", 1e3),
    "ML": ("water", 1e6),
    "m³": ("water", 1e3),
    **{unit: (measure, worth) for measure in MEASURES for unit, worth in LADDERS[measure]},
}
"""How much of the base unit one of it is. Case counts: mWh and MWh."""


def scaled(measure: Measure, value: float) -> tuple[float, str]:
    """The value (in Wh, g or L) in the unit one would read aloud: 1,200 Wh is 1.2 kWh.

    >>> scaled("energy", 1_200), scaled("water", 0.0005)
    ((1.2, 'kWh'), (0.5, 'mL'))
    """
    ladder = LADDERS[measure]
    best = ladder[0]
    for unit, worth in ladder:
        if abs(value) >= worth:
            best = (unit, worth)
    return value / best[1], best[0]


def unit_of(text: str) -> tuple[Measure, float] | None:
    """Measure and worth of a unit as published, in Wh, g or L; None: it is none of them.

    >>> unit_of("kWh/image"), unit_of("g CO2e / 1000 images"), unit_of("tokens")
    (('energy', 1000.0), ('carbon', 1.0), None)
    """
    word = text.partition("/")[0].partition("(")[0].strip().partition(" ")[0]
    return UNITS.get(word)


@dataclass(frozen=True, slots=True)
class Asked:
    """A unit that people ask for by name, and how much of the base unit it is, exactly. code: in the buttons."""

    code: str
    measure: Measure
    worth: float


_JOULE, _CALORIE, _POUND = 1 / 3600, 4.184 / 3600, 453.59237
ASKED: dict[str, Asked] = {
    # A watt-hour is 3,600 J; the thermochemical calorie is 4.184 J (ISO 80000-5, annex).
    "joule": Asked("jo", "energy", _JOULE),
    "kilojoule": Asked("kj", "energy", 1e3 * _JOULE),
    "megajoule": Asked("mj", "energy", 1e6 * _JOULE),
    "calorie": Asked("ca", "energy", _CALORIE),
    "kilocalorie": Asked("kc", "energy", 1e3 * _CALORIE),
    # The international pound is 0.45359237 kg (1959); an ounce is a sixteenth, a short ton 2,000.
    "pound": Asked("lb", "carbon", _POUND),
    "ounce": Asked("oz", "carbon", _POUND / 16),
    "short-ton": Asked("st", "carbon", 2000 * _POUND),
    # The US gallon is 231 cubic inches of 2.54 cm; the imperial one 4.54609 L (1985). A fluid ounce: a 128th, a 160th.
    "gallon": Asked("ga", "water", 3.785411784),
    "gallon-imperial": Asked("gi", "water", 4.54609),
    "fluid-ounce": Asked("fo", "water", 3.785411784 / 128),
}
IMPERIAL = {"gallon": "gallon-imperial"}
IMPERIAL_PLACES = ("GB",)


def asked_unit(name: str, place: str | None) -> str | None:
    """The unit that is meant by a name there: a gallon in the United Kingdom is the imperial one. None: unknown.

    >>> asked_unit("gallon", "GB"), asked_unit("gallon", "US"), asked_unit("cubit", None)
    ('gallon-imperial', 'gallon', None)
    """
    meant = IMPERIAL.get(name, name) if place in IMPERIAL_PLACES else name
    return meant if meant in ASKED else None

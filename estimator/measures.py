"""Energy, carbon and water: base units (Wh, g CO2e, L), how each is read aloud, and the units of published figures."""

from estimator.question import MEASURES, Measure

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
    """The value in the unit one would read aloud: 1,200 Wh is 1.2 kWh."""
    ladder = LADDERS[measure]
    best = ladder[0]
    for unit, worth in ladder:
        if abs(value) >= worth:
            best = (unit, worth)
    return value / best[1], best[0]


def unit_of(text: str) -> tuple[Measure, float] | None:
    """Measure and worth of a unit as published (`Wh/image`, `g CO2e / 1000 images`, `mL/query`)."""
    word = text.partition("/")[0].partition("(")[0].strip().partition(" ")[0]
    return UNITS.get(word)

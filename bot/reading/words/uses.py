"""What the pieces of each AI use have, as reading asks for it: from the estimator's activities.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass

from estimator.records import Activity

WRITTEN = frozenset({"words", "tokens", "pages"})
"""Lengths of what is written, not of time."""
HOURS = {"hours": 1.0, "minutes": 1 / 60, "seconds": 1 / 3600}


@dataclass(frozen=True, slots=True)
class Uses:
    """Activities by what a piece of them has."""

    pixels: frozenset[str]
    """A size: 1024x1024, 1080p."""
    lasting: frozenset[str]
    """A duration of its own, as a video and a song have."""
    timed: frozenset[str]
    """A length that may be told in hours, minutes, seconds."""
    written: frozenset[str]
    """A length that may be told in words, pages, tokens."""


def uses_from(activities: Mapping[str, Activity]) -> Uses:
    """The same of all activities of a catalogue."""
    every = activities.items()
    return Uses(
        pixels=frozenset(name for name, one in every if one.pixels),
        lasting=frozenset(name for name, one in every if one.sized_by in {"seconds", "minutes"}),
        timed=frozenset(name for name, one in every if "time" in one.lengths),
        written=frozenset(name for name, one in every if "text" in one.lengths),
    )


def fits(uses: Uses, activity: str, unit: str) -> bool:
    """Can one piece of this be so long in this unit?"""
    return activity in (uses.written if unit in WRITTEN else uses.timed)

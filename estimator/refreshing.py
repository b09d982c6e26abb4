"""The rows that EcoLogits computes, computed again and written as data: `python -m estimator refresh`.

A tool of development: the only module that imports ecologits, when it runs. Rows whose conditions say llm_impacts:
400 written tokens, latency infinite, electricity of the place that the row names; open models under the provider
huggingface_hub. Only the ends of the rows are rewritten, in place, so that a change shows as a diff of numbers.
"""

import logging
import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from estimator.catalog import Catalog
from estimator.ranges import significant
from estimator.records import CitedRange
from estimator.refusals import BadQuestion

TOKENS = re.compile(r"(\d+) output tokens")
PLACES = {"USA": "USA", "Sweden": "SWE", "France": "FRA"}
PROVIDERS = (
    ("openai", ""),
    ("anthropic", ""),
    ("google_genai", ""),
    ("mistralai", ""),
    ("cohere", ""),
    ("huggingface_hub", ""),
    ("huggingface_hub", "meta-llama/"),
)
"""Where a model is looked for, and what its name begins with there."""
DIGITS = 4


def computed_rows(catalog: Catalog) -> list[CitedRange]:
    """The rows that llm_impacts gives, in the order of the data."""
    return [row for row in catalog.rows.values() if "llm_impacts" in (row.conditions or "")]


def compute(row: CitedRange, impacts: Any) -> tuple[float, float]:  # noqa: ANN401 - ecologits ships no types
    """Low and high Wh of a row. impacts: ecologits.tracers.utils.llm_impacts, handed in. Raises BadQuestion."""
    tokens = TOKENS.search(row.what)
    place = next((zone for name, zone in PLACES.items() if name in (row.conditions or "")), "USA")
    for provider, prefix in PROVIDERS:
        found = impacts(provider, f"{prefix}{row.model_name}", int(tokens[1]) if tokens else 400, math.inf, place)
        if found is not None and not found.has_errors:
            energy = found.energy.value
            low, high = (energy, energy) if isinstance(energy, float) else (energy.min, energy.max)
            return float(low) * 1000, float(high) * 1000
    raise BadQuestion("row", f"EcoLogits does not know the model of {row.id}.", about=row.id)


def recomputed(catalog: Catalog) -> Iterator[tuple[CitedRange, float, float]]:
    """Each such row with the low and high in Wh that the installed EcoLogits gives now. Raises BadQuestion."""
    from ecologits.tracers.utils import llm_impacts

    # it warns on stderr of each unpublished architecture; its logger is of a class of its own, so only once imported
    logging.getLogger("ecologits").setLevel(logging.CRITICAL)
    for row in computed_rows(catalog):
        low, high = compute(row, llm_impacts)
        yield row, significant(low, DIGITS), significant(high, DIGITS)


def refresh(catalog: Catalog, folder: Path) -> list[str]:
    """Rewrite the ends of the computed rows in a data folder; the ids of those that changed.

    Raises BadQuestion, OSError.
    """
    changed = []
    for row, low, high in recomputed(catalog):
        path = folder / "rows" / f"{row.activity}.yaml"
        text = path.read_text(encoding="utf-8")
        start = text.index(f"\n{row.id}:\n") + 1
        end = text.find("\n", text.find("\n  seen:", start))
        entry = text[start:end]
        written = entry
        for name, value in (("low", low), ("high", high), ("central", low)):
            written = re.sub(rf"(?m)^  {name}: .*$", f"  {name}: {value:g}", written)
        if written != entry:
            path.write_text(text[:start] + written + text[end:], encoding="utf-8")
            changed.append(row.id)
    return changed

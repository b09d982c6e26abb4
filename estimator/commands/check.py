"""`python -m estimator check`, `cases` and `refresh`: for whoever works on the data."""

from collections.abc import Sequence
from pathlib import Path

from estimator.cases import run_cases
from estimator.catalog import Catalog
from estimator.citations import cited_sources
from estimator.commands.arguments import Parser, print_json
from estimator.estimating import estimate
from estimator.loading import DATA, load_catalog
from estimator.question import Question, Use

FAILED = 1
"""Exit code: a check that did not hold."""


def check(arguments: Sequence[str]) -> int:
    """Load all data, estimate once with each model, and count what there is."""
    parser = Parser(prog="python -m estimator check")
    parser.add_argument("--data", help="another data folder")
    parser.add_argument("--grid", action="store_true", help="electricity beside what other tools bundle")
    told = parser.parse_args(arguments)
    catalog = load_catalog(told.data)
    if told.grid:
        return _grid_check(catalog)
    for activity in catalog.activities:
        estimate(Question(items=(Use(activity),)), catalog)
    for model in catalog.models.values():
        for activity in model.activities:
            estimate(Question(items=(Use(activity, model=model.id),)), catalog)
    counts = {
        "figures": len(catalog.rows),
        "sources": len(catalog.sources),
        "models": len(catalog.models),
        "places": len(catalog.places),
        "everyday things": len(catalog.things),
        "activities": len(catalog.activities),
    }
    print(f"The data hold: {', '.join(f'{number} {name}' for name, number in counts.items())}.")
    print(
        f"Sources cited: {len(cited_sources(catalog))} of {len(catalog.sources)}. Method and data: {catalog.version}."
    )
    return 0


def _grid_check(catalog: Catalog) -> int:
    """Rows that stand apart from other tools' figures, with the reasons; fails where one has none."""
    from estimator.crosschecking import cross_check, read_grids, report

    grids = read_grids()
    apart = list(cross_check(catalog, grids))
    for found in apart:
        print("\n".join(report(found)))
    unexplained = sum(reason is None for found in apart for _, reason in found.outside)
    compared = f"{sum(place in grids for place in catalog.places)} of {len(catalog.places)} places compared"
    print(f"{compared}, {len(apart)} stand apart, {unexplained} without a reason.")
    return FAILED if unexplained else 0


def cases(arguments: Sequence[str]) -> int:
    """Estimate each case of a file, and say whether it came out as the file expects."""
    parser = Parser(prog="python -m estimator cases")
    parser.add_argument("file")
    told = parser.parse_args(arguments)
    passed = True
    for result in run_cases(Path(told.file), load_catalog()):
        print_json(result)
        passed = passed and bool(result["pass"])
    return 0 if passed else FAILED


def refresh(arguments: Sequence[str]) -> int:
    """Compute anew the rows that were computed with EcoLogits."""
    from estimator.refreshing import refresh as refresh_rows

    parser = Parser(prog="python -m estimator refresh")
    parser.parse_args(arguments)
    changed = refresh_rows(load_catalog(), DATA)
    print(f"{len(changed)} rows changed{': ' if changed else ''}{', '.join(changed)}")
    return 0

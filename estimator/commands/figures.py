"""`python -m estimator figures`: what was published, row by row; and the snapshot of all that follows from it."""

import csv
import sys
from collections.abc import Sequence
from difflib import get_close_matches

from estimator.commands.arguments import Parser, print_json
from estimator.listing import COLUMNS, published, snapshot
from estimator.loading import load_catalog
from estimator.printing import published_line
from estimator.refusals import BadQuestion


def run(arguments: Sequence[str]) -> int:
    """The published rows, or the snapshot."""
    parser = Parser(prog="python -m estimator figures")
    parser.add_argument("--activity")
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--snapshot", action="store_true", help="every figure the estimator can give, as CSV (tests/figures.csv)"
    )
    told = parser.parse_args(arguments)
    catalog = load_catalog()
    known = sorted({row.activity for row in catalog.rows.values()})
    if told.activity is not None and told.activity not in known:
        near = tuple(get_close_matches(told.activity, known, 3, 0.4))
        raise BadQuestion("activity", f"No figures on {told.activity!r}. Nearest: {', '.join(near or known)}.")
    if told.snapshot:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(snapshot(catalog))
        return 0
    lines = list(published(catalog, told.activity))
    if told.json:
        print_json(lines)
    else:
        print("\n".join(map(published_line, lines)))
    return 0

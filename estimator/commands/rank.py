"""`python -m estimator rank`: which models take the least for one and the same use."""

from collections.abc import Sequence

from estimator.commands.arguments import Parser, place_id, print_json
from estimator.loading import load_catalog
from estimator.printing import ranking_lines
from estimator.question import MEASURES
from estimator.ranking import rank
from estimator.reporting import ranking_json


def run(arguments: Sequence[str]) -> int:
    """The models by tiers."""
    parser = Parser(prog="python -m estimator rank")
    parser.add_argument("activity", help="image, chat, video, code ...")
    parser.add_argument("--models", help="claude,gemini,mistral; none: those that people know")
    parser.add_argument("--band", choices=("open", "closed"), help="only these")
    parser.add_argument("--measure", choices=MEASURES, default="energy")
    parser.add_argument("--place", help="its code: FR, CA-QC, US-CA, EU, WORLD ...")
    parser.add_argument("--json", action="store_true", help="everything, for programs")
    told = parser.parse_args(arguments)
    catalog = load_catalog()
    models = None if told.models is None else [name.strip() for name in told.models.split(",") if name.strip()]
    found = rank(
        told.activity,
        models,
        catalog,
        measure=told.measure,
        place=place_id(told.place, catalog),
        band=told.band,
    )
    if told.json:
        print_json(ranking_json(found))
    else:
        print("\n".join(ranking_lines(found)))
    return 0

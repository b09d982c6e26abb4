"""`python -m estimator others`: what other tools and makers say, beside ours."""

from collections.abc import Sequence

from estimator.commands.arguments import Parser, print_json
from estimator.loading import load_catalog
from estimator.plain_objects import model_id
from estimator.printing import others_lines
from estimator.refusals import BadQuestion
from estimator.reporting import others_json
from estimator.tellers import others


def run(arguments: Sequence[str]) -> int:
    """Each plain use that they were asked about."""
    parser = Parser(prog="python -m estimator others", description="What other tools and makers say, beside ours.")
    parser.add_argument("activity", help="chat")
    parser.add_argument("--model", help="gpt-4o, claude-sonnet ...; all that were asked about where none is named")
    parser.add_argument("--tool", help="EcoLogits, ecocost, Google ...; all where none is named")
    parser.add_argument("--json", action="store_true", help="everything, for programs")
    told = parser.parse_args(arguments)
    catalog = load_catalog()
    model = None if told.model is None else model_id(told.model, catalog)
    found = others(told.activity, model, catalog, teller=told.tool)
    if not found:
        asked = ", ".join(dict.fromkeys(f"{one.activity} {one.model}" for one in catalog.others.uses.values()))
        raise BadQuestion("use", f"Nobody was asked about {told.activity} {told.model or ''}. There is: {asked}.")
    if told.json:
        print_json([others_json(one) for one in found])
    else:
        print("\n".join(line for one in found for line in others_lines(one)))
    return 0

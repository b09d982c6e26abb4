"""`python -m estimator machine`: an own machine, watts x hours."""

from collections.abc import Sequence

from estimator.commands.arguments import Parser, number, place_id
from estimator.commands.uses import tell
from estimator.estimating import estimate
from estimator.loading import load_catalog
from estimator.question import Machine, Question


def run(arguments: Sequence[str]) -> int:
    """What the machine takes."""
    parser = Parser(prog="python -m estimator machine", description="An own machine: watts x hours, in a place.")
    parser.add_argument("watts")
    parser.add_argument("hours", nargs="?", help="one where none is said")
    parser.add_argument("--per", help="day, week, month or year")
    parser.add_argument("--place", help="FR, CA-QC, US-TX ...; the world where none is said")
    parser.add_argument("--card", action="store_true", help="the watts are a graphics card's alone")
    parser.add_argument("--json", action="store_true", help="everything, for programs")
    told = parser.parse_args(arguments)
    hours = None if told.hours is None else number(told.hours, "The hours")
    machine = Machine(number(told.watts, "The power"), hours, told.per, card=told.card)
    catalog = load_catalog()
    question = Question(place=place_id(told.place, catalog), machine=machine)
    return tell(estimate(question, catalog), catalog, as_json=told.json)

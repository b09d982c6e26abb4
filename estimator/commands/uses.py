"""`python -m estimator image 50 --model chatgpt`: what uses of AI cost; in several places, side by side."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from estimator.across import across
from estimator.catalog import Catalog
from estimator.commands.arguments import Parser, number, place_id, print_json
from estimator.estimating import estimate
from estimator.grid import near_places
from estimator.loading import load_catalog
from estimator.plain_objects import model_id, question_from
from estimator.printing import across_lines, estimate_lines
from estimator.question import Length, Question, Tokens, Use
from estimator.refusals import BadQuestion
from estimator.reporting import estimate_json
from estimator.results import Estimate


def run(arguments: Sequence[str]) -> int:
    """What the uses cost."""
    told = _parser().parse_args(_unquoted(arguments))
    catalog = load_catalog()
    question = _question(told, catalog)
    if question.places:
        return _tell_each(question, catalog, as_json=told.json)
    return tell(estimate(question, catalog), catalog, as_json=told.json)


def tell(found: Estimate, catalog: Catalog, *, as_json: bool) -> int:
    """Print an estimate; a place that nobody knows is said beside it, with those that may be meant."""
    for caveat in found.caveats:
        if caveat.code == "place_unlisted":
            near = near_places(str(caveat.about), catalog)
            hint = f"did you mean {' or '.join(near)}?" if near else "places are written FR, CA-QC, US-CA ..."
            print(
                f"I do not know the place {caveat.about!r}; {hint} Taken: where such models mostly run.",
                file=sys.stderr,
            )
    if as_json:
        print_json(estimate_json(found))
    else:
        print("\n".join(estimate_lines(found)))
    return 0


def _tell_each(question: Question, catalog: Catalog, *, as_json: bool) -> int:
    """The same in each place, and the first beside each other."""
    found = across(question, catalog)
    if as_json:
        print_json([estimate_json(one) for one in found])
    else:
        print("\n".join(across_lines(question, found, catalog)))
    return 0


def _parser() -> Parser:
    parser = Parser(
        prog="python -m estimator", description="What an AI use costs: energy, carbon and water, with ranges."
    )
    parser.add_argument(
        "activity", nargs="?", help="image, chat, video, speech, transcription, music, code, research, training"
    )
    parser.add_argument("count", nargs="?", default="1", help="how many (22.5 and 1e6 are fine)")
    parser.add_argument("--model", help="chatgpt, flux, 'stable diffusion xl' ...")
    parser.add_argument("--band", choices=("open", "closed"), help="where no model is named")
    parser.add_argument("--place", help="its code: FR, CA-QC, US-CA, EU, WORLD ...")
    parser.add_argument("--places", nargs="+", metavar="PLACE", default=(), help="the same in each: FR PL CA-QC")
    parser.add_argument("--length", nargs=2, metavar=("V", "UNIT"), help="of one piece: 300 words, 10 seconds, 2 hours")
    parser.add_argument("--input", nargs=2, metavar=("V", "UNIT"), help="what is handed in: 50 pages, 2000 words")
    parser.add_argument("--resolution", help="720p, 1080p, 4k, 1024x1024, 16:9")
    parser.add_argument("--tokens", nargs=2, metavar=("IN", "OUT"), help="of one chat")
    parser.add_argument("--steps", help="of an open image model")
    parser.add_argument("--per", help="day, week, month or year")
    parser.add_argument("--question", help="several uses, in the labels' form: a JSON file, or - for standard input")
    parser.add_argument("--json", action="store_true", help="everything, for programs")
    return parser


def _unquoted(arguments: Sequence[str]) -> list[str]:
    """`--length "200 words"` as `--length 200 words`: both ways of typing it are meant alike."""
    told: list[str] = []
    for argument in arguments:
        lengthy = bool(told) and told[-1] in {"--length", "--input"}
        told += argument.split() if lengthy and argument.strip() else [argument]
    return told


def _question(told: argparse.Namespace, catalog: Catalog) -> Question:
    if told.question is not None:
        try:
            text = sys.stdin.read() if told.question == "-" else Path(told.question).read_text(encoding="utf-8")
            raw = json.loads(text)
        except (OSError, ValueError, RecursionError) as error:
            raise BadQuestion("form", f"I cannot read {told.question}: {error}.", about=told.question) from error
        return question_from(raw, catalog)
    if told.activity is None:
        raise BadQuestion("nothing", "Name a use of AI. Try: python -m estimator image 50 --model chatgpt --place FR")
    tokens = Tokens(*(number(one, "Tokens") for one in told.tokens)) if told.tokens else None
    steps = None if told.steps is None else int(number(told.steps, "The number of steps"))
    use = Use(
        activity=told.activity,
        count=number(told.count, "The count"),
        per=told.per,
        length=_length(told.length, "A length"),
        model=None if told.model is None else model_id(told.model, catalog),
        band=told.band,
        tokens=tokens,
        resolution=told.resolution,
        steps=steps,
        input=_length(told.input, "What is handed in"),
    )
    places = tuple(map(str.upper, told.places))
    return Question(items=(use,), place=place_id(told.place, catalog), places=places)


def _length(told: Sequence[str] | None, what: str) -> Length | None:
    """A value and its unit; the unit is checked, with the nearest names, when it is estimated."""
    return Length(number(told[0], what), told[1]) if told else None  # type: ignore[arg-type] # see above

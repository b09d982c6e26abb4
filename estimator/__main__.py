"""The command line: an estimate (python -m estimator image 50 --json), rank, others, figures, check, cases, refresh.

Exit codes: 0 answered, 1 a check that failed, 2 a question or data that cannot be taken, with one kind line on stderr.
"""

import argparse
import csv
import json
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from estimator.across import across, place_duel
from estimator.cases import run_cases
from estimator.catalog import Catalog
from estimator.checking import cited_sources
from estimator.estimating import estimate
from estimator.grid import asked_place, near_places
from estimator.listing import COLUMNS, published, snapshot
from estimator.loading import DATA, load_catalog
from estimator.plain_objects import model_id, question_from
from estimator.printing import others_lines, ranking_lines, said
from estimator.question import MEASURES, Length, Machine, Question, Tokens, Use
from estimator.ranking import rank
from estimator.refusals import BadData, BadQuestion
from estimator.reporting import estimate_json, others_json, ranking_json
from estimator.results import Estimate, Figures, Step
from estimator.tellers import others
from estimator.version import VERSION

BAD, FAILED = 2, 1


class _Parser(argparse.ArgumentParser):
    """Argparse that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise BadQuestion("form", f"{message}. Try: python -m estimator image 50 --model chatgpt --place FR")


def _uses() -> _Parser:
    parser = _Parser(
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


def _number(text: str, what: str) -> float:
    try:
        return float(text.replace(",", "").replace("_", "").replace(" ", ""))
    except ValueError:
        raise BadQuestion("form", f"{what} is a number, and {text[:40]!r} is not.", about=text[:40]) from None


def _length(told: Sequence[str] | None, what: str) -> Length | None:
    """A value and its unit; the unit is checked, with the nearest names, when it is estimated."""
    return Length(_number(told[0], what), told[1]) if told else None  # type: ignore[arg-type] # see above


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
    tokens = Tokens(*(_number(one, "Tokens") for one in told.tokens)) if told.tokens else None
    steps = None if told.steps is None else int(_number(told.steps, "The number of steps"))
    use = Use(
        activity=told.activity,
        count=_number(told.count, "The count"),
        per=told.per,
        length=_length(told.length, "A length"),
        model=None if told.model is None else model_id(told.model, catalog),
        band=told.band,
        tokens=tokens,
        resolution=told.resolution,
        steps=steps,
        input=_length(told.input, "What is handed in"),
    )
    place = asked_place(catalog, told.place)
    return Question(items=(use,), place=place.id if place else told.place, places=tuple(map(str.upper, told.places)))


def _figures(figures: Figures) -> list[str]:
    told = {"energy": figures.energy_wh, "carbon": figures.carbon_g, "water": figures.water_l}
    return [f"  {measure}: {said(measure, told[measure])}" for measure in MEASURES]


ASIDE = frozenset({"rest_of_machine", "embodied", "dissent", "beside", "scenario"})
"""Steps that are told beside the figure and never multiplied into it."""


def _step(step: Step) -> str:
    value = step.value
    ends = f" ({value.low:.4g} to {value.high:.4g})" if value.low != value.high else ""
    cited = sorted({f"{one.source} {one.year or ''}".strip() for one in step.citations})
    about = f" [{step.about}]" if step.about else ""
    code = f"beside, not counted: {step.code}" if step.code in ASIDE else step.code
    return f"  {code}{about}: {value.central:.4g}{ends} {step.unit}" + (f" - {', '.join(cited)}" if cited else "")


def _print_people(found: Estimate) -> None:
    for item in found.items:
        use = item.use
        rate = f" per {use.per}" if use.per else ""
        model = use.model or (f"taken as {item.model}" if item.model else "no model named")
        print(f"{use.count:,.10g} x {use.activity}{rate}, {model}, grade {item.grade} ({item.evidence})")
        print("\n".join(_figures(item.figures)))
    if len(found.items) != 1:
        print("total" if found.total else "total: none can be made")
        if found.total:
            print("\n".join(_figures(found.total)))
    anywhere = "the world" if found.question.machine else "where such models mostly run"
    print(f"place: {found.place or anywhere}")
    print(f"caveats: {', '.join(dict.fromkeys(one.code for one in found.caveats)) or 'none'}")
    for measure, shares in found.shares.items():
        told = ", ".join(f"{one.about + ' ' if one.about else ''}{one.factor} {one.share:.0%}" for one in shares)
        print(f"unknowns of {measure}: {told}")
    print("steps:")
    print("\n".join(_step(step) for step in found.steps))
    print(f"method and data: {found.method}")


def _estimate(arguments: Sequence[str]) -> int:
    told = _uses().parse_args(_unquoted(arguments))
    catalog = load_catalog()
    question = _question(told, catalog)
    if question.places:
        return _across(question, catalog, as_json=told.json)
    return _told(estimate(question, catalog), catalog, as_json=told.json)


def _across(question: Question, catalog: Catalog, *, as_json: bool) -> int:
    """The same in each place, and the highest against the others."""
    found = across(question, catalog)
    if as_json:
        print(json.dumps([estimate_json(one) for one in found], ensure_ascii=False))
        return 0
    for one in found:
        print(f"{one.place}:")
        print("\n".join(_figures(one.total or Figures())))
    for measure in MEASURES:
        for second in range(1, len(found)):
            told = place_duel(question, measure, catalog, 0, second)
            if told is not None:
                larger, smaller = found[told.larger].place, found[told.smaller].place
                if told.ratio.low == told.ratio.high == 1:
                    print(f"{measure}: the same in {larger} and {smaller}")
                    continue
                ends = f"{told.ratio.low:.3g} to {told.ratio.high:.3g}"
                print(f"{measure}: {larger} takes {told.ratio.central:.3g} times {smaller} ({ends}), {told.verdict}")
    return 0


def _machine_command(arguments: Sequence[str]) -> int:
    parser = _Parser(prog="python -m estimator machine", description="An own machine: watts x hours, in a place.")
    parser.add_argument("watts")
    parser.add_argument("hours", nargs="?", help="one where none is said")
    parser.add_argument("--per", help="day, week, month or year")
    parser.add_argument("--place", help="FR, CA-QC, US-TX ...; the world where none is said")
    parser.add_argument("--card", action="store_true", help="the watts are a graphics card's alone")
    parser.add_argument("--json", action="store_true", help="everything, for programs")
    told = parser.parse_args(arguments)
    hours = None if told.hours is None else _number(told.hours, "The hours")
    machine = Machine(_number(told.watts, "The power"), hours, told.per, card=told.card)
    catalog = load_catalog()
    place = asked_place(catalog, told.place)
    question = Question(place=place.id if place else told.place, machine=machine)
    return _told(estimate(question, catalog), catalog, as_json=told.json)


def _told(found: Estimate, catalog: Catalog, *, as_json: bool) -> int:
    for caveat in found.caveats:
        if caveat.code == "place_unlisted":
            near = near_places(str(caveat.about), catalog)
            hint = f"did you mean {' or '.join(near)}?" if near else "places are written FR, CA-QC, US-CA ..."
            print(
                f"I do not know the place {caveat.about!r}; {hint} Taken: where such models mostly run.",
                file=sys.stderr,
            )
    if as_json:
        print(json.dumps(estimate_json(found), ensure_ascii=False))
    else:
        _print_people(found)
    return 0


def _rank_command(arguments: Sequence[str]) -> int:
    parser = _Parser(prog="python -m estimator rank")
    parser.add_argument("activity", help="image, chat, video, code ...")
    parser.add_argument("--models", help="claude,gemini,mistral; none: those that people know")
    parser.add_argument("--band", choices=("open", "closed"), help="only these")
    parser.add_argument("--measure", choices=MEASURES, default="energy")
    parser.add_argument("--place", help="its code: FR, CA-QC, US-CA, EU, WORLD ...")
    parser.add_argument("--json", action="store_true", help="everything, for programs")
    told = parser.parse_args(arguments)
    catalog = load_catalog()
    place = asked_place(catalog, told.place)
    models = None if told.models is None else [name.strip() for name in told.models.split(",") if name.strip()]
    found = rank(
        told.activity,
        models,
        catalog,
        measure=told.measure,
        place=place.id if place else told.place,
        band=told.band,
    )
    if told.json:
        print(json.dumps(ranking_json(found), ensure_ascii=False))
    else:
        print("\n".join(ranking_lines(found)))
    return 0


def _others_command(arguments: Sequence[str]) -> int:
    parser = _Parser(prog="python -m estimator others", description="What other tools and makers say, beside ours.")
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
        print(json.dumps([others_json(one) for one in found], ensure_ascii=False))
    else:
        print("\n".join(line for one in found for line in others_lines(one)))
    return 0


def _figures_command(arguments: Sequence[str]) -> int:
    parser = _Parser(prog="python -m estimator figures")
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
        print(json.dumps(lines, ensure_ascii=False))
        return 0
    for line in lines:
        ends = [f"{line[name]:g}" for name in ("low", "central", "high") if line[name] is not None]
        value = " / ".join(ends) or "nothing published"
        print(
            f"{line['row']}: {line['what']}: {value} {line['unit']} ({line['scope']}, {line['year']}, {line['source']})"
        )
    return 0


def _check_command(arguments: Sequence[str]) -> int:
    parser = _Parser(prog="python -m estimator check")
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


def _cases_command(arguments: Sequence[str]) -> int:
    parser = _Parser(prog="python -m estimator cases")
    parser.add_argument("file")
    told = parser.parse_args(arguments)
    passed = True
    for result in run_cases(Path(told.file), load_catalog()):
        print(json.dumps(result, ensure_ascii=False))
        passed = passed and bool(result["pass"])
    return 0 if passed else FAILED


def _refresh_command(arguments: Sequence[str]) -> int:
    from estimator.refreshing import refresh

    parser = _Parser(prog="python -m estimator refresh")
    parser.parse_args(arguments)
    changed = refresh(load_catalog(), DATA)
    print(f"{len(changed)} rows changed{': ' if changed else ''}{', '.join(changed)}")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    told = list(sys.argv[1:] if arguments is None else arguments)
    commands = {
        "figures": _figures_command,
        "machine": _machine_command,
        "check": _check_command,
        "cases": _cases_command,
        "rank": _rank_command,
        "others": _others_command,
        "refresh": _refresh_command,
    }
    try:
        if told == ["--version"]:
            print(VERSION)
            return 0
        if told and told[0] in commands:
            return commands[told[0]](told[1:])
        return _estimate(told)
    except (BadQuestion, BadData) as error:
        print(error, file=sys.stderr)
        return BAD
    except BrokenPipeError:
        return 0


if __name__ == "__main__":
    sys.exit(main())

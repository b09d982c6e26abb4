"""An estimate beside one EcoLogits call in the same run; a total of three; ten times the data; the import.

Read the ratios, not the microseconds. The aims: one use at most a third of an EcoLogits call, and at most 1.2 times
slower with ten times the data.
"""

import logging
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from estimator import Catalog, Question, Use, estimate, load_catalog
from estimator.loading import DATA

ROUNDS = 7
CALLS = 1500
COPIES = 9


def _micros(run: Callable[[Question], object], questions: Sequence[Question]) -> float:
    start = perf_counter()
    for question in questions:
        run(question)
    return (perf_counter() - start) / len(questions) * 1e6


def single_uses(catalog: Catalog, number: int, seed: int) -> list[Question]:
    """Questions of one use, no two alike: every model, every place, another count each."""
    models = [(model.id, activity) for model in catalog.models.values() for activity in model.activities]
    places = [None, *catalog.places]
    found = []
    for k in range(number):
        model, activity = models[(k * 7 + seed) % len(models)]
        place = places[(k * 11 + seed) % len(places)]
        found.append(Question(items=(Use(activity, 1 + k + seed / 10, model=model),), place=place))
    return found


def three_uses(number: int, seed: int) -> list[Question]:
    """Questions of three different uses, no two alike."""
    return [
        Question(items=(Use("image", k + 1 + seed), Use("chat", 3 * k + 1), Use("video", k + 0.5)))
        for k in range(number)
    ]


def larger(folder: Path) -> Catalog:
    """The catalogue with each model, row and place ten times over."""
    data = folder / "data"
    shutil.copytree(DATA, data)
    codes = (
        a + b + c
        for a in "efghijklmnopqrstuvwxyz"
        for b in "abcdefghijklmnopqrstuvwxyz"
        for c in "abcdefghijklmnopqrstuvwxyz"
    )
    for path in sorted((DATA / "models").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if not line.startswith(("aliases:", "relatives:", "word_clash:"))]
        for copy in range(COPIES):
            again = [
                f"code: {next(codes)}" if line.startswith("code:") else line
                for line in lines
                if line.startswith((*"abcdefghijklmnopqrstuvwxyz", " "))
            ]
            again = _without_wrapped_aliases(text, again)
            (data / "models" / f"{path.stem}-copy{copy}.yaml").write_text(
                "\n".join([*again, "aliases: []", ""]), encoding="utf-8"
            )
    for path in sorted((DATA / "rows").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        entries = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
        copies = []
        for copy in range(COPIES):
            copies += [
                f"{line.rstrip()[:-1]}-copy{copy}:\n" if line[:1] not in {" ", "#", "\n"} else line
                for line in entries.splitlines(keepends=True)
            ]
        (data / "rows" / path.name).write_text(entries + "".join(copies), encoding="utf-8")
    lines = (DATA / "places.csv").read_text(encoding="utf-8").splitlines()
    lines += [
        f"{line.partition(',')[0]}-COPY{copy},{line.partition(',')[2]}" for line in lines[1:] for copy in range(COPIES)
    ]
    (data / "places.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return load_catalog(data)


def _without_wrapped_aliases(text: str, lines: list[str]) -> list[str]:
    """A long list of aliases goes on over lines that start with a blank, before `activities:`."""
    head, _, _ = text.partition("activities:")
    wrapped = {line for line in head.splitlines() if line.startswith(" ")}
    return [line for line in lines if line not in wrapped]


def one_ecologits_call() -> Callable[[int], object]:
    """llm_impacts for a closed model, another number of tokens each time."""
    from ecologits.tracers.utils import llm_impacts

    logging.getLogger("ecologits").setLevel(logging.CRITICAL)

    def call(tokens: int) -> object:
        found: object = llm_impacts("openai", "gpt-4o", tokens, math.inf, "USA")
        return found

    return call


def _import_cost() -> tuple[float, float]:
    """Seconds and megabytes of `import estimator` in a fresh process, over those of Python alone (Linux)."""
    code = (
        "import time\n"
        "def resident():\n"
        "    return int(open('/proc/self/statm').read().split()[1]) * 4096 / 2**20\n"
        "before, start = resident(), time.perf_counter()\n"
        "import estimator\n"
        "print(time.perf_counter() - start, resident() - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    """Print the measurements and their ratios."""
    start = perf_counter()
    catalog = load_catalog()
    loading = perf_counter() - start
    call = one_ecologits_call()
    with tempfile.TemporaryDirectory() as folder:
        tenfold = larger(Path(folder))
    one, three, many, other = [], [], [], []
    for number in range(ROUNDS):
        one.append(_micros(lambda question: estimate(question, catalog), single_uses(catalog, CALLS, number)))
        start = perf_counter()
        for tokens in range(1, 301):
            call(tokens + 300 * number)
        other.append((perf_counter() - start) / 300 * 1e6)
        many.append(_micros(lambda question: estimate(question, tenfold), single_uses(catalog, CALLS, number)))
        three.append(_micros(lambda question: estimate(question, catalog), three_uses(60, number)))
    seconds, megabytes = _import_cost()
    mine, theirs = median(one), median(other)
    _say(f"one use: {mine:.0f} us; one llm_impacts call: {theirs:.0f} us; ratio {mine / theirs:.2f} (aim 0.33 or less)")
    _say(f"three different uses: {median(three):.0f} us")
    sizes = f"{len(tenfold.models)} models, {len(tenfold.rows)} rows, {len(tenfold.places)} places"
    _say(f"ten times the data ({sizes}): {median(many):.0f} us, {median(many) / mine:.2f} times (aim 1.2 or less)")
    _say(f"import estimator: {seconds:.2f} s, {megabytes:.0f} MB; load_catalog, first call: {loading:.2f} s")


if __name__ == "__main__":
    main()

"""How often reading is right on messages of pens it has not learned from: `python -m tests.learning.honest`.

Pens are dealt into folds; each fold is read by weights learned from the others. Nothing fitted stands in the figures.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

from bot.reading import read, reading_json
from bot.reading.words.scores import Weights
from tests.learning.labels import Line, digest, example, labelled, lexicon
from tests.learning.lessons import Known, known, learn
from tests.questions.scoring import read_whole

FOLDS = 8
TEXT = """# How often reading is right

Written by `make honest`; never fitted: each pen's messages are read by weights learned without them
({n} messages, in folds of pens). Labels: {digest}.

Whole: intent, uses, things, place and measures all as labelled. Or second: that, or what its button offers.

Doubt: of the messages read wrongly, {doubt} are among the least sure, with a tenth of the right ones.

```
{figures}
```
"""
Result = dict[str, object]


def folds(lines: list[Line]) -> list[set[str]]:
    """The pens in folds of like size, largest first; a set's two languages stay together."""
    sizes = Counter(map(set_of, lines))
    dealt: list[set[str]] = [set() for _ in range(FOLDS)]
    weight = [0] * FOLDS
    for pen, size in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        least = weight.index(min(weight))
        dealt[least].add(pen)
        weight[least] += size
    return dealt


def set_of(line: Line) -> str:
    """Its pen, or its set, whose two languages are one."""
    return str(line["pen"]).removesuffix("-en").removesuffix("-fr")


def results(lines: list[Line], weights: Weights) -> list[Result]:
    """Each message as these weights read it."""
    words = replace(lexicon(), weights=weights)
    found = []
    for line in lines:
        reading = read(line["text"], words)
        got = reading_json(reading)
        whole = read_whole({**line, "lang": got["lang"]}, got)
        second = whole
        if not whole and reading.runner_up is not None and got["intent"] == line["intent"]:
            again = replace(reading, items=reading.runner_up.items, everyday=reading.runner_up.everyday)
            second = read_whole({**line, "lang": got["lang"]}, reading_json(again))
        found.append(
            {
                "id": line["id"],
                "whole": whole,
                "second": second,
                "intent": got["intent"],
                "margin": reading.margin,
                "sure": float(reading.why.split()[0]) if reading.why.endswith("likely") else 1.0,
            }
        )
    return found


_LESSONS: list[Known] = []
"""Every message with the ways to its right reading: made once, shared with the workers, which are forked."""


def one_fold(pens: set[str]) -> list[Result]:
    """The messages of some pens, read by what the others teach."""
    weights = learn([lesson for lesson in _LESSONS if set_of(lesson[0].line) not in pens])
    return results([lesson[0].line for lesson in _LESSONS if set_of(lesson[0].line) in pens], weights)


def main() -> None:
    """Prints the figures by set, language, intent and kind, and writes them to the file given."""
    lines = {line["id"]: line for line in labelled()}
    _LESSONS[:] = known([example(line) for line in lines.values()])
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        found = [result for fold in pool.map(one_fold, folds(list(lines.values()))) for result in fold]
    figures = table(lines, found)
    print(figures)
    if sys.argv[1:]:
        told = TEXT.format(n=len(found), digest=digest(lines.values()), doubt=doubted(found), figures=figures)
        Path(sys.argv[1]).write_text(told, encoding="utf-8")


def doubted(found: list[Result], bothered: float = 0.1) -> str:
    """Of the readings that are wrong, how many are among the least sure, where a tenth of the right ones is too."""

    def sureness(result: Result) -> float:
        return min(float(str(result["margin"])), 4 * float(str(result["sure"])))

    right = sorted(sureness(result) for result in found if result["whole"])
    limit = right[int(bothered * len(right))]
    wrong = [sureness(result) < limit for result in found if not result["whole"]]
    return f"{sum(wrong)} of {len(wrong)}, {sum(wrong) / len(wrong):.0%}"


def table(lines: dict[str, Line], found: list[Result]) -> str:
    """Read whole, first and first or second, intents, and silence, by several ways of sorting."""
    rows = []
    ways: dict[str, Callable[[Line], str]] = {
        "all": lambda _: "all",
        "language": lambda line: str(line["lang"]),
        "set": lambda line: "pens" if line["pen"].startswith("pen") else set_of(line),
        "intent": lambda line: str(line["intent"]),
        "kind": lambda line: str(line["group"]),
    }
    for way, sort in ways.items():
        groups: dict[str, list[Result]] = defaultdict(list)
        for result in found:
            groups[sort(lines[str(result["id"])])].append(result)
        for name, group in sorted(groups.items()):
            n = len(group)
            whole, second = sum(bool(r["whole"]) for r in group), sum(bool(r["second"]) for r in group)
            intent = sum(r["intent"] == lines[str(r["id"])]["intent"] for r in group)
            rows.append(
                f"{way:9}{name:26}{n:6}  whole {whole / n:6.1%}  or second {second / n:6.1%}  intent {intent / n:6.1%}"
            )
    return "\n".join(rows)


if __name__ == "__main__":
    main()

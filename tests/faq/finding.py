"""How often the FAQ's search finds the right entry, and how near chatter comes to one.

python -m tests.faq.finding                     the labelled sets of this repository, and asks left out of the index
python -m tests.faq.finding path/to/more.jsonl  others, with `text`, `lang`, `intent` and `topic`
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import quantiles
from typing import Any

from faq import Desk, Entry, Shelf, desk_over
from faq.entries.seeds import load_seeds
from tests.questions.scoring import BLIND, FILES, lines

HERE = Path(__file__).parent
FOLDS = 6


@dataclass(frozen=True, slots=True)
class Case:
    """A question and the entries that answer it."""

    text: str
    lang: str
    slugs: frozenset[str]


def labelled(of: Iterable[dict[str, Any]]) -> list[Case]:
    """The questions for the FAQ among labelled messages."""
    return [Case(line["text"], line["lang"], frozenset(line["topic"])) for line in of if line.get("topic")]


def paraphrases() -> list[Case]:
    """Those written for the entries by people who did not write the asks."""
    return [
        Case(line["text"], lang, frozenset(line["topics"]))
        for lang in ("en", "fr")
        for line in lines([HERE / f"paraphrases_{lang}.jsonl"])
    ]


def told(name: str, desk: Desk, cases: list[Case]) -> None:
    """Print the share of questions whose entry comes first, and among three."""
    found = [[entry.slug for entry in desk.match(case.text, case.lang).nearest] for case in cases]
    first = sum(case.slugs.issuperset(slugs[:1]) and bool(slugs) for case, slugs in zip(cases, found, strict=True))
    three = sum(not case.slugs.isdisjoint(slugs) for case, slugs in zip(cases, found, strict=True))
    share = 100 / (len(cases) or 1)
    shares = f"first {first * share:.1f} %, among three {three * share:.1f} %"
    sys.stdout.write(f"{name}: {len(cases)} questions, {shares}\n")


def left_out(seeds: tuple[Entry, ...]) -> None:
    """Print the same for each ask, found by an index that lacks it and a sixth of the others."""
    right = []
    for fold in range(FOLDS):
        kept = [
            replace(seed, asks=tuple(ask for at, ask in enumerate(seed.asks) if at % FOLDS != fold)) for seed in seeds
        ]
        desk = desk_over(Shelf(kept))
        for seed in seeds:
            for ask in seed.asks[fold::FOLDS]:
                slugs = [entry.slug for entry in desk.match(ask, seed.lang).nearest]
                right.append((seed.slug in slugs[:1], seed.slug in slugs))
    first, three = (100 * sum(column) / len(right) for column in zip(*right, strict=True))
    sys.stdout.write(f"asks left out: {len(right)} questions, first {first:.1f} %, among three {three:.1f} %\n")


def chatter(desk: Desk, messages: list[dict[str, Any]]) -> None:
    """Print how near chatter comes to an entry."""
    scores = [desk.match(line["text"], line["lang"]).score for line in messages if line["intent"] == "none"]
    if len(scores) > 1:
        tenths = " ".join(f"{score:.2f}" for score in quantiles(scores, n=10))
        sys.stdout.write(f"chatter: {len(scores)} messages, scores by tenths {tenths}, highest {max(scores):.2f}\n")


def main(paths: list[str]) -> None:
    """Prints all."""
    seeds = load_seeds()
    desk = desk_over(Shelf(seeds))
    messages = lines([Path(path) for path in paths] or (*FILES, *BLIND))
    told("labelled", desk, labelled(messages))
    chatter(desk, messages)
    if not paths:
        told("paraphrases", desk, paraphrases())
        left_out(seeds)


if __name__ == "__main__":
    main(sys.argv[1:])

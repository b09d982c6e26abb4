"""Labelled messages and whether they are read whole, by the rules of the questions' README.

python -m tests.questions.scoring                    the 210 of this folder
python -m tests.questions.scoring path/to/more.jsonl  others
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from bot.reading import Lexicon, load_lexicon, read, reading_json
from estimator import load_catalog

HERE = Path(__file__).parent
FILES = (HERE / "en.jsonl", HERE / "fr.jsonl")
BLIND = tuple(sorted(HERE.glob("*/??.jsonl")))
"""The sets that were written by people who had not seen the reader; each folder's SCORES.md tells its first run."""
KNOWN_FAILURES = HERE / "known_failures.txt"
_SECONDS = {"seconds": 1, "minutes": 60, "hours": 3600}
Line = dict[str, Any]


def lines(files: Iterable[Path] = FILES) -> list[Line]:
    """The labelled messages, in order."""
    return [
        json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def known_failures() -> set[str]:
    """Ids of the messages that are known to be misread."""
    text = KNOWN_FAILURES.read_text(encoding="utf-8")
    return {line.split()[0] for line in text.splitlines() if line.strip() and not line.startswith("#")}


def read_whole(wanted: Line, got: Line) -> bool:
    """Every key but the topic; items and everyday things in any order; for faq, help and none the intent alone."""
    if wanted["intent"] != got["intent"]:
        return False
    if wanted["intent"] in {"faq", "help", "none"}:
        return True
    keys = ("lang", "place")
    return (
        all(wanted[key] == got[key] for key in keys)
        and sorted(wanted["measures"]) == sorted(got["measures"])
        and sorted(map(_item, wanted["items"])) == sorted(map(_item, _as_labelled(got["items"], wanted["items"])))
        and sorted(map(_side, wanted["everyday"])) == sorted(map(_side, got["everyday"]))
    )


@cache
def families() -> dict[str, tuple[str, ...]]:
    """Whose members and versions models are: where a label names those, the exact one is read as rightly."""
    models = load_catalog().models
    of = {
        member: model.id
        for model in models.values()
        for figures in model.activities.values()
        for member in figures.members
        if member != model.id
    }
    wider = {
        name: tuple(filter(None, (model.version_of, of.get(model.version_of or name))))
        for name, model in models.items()
    }
    return {name: names for name, names in wider.items() if names}


def _as_labelled(got: list[Line], wanted: list[Line]) -> list[Line]:
    """What was read, an exact member called by its family where the label does so."""
    named = {item["model"] for item in wanted}
    called = [next((n for n in (i["model"], *families().get(i["model"], ())) if n in named), i["model"]) for i in got]
    return [item | {"model": name} for item, name in zip(got, called, strict=True)]


def _item(item: Line) -> str:
    length = item["length"]
    if length is not None:
        length = (
            round(float(length["value"] * _SECONDS.get(length["unit"], 1)), 3),
            length["unit"] if length["unit"] not in _SECONDS else "time",
        )
    return repr((item["activity"], round(float(item["count"]), 4), item["per"], length, item["model"]))


def _side(side: Line) -> str:
    return repr((side["thing"], None if side["count"] is None else round(float(side["count"]), 4)))


def misread(labelled: Iterable[Line], lexicon: Lexicon) -> list[tuple[Line, Line]]:
    """Each message that is not read whole, with what was read instead."""
    pairs = ((line, reading_json(read(line["text"], lexicon))) for line in labelled)
    return [(line, got) for line, got in pairs if not read_whole(line, got)]


def main(paths: list[str]) -> None:
    """Prints what is misread, and the score by language and group."""
    labelled = lines([Path(path) for path in paths] or FILES)
    wrong = misread(labelled, load_lexicon(load_catalog()))
    for line, got in wrong:
        print(f"{line['id']}: {line['text']!r}")
        print(
            "\n".join(
                f"    {key}: wanted {line[key]}, read {got[key]}"
                for key in got
                if key in line and key != "topic" and line[key] != got[key]
            )
        )
    total = Counter((line["lang"], line["group"]) for line in labelled)
    missed = Counter((line["lang"], line["group"]) for line, _ in wrong)
    for (lang, group), count in sorted(total.items()):
        print(f"{lang} {group}: {count - missed[lang, group]} of {count}")
    print(f"{len(labelled) - len(wrong)} of {len(labelled)} read whole")


if __name__ == "__main__":
    main(sys.argv[1:])

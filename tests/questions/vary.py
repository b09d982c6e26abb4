"""The labelled messages with their numbers, models and places replaced at random, so that no line is read by heart.

    python -m tests.questions.vary            five seeds, both scores
    python -m tests.questions.vary 20         twenty

A number is replaced where the label shows what it means: the one count, length or everyday count that the text writes
in digits. A model is replaced by another of the same use that is typed in one way only; a place by another with its own
preposition.
"""

import copy
import random
import re
import sys
from collections.abc import Iterable

from bot.reading import load_lexicon
from estimator import load_catalog
from tests.questions.scoring import Line, lines, misread

_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w.,])|(?<![\w.,])\d{1,6}(?![\w.,]| \d)")
MODELS = (
    ("ChatGPT", "chatgpt"),
    ("Gemini", "gemini"),
    ("Claude", "claude"),
    ("Mistral", "mistral"),
    ("DeepSeek", "deepseek"),
    ("Perplexity", "perplexity"),
    ("Llama", "llama"),
)
PICTURES = (
    ("Midjourney", "midjourney"),
    ("Firefly", "firefly"),
    ("Stable Diffusion", "stable-diffusion"),
    ("Imagen", "imagen"),
)
CLIPS = (("Sora", "sora"), ("Veo", "veo"), ("Kling", "kling"), ("Runway", "runway"))
PLACES = {
    "en": (
        ("Poland", "PL"),
        ("Brazil", "BR"),
        ("Norway", "NO"),
        ("Kenya", "KE"),
        ("Japan", "JP"),
        ("Ontario", "CA-ON"),
    ),
    "fr": (
        ("au Québec", "CA-QC"),
        ("au Sénégal", "SN"),
        ("au Bénin", "BJ"),
        ("au Canada", "CA"),
        ("au Maroc", "MA"),
        ("au Brésil", "BR"),
        ("aux États-Unis", "US"),
    ),
}


def varied(line: Line, chance: random.Random) -> Line:
    """The message with what can be replaced replaced, in its text and in its label alike."""
    new = copy.deepcopy(line)
    _number(new, chance)
    for family in (MODELS, PICTURES, CLIPS):
        _model(new, family, chance)
    _place(new, chance)
    return new


def _number(line: Line, chance: random.Random) -> None:
    holders = [(item, "count") for item in line["items"]] + [(side, "count") for side in line["everyday"]]
    holders += [(item["length"], "value") for item in line["items"] if item["length"]]
    for found in list(_DIGITS.finditer(line["text"]))[::-1]:
        old = int(found.group().replace(",", ""))
        same = [(holder, key) for holder, key in holders if holder[key] == old]
        written = sum(int(m.group().replace(",", "")) == old for m in _DIGITS.finditer(line["text"]))
        if len(same) != 1 or written != 1 or old < 2:
            continue
        fresh = chance.randrange(2, 10 * old + 10)
        if any(holder[key] == fresh for holder, key in holders):
            continue
        holder, key = same[0]
        holder[key] = fresh
        text = f"{fresh:,}" if "," in found.group() else str(fresh)
        line["text"] = line["text"][: found.start()] + text + line["text"][found.end() :]


def _model(line: Line, family: tuple[tuple[str, str], ...], chance: random.Random) -> None:
    used = {item["model"] for item in line["items"]}
    for name, slug in family:
        if slug in used and line["text"].count(name) == 1 and "Claude Code" not in line["text"]:
            fresh, fresh_slug = chance.choice([pair for pair in family if pair[1] not in used])
            line["text"] = line["text"].replace(name, fresh)
            for item in line["items"]:
                item["model"] = fresh_slug if item["model"] == slug else item["model"]
            return


def _place(line: Line, chance: random.Random) -> None:
    for name, code in PLACES[line["lang"]]:
        if line["place"] == code and line["text"].count(name) == 1:
            fresh, line["place"] = chance.choice([pair for pair in PLACES[line["lang"]] if pair[1] != code])
            line["text"] = line["text"].replace(name, fresh)
            return


def changed(labelled: Iterable[Line], seed: int) -> list[Line]:
    """All messages, varied by one seed."""
    chance = random.Random(seed)
    return [varied(line, chance) for line in labelled]


def main(arguments: list[str]) -> None:
    """The score of the messages as they are, and of each variation."""
    lexicon = load_lexicon(load_catalog())
    labelled = lines()
    print(f"as written: {len(labelled) - len(misread(labelled, lexicon))} of {len(labelled)}")
    for seed in range(int(arguments[0]) if arguments else 5):
        fresh = changed(labelled, seed)
        touched = sum(a["text"] != b["text"] for a, b in zip(labelled, fresh, strict=True))
        wrong = misread(fresh, lexicon)
        print(f"seed {seed}: {len(fresh) - len(wrong)} of {len(fresh)}, {touched} of them changed")
        for line, _ in wrong:
            print(f"    {line['id']}: {line['text']!r}")


if __name__ == "__main__":
    main(sys.argv[1:])

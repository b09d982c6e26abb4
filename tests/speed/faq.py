"""A search of the FAQ, beside one bare rapidfuzz.process.extractOne over the same lines in the same run."""

import json
import random
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from rapidfuzz import process

from faq import Desk, Entry, seed_desk
from faq.desk.shelf import Shelf
from faq.entries.seeds import load_seeds

ASKS = 20
MOST = {150: 0.5, 10_000: 0.2}
"""By how many entries there are, what share of the bare search's time ours may take."""
QUESTIONS = 60
ROUNDS = 3
PARAPHRASES = sorted((Path(__file__).parent.parent / "faq").glob("paraphrases_*.jsonl"))


def many_entries(count: int) -> list[Entry]:
    """Entries as alike as communities' own are: the seeds' words shuffled into new titles, asks and bodies."""
    seeds = [seed for seed in load_seeds() if seed.lang == "en"]
    chance = random.Random(1)
    words = sorted({word for seed in seeds for line in (seed.title, *seed.asks) for word in line.split()})
    # Proper names and local words: what tells one community's entries from another's.
    words += [f"{chance.choice(words)[:4]}{chance.choice(words)[-4:]}" for _ in range(4_000)]

    def line(length: int) -> str:
        return " ".join(chance.choices(words, k=length))

    return [Entry(f"e{n}", "en", line(7), line(60), tuple(line(6) for _ in range(ASKS)), ()) for n in range(count)]


def typed(entries: list[Entry], count: int) -> list[str]:
    """Questions as people type them: a title or an ask, a word lost, two swapped, a letter wrong."""
    chance = random.Random(2)
    questions = []
    for entry in chance.sample(entries, count):
        words = chance.choice((entry.title, *entry.asks)).split()
        words.pop(chance.randrange(len(words)))
        chance.shuffle(words)
        place = chance.randrange(len(words))
        words[place] = words[place][1:] or words[place]
        questions.append(" ".join(words))
    return questions


def milliseconds(search: Callable[[str], object], questions: list[str]) -> float:
    """The median time of one search."""
    times = []
    for question in questions:
        start = perf_counter()
        search(question)
        times.append((perf_counter() - start) * 1_000)
    return median(times)


def searched(count: int) -> float:
    """Print the medians over so many entries; our time as a share of the bare one over the same lines."""
    entries = many_entries(count)
    lines = [line for entry in entries for line in (entry.title, *entry.asks)]
    start = perf_counter()
    desk = Desk(Shelf(entries, ("en", "fr")), lambda: datetime.now(UTC))
    built = perf_counter() - start
    questions = typed(entries, QUESTIONS)
    rounds = [
        (
            milliseconds(lambda text: desk.match(text, "en"), questions),
            milliseconds(lambda text: process.extractOne(text, lines), questions),
        )
        for _ in range(ROUNDS)
    ]
    ours, bare = median(ours for ours, _ in rounds), median(bare for _, bare in rounds)
    found = sum(desk.match(entry.title, "en").best == entry for entry in entries[:100])
    sys.stdout.write(
        f"faq: search over {count} entries of {ASKS} asks {ours:.2f} ms (median), bare "
        f"rapidfuzz.process.extractOne {bare:.2f} ms, ratio {ours / bare:.3f} (at most {MOST[count]}); "
        f"index built in {built:.1f} s; {found} of 100 titles found\n"
    )
    return ours / bare


def seeds() -> None:
    """Print the medians over the shared seeds, asked as people ask."""
    desk = seed_desk()
    for path in PARAPHRASES:
        lang = path.stem[-2:]
        asked = [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]
        search = partial(desk.match, lang=lang)
        taken = median(milliseconds(search, asked) for _ in range(ROUNDS))
        print(f"faq: search over the shared seeds, {lang}, {taken:.3f} ms (median of {len(asked)} paraphrases)")


def main() -> int:
    """Print all; 1 where a search takes longer than it may."""
    seeds()
    over = [count for count, most in MOST.items() if searched(count) > most]
    return int(bool(over))


if __name__ == "__main__":
    sys.exit(main())

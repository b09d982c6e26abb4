"""Search over 10,000 entries, beside one bare rapidfuzz.process.extractOne over the same titles in the same run."""

import random
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from statistics import median
from time import perf_counter

from rapidfuzz import process

from faq import Desk, Entry
from faq.seeds import load_seeds
from faq.shelf import Shelf

ENTRIES = 10_000
QUESTIONS = 200
ROUNDS = 3


def many_entries(count: int) -> list[Entry]:
    """Entries as alike as communities' own are: the seeds' words shuffled into new titles, asks and bodies."""
    seeds = [seed for seed in load_seeds() if seed.lang == "en"]
    chance = random.Random(1)
    words = sorted({word for seed in seeds for line in (seed.title, *seed.asks) for word in line.split()})
    # Proper names and local words: what tells one community's entries from another's.
    words += [f"{chance.choice(words)[:4]}{chance.choice(words)[-4:]}" for _ in range(4_000)]

    def line(length: int) -> str:
        return " ".join(chance.choices(words, k=length))

    return [Entry(f"e{n}", "en", line(7), line(60), tuple(line(6) for _ in range(5)), ()) for n in range(count)]


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


def main() -> int:
    """Print the medians and their ratio; 1 where the search takes over 1.5 times the bare one."""
    entries = many_entries(ENTRIES)
    titles = [entry.title for entry in entries]
    start = perf_counter()
    desk = Desk(Shelf(entries, ("en", "fr")), lambda: datetime.now(UTC))
    built = perf_counter() - start
    questions = typed(entries, QUESTIONS)
    rounds = [
        (
            milliseconds(lambda text: desk.match(text, "en"), questions),
            milliseconds(lambda text: process.extractOne(text, titles), questions),
        )
        for _ in range(ROUNDS)
    ]
    ours, bare = median(ours for ours, _ in rounds), median(bare for _, bare in rounds)
    found = sum(desk.match(entry.title, "en").best == entry for entry in entries[:100])
    sys.stdout.write(
        f"faq: search over {ENTRIES} entries {ours:.2f} ms (median), bare rapidfuzz.process.extractOne {bare:.2f} ms, "
        f"ratio {ours / bare:.2f} (at most 1.5); index built in {built:.1f} s; {found} of 100 titles found\n"
    )
    return int(ours > 1.5 * bare)


if __name__ == "__main__":
    sys.exit(main())

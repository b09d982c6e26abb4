"""A fuzzer of our own: the labelled messages and their words, cut, glued, repeated and broken by random characters.

    python -m tests.questions.fuzz --minutes 10 [--seed 1]

Ends at once with the message on any exception; else tells how many were read and the slowest, by the processor's time.
"""

import argparse
import json
import random
import time

from bot.reading import Lexicon, load_lexicon, read, reading_json
from estimator import load_catalog
from tests.questions.scoring import lines

ODD = (
    "½",
    "10^400",
    "1e999",
    "-3",
    "1/0",
    "0",
    "²",
    "٣٤",
    "१२",
    "\u0301",
    "🇫🇷",
    "«",
    "\x00",
    "1,00,000",
    "''",
    "l'l'",
    "//",
    "**",
    "\u202e",
    "\ufeff",
    "ß",
    "İ",
    "1.2.3.4",
)
LONGEST_REPEAT = 400


def messages(seed: int) -> "Messages":
    """An endless stream, the same for the same seed."""
    return Messages(seed)


class Messages:
    """Makes one odd message after the other."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._texts = [line["text"] for line in lines()]
        self._words = sorted({word for text in self._texts for word in text.split()} | set(ODD))

    def __iter__(self) -> "Messages":
        return self

    def __next__(self) -> str:
        kind = self._chance.random()
        if kind < 0.5:
            return " ".join(self._chance.choices(self._words, k=self._chance.randint(1, 80)))
        if kind < 0.8:
            return self._broken()
        parts = self._chance.choices(self._words, k=self._chance.randint(1, 3))
        return self._chance.choice((" ", "", ",", "-", "\n")).join(parts) * self._chance.randint(1, LONGEST_REPEAT)

    def _broken(self) -> str:
        text = list(self._chance.choice(self._texts))
        for _ in range(self._chance.randint(1, 15)):
            at = self._chance.randrange(len(text) + 1)
            ranges = ((32, 127), (128, 0x3000), (0x1F000, 0x1FB00), (0xFF00, 0xFFF0))
            fresh = chr(self._chance.randrange(*self._chance.choice(ranges)))
            text[at : at + self._chance.randint(0, 2)] = (
                fresh if self._chance.random() < 0.6 else self._chance.choice(self._words)
            )
        return "".join(text)


def run(lexicon: Lexicon, stream: Messages, seconds: float) -> tuple[int, float, str]:
    """Reads until the time is over: how many, the slowest in seconds, and which that was."""
    end = time.monotonic() + seconds
    count, slowest, worst = 0, 0.0, ""
    while time.monotonic() < end:
        message = next(stream)
        start = time.process_time()
        try:
            json.dumps(reading_json(read(message, lexicon)))
        except Exception:
            print(f"this one raises: {message!r}")
            raise
        took = time.process_time() - start
        count += 1
        if took > slowest:
            slowest, worst = took, message
    return count, slowest, worst


def main() -> None:
    """Parses the arguments and runs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    count, slowest, worst = run(load_lexicon(load_catalog()), messages(given.seed), given.minutes * 60)
    print(f"{count} messages read, none raised; the slowest took {slowest * 1000:.1f} ms: {worst[:120]!r}")


if __name__ == "__main__":
    main()

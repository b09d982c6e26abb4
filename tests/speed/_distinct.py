"""What the benchmarks of reading and answering share: distinct messages, processor time, how it is told."""

import random
import re
import statistics
import time
from collections.abc import Callable

from tests.questions.scoring import lines

_DIGITS = re.compile(r"(?<![\w-])\d+(?![\w-])")
"""Numbers by themselves: the digits of CO2 and GPT-5 are their names."""


def questions(count: int, intents: tuple[str, ...] = ("footprint", "compare")) -> list[str]:
    """Distinct questions, like those that people ask."""
    texts = [line["text"] for line in lines() if line["intent"] in intents]
    chance = random.Random(1)
    found: dict[str, None] = {}
    for _ in range(count * 40):
        text = chance.choice(texts)
        found[_DIGITS.sub(lambda digits: str(chance.randrange(1, 10 ** len(digits.group()))), text)] = None
        if len(found) == count:
            break
    return list(found)


def times(run: Callable[[str], object], texts: list[str]) -> list[float]:
    """Seconds of processor time for each message."""
    took = []
    for text in texts:
        start = time.process_time()
        run(text)
        took.append(time.process_time() - start)
    return took


def told(name: str, took: list[float]) -> float:
    """Prints and returns the mean."""
    mean = statistics.mean(took)
    late = statistics.quantiles(took, n=100)[98]
    print(f"{name}: mean {mean * 1e6:.0f} us, 99th percentile {late * 1e6:.0f} us, {len(took)} messages")
    return mean

"""A question asked in a terminal, from start to end, beside `import pydantic` in the same run: pairs in turn."""

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parent.parent.parent
PAIRS = 10
SEED = "what does making 50 starter packs cost?"
MOST = 6
"""How many times `import pydantic` it may take."""


def seconds(*arguments: str) -> float:
    """Wall-clock time of a new Python."""
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def main() -> None:
    """Prints both medians and their ratio; the first question, which may have to compile, is told apart."""
    first = seconds("-m", "bot", "ask", SEED)
    pairs = [(seconds("-m", "bot", "ask", SEED), seconds("-c", "import pydantic")) for _ in range(PAIRS)]
    asked, imported = (median(times) * 1000 for times in zip(*pairs, strict=True))
    print(f"first ask {first * 1000:.0f} ms; median of {PAIRS} pairs: ask {asked:.0f} ms, pydantic {imported:.0f} ms")
    print(f"ask over import pydantic: {median(ask / peer for ask, peer in pairs):.1f}, at most {MOST}")


if __name__ == "__main__":
    main()

"""All benchmarks, each against a peer in the same run: `make speed`, or `python -m tests.speed reading estimating`."""

import importlib
import sys
from pathlib import Path

HERE = Path(__file__).parent


def main(names: list[str]) -> None:
    """Runs those named, or all."""
    known = sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))
    for name in names or known:
        print(f"== {name}")
        importlib.import_module(f"tests.speed.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])

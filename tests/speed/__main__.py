"""All benchmarks, each against a peer in the same run: `make speed`, or `python -m tests.speed reading estimating`.

`make bench` runs all of them and writes BENCHMARKS.md. Read the ratios: microseconds are this machine's.
"""

import argparse
import importlib
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "BENCHMARKS.md"
HEAD = """# Benchmarks

Written by `make bench` on {day}: each against a peer in the same run, on distinct messages. Read the ratios; the times
are those of one machine: {cores} cores ({processor}), Python {python}, {system}.
"""


def known() -> list[str]:
    """The benchmarks there are."""
    return sorted(path.stem for path in HERE.glob("*.py") if not path.stem.startswith("_"))


def written(names: list[str]) -> str:
    """The page: what each benchmark says of itself, and what it printed in a process of its own."""
    parts = [
        HEAD.format(
            day=datetime.now(UTC).date(),
            cores=os.cpu_count(),
            processor=_processor(),
            python=platform.python_version(),
            system=platform.system(),
        )
    ]
    for name in names:
        told = (importlib.import_module(f"tests.speed.{name}").__doc__ or "").split("\n\n")[0]
        ran = subprocess.run([sys.executable, "-m", "tests.speed", name], capture_output=True, text=True, check=False)
        said = ran.stdout.partition("\n")[2].strip() or f"broke off (exit code {ran.returncode})"
        print(f"== {name}\n{said}", flush=True)
        parts.append(f"## {name}\n\n{' '.join(told.split())}\n\n```\n{said}\n```\n")
    return "\n".join(parts)


def _processor() -> str:
    """Its name, as Linux tells it."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def main() -> None:
    """Runs those named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *known()], metavar="NAME", help=", ".join(known()))
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.name}")
    given = parser.parse_args()
    if given.write:
        PAGE.write_text(written(given.names or known()), encoding="utf-8")
        return
    for name in given.names or known():
        print(f"== {name}")
        importlib.import_module(f"tests.speed.{name}").main()


if __name__ == "__main__":
    main()

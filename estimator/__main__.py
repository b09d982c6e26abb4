"""The command line: an estimate (python -m estimator image 50 --json), or a command of estimator/commands by its name.

Exit codes: 0 answered, 1 a check that failed, 2 a question or data that cannot be taken, with one kind line on stderr.
"""

import sys
from collections.abc import Callable, Mapping, Sequence

from estimator.commands import check, figures, machine, others, rank, uses
from estimator.refusals import BadData, BadQuestion
from estimator.version import VERSION

BAD = 2
COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "figures": figures.run,
    "machine": machine.run,
    "check": check.check,
    "cases": check.cases,
    "rank": rank.run,
    "others": others.run,
    "refresh": check.refresh,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    told = list(sys.argv[1:] if arguments is None else arguments)
    try:
        if told == ["--version"]:
            print(VERSION)
            return 0
        if told and told[0] in COMMANDS:
            return COMMANDS[told[0]](told[1:])
        return uses.run(told)
    except (BadQuestion, BadData) as error:
        print(error, file=sys.stderr)
        return BAD
    except BrokenPipeError:
        return 0


if __name__ == "__main__":
    sys.exit(main())

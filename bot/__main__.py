"""The command line, where the program begins: `python -m bot COMMAND` (bot/commands says which there are).

Each command is imported when it is called for: asking loads no chat library, no database and no plotting.
"""

import gc

if __name__ == "__main__":
    # Nothing dies while the program starts: without the collector it starts a third faster. parts() turns it on.
    gc.disable()

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from bot.commands.arguments import parsed
from bot.exits import INTERRUPTED, WELL, WRONG_USE, WrongUse

OURS = frozenset({"bot", "config", "estimator", "faq"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit code (bot/exits.py)."""
    chosen = parsed(arguments)
    try:
        return _done(chosen)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has left; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WELL
    except WrongUse as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USE
    except ModuleNotFoundError as lacking:
        if (lacking.name or "").partition(".")[0] in OURS:
            raise
        print(f"This Python lacks {lacking.name}: `. .venv/bin/activate` first, or `make ask`.", file=sys.stderr)
        return WRONG_USE
    except _mistakes() as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USE


def _mistakes() -> tuple[type[Exception], ...]:
    from bot.wiring import mistakes

    return mistakes()


def _done(chosen: Namespace) -> int:  # noqa: C901, PLR0911 -- one line a command
    """What the chosen command does."""
    match chosen.command:
        case "ask":
            from bot.commands.asking import ask

            return ask(chosen.question)
        case "chat":
            from bot.commands.talking import chat

            return chat()
        case "class":
            from bot.commands.lessons import rehearse

            return rehearse(chosen.lesson, chosen.lang)
        case "handout":
            from bot.commands.lessons import handout

            return handout(chosen.lesson, chosen.lang, chosen.output)
        case "run":
            from bot.commands.starting import run

            return run(chosen.platforms)
        case "check":
            from bot.commands.checking import tell

            return tell(offline=chosen.offline, only_ready=chosen.ready)
        case "read":
            from bot.commands.playing import read

            return read(chosen.explain)
        case "answer":
            from bot.commands.playing import answer

            return answer()
        case "discord":
            from bot.commands.publishing import sync_discord

            return sync_discord(chosen.guild)
        case "telegram":
            from bot.commands.publishing import set_up_telegram

            return set_up_telegram()
        case _:
            from bot.commands.forgetting import forget

            return forget(chosen.kind, chosen.named)


if __name__ == "__main__":
    raise SystemExit(main())

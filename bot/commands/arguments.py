"""What may be typed after `python -m bot`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.platforms import PLATFORMS
from estimator.version import VERSION


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The command and what it was told; what makes no sense ends the program, as argparse does."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="What AI use costs the environment, with its range and its sources."
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(dest="command", required=True)
    _of_asking(commands)
    _of_lessons(commands)
    _of_serving(commands)
    _of_programs(commands)
    _of_publishing(commands)
    chosen = parser.parse_args(arguments)
    if unknown := set(getattr(chosen, "platforms", ())) - set(PLATFORMS):
        parser.error(f"no platform is called {', '.join(sorted(unknown))}: write {' or '.join(PLATFORMS)}")
    return chosen


Commands = Any
"""What argparse adds commands to; its class is private."""


def _of_asking(commands: Commands) -> None:
    commands.add_parser("ask", help="one question, one answer").add_argument("question")
    commands.add_parser("chat", help="talk with the bot in this terminal")


def _of_lessons(commands: Commands) -> None:
    lesson = commands.add_parser("class", help="rehearse a lesson in this terminal")
    lesson.add_argument("lesson", nargs="?")
    page = commands.add_parser("handout", help="a lesson's handout as PDF")
    page.add_argument("lesson")
    page.add_argument("-o", "--output", type=Path, metavar="FILE.pdf")
    for one in (lesson, page):
        one.add_argument("--lang", help="its code, as en or fr; else the default language")


def _of_serving(commands: Commands) -> None:
    commands.add_parser("run", help="start every platform that has a token, or those named").add_argument(
        "platforms", nargs="*", metavar="PLATFORM", help=" or ".join(PLATFORMS)
    )
    looking = commands.add_parser("check", help="the settings, what contradicts what, and who answers")
    looking.add_argument("--offline", action="store_true", help="ask no platform and no database")
    looking.add_argument("--ready", action="store_true", help="only ask the process that runs here whether it is ready")


def _of_programs(commands: Commands) -> None:
    commands.add_parser("read", help="what messages mean: JSON lines in and out").add_argument(
        "--explain", metavar="MESSAGE"
    )
    commands.add_parser("answer", help="readings, estimates and replies: JSON lines in and out")


def _of_publishing(commands: Commands) -> None:
    sync = commands.add_parser("discord", help="publish the slash commands")
    sync.add_argument("what", choices=["sync"])
    sync.add_argument("--guild", type=int, help="to this server only, for trying (seen at once)")
    forgetting = commands.add_parser("forget", help="delete what is kept of a person, a writer or a community")
    forgetting.add_argument("kind", choices=["person", "writer", "community"])
    forgetting.add_argument("named", help="discord:ID or telegram:ID; of a writer the key that `/faq writers` shows")
    commands.add_parser("telegram", help="publish commands, descriptions, webhook").add_argument(
        "what", choices=["setup"]
    )

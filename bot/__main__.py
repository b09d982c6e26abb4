"""The composition root: settings -> catalogue, lexicon, desk -> assistant -> platforms.

Each library is imported when first needed: asking loads no chat library, no database and no plotting.

python -m bot ask "..." · chat · class · handout · run · check · read · answer · discord sync · telegram setup · forget
"""

import gc

if __name__ == "__main__":
    # Nothing dies while the program starts: without the collector it starts a third faster. parts() turns it on.
    gc.disable()

import argparse
import os
import sys
from collections.abc import Callable, Coroutine, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot import playing
from bot.languages import FIRST
from bot.languages.refusals import BadLanguage
from bot.languages.words import Phrasebook
from bot.platforms import PLATFORMS, terminal
from bot.playing import FAULT, WRONG_USE
from bot.wiring import Parts, parts
from estimator import BadData
from estimator.version import VERSION

if TYPE_CHECKING:
    import logging

    from config.settings import Settings

__all__ = ["Parts", "main", "parts"]

INTERRUPTED = 130
"""Exit code: Ctrl-C, as shells count it."""


# ---------------------------------------------------------------- without any platform


def ask(question: str) -> int:
    """One question, one answer."""
    print(_at_once(terminal.ask(parts().assistant(), question, terminal.Paper.of_this_terminal())))
    return 0


def _at_once(work: Coroutine[Any, Any, str]) -> str:
    """What comes of work that waits for nothing: over the seeds alone no answer does, so no loop has to be loaded."""
    try:
        work.send(None)
    except StopIteration as done:
        return str(done.value)
    raise RuntimeError("an answer over the shared seeds waits for something: run it in a loop")


def chat(first: str | None = None, lang: str | None = None) -> int:
    """A conversation in this terminal; its FAQ is kept in the settings' database. `first` is typed for the person."""
    import asyncio

    from bot.card import Artist
    from bot.printing import Printer
    from faq import Refused, open_desk, seed_desk

    settings = _settings()
    if settings is None:
        return WRONG_USE

    async def talking() -> None:
        made, artist, printer = parts(), Artist(), Printer()
        try:
            desk = await open_desk(
                settings.database_url.get_secret_value(), lambda: datetime.now(UTC), secrets=(b"terminal",)
            )
        except Refused as no:
            print(made.book(settings.default_language, "terminal-no-database", code=no.code), file=sys.stderr)
            desk = seed_desk()
        paper, spoken = terminal.Paper.of_this_terminal(), lang or settings.default_language
        assistant = made.assistant(
            desk, default_language=spoken, printer=printer.print, telegram_name=settings.telegram_name
        )
        talk = terminal.Chat(assistant, made.book.__getitem__, artist.draw, paper, Path.cwd(), lang=spoken)
        try:
            await talk.run(first)
        finally:
            artist.close()
            printer.close()
            await desk.close()

    try:
        asyncio.run(talking())
    except KeyboardInterrupt:  # while an answer was under way
        print()
    return 0


def read(explain: str | None) -> int:
    """Messages as JSON lines in, what they mean as JSON lines out; or, for one, which words gave which part."""
    made = parts()
    if explain is not None:
        from bot.reading.explaining import explain as told

        print("\n".join(told(explain, made.lexicon)))
        return 0
    return playing.read(made.assistant(), sys.stdin.buffer)


def answer() -> int:
    """Messages as JSON lines in; reading, estimate and reply out, as overheard where the bot answers unasked."""
    return playing.answer(parts().assistant(open_everywhere=True), sys.stdin.buffer)


def rehearse(named: str | None, lang: str | None) -> int:
    """A lesson in this terminal, alone: each screen as the class will see it."""
    made = parts()
    if lang is not None and lang not in made.book:
        return _unspoken(made, lang)
    command = made.book[lang or FIRST].say("discord-command-class")
    return chat(f"/{command} {named or ''}".strip(), lang)


def handout(named: str, lang: str | None, file: Path | None) -> int:
    """A lesson's handout as PDF."""
    settings = _settings()
    if settings is None:
        return WRONG_USE
    from bot.answers.lesson.handout import handout_of
    from bot.printing import printed

    made, spoken = parts(), lang or settings.default_language
    if spoken not in made.book:
        return _unspoken(made, spoken)
    lesson = made.lessons.get(named) or next((one for one in made.lessons.values() if one.code == named), None)
    if lesson is None:
        print(f"There is no lesson {named!r}; there are {', '.join(made.lessons)}.", file=sys.stderr)
        return WRONG_USE
    if spoken not in lesson.title:
        print(f"The lesson is not written in {spoken!r}; it is in {', '.join(lesson.title)}.", file=sys.stderr)
        return WRONG_USE
    path = file or Path(f"{lesson.id}-{spoken}.pdf")
    page = printed(handout_of(made.context, spoken, lesson, settings.telegram_name))
    try:
        path.write_bytes(page)
    except OSError as wrong:
        print(made.book(spoken, "terminal-not-saved", path=str(path), why=wrong.strerror or ""), file=sys.stderr)
        return WRONG_USE
    print(made.book(spoken, "terminal-saved", path=str(path)))
    return 0


def _unspoken(made: Parts, lang: str) -> int:
    print(f"The bot does not speak {lang!r}; it speaks {', '.join(made.book.languages)}.", file=sys.stderr)
    return WRONG_USE


# ---------------------------------------------------------------- the platforms


def run(platforms: Sequence[str]) -> int:
    """Start every platform that has a token, or those named, in one process and one loop, until SIGTERM or Ctrl-C."""
    settings = _settings(serving=True)
    if settings is None:
        return WRONG_USE
    if not _keeps_what_is_written(settings):
        return WRONG_USE
    if platforms:
        left = {f"{name}_token": None for name in PLATFORMS if name not in platforms}
        settings = settings.model_copy(update=left)
    from bot.hosting import token_of

    if all(token_of(settings, name) is None for name in PLATFORMS):
        print(_how_to_start(), file=sys.stderr)
        return WRONG_USE
    import asyncio

    log = _guarded_log(settings)
    from bot.running import serve
    from bot.serving import report

    try:
        return asyncio.run(serve(settings, parts()))
    except _mistakes():
        raise
    except Exception as broken:  # noqa: BLE001 -- a traceback would show what people wrote, or a secret
        code = report(log, "the program", broken)
        print(f"The bot ended on a fault of its own; the line with {code} in the log says where.", file=sys.stderr)
        return FAULT


def _how_to_start() -> str:
    """Which tokens there are, and where an operator gets each."""
    from bot.hosting import platform, variable

    found = [(platform(name), variable(name)) for name in PLATFORMS]
    steps = [f"  {one.name + ':':<9} {one.sign_up}, then set {name}" for one, name in found]
    return "\n".join(
        [
            "No token is set, so there is nothing to start.",
            *steps,
            "One is enough; put it into the environment or into .env (see config/example.env).",
            "To try the bot without any token: make chat",
        ]
    )


def _keeps_what_is_written(settings: "Settings") -> bool:
    """May what is written here be kept in a file? Where not, the one line that says what to do."""
    from config.settings import lasting_disk

    if not settings.database_url.get_secret_value().startswith("sqlite") or lasting_disk(settings, os.environ):
        return True
    print(
        "DATABASE_URL: this host's disk is new at each start, so a SQLite file would lose the FAQ: use PostgreSQL, "
        "or set DISK_LASTS=true where the disk does last",
        file=sys.stderr,
    )
    return False


def check(*, offline: bool, ready: bool) -> int:
    """What an operator has to know before and while the bot runs."""
    settings = _settings()
    if settings is None:
        return WRONG_USE
    import asyncio

    from bot import checking

    code, told = asyncio.run(checking.ready(settings) if ready else checking.check(settings, offline=offline))
    print(told)
    return code


def _guarded_log(settings: "Settings") -> "logging.Logger":
    """Logging as the operator wants it, without any secret."""
    import logging

    from bot import journal
    from bot.serving import guard_logs

    journal.keep(settings.log_level, settings.log_format)
    guard_logs(settings.secrets())
    return logging.getLogger("bot")


def sync_discord(guild: int | None) -> int:
    """Publish the slash commands, to one server for trying or everywhere, and print the invite link."""
    settings = _settings()
    if settings is None:
        return WRONG_USE
    if settings.discord_token is None:
        print("Set DISCORD_TOKEN first (see config/example.env).", file=sys.stderr)
        return WRONG_USE
    from bot.platforms.discord import app as discord_app
    from bot.platforms.discord.platform import DiscordSettings

    _guarded_log(settings)
    book = Phrasebook()
    return _told(discord_app.sync(DiscordSettings.of(settings), guild, phrases=book, languages=book.languages))


def set_up_telegram() -> int:
    """Publish commands, descriptions and, where a public address is set, the webhook."""
    settings = _settings()
    if settings is None:
        return WRONG_USE
    if settings.telegram_token is None:
        print("Set TELEGRAM_TOKEN first (see config/example.env).", file=sys.stderr)
        return WRONG_USE
    from bot.platforms.telegram import app as telegram_app

    _guarded_log(settings)
    book = Phrasebook()
    return _told(telegram_app.setup(settings, words=book, languages=book.languages))


def forget(kind: str, named: str) -> int:
    """Delete what the database keeps of a person, a writer or a community."""
    settings = _settings()
    if settings is None:
        return WRONG_USE
    import asyncio

    from bot.forgetting import forget as forgotten

    try:
        print(asyncio.run(forgotten(settings, kind, named)))
    except ValueError as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USE
    return 0


def _told(work: Coroutine[Any, Any, str]) -> int:
    """Print what was done, or the one line that says why not."""
    import asyncio

    from bot.serving import PlatformFailed

    try:
        print(asyncio.run(work))
    except PlatformFailed as failed:
        print(failed.line, file=sys.stderr)
        return WRONG_USE
    return 0


def _settings(*, serving: bool = False) -> "Settings | None":
    """The settings, or None after one line a mistake."""
    from config.settings import BadSettings, ServingSettings, Settings, load_settings

    try:
        return load_settings(ServingSettings if serving else Settings)
    except BadSettings as wrong:
        print(wrong, file=sys.stderr)
        return None


def _mistakes() -> tuple[type[Exception], ...]:
    """What somebody who writes data, words or entries has to mend: told in a line each. Looked up when it happens."""
    from faq import SeedError

    return (BadData, BadLanguage, SeedError)


def main(arguments: list[str] | None = None) -> int:
    """The command line; the exit code is 0, or 2 where a person has to change something."""
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="What AI use costs the environment, with its range and its sources."
    )
    parser.add_argument("--version", action="version", version=VERSION)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("ask", help="one question, one answer").add_argument("question")
    commands.add_parser("chat", help="talk with the bot in this terminal")
    lesson = commands.add_parser("class", help="rehearse a lesson in this terminal")
    lesson.add_argument("lesson", nargs="?")
    page = commands.add_parser("handout", help="a lesson's handout as PDF")
    page.add_argument("lesson")
    page.add_argument("-o", "--output", type=Path, metavar="FILE.pdf")
    for one in (lesson, page):
        one.add_argument("--lang", help="its code, as en or fr; else the default language")
    commands.add_parser("run", help="start every platform that has a token, or those named").add_argument(
        "platforms", nargs="*", metavar="PLATFORM", help=" or ".join(PLATFORMS)
    )
    looking = commands.add_parser("check", help="the settings, what contradicts what, and who answers")
    looking.add_argument("--offline", action="store_true", help="ask no platform and no database")
    looking.add_argument("--ready", action="store_true", help="only ask the process that runs here whether it is ready")
    commands.add_parser("read", help="what messages mean: JSON lines in and out").add_argument(
        "--explain", metavar="MESSAGE"
    )
    commands.add_parser("answer", help="readings, estimates and replies: JSON lines in and out")
    sync = commands.add_parser("discord", help="publish the slash commands")
    sync.add_argument("what", choices=["sync"])
    sync.add_argument("--guild", type=int, help="to this server only, for trying (seen at once)")
    forgetting = commands.add_parser("forget", help="delete what is kept of a person, a writer or a community")
    forgetting.add_argument("kind", choices=["person", "writer", "community"])
    forgetting.add_argument("named", help="discord:ID or telegram:ID; of a writer the key that `/faq writers` shows")
    commands.add_parser("telegram", help="publish commands, descriptions, webhook").add_argument(
        "what", choices=["setup"]
    )
    chosen = parser.parse_args(arguments)
    if unknown := set(getattr(chosen, "platforms", ())) - set(PLATFORMS):
        parser.error(f"no platform is called {', '.join(sorted(unknown))}: write {' or '.join(PLATFORMS)}")
    todo: dict[str, Callable[[], int]] = {
        "ask": lambda: ask(chosen.question),
        "chat": chat,
        "class": lambda: rehearse(chosen.lesson, chosen.lang),
        "handout": lambda: handout(chosen.lesson, chosen.lang, chosen.output),
        "run": lambda: run(chosen.platforms),
        "check": lambda: check(offline=chosen.offline, ready=chosen.ready),
        "read": lambda: read(chosen.explain),
        "answer": answer,
        "discord": lambda: sync_discord(chosen.guild),
        "telegram": set_up_telegram,
        "forget": lambda: forget(chosen.kind, chosen.named),
    }
    try:
        return todo[chosen.command]()
    except _mistakes() as wrong:
        print(wrong, file=sys.stderr)
        return WRONG_USE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has left; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


if __name__ == "__main__":
    raise SystemExit(main())

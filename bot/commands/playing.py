"""`python -m bot read` and `answer`: messages as JSON lines in, what is made of each out; to test, and to build on."""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bot.assistant import Assistant
from bot.exits import FAULT, WELL, WRONG_USE
from bot.messages import Message
from bot.platforms.terminal import HERE, ME
from bot.reading import reading_json
from bot.replies import plain_text
from bot.wiring import parts
from estimator import estimate_json

LONGEST_LINE = 1_000_000

Work = Callable[[Message, dict[str, Any]], dict[str, Any]]
"""What is said of a message; its line's id, as an object of its own, may stand in that."""


def read(explain: str | None) -> int:
    """What each message of standard input means; or, for one, which words gave which part."""
    made = parts()
    if explain is None:
        return read_lines(made.assistant(), sys.stdin.buffer)
    from bot.reading.explaining import explain as told

    print("\n".join(told(explain, made.lexicon)))
    return WELL


def answer() -> int:
    """Reading, estimate and reply of each message of standard input, as overheard where the bot answers unasked."""
    return answer_lines(parts().assistant(open_everywhere=True), sys.stdin.buffer)


def read_lines(assistant: Assistant, lines: Iterable[bytes]) -> int:
    """Print what each message means; the exit code."""
    return _each(lines, lambda message, _: reading_json(assistant.read(message)))


def answer_lines(assistant: Assistant, lines: Iterable[bytes]) -> int:
    """Print what each message means, its estimate and its reply; the exit code."""
    import asyncio

    async def answered(message: Message, name: dict[str, Any]) -> dict[str, Any]:
        reading = assistant.read(message)
        reply, found = await assistant.answer(message, reading)
        return {
            "reading": name | reading_json(reading),
            "estimate": estimate_json(found) if found else None,
            "reply": plain_text(reply) if reply else None,
        }

    with asyncio.Runner() as runner:
        return _each(lines, lambda message, name: runner.run(answered(message, name)))


def _each(lines: Iterable[bytes], work: Work) -> int:
    """One line out for each message in; what breaks on one says so on its line, and the rest goes on."""
    code = WELL
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        line = _object(raw)
        if line is None or not isinstance(line.get("text"), str):
            shape = '{"id": "1", "text": "50 images?"}'
            print(f"line {number}: give one JSON object a line, as in {shape}", file=sys.stderr)
            code = WRONG_USE
            continue
        name = {"id": line.get("id")}
        try:
            told = work(Message(line["text"], ME, HERE, directed=False), name)
        except Exception as broken:  # noqa: BLE001 -- a fault on one message must not cost the others
            told = {"error": _place(broken)}
            code = code or FAULT
        _print_json(name | told)
    return code


def _object(raw: bytes) -> dict[str, Any] | None:
    """The line's object, None where it holds none."""
    try:
        line = json.loads(raw[:LONGEST_LINE].decode("utf-8", errors="replace"))
    except (ValueError, RecursionError):
        return None
    return line if isinstance(line, dict) else None


def _place(broken: Exception) -> str:
    """What broke and where, for whoever mends it."""
    import traceback

    last = traceback.extract_tb(broken.__traceback__)[-1]
    return f"{type(broken).__name__} at {Path(last.filename).stem}:{last.lineno}"


def _print_json(value: dict[str, Any]) -> None:
    try:
        said = json.dumps(value, ensure_ascii=False)
        said.encode()
    except UnicodeEncodeError:  # half a character, which JSON can spell and UTF-8 cannot
        said = json.dumps(value)
    print(said, flush=True)

"""JSON lines in and out: one message's fault costs no other message its answer."""

import json

import pytest

from bot.assistant import Assistant
from bot.commands.playing import answer_lines, read_lines
from bot.exits import FAULT, WRONG_USE
from bot.messages import Message
from bot.reading import Reading
from bot.wiring import parts


class Fragile(Assistant):
    """Breaks on one message."""

    def read(self, message: Message) -> Reading:
        if "break" in message.text:
            raise ZeroDivisionError("break my heart")
        return super().read(message)


@pytest.fixture(scope="module")
def fragile() -> Assistant:
    made = parts().assistant(open_everywhere=True)
    made.__class__ = Fragile
    return made


def lines(*texts: str) -> list[bytes]:
    return [json.dumps({"id": number, "text": text}).encode() for number, text in enumerate(texts, 1)]


@pytest.mark.parametrize("command", [read_lines, answer_lines])
def test_a_message_that_breaks_something_is_named_and_the_rest_goes_on(
    command: type, fragile: Assistant, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(fragile, lines("5 images?", "break", "6 images?")) == FAULT
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["id"] for line in told] == [1, 2, 3]
    assert ["error" in line for line in told] == [False, True, False]
    assert told[1]["error"].startswith("ZeroDivisionError at test_playing:")
    assert "heart" not in told[1]["error"]


@pytest.mark.parametrize("odd", [b"not json", b"[1]", b'"x"', b'{"text": 5}', b"[" * 100_000, b"9" * 5_000, b"\xff"])
def test_a_line_that_is_no_message_is_named_and_the_rest_goes_on(
    fragile: Assistant, capsys: pytest.CaptureFixture[str], odd: bytes
) -> None:
    assert read_lines(fragile, [odd, *lines("5 images?")]) == WRONG_USE
    said = capsys.readouterr()
    assert "line 1" in said.err
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == [1]


@pytest.mark.parametrize("text", ["one image every 0 seconds", "\ud800 5 images?", "\x00", "9" * 5000 + " images"])
@pytest.mark.parametrize("command", [read_lines, answer_lines])
def test_what_broke_once_is_read(
    command: type, fragile: Assistant, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    name = b'{"id": "\\ud800", "text": ' + json.dumps(text).encode() + b"}"
    assert command(fragile, [name]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "error" not in json.loads(line)

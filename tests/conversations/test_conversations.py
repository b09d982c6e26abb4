"""Each script of this folder, played on every platform, says what it should and comes out the same everywhere."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.wiring import Parts
from tests.conversations.stages import Shown, Stage, on_discord, on_telegram, on_terminal, words_of

HERE = Path(__file__).parent
SCRIPTS = sorted(HERE.glob("*.yaml"))
STAGES = {"terminal": on_terminal, "discord": on_discord, "telegram": on_telegram}


async def play(stage: Stage, script: list[dict[str, Any]]) -> list[Shown | None]:
    shown: list[Shown | None] = []
    for line in script:
        if "press" in line:
            shown.append(await stage.press(line["press"]))
        else:
            shown.append(await stage.say(line.get("reply") or line["say"], reply="reply" in line))
    return shown


def holds(words: tuple[str, ...], expected: str) -> bool:
    wanted = words_of(expected)
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words)))


@pytest.mark.parametrize("path", SCRIPTS, ids=[path.stem for path in SCRIPTS])
async def test_a_conversation_goes_as_written_and_the_same_on_every_platform(path: Path, made: Parts) -> None:
    script = yaml.safe_load(path.read_text(encoding="utf-8"))
    played = {}
    for name, staged in STAGES.items():
        async with staged(made) as stage:
            played[name] = await play(stage, script)
    for line, shown in zip(script, played["terminal"], strict=True):
        assert shown is not None, line
        for expected in line["shows"]:
            assert holds(shown.words, expected), (line, shown.words)
        for unwanted in line.get("without", []):
            assert not holds(shown.words, unwanted), (line, shown.words)
        if "buttons" in line:
            assert list(shown.buttons) == [words_of(label) for label in line["buttons"]]
    assert played["discord"] == played["terminal"]
    assert played["telegram"] == played["terminal"]

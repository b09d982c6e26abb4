"""What hosts run: each command of the Procfile, the image and the compose file is one that the bot has."""

import re
from pathlib import Path

import pytest
import yaml

from bot.platforms import PLATFORMS
from config.settings import Settings

ROOT = Path(__file__).parents[2]
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))
IMAGE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
KNOWN = {("run",), ("check", "--ready"), *(("run", name) for name in PLATFORMS)}


def commands() -> list[tuple[str, ...]]:
    """What follows `python -m bot` in each of them."""
    lines = (ROOT / "Procfile").read_text(encoding="utf-8").splitlines()
    found = [tuple(line.partition("python -m bot ")[2].split()) for line in lines]
    found += [tuple(re.findall(r'"([^"]+)"', line)[3:]) for line in IMAGE.splitlines() if "CMD [" in line]
    bots = [service["command"] for service in COMPOSE["services"].values() if "build" in service]
    return found + [tuple(command[3:]) for command in bots]


def test_every_command_that_a_host_runs_is_one_of_the_bot_s() -> None:
    assert len(commands()) == 6
    assert set(commands()) <= KNOWN


def test_every_folder_that_the_image_copies_is_there_and_all_that_the_bot_needs_is_copied() -> None:
    copied = set(re.findall(r"^COPY (\w+) \w+$", IMAGE, re.MULTILINE))
    assert copied == {"bot", "config", "estimator", "faq"}
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[:1] == "!"}
    assert let_in == copied | {"requirements.txt"}


@pytest.mark.threat("S21")
def test_the_image_runs_as_nobody_and_is_told_to_be_healthy_by_the_bot() -> None:
    assert IMAGE.index("USER bot") < IMAGE.index('CMD ["python", "-m", "bot", "run"]')
    assert "--require-hashes" in IMAGE
    for service in (one for one in COMPOSE["services"].values() if "build" in one):
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]


def test_every_variable_that_the_compose_file_sets_is_a_setting() -> None:
    for service in (one for one in COMPOSE["services"].values() if "build" in one):
        assert {name.lower() for name in service["environment"]} <= Settings.model_fields.keys()
    telegram = COMPOSE["services"]["telegram"]
    assert int(telegram["environment"]["REPLICAS"]) == telegram["deploy"]["replicas"]


def test_every_setting_stands_in_the_example() -> None:
    example = (ROOT / "config" / "example.env").read_text(encoding="utf-8")
    assert {name for name in Settings.model_fields if f"{name.upper()}=" not in example} == set()

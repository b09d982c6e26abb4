"""What a release holds: all that the program reads, one version, two commands. `make wheel` builds and tries it."""

import importlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from bot.__main__ import main as bot_main
from estimator.__main__ import main as estimator_main
from estimator.version import VERSION

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = ("bot", "config", "estimator", "faq")
FOUND = PROJECT["tool"]["setuptools"]["packages"]["find"]["include"]
DATA = {"": PROJECT["tool"]["setuptools"]["package-data"]["*"]}
"""Of every package; Setuptools itself says "" where pyproject.toml says *."""
BUILD = f"""
import sys
from setuptools import find_namespace_packages, setup
packages = find_namespace_packages(include={FOUND!r})
setup(name="x", packages=packages, package_data={DATA!r}, script_args=["-q", "build", "--build-lib", sys.argv[1]])
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a wheel unpacks to, by the setuptools that Python 3.11 brings along: too old to read the project's head."""
    pytest.importorskip("setuptools", reason="Python brings no setuptools; make wheel builds with its own")
    folder = tmp_path_factory.mktemp("built")
    for package in PACKAGES:
        shutil.copytree(ROOT / package, folder / "from" / package, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-W", "ignore", "-c", BUILD, str(folder / "lib")]
    subprocess.run(command, cwd=folder / "from", capture_output=True, text=True, check=True)
    return folder / "lib"


def files(folder: Path) -> set[str]:
    return {
        str(path.relative_to(folder))
        for package in PACKAGES
        for path in (folder / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.name != "README.md"
    }


def test_a_release_holds_every_file_of_the_packages(built: Path) -> None:
    assert files(ROOT) - files(built) == set()
    kinds = {Path(name).suffix for name in files(built)}
    assert {".py", ".yaml", ".csv", ".ftl", ".toml", ".md", ".mako", ".typ"} <= kinds


def run(built: Path, folder: Path, *command: str) -> str:
    """A command of what was built, with the libraries at hand, far from the repository."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(built), "HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.replace("\u00a0", " ")


def test_what_was_built_answers_by_itself(built: Path, tmp_path: Path) -> None:
    where = run(built, tmp_path, "-c", "import bot, estimator, faq, config; print(bot.__file__)")
    assert where.startswith(str(built))
    assert "likely between" in run(built, tmp_path, "-m", "bot", "ask", "50 images in France?")
    assert "Jevons" in run(built, tmp_path, "-m", "bot", "ask", "what is the Jevons paradox?")


def test_the_estimator_of_a_release_needs_none_of_the_other_packages(built: Path, tmp_path: Path) -> None:
    (tmp_path / "estimator").symlink_to(built / "estimator")
    alone = "from estimator import load_catalog; load_catalog(); import sys; print([n for n in sys.modules if n in %r])"
    told = run(tmp_path, tmp_path, "-c", alone % (("bot", "faq", "config", "discord", "telegram"),))
    assert told.strip() == "[]"


def test_the_version_stands_in_one_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert PROJECT["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "estimator.version.VERSION"}
    with pytest.raises(SystemExit):
        bot_main(["--version"])
    assert estimator_main(["--version"]) == 0
    assert capsys.readouterr().out.split() == [VERSION, VERSION]


@pytest.mark.parametrize(("script", "main"), [("footprint-bot", bot_main), ("ai-footprint-estimator", estimator_main)])
def test_each_console_script_is_the_command_line(script: str, main: Callable[..., int]) -> None:
    module, _, name = PROJECT["project"]["scripts"][script].partition(":")
    assert getattr(importlib.import_module(module), name) is main


def test_the_workflow_runs_the_commands_that_a_developer_runs() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    runs = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    assert ".ci/run" in runs
    assert (ROOT / ".ci/run").read_text(encoding="utf-8").rstrip().endswith("make test")
    targets = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert {run.split()[1] for run in runs if run.startswith("make ")} <= set(targets)
    supported = PROJECT["project"]["requires-python"]
    versions = workflow["jobs"]["test"]["strategy"]["matrix"]["python"]
    assert f">={versions[0]},<3.{int(versions[-1].partition('.')[2]) + 1}" == supported


@pytest.mark.parametrize("name", ["misread", "figure"])
def test_an_issue_form_asks_for_what_it_needs_each_field_once(name: str) -> None:
    form = yaml.safe_load((ROOT / f".github/ISSUE_TEMPLATE/{name}.yml").read_text(encoding="utf-8"))
    assert form["name"]
    assert form["description"]
    fields = [field for field in form["body"] if field["type"] != "markdown"]
    ids = [field["id"] for field in fields]
    assert len(set(ids)) == len(ids)
    assert all(field["attributes"]["label"] for field in fields)
    assert any(field.get("validations", {}).get("required") for field in fields)

"""Documents say what the program says: what they quote is made anew and compared, and every example in them is run."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.__main__ import DATA, PICTURE, card, documents, told
from tests.docs.blocks import MARKED, written

ROOT = Path(__file__).parents[2]
MEND = "Run: make docs, and read the diff."
EXAMPLE = re.compile(r"python -m (?:bot|estimator)(?: [^`\n]*)?")
PLACEHOLDERS = {"NAME": "one-starter-pack", "NOM": "one-starter-pack", "discord:ID": "discord:1", "...": "50 images"}
NEEDS_A_TOKEN = {("bot", "run"), ("bot", "discord"), ("bot", "telegram"), ("bot", "check")}
TEXTS = [*documents(), ROOT / "CONTRIBUTING.md", ROOT / "ARCHITECTURE.md"]


def shown(path: Path) -> str:
    return str(path.relative_to(ROOT))


def examples() -> list[tuple[str, ...]]:
    """Every command that a document tells people to run, once."""
    found: dict[tuple[str, ...], None] = {}
    for path in TEXTS:
        for line in EXAMPLE.findall(path.read_text(encoding="utf-8")):
            words = shlex.split(line.partition(" > ")[0].partition(" | ")[0])
            command = tuple(PLACEHOLDERS.get(word, word) for word in words[2:])
            if len(command) > 1:
                found[command] = None
    return list(found)


@pytest.mark.parametrize(
    "path", [path for path in documents() if MARKED.search(path.read_text(encoding="utf-8"))], ids=shown
)
def test_what_a_document_quotes_is_what_the_program_says(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert written(text) == text, MEND


def test_a_changed_quotation_is_noticed() -> None:
    text = "<!-- commands en -->\nsomething else\n<!-- end -->\n"
    assert "/footprint" in written(text)
    assert "something else" not in written(text)


def test_the_picture_is_of_the_answer_as_it_is() -> None:
    assert DATA.read_text(encoding="utf-8") == told(card()), MEND
    assert PICTURE.read_bytes().startswith(b"\x89PNG")


def test_every_example_that_documents_give_is_found() -> None:
    assert len(examples()) > 10
    assert {command[0] for command in examples()} == {"bot", "estimator"}


@pytest.mark.parametrize("command", examples(), ids=" ".join)
def test_every_example_runs(command: tuple[str, ...], tmp_path: Path) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tmp_path,
        env=kept | {"PYTHONPATH": str(ROOT), "DATABASE_URL": "sqlite:///faq.db"},
        input="",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    untold = command[:2] in NEEDS_A_TOKEN
    assert done.returncode == (2 if untold else 0), done.stderr
    assert "usage:" not in done.stderr
    assert "Traceback" not in done.stderr
    if untold:
        assert re.search("TOKEN|PORT", done.stdout + done.stderr)


@pytest.mark.parametrize("path", TEXTS, ids=shown)
def test_every_python_example_runs(path: Path) -> None:
    for code in re.findall(r"^```python\n(.*?)^```", path.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
        done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", TEXTS, ids=shown)
def test_every_link_within_the_repository_leads_somewhere(path: Path) -> None:
    text = MARKED.sub("", path.read_text(encoding="utf-8"))
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text) + re.findall(r'<img src="([^"]+)"', text)
    assert [link for link in links if not (path.parent / link).exists()] == []


def test_the_readme_s_figures_are_the_measured_ones() -> None:
    honest = (ROOT / "docs" / "honest.md").read_text(encoding="utf-8")
    found = re.search(r"^all +all +(\d+) +whole +([\d.]+)%", honest, re.MULTILINE)
    assert found is not None
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert f"the {int(found[1]):,} labelled messages" in readme
    assert f"reads {found[2]} % of them whole" in readme


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "en").glob("*.md")), ids=shown)
def test_every_guide_stands_in_both_languages_with_the_same_parts(path: Path) -> None:
    other = ROOT / "docs" / "fr" / path.name
    first, second = (one.read_text(encoding="utf-8") for one in (path, other))
    assert [found[1] for found in MARKED.findall(first)] == [found[1] for found in MARKED.findall(second)]
    assert first.count("\n## ") == second.count("\n## ")

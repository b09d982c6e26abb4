"""A copy of the tree in which a recipe of CONTRIBUTING.md is followed: what was touched, and what the bot then says."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = ("bot", "estimator", "faq", "config")
KEPT = Path("bot") / "__pycache__"
"""Where a program keeps what it compiled."""


def copied(home: Path) -> Path:
    """The program in another place, with its bytecode and without what it kept compiled."""
    for package in PACKAGES:
        # A name with more after .pyc is of a file that another process is just writing.
        shutil.copytree(ROOT / package, home / package, ignore=shutil.ignore_patterns("*.compiled*", "*.pyc.*"))
    return home


def keep(home: Path) -> None:
    """A copy's kept files as the tree has them: it makes anew only what is changed in it."""
    for file in (ROOT / KEPT).glob("*.compiled"):
        shutil.copy2(file, home / KEPT)


@dataclass(frozen=True)
class Tree:
    """The copy."""

    home: Path

    @classmethod
    def copied(cls, home: Path) -> "Tree":
        shutil.copy(ROOT / "pyproject.toml", copied(home))
        keep(home)
        return cls(home)

    def put_back(self) -> None:
        """Every file as in the tree it was copied from."""
        for path in self.touched():
            if (ROOT / path).is_file():
                shutil.copy2(ROOT / path, self.home / path)
            elif (ROOT / path).parent.is_dir():
                (self.home / path).unlink()
            else:
                shutil.rmtree((self.home / path).parent, ignore_errors=True)
        keep(self.home)

    def write(self, path: str, text: str) -> None:
        (self.home / path).parent.mkdir(parents=True, exist_ok=True)
        (self.home / path).write_text(text, encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        self.write(path, (self.home / path).read_text(encoding="utf-8") + text)

    def insert(self, path: str, before: str, text: str) -> None:
        """Puts a text before the first place where another stands."""
        whole = (self.home / path).read_text(encoding="utf-8")
        assert before in whole, (path, before)
        self.write(path, whole.replace(before, text + before, 1))

    def replace(self, path: str, old: str, new: str) -> None:
        self.insert(path, old, new)
        whole = (self.home / path).read_text(encoding="utf-8")
        self.write(path, whole.replace(new + old, new, 1))

    def name(self, section: str, entry: str, en: str, fr: str) -> None:
        """One entry at the head of a section of each language's names.yaml."""
        for lang, said in (("en", en), ("fr", fr)):
            self.replace(f"bot/languages/{lang}/names.yaml", f"\n{section}:\n", f"\n{section}:\n  {entry}: {said}\n")

    def touched(self) -> set[str]:
        """Every file that is not as in the tree it was copied from."""
        files = (path for package in PACKAGES for path in (self.home / package).rglob("*") if path.is_file())
        found = {path.relative_to(self.home) for path in files if "__pycache__" not in path.parts}
        return {str(path) for path in found if not _same(ROOT / path, self.home / path)}

    def run(self, *command: str, text: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        """`python -m ...` in the copy."""
        kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.home,
            env=kept | {"HOME": str(self.home), "PYTHONPATH": str(self.home)} | settings,
            input=text,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def contracts(self) -> subprocess.CompletedProcess[str]:
        """The floors, looked at in the copy."""
        command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
        return subprocess.run(command, cwd=self.home, capture_output=True, text=True, timeout=120, check=False)

    def ask(self, question: str) -> str:
        """What the bot answers, on one line, with plain blanks."""
        done = self.run("bot", "ask", question)
        assert done.returncode == 0, done.stderr
        return " ".join(done.stdout.replace("\u00a0", " ").replace("\u202f", " ").split())


def _same(first: Path, second: Path) -> bool:
    return first.is_file() and cmp(first, second, shallow=False)


def recipe(title: str) -> str:
    """What CONTRIBUTING.md says under a title."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    return text.partition(f"\n## {title}\n")[2].partition("\n## ")[0]

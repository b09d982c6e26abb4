"""Reply -> lines of a terminal: pure."""

import os
import shutil
import sys
import textwrap
from dataclasses import dataclass

from bot.replies import Link, Reply, pressable

_STYLES = {"bold": "1", "dim": "2", "accent": "36"}


@dataclass(frozen=True, slots=True)
class Paper:
    """How wide to write, and whether colours are welcome."""

    width: int = 80
    colours: bool = False

    @classmethod
    def of_this_terminal(cls) -> "Paper":
        """Colours only where a person looks on and did not ask for none (NO_COLOR)."""
        colours = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        return cls(min(100, shutil.get_terminal_size((80, 24)).columns), colours)

    def styled(self, text: str, style: str) -> str:
        """The text in bold, dim or accent, where colours are welcome."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colours and text else text


def draw(reply: Reply, paper: Paper, *, buttons: bool = True) -> str:
    """The reply as lines of a terminal: headline, lines, doubts, sources, and what can be pressed by its number."""
    said = [paper.styled(line, "bold") for line in _wrapped(reply.headline, paper)]
    for line in reply.lines:
        said += _wrapped(line.text, paper)
        said += [paper.styled(text, "accent") for link in line.links for text in _wrapped(_link(link), paper, "    ")]
    for line in reply.caveats:
        said += [paper.styled(text, "dim") for text in _wrapped(line.text, paper)]
    for link in reply.sources:
        said += [paper.styled(text, "accent") for text in _wrapped(_link(link), paper, "    ")]
    if reply.poll is not None:
        said += _wrapped(reply.poll.question, paper)
        said += [text for option in reply.poll.options for text in _wrapped(option, paper, "  ")]
    if buttons and pressable(reply):
        numbered = "  ".join(f"[{number}] {button.label}" for number, button in enumerate(pressable(reply), 1))
        said += ["", *(paper.styled(text, "dim") for text in _wrapped(numbered, paper))]
    return "\n".join(said)


def _link(link: Link) -> str:
    return f"{link.label}: {link.url}" if link.url else link.label


def _wrapped(text: str, paper: Paper, indent: str = "") -> list[str]:
    lines = []
    for paragraph in text.split("\n"):
        lines += textwrap.wrap(
            paragraph,
            paper.width,
            initial_indent=indent,
            subsequent_indent=indent + ("  " if paragraph.startswith("- ") else ""),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return lines if text else []

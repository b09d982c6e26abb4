"""The lines of `---` between which an entry's head stands: a text cut into heads and bodies, and put together."""

from dataclasses import dataclass

FENCE = "---"


@dataclass(frozen=True, slots=True)
class Block:
    """One entry of a file, head and body as they stand there."""

    head: str
    body: str
    line: int
    """Where the head's first fence stands, counted from 1."""
    closed: bool
    """Is there a second fence? Without one all the rest is head."""


def blocks(text: str, most: int | None = None) -> list[Block]:
    r"""The entries of a text; what stands before the first fence is nobody's.

    After `most` entries a fence is a line of the body like any other. In a body `\---` stands for `---`.

    >>> [(block.head, block.body) for block in blocks("---\ntitle: A\n---\nOne.\n---\ntitle: B\n---\nTwo.")]
    [('title: A\n', 'One.'), ('title: B\n', 'Two.')]
    >>> blocks("---\ntitle: A\n")[0].closed
    False
    """
    cut: list[tuple[int, list[str], list[str]]] = []
    in_head = False
    for number, line in enumerate(text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n"), start=1):
        if line.rstrip() == FENCE and (in_head or most is None or len(cut) < most):
            if not in_head:
                cut.append((number, [], []))
            in_head = not in_head
        elif in_head:
            cut[-1][1].append(line)
        elif cut:
            cut[-1][2].append(_unguarded(line))
    return [
        Block("\n".join(head) + "\n", "\n".join(body), line, closed=not in_head or place < len(cut))
        for place, (line, head, body) in enumerate(cut, start=1)
    ]


def fenced(head: str, body: str) -> str:
    r"""A head (which ends its last line) and a body, so that `blocks` reads back the same.

    >>> fenced("title: A\n", "One.\n---\nTwo.")
    '---\ntitle: A\n---\nOne.\n\\---\nTwo.\n'
    """
    guarded = "\n".join(_guarded(line) for line in body.split("\n"))
    return f"{FENCE}\n{head}{FENCE}\n{guarded}\n"


def _guarded(line: str) -> str:
    """A line of a body that would read as a fence gets a backslash before it."""
    return "\\" + line if line.lstrip("\\").rstrip() == FENCE else line


def _unguarded(line: str) -> str:
    return line[1:] if line.startswith("\\") and line.lstrip("\\").rstrip() == FENCE else line

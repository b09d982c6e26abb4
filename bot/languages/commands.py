"""The commands' names of every language, from plain lines `key = name` of its replies.ftl; nothing else is read."""

from pathlib import Path

HERE = Path(__file__).parent


def named(prefix: str, folder: Path | None = None) -> dict[str, dict[str, str]]:
    """By language, what follows a key's prefix -> the name; no language that has none of these keys."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted((folder or HERE).glob("*/replies.ftl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            key, equals, name = line.partition(" = ")
            if equals and key.startswith(prefix):
                found.setdefault(path.parent.name, {})[key.removeprefix(prefix)] = name.strip()
    return found

"""A YAML file of data/ -> plain Python, each name once."""

from pathlib import Path
from typing import Any

import yaml

from estimator.refusals import BadData


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds; checked next
    """What a file holds, as plain Python. Raises BadData."""
    if not path.is_file():
        raise BadData(path.name, "the file", "it is missing", f"put {path.name} back into {path.parent.name}/")
    try:
        return plain_yaml(path.read_bytes())
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}" if mark else "the file"
        wrong = str(getattr(error, "problem", None) or error)
        raise BadData(path.name, line, wrong, "write it as valid YAML, each name once") from error


def plain_yaml(content: bytes) -> Any:  # noqa: ANN401 - whatever the file holds
    r"""What one YAML document holds, as plain Python; words stay words, and a key written twice is refused.

    Only `true` and `false` are booleans, and keys are always texts. Raises yaml.YAMLError or ValueError.

    >>> plain_yaml(b"NO: no\nbound: 1.5\nopen: true")
    {'NO': 'no', 'bound': 1.5, 'open': True}
    """
    node = yaml.CSafeLoader(content).get_single_node()
    return None if node is None else _plain(node)


def _plain(node: yaml.Node) -> Any:  # noqa: ANN401 - whatever the file holds
    """A parsed node as plain Python; quicker than PyYAML's own constructors, and a key written twice is refused."""
    if isinstance(node, yaml.MappingNode):
        plain = {key.value: _plain(value) for key, value in node.value}
        if len(plain) < len(node.value):
            keys = [key.value for key, _ in node.value]
            twice = next(key for key in keys if keys.count(key) > 1)
            raise yaml.MarkedYAMLError(problem=f"{twice!r} is there twice", problem_mark=node.start_mark)
        return plain
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool" and node.value in {"true", "false"}:
        return node.value == "true"
    if kind in {"int", "float"}:
        return float(node.value) if kind == "float" else int(node.value)
    return node.value

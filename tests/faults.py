"""The table of faults and threats, written from the tests' own marks: `python -m tests.faults`."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import yaml

HERE = Path(__file__).parent
TABLE = HERE / "FAULTS.md"
Row = dict[str, str]
HEAD = """# Faults and threats

Written by `make faults` from the marks of the tests and `tests/faults.yaml`; what each test says is what happens.
"""


def rows() -> dict[str, dict[str, Row]]:
    """The rows by kind (`faults`, `threats`) and id."""
    found: dict[str, dict[str, Row]] = yaml.load((HERE / "faults.yaml").read_bytes(), yaml.CSafeLoader)
    return found


def marked(folder: Path = HERE) -> dict[str, list[str]]:
    """Id of a row -> the tests that bear its mark, as `file: what it says`, in order."""
    found = defaultdict(list)
    for file in sorted(folder.rglob("test_*.py")):
        for test in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(test, ast.FunctionDef | ast.AsyncFunctionDef):
                for row in _marks(test):
                    found[row].append(f"{file.name}: {test.name.removeprefix('test_').replace('_', ' ')}")
    return dict(found)


def _marks(test: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[str]:
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) in {"pytest.mark.fault", "pytest.mark.threat"}:
            yield ast.literal_eval(mark.args[0])


def table(folder: Path = HERE) -> str:
    """The whole page."""
    shown = marked(folder)
    parts = [HEAD]
    for kind, named in rows().items():
        parts.append(f"## {kind.capitalize()}\n\n| | when | then | shown by |\n|---|---|---|---|")
        for row, told in named.items():
            then = told.get("then") or f"does not apply: {told['not_here']}"
            parts[-1] += f"\n| {row} | {told['when']} | {then} | {'<br>'.join(shown.get(row, []))} |"
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")

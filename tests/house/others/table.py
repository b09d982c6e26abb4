"""calls.yaml and what tools answered -> estimator/data/others.yaml."""

from pathlib import Path
from typing import Any

import yaml

from estimator.measures import UNITS
from estimator.question import MEASURES

CALLS = Path(__file__).with_name("calls.yaml")
ROOT = Path(__file__).parents[3]
TABLE = ROOT / "estimator" / "data" / "others.yaml"
DOCS = ROOT / "docs" / "others.md"
UNIT_OF = {"energy": "Wh", "carbon": "g", "water": "mL"}
"""Units that asking.py answers in."""
FIGURES = 4
CHAT = "chat"
SIZES = ("given", "written", "seconds", "resolution")
HEAD = """\
# What published tools and makers say of plain uses, by their own defaults. `python -m tests.house.others` writes it and
# asks each tool; never by hand. tellers: who says it; source: whose method, so that tools of one count once.
# said: low and high where a range was told, value where a middle or one number was; why: codes of known reasons.
"""


def calls() -> dict[str, Any]:
    """Whom to ask, and what."""
    found: dict[str, Any] = yaml.safe_load(CALLS.read_text(encoding="utf-8"))
    return found


def asked_of(asked: dict[str, Any], tool: dict[str, Any]) -> list[dict[str, Any]]:
    """The uses that a tool is asked about, as asking.py takes them."""
    return [
        {"use": name, **{key: use[key] for key in ("names", *SIZES, "cached") if key in use}}
        for name, use in asked["uses"].items()
        if "names" in use and name in tool.get("only", [name]) and activity(use) in tool.get("does", [CHAT])
    ]


def activity(use: dict[str, Any]) -> str:
    """Of what activity a use is."""
    return str(use.get("activity", CHAT))


def size(use: dict[str, Any]) -> str:
    """How large a use is, in words."""
    if "seconds" in use:
        return f"{use['seconds']} seconds, {use['resolution']}"
    if "cached" in use:
        return f"{use['given']} tokens in, {use['cached']:.0%} of them from a cache, {use['written']} out"
    return f"{use['given']} tokens in, {use['written']} out"


def rows_of(name: str, tool: dict[str, Any], asked: dict[str, Any], found: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of one tool, in the order of the uses."""
    rows = []
    for use, told in asked["uses"].items():
        if use not in found:
            continue
        call = f"{tool['package']} {tool['release']}: {found[use]['model']}, {size(told)}"
        row: dict[str, Any] = {"teller": name, "use": use, "call": call}
        for measure in MEASURES:
            ends = found[use].get(measure)
            if ends is not None:
                row[measure] = amount(ends, UNIT_OF[measure])
        why = {measure: code for measure, code in reasons(name, tool, told).items() if measure in row}
        rows.append(row | ({"why": why} if why else {}))
    return rows


def reasons(name: str, tool: dict[str, Any], use: dict[str, Any]) -> dict[str, str]:
    """Why each measure may lie elsewhere than ours: by this use for the tool or its source, else by the tool alone."""
    if tool.get("replaced"):
        return dict.fromkeys(MEASURES, "replaced")
    special = use.get("why", {}).get(name) or use.get("why", {}).get(tool["source"]) or {}
    return _spread(tool.get("why", {})) | _spread(special)


def _spread(why: dict[str, str] | str) -> dict[str, str]:
    """One code for all measures, or one a measure."""
    told = {"all": why} if isinstance(why, str) else why
    return {measure: told.get(measure, told.get("all", "")) for measure in MEASURES if {measure, "all"} & set(told)}


def amount(ends: list[float | None], unit: str) -> dict[str, Any]:
    """`[low, value, high]` with four figures, without what was not told."""
    told = {key: float(f"{end:.{FIGURES}g}") for key, end in zip(("low", "value", "high"), ends, strict=True) if end}
    return {**told, "unit": unit}


def maker_rows(asked: dict[str, Any], data: Path) -> list[dict[str, Any]]:
    """Makers' own sentences, from the rows of the catalogue."""
    rows = {key: row for path in (data / "rows").glob("*.yaml") for key, row in _yaml(path).items()}
    made = []
    for name, maker in asked["makers"].items():
        row: dict[str, Any] = {"teller": name, "use": maker["use"], "call": _said(rows[maker["rows"][0]])}
        for one in maker["rows"]:
            published = rows[one]
            unit = published["unit"].partition("/")[0].split()[0]
            if unit in UNITS:
                row[UNITS[unit][0]] = {"value": published["central"], "unit": unit}
        made.append(row | ({"why": maker["why"]} if maker.get("why") else {}))
    return made


def _said(row: dict[str, Any]) -> str:
    return f"{row['what']}; {row['conditions']}"


def _yaml(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def written(asked: dict[str, Any], rows: list[dict[str, Any]], made: str) -> str:
    """The file, one line an entry."""
    sources = _yaml(ROOT / "estimator" / "data" / "sources.yaml")
    tellers = {}
    for name, tool in asked["tools"].items():
        keep = ("name", "release", "released", "source", "licence", "url", "scope", "replaced")
        tellers[name] = {key: tool[key] for key in keep if key in tool}
    for name, maker in asked["makers"].items():
        url = sources[_source(maker["rows"][0])]["url"]
        tellers[name] = {key: maker[key] for key in ("name", "released", "source", "scope")} | {"url": url}
    uses = {
        name: {"activity": activity(use), **{key: use[key] for key in ("model", *SIZES) if key in use}}
        for name, use in asked["uses"].items()
    }
    parts = [HEAD, f"made: {made}\n", "tellers:\n", *_lines(tellers), "uses:\n", *_lines(uses), "said:\n"]
    return "".join([*parts, *(f"- {_flow(row)}\n" for row in rows)])


def _source(row: str) -> str:
    return str(_yaml(ROOT / "estimator" / "data" / "rows" / "chat.yaml")[row]["source"])


def _lines(entries: dict[str, dict[str, Any]]) -> list[str]:
    return [f"  {name}: {_flow(entry)}\n" for name, entry in entries.items()]


def _flow(entry: dict[str, Any]) -> str:
    plain = {key: value.isoformat() if hasattr(value, "isoformat") else value for key, value in entry.items()}
    text: str = yaml.safe_dump(plain, default_flow_style=True, sort_keys=False, width=10_000, allow_unicode=True)
    return text.strip()

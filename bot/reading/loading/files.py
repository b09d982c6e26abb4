"""bot/languages/<lang>/{names,grammar}.yaml, checked: unknown fields refused, each error names file, entry and mend."""

from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from bot.languages.refusals import BadLanguage, Faults
from bot.reading.loading.grammar_shape import Grammar
from bot.reading.loading.names_shape import Names
from estimator.files import plain_yaml

T = TypeVar("T", bound=BaseModel)


def read_names(path: Path) -> tuple[Names, dict[str, Any]]:
    """names.yaml, checked and as it stands."""
    raw = raw_yaml(path)
    return checked(Names, raw, path), raw


def read_grammar(path: Path) -> Grammar:
    """grammar.yaml, checked; with the words of frequent.txt beside it, which a language may lack."""
    grammar, file = checked(Grammar, raw_yaml(path), path), path.with_name("frequent.txt")
    if not file.is_file():
        return grammar
    lines = file.read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    return grammar.model_copy(update={"real": " ".join((grammar.real, *words))})


def raw_yaml(path: Path) -> dict[str, Any]:
    """A file's mapping as plain Python; a missing or broken one is refused."""
    where = f"{path.parent.name}/{path.name}"
    if not path.is_file():
        raise BadLanguage(where, "the file", "it is missing", "Copy it from bot/languages/en and translate it")
    try:
        raw = plain_yaml(path.read_bytes())
    except (yaml.YAMLError, ValueError) as error:
        raise BadLanguage(where, "the file", str(error), "Mend the YAML") from error
    if not isinstance(raw, dict):
        raise BadLanguage(where, "the file", "it is not a mapping", "Start from bot/languages/en")
    return raw


def checked(shape: type[T], raw: dict[str, Any], path: Path) -> T:
    """What a file holds in its shape; all its faults are refused, a line each, naming file, entry and mend."""
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        faults = Faults()
        for fault in error.errors(include_url=False, include_input=False):
            entry = ".".join(str(part) for part in fault["loc"]) or "the file"
            mend = (
                "Take the field out or mend its name"
                if fault["type"] == "extra_forbidden"
                else "See the same entry in bot/languages/en"
            )
            with faults.kept():
                raise BadLanguage(f"{path.parent.name}/{path.name}", entry, fault["msg"], mend) from None
        faults.tell()
        raise

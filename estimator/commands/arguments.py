"""What the commands share in reading what was typed, and in saying it to programs."""

import argparse
import json
from typing import NoReturn

from estimator.catalog import Catalog
from estimator.grid import asked_place
from estimator.refusals import BadQuestion


class Parser(argparse.ArgumentParser):
    """Argparse that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """What cannot be taken, as every other bad question."""
        raise BadQuestion("form", f"{message}. Try: python -m estimator image 50 --model chatgpt --place FR")


def number(text: str, what: str) -> float:
    """A number as people type it: 1,000, 1e3."""
    try:
        return float(text.replace(",", "").replace("_", "").replace(" ", ""))
    except ValueError:
        raise BadQuestion("form", f"{what} is a number, and {text[:40]!r} is not.", about=text[:40]) from None


def place_id(typed: str | None, catalog: Catalog) -> str | None:
    """The place that was meant, by its code or its name; as it was typed where there is none such."""
    place = asked_place(catalog, typed)
    return place.id if place else typed


def print_json(value: object) -> None:
    """For programs: one line."""
    print(json.dumps(value, ensure_ascii=False))

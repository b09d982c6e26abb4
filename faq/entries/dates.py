"""Dates as people write them beside a source: `12/03/2025`, `mars 2025`, `March 12th, 2025`."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

_NUMBERS = r"(?P<first>\d{1,2})[/.](?P<second>\d{1,2})[/.](?P<full>\d{4})"
_WHOLE = r"(?P<iso>\d{4}-\d{2}(?:-\d{2})?)|(?P<slashed>\d{4}/\d{1,2}/\d{1,2})|(?P<month>\d{1,2})/(?P<its>\d{4})"
_ORDINAL = r"(?:st|nd|rd|th|er)?"
_MOST_MONTHS = 12


class Dates:
    """Reads dates; `day_first` says what 3/4 means, None that nobody can know."""

    def __init__(self, months: Sequence[Sequence[str]], *, day_first: bool | None) -> None:
        """`months`: the twelve months, each with its names in whatever language."""
        self._months: Mapping[str, int] = {
            name.casefold(): number for number, names in enumerate(months, 1) for name in names
        }
        self._day_first = day_first
        named = "|".join(sorted(map(re.escape, self._months), key=len, reverse=True)) or r"(?!)"
        spoken = (
            rf"(?:(?P<day>\d{{1,2}}){_ORDINAL}\s+(?:of\s+)?)?(?P<name>{named})\.?(?:\s+(?P<after>\d{{1,2}}){_ORDINAL},?)?"
            r"\s+(?:of\s+)?(?P<year>\d{4})"
        )
        kinds = f"{_NUMBERS}|{_WHOLE}|{spoken}"
        self._last = re.compile(rf"(?:^|[\s,;:(–—-])\s*(?:{kinds})\s*\)?[.,;]?$", re.IGNORECASE)

    def split(self, text: str) -> tuple[str, str]:
        """The text without the date at its end, and that date as `2025`, `2025-03` or `2025-03-12`, else empty.

        >>> Dates((), day_first=True).split("A study, 3/4/2025")
        ('A study', '2025-04-03')
        >>> Dates((), day_first=None).split("A study, 3/4/2025")
        ('A study', '2025')
        """
        text = " ".join(text.split())
        found = self._last.search(text)
        day = self._read(found) if found else ""
        return (text[: found.start()].rstrip(" ,;:(–—-"), day) if found and day else (text, "")

    def _read(self, found: re.Match[str]) -> str:
        part = {name: text for name, text in found.groupdict().items() if text is not None}
        if "iso" in part:
            return _checked(*map(int, part["iso"].split("-")))
        if "slashed" in part:
            return _checked(*map(int, part["slashed"].split("/")))
        if "month" in part:
            return _checked(int(part["its"]), int(part["month"]))
        if "full" in part:
            return self._numbers(int(part["first"]), int(part["second"]), int(part["full"]))
        day = part.get("day") or part.get("after")
        return _checked(int(part["year"]), self._months[part["name"].casefold()], *([int(day)] if day else []))

    def _numbers(self, first: int, second: int, year: int) -> str:
        if first == second or second > _MOST_MONTHS:
            return _checked(year, first, second)
        if first > _MOST_MONTHS or self._day_first:
            return _checked(year, second, first)
        # As exact as it is known: 3/4 is another day in London than in Boston.
        return _checked(year) if self._day_first is None else _checked(year, first, second)


def _checked(year: int, *rest: int) -> str:
    """The date as it is kept; empty where the calendar has no such day."""
    try:
        date(year, *(*rest, 1, 1)[:2])
    except ValueError:
        return ""
    return "-".join((f"{year:04}", *(f"{part:02}" for part in rest)))

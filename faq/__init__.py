"""Questions no number answers: entries with sources, kept by each community's moderators, with history and rollback.

The door. `seed_desk` reads the shared seeds alone and loads no database; `open_desk` keeps communities' entries too.
"""

import importlib
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from faq.entries import (
    Community,
    Draft,
    Entry,
    Forgotten,
    Found,
    Person,
    Preferences,
    Proposal,
    Revision,
    Source,
    Writer,
)
from faq.refusals import BadFile, BadInput, Conflict, Full, NotAllowed, Refused, Unavailable, Unknown

if TYPE_CHECKING:
    from faq.desk.facade import Desk
    from faq.desk.history import Undone
    from faq.desk.people import Clock
    from faq.desk.shelf import Shelf
    from faq.entries.changes import Change
    from faq.entries.drafts import asks_as_text, draft_from_form, sources_as_text
    from faq.entries.markup import Paragraph, Span, host, parse, plain
    from faq.entries.seeds import SeedError, load_seeds

__all__ = [
    "BadFile",
    "BadInput",
    "Change",
    "Clock",
    "Community",
    "Conflict",
    "Desk",
    "Draft",
    "Entry",
    "Forgotten",
    "Found",
    "Full",
    "NotAllowed",
    "Paragraph",
    "Person",
    "Preferences",
    "Proposal",
    "Refused",
    "Revision",
    "SeedError",
    "Shelf",
    "Source",
    "Span",
    "Unavailable",
    "Undone",
    "Unknown",
    "Writer",
    "asks_as_text",
    "desk_over",
    "draft_from_form",
    "host",
    "load_seeds",
    "open_desk",
    "parse",
    "plain",
    "reached",
    "seed_desk",
    "seed_shelf",
    "sources_as_text",
    "tended_desk",
]


# Imported when first asked for: a question that a number answers needs an author's type and no desk.
_LATER = {
    "Change": "entries.changes",
    "Clock": "desk.people",
    "Desk": "desk.facade",
    "Paragraph": "entries.markup",
    "SeedError": "entries.seeds",
    "Shelf": "desk.shelf",
    "Span": "entries.markup",
    "Undone": "desk.history",
    "asks_as_text": "entries.drafts",
    "draft_from_form": "entries.drafts",
    "host": "entries.markup",
    "load_seeds": "entries.seeds",
    "parse": "entries.markup",
    "plain": "entries.markup",
    "sources_as_text": "entries.drafts",
}


if not TYPE_CHECKING:  # whoever checks types reads the imports above

    def __getattr__(name: str) -> object:
        """A name of the door whose module has not been needed so far."""
        if name not in _LATER:
            raise AttributeError(f"module 'faq' has no attribute {name!r}")
        found = globals()[name] = getattr(importlib.import_module(f"faq.{_LATER[name]}"), name)
        return found


def seed_desk(seeds: Path | None = None, languages: Iterable[str] = ()) -> "Desk":
    """A desk over the shared seeds alone: it reads, and refuses to write. Raises SeedError.

    seeds: a folder of them, None: this package's. languages: further ones that entries may be asked in.

    >>> seed_desk().match("who is Sasha Luccioni?", "en").best.slug
    'sasha-luccioni'
    """
    return desk_over(seed_shelf(seeds, languages))


def seed_shelf(seeds: Path | None = None, languages: Iterable[str] = ()) -> "Shelf":
    """The shared seeds, checked and ready to be searched; it can be kept. Raises SeedError."""
    from faq.desk.shelf import Shelf
    from faq.entries.seeds import load_seeds

    return Shelf(load_seeds(seeds), languages)


def desk_over(shelf: "Shelf") -> "Desk":
    """A desk over a shelf of seeds alone."""
    from faq.desk.facade import Desk

    return Desk(shelf, lambda: datetime.now(UTC))


async def open_desk(
    database_url: str,
    clock: "Clock",
    seeds: Path | None = None,
    *,
    languages: Iterable[str] = (),
    shelf: "Shelf | None" = None,
    secrets: Sequence[bytes] = (),
    every: float = 25.0,
    patience: float = 5.0,
) -> "Desk":
    """A desk over a database, migrated; other replicas' writes are seen within `every` seconds. Close it when done.

    shelf: the seeds as they were kept, of no other desk; None: they are read.
    `secrets`, newest first, lock the key that scrambles authors' ids; without any, a restart recognises nobody.
    `patience`: seconds to wait for a lock. Raises Unavailable, SeedError, and ValueError for an address that none
    serves.
    """
    # Imported by name when first needed: who only reads the seeds loads no SQLAlchemy, no Alembic and no driver.
    opening = importlib.import_module("faq.opening")
    shelf = seed_shelf(seeds, languages) if shelf is None else shelf
    desk: Desk = await opening.open_desk(database_url, clock, shelf, secrets, opening.Pace(every, patience))
    return desk


async def tended_desk(
    database_url: str,
    clock: "Clock",
    seeds: Path | None = None,
    *,
    shelf: "Shelf | None" = None,
    secrets: Sequence[bytes] = (),
    every: float = 25.0,
    patience: float = 5.0,
    within_s: float = 5.0,
    pause_s: Callable[[int], float] | None = None,
) -> "Desk":
    """The same, there after `within_s` seconds at the latest: till its database is, it reads the shared seeds alone.

    pause_s: seconds to wait after so many failures in a row; None: 1, 2, 4 ... 300. Raises SeedError, ValueError.
    """
    opening = importlib.import_module("faq.opening")
    from faq.desk.facade import Desk

    desk = Desk(seed_shelf(seeds) if shelf is None else shelf, clock)
    pace = opening.Pace(every, patience)
    await opening.Opener(desk, database_url, secrets, pace, pause_s or opening.ever_slower).start(within_s)
    return desk


async def reached(database_url: str) -> str:
    """Which database answers there, in words; nothing is made or changed. Raises Unavailable, ValueError."""
    told: str = await importlib.import_module("faq.storage.engines").look(database_url)
    return told

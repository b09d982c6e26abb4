"""Questions no number answers: entries with sources, kept by each community's moderators, with history and rollback.

The door. `seed_desk` reads the shared seeds alone and loads no database; `open_desk` keeps communities' entries too.
"""

import importlib
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from faq.changes import Change
from faq.desk import Desk
from faq.drafts import asks_as_text, draft_from_form, sources_as_text
from faq.entries import (
    Community,
    Draft,
    Entry,
    Found,
    Person,
    Preferences,
    Proposal,
    Revision,
    Source,
    Writer,
)
from faq.markup import Paragraph, Span, host, parse, plain
from faq.reading_desk import Clock
from faq.refusals import BadFile, BadInput, Conflict, Full, NotAllowed, Refused, Unavailable, Unknown
from faq.seeds import SeedError, load_seeds
from faq.shelf import Shelf
from faq.writing_desk import Undone

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
    "Source",
    "Span",
    "Unavailable",
    "Undone",
    "Unknown",
    "Writer",
    "asks_as_text",
    "draft_from_form",
    "host",
    "load_seeds",
    "open_desk",
    "parse",
    "plain",
    "seed_desk",
    "sources_as_text",
]


def seed_desk(seeds: Path | None = None, languages: Iterable[str] = ()) -> Desk:
    """A desk over the shared seeds alone: it reads, and refuses to write."""
    return Desk(Shelf(load_seeds(seeds), languages), lambda: datetime.now(UTC))


async def open_desk(
    database_url: str,
    clock: Clock,
    seeds: Path | None = None,
    *,
    languages: Iterable[str] = (),
    key: bytes | None = None,
    every: float = 25.0,
    patience: float = 5.0,
) -> Desk:
    """A desk over a database, migrated; other replicas' writes are seen within `every` seconds. Close it when done."""
    # Imported by name when first needed: who only reads the seeds loads no SQLAlchemy, no Alembic and no driver.
    opening = importlib.import_module("faq.opening")
    shelf = Shelf(load_seeds(seeds), languages)
    desk: Desk = await opening.open_desk(database_url, clock, shelf, key, opening.Pace(every, patience))
    return desk

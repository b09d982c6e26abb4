"""`python -m bot forget`: a person or a community taken out of the database, as they have a right to ask."""

import asyncio
from datetime import UTC, datetime

from bot.commands.operating import settings_of
from bot.exits import WELL, WrongUse
from bot.wiring import kept_shelf
from config.settings import Settings
from faq import Community, Forgotten, Person, Refused, open_desk


def forget(kind: str, named: str) -> int:
    """Delete what the database keeps of a person, a writer or a community."""
    print(asyncio.run(_forgotten(settings_of(), kind, named)))
    return WELL


async def _forgotten(settings: Settings, kind: str, named: str) -> str:
    """One line that says what was done; WrongUse where it is unclear whom to forget."""
    platform, _, number = named.partition(":")
    if kind != "writer" and not (platform in ("discord", "telegram", "terminal") and number):
        raise WrongUse(f"Name the {kind} with its platform, as in: python -m bot forget {kind} discord:1234567890")
    try:
        address, secrets = settings.database_url.get_secret_value(), settings.author_secrets
        desk = await open_desk(address, lambda: datetime.now(UTC), shelf=kept_shelf(), secrets=secrets)
    except Refused as no:
        raise WrongUse(f"The database cannot be used ({no.code}).") from None
    try:
        if kind == "community":
            return _erased(await desk.erase(Community(platform, number)), named)
        done = await (desk.forget_author(named) if kind == "writer" else desk.forget(Person(platform, number)))
        return _told(done)
    except Refused as no:
        raise WrongUse(f"The database cannot be used ({no.code}).") from None
    finally:
        await desk.close()


def _erased(done: Forgotten, named: str) -> str:
    if not (done.revisions or done.proposals or done.settings):
        return f"Nothing is kept of {named}, so there was nothing to delete."
    kept = f"{done.revisions} revisions, {done.proposals} handed-in questions"
    return f"Everything of that community is deleted: {kept}, and its settings."


def _told(done: Forgotten) -> str:
    return f"Name taken off {done.revisions} revisions, {done.proposals} handed-in questions deleted."

"""Rows of the tables to the types of the house, and back."""

from typing import Any

import sqlalchemy as sa

from faq.entries import Community, Draft, Preferences, Proposal, Revision, Source


def name_of(community: Community) -> str:
    """One text for a community; a platform's name has no colon.

    >>> name_of(Community("discord", "9"))
    'discord:9'
    """
    return f"{community.platform}:{community.id}"


def community_from(name: str) -> Community:
    """The community of such a text.

    >>> community_from("discord:9:x")
    Community(platform='discord', id='9:x')
    """
    return Community(*name.split(":", 1))


def row_of(revision: Revision) -> dict[str, object]:
    """A revision as a row to insert."""
    text = revision.draft
    return {
        "community": name_of(revision.community),
        "slug": revision.slug,
        "lang": revision.lang,
        "number": revision.number,
        "action": revision.action,
        "title": text.title,
        "body": text.body,
        "asks": list(text.asks),
        "sources": [[source.title, source.url, source.published] for source in text.sources],
        "restores": revision.restores,
        "author": revision.author,
        "author_key": revision.author_key,
        "at": revision.at,
    }


def revision_from(row: sa.Row[Any]) -> Revision:
    """The revision of a row."""
    sources = tuple(Source(*source) for source in row.sources)
    text = Draft(row.title, row.body, tuple(row.asks), sources)
    place = (community_from(row.community), row.slug, row.lang, row.number)
    return Revision(*place, row.action, text, row.author, row.author_key, row.at, row.restores)


def preferences_from(row: sa.Row[Any]) -> Preferences:
    """The preferences of a community's row."""
    return Preferences(row.language, row.place, row.moderators_role, frozenset(row.open_channels))


def columns_of(preferences: Preferences) -> dict[str, object]:
    """Preferences as columns."""
    return {
        "language": preferences.language,
        "place": preferences.place,
        "moderators_role": preferences.moderators_role,
        "open_channels": sorted(preferences.open_channels),
    }


def proposal_from(row: sa.Row[Any]) -> Proposal:
    """The proposal of a row."""
    return Proposal(row.id, community_from(row.community), row.lang, row.wording, row.at)

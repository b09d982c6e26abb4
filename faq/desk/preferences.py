"""What a community chooses for itself."""

import re
from dataclasses import replace
from typing import Literal

from faq.desk.lookup import Lookup
from faq.desk.people import Rights
from faq.desk.replica import Replica
from faq.entries import Community, Person, Preferences
from faq.refusals import BadInput, NotAllowed

MOST_CHANNELS = 200
_LONGEST_ID = 64
_PLACE = re.compile(r"[A-Z]{2}(?:-[A-Z0-9]{1,3})?")


class Choices:
    """Preferences told and changed."""

    def __init__(self, replica: Replica, lookup: Lookup, rights: Rights) -> None:
        self._replica = replica
        self._shelf = replica.shelf
        self._lookup = lookup
        self._rights = rights

    async def preferences(self, community: Community | None) -> Preferences:
        """What a community chose; nothing in private."""
        return self._shelf.preferences(community)

    async def set_preference(
        self,
        person: Person,
        community: Community | None,
        name: Literal["language", "place", "moderators_role", "open_channels"],
        value: str | frozenset[str] | None,
    ) -> Preferences:
        """One preference changed; the moderators' role only by those who manage the community.

        What the community has chosen then.

        value: a language, a place (`FR`, `US-CA`), a role's id, or the ids of channels; None or empty: none chosen.
        `NotAllowed`, `BadInput`, `Unavailable`.
        """
        community = self._rights.allowed(person, community)
        if name == "moderators_role" and not person.manages:
            raise NotAllowed("not_allowed")
        await self._replica.refresh()
        new = self._changed(self._shelf.preferences(community), name, value)
        await self._replica.store().communities.prefer(community, new)
        self._shelf.prefer(community, new)
        return new

    def _changed(self, old: Preferences, name: str, value: str | frozenset[str] | None) -> Preferences:
        """The preferences with one value changed, or a refusal."""
        if name == "open_channels":
            channels = value if isinstance(value, frozenset) else frozenset[str]()
            if len(channels) > MOST_CHANNELS or any(len(channel) > _LONGEST_ID for channel in channels):
                raise BadInput("too_many", field="channels", count=len(channels), limit=MOST_CHANNELS)
            return replace(old, open_channels=channels)
        text = value or None
        if isinstance(text, frozenset) or (text and len(text) > _LONGEST_ID):
            raise BadInput("bad_preference", name=name)
        if name == "language":
            if text:
                self._lookup.check_language(text, None)
            return replace(old, language=text)
        if name == "place":
            if text and not _PLACE.fullmatch(text):
                raise BadInput("bad_preference", name=name)
            return replace(old, place=text)
        return replace(old, moderators_role=text)

"""Who somebody is to the desk: what they may do, and under which name and key they write."""

from collections.abc import Callable
from datetime import datetime
from hashlib import blake2b

from faq.desk.shelf import Key, Shelf
from faq.entries import Action, Community, Draft, Person, Revision
from faq.refusals import NotAllowed

_LONGEST_NAME = 64

Clock = Callable[[], datetime]
"""Now, aware, in UTC."""


class Rights:
    """Who may write where: the platform's word, asked live, and the role that a community named."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf

    def moderates(self, person: Person, community: Community | None) -> bool:
        """Does the platform, asked live, give this person the FAQ of this community?

        >>> rights = Rights(Shelf(()))
        >>> ann = Person("discord", "1", manages=True)
        >>> rights.moderates(ann, Community("discord", "9")), rights.moderates(ann, Community("telegram", "9"))
        (True, False)
        """
        if community is None or person.platform != community.platform:
            return False
        role = self._shelf.preferences(community).moderators_role
        return person.manages or (role is not None and role in person.roles)

    def allowed(self, person: Person, community: Community | None, draft: Draft | None = None) -> Community:
        """The community, for those who moderate it; others are refused: `NotAllowed`, with the draft given back."""
        if community is None:
            raise NotAllowed("no_community", draft=draft)
        if not self.moderates(person, community):
            raise NotAllowed("not_allowed", draft=draft)
        return community


class Authorship:
    """Under which name and scrambled id a person's writes are kept."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.key = b""
        """Scrambles ids: the database's own, once there is one."""

    def key_of(self, person: Person) -> str:
        """A person's id, scrambled: 24 hex digits, the same for as long as the key is.

        >>> authorship = Authorship(datetime.now)
        >>> len(authorship.key_of(Person("discord", "1"))), authorship.key_of(Person("discord", "1")) == "1"
        (24, False)
        """
        return blake2b(f"{person.platform}:{person.id}".encode(), key=self.key[:64], digest_size=12).hexdigest()

    def revision(  # noqa: PLR0917  what a revision holds, in its order
        self,
        person: Person,
        community: Community,
        place: Key,
        number: int,
        action: Action,
        text: Draft,
        *,
        restores: int | None = None,
    ) -> Revision:
        """What a person writes now, as the revision to keep; `place` is the entry's (slug, lang)."""
        name = "".join(char for char in person.name if char.isprintable()).strip()[:_LONGEST_NAME]
        key = self.key_of(person)
        return Revision(community, *place, number, action, text, name or key[:8], key, self._clock(), restores)

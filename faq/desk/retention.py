"""How long things stay: people forgotten, communities that move, leave and come back, what is too old."""

from datetime import timedelta

from faq.desk.people import Authorship, Clock
from faq.desk.replica import Replica
from faq.desk.sittings import KEPT
from faq.desk.store import Expiry
from faq.entries import HANDED_IN_DAYS, LEFT_DAYS, Community, Forgotten, Person


class Retention:
    """What the privacy text promises, kept."""

    def __init__(self, replica: Replica, authorship: Authorship, clock: Clock) -> None:
        self._replica = replica
        self._shelf = replica.shelf
        self._authorship = authorship
        self._clock = clock

    async def migrate(self, old: Community, new: Community) -> None:
        """The platform gave a community a new id (a Telegram group became a supergroup): all of it moves.

        In one transaction. `Unavailable`.
        """
        await self._replica.store().communities.migrate(old, new, self._clock())
        await self._replica.refresh()
        self._shelf.forget(old)

    async def forget(self, person: Person) -> Forgotten:
        """Take this person off everything they wrote, here and elsewhere, and delete what they handed in.

        How many writes and wordings that were. `Unavailable`.
        """
        return await self.forget_author(self._authorship.key_of(person))

    async def forget_author(self, key: str) -> Forgotten:
        """The same for an operator, who knows a writer by the key that `writers` shows; an empty key is nobody's."""
        return await self._replica.store().authors.forget(key) if key else Forgotten(0, 0)

    async def erase(self, community: Community) -> Forgotten:
        """Delete everything of a community now, as an operator may be asked to; how much it was. `Unavailable`."""
        done = await self._replica.store().communities.erase(community)
        self._shelf.forget(community)
        return done

    async def leave(self, community: Community) -> None:
        """The community threw the bot out: what it wrote waits 30 days, then goes. `Unavailable`."""
        now = self._clock()
        await self._replica.store().communities.leave(community, now)
        self._replica.left[community] = now

    async def arrive(self, community: Community) -> None:
        """The bot is in this community (again): what it wrote stays. `Unavailable`."""
        if self._replica.left.pop(community, None) is not None:
            await self._replica.store().communities.take_back(community)

    async def expire(self) -> None:
        """Let go of what has been kept for as long as the privacy text says.

        That is wordings, communities that were left, and lessons. `Unavailable`; then nothing is forgotten here either.
        """
        now = self._clock()
        expiry = Expiry(now - timedelta(days=HANDED_IN_DAYS), now - timedelta(days=LEFT_DAYS), now - KEPT)
        await self._replica.store().communities.expire(expiry)
        await self._replica.refresh()
        # Whichever replica deleted it, each has its own copy to forget.
        for community in [community for community, at in self._replica.left.items() if at < expiry.left]:
            self._shelf.forget(community)
            del self._replica.left[community]

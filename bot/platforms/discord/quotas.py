"""Who has had their share of the minute on Discord: told once, then silence. Moderators are never turned away."""

from dataclasses import dataclass

from bot.messages import Message, Press
from bot.shedding import Kind, Measure, Verdict, Who


@dataclass(frozen=True, slots=True)
class Shares:
    """The measure of everybody on Discord."""

    measure: Measure

    def verdict(self, kind: Kind, heard: Message | Press) -> Verdict:
        """May this be answered?"""
        return "in" if heard.author.manages else self.measure.admit(kind, _who(heard))

    def draws(self, heard: Message | Press) -> bool:
        """May a picture be drawn for it? The words say the same."""
        return self.measure.admit("picture", _who(heard)) == "in"


def _who(heard: Message | Press) -> Who:
    community = None if heard.community is None else heard.community.id
    return Who(heard.author.id, None if community is None else heard.channel, community)

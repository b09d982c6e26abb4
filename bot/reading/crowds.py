"""Numbers on the walk, and the people they count: parts of them, groups of groups, whoever speaks among them."""

from bot.reading.chunks import Chunk
from bot.reading.drafts import Mark, People
from bot.reading.walking import LOOSE, NEAR, PACKED, Walk


class Crowds(Walk):
    """What a number without a unit stands for, and how many people there are."""

    def _on_count(self, at: int, chunk: Chunk) -> None:
        before, earlier = self._at(at - 1), self._at(at - 2)
        if self._one_in(at, chunk) or (chunk.value < 1 and self._part_of_named(at, chunk.value)):
            return
        if (
            before
            and earlier
            and before.plays("in_groups")
            and (earlier.kind in {"people", "group"} or earlier.meaning.group)
            and (self._no_noun_after(at) or self._fraction != 1)
        ):
            self._on_people(at, chunk)
            return
        if self._fraction != 1 and self._no_noun_after(at):
            self._on_people(at, chunk)
            return
        if before is not None and before.plays("times") and self._times_last(chunk):
            return
        if self._count is not None and not self._packs(at, chunk):
            self._flush()
        self._count, self._article = at, None

    def _one_in(self, at: int, chunk: Chunk) -> bool:
        """As in "one in ten", "one pupil in five", "one in every four": a part of the people named next."""
        before = self._at(at - 1)
        back = at - 2 if before is not None and before.plays("per") else at - 1
        link, part = self._at(back), self._at(back - 1)
        if (
            link is None
            or part is None
            or link.text not in self._language.numbers.one_in
            or part.kind not in {"count", "people", "article"}
            or (part.kind != "count" and chunk.kind == "people")
            or part.value >= chunk.value
        ):
            return False
        self._count = None
        if part.kind == "people" and self.found.people:
            self.found.people.pop()
        self._close_part()
        self._fraction, self._part_at = part.value / chunk.value, at
        return True

    def _part_of_named(self, at: int, part: float) -> bool:
        """As in "64 members ... a quarter of them ask": so many of the people named last, where no noun follows."""
        after, _ = self._ahead(at, reach=LOOSE)
        noun = self._at(after)
        free = noun is None or noun.kind in {"verb", "group"} or noun.plays("between")  # "d'entre eux"
        if not self._all_named(at) or not (free or (after > at + 1 and noun is not None and noun.kind == "model")):
            return False
        self._close_part()
        self._fraction, self._part_at = part, at
        self._close_part()
        return True

    def _close_part(self) -> None:
        """A part whose people do not follow is one of those named before: "1,200 pupils, and one in five made ..."."""
        named = self._all_named(self._part_at) if self._fraction != 1 else None
        if named is None:
            return
        value = named.value * self._fraction
        self.found.people.append(People(value, self._part_at, self._clause, [("", value)], part=True, named=True))
        self._fraction = 1.0
        if isinstance(named, Mark):
            self.found.loose.remove(named)

    def _all_named(self, at: int) -> People | Mark | None:
        """The people named before, in a word that nobody knows if need be: "our 64 bell-ringers"."""
        if self.found.people:
            return self.found.people[-1] if self.found.people[-1].at < at else None
        for mark in reversed(self.found.loose):
            noun = self._at(mark.at + 1)
            if noun is not None and noun.kind == "word" and mark.value > 1 and mark.value % 1 == 0:
                return mark
        return None

    def _on_stop(self, at: int, chunk: Chunk) -> None:
        self._close_part()
        super()._on_stop(at, chunk)

    def _on_comma(self, at: int, chunk: Chunk) -> None:
        self._close_part()
        super()._on_comma(at, chunk)

    def _on_multiple(self, at: int, chunk: Chunk) -> None:
        """As in "and twice as many on Gemini": a number of its own, of what was counted last."""
        counted = [d for d in self.found.drafts if d.counted]
        if counted:
            chunk.kind, chunk.value = "count", counted[-1].count * chunk.value
            self._on_count(at, chunk)

    def _times_last(self, chunk: Chunk) -> bool:
        """As in "logo x12": of the use just named."""
        last = self.found.drafts[-1] if self.found.drafts else None
        if last is None or last.counted or last.segment != self._segment or self._count is not None:
            return False
        last.count, last.counted = last.count * chunk.value, True
        return True

    def _packs(self, at: int, chunk: Chunk) -> bool:
        """As in "two 10-track albums", "four 6-panel comics": so many of so many each."""
        before, noun = self._at(at - 1), self._at(at + 1)
        if before is None or noun is None or self._count != at - 1 or noun.kind != "act" or noun.text.endswith("s"):
            return False
        chunk.value, chunk.unit = chunk.value * before.value, PACKED
        return True

    def _no_noun_after(self, at: int) -> bool:
        after, _ = self._ahead(at, over_of=False, reach=2)
        return after < 0 or self._chunks[after].kind not in {"act", "unit", "model", "thing", "carrier"}

    def _on_article(self, at: int, _: Chunk) -> None:
        if self._count is not None and self._chunks[self._count].kind == "count" and at > self._count + 1:
            self._flush()
        self._article = at

    def _on_people(self, at: int, chunk: Chunk) -> None:
        before = self._at(at - 1)
        if self._fraction == 1 and self._one_in(at, chunk):
            return
        back = at - 1
        while back >= 0 and self._chunks[back].kind in {"word", "article"}:
            back -= 1
        lead = self._at(back)
        chained = (
            before is not None
            and before.plays("in_groups")
            and self._at(at - 2) is not None
            and self._chunks[at - 2].kind in {"people", "group"}
        )
        if self._count is not None and self._chunks[self._count].value < 1:
            self._fraction *= self._chunks[self._count].value
        elif self._fraction == 1 and self._some_of(at, chunk):
            self._fraction = self._chunks[self._count or 0].value / chunk.value
        part, holder = self._fraction, chunk.unit == "article" and self._fraction != 1
        value = chunk.value * self._fraction + self._with_speaker(at)
        if holder:
            value = chunk.value  # "one in four of a village of 2,000": the part is that of its people
        container = chained and (self._chunks[at - 2].kind == "group" or self._chunks[at - 2].unit == "article")
        if chained and self.found.people and self.found.people[-1].at >= at - 2:
            last = self.found.people[-1]
            last.parts.append((chunk.text, value))
            last.value, last.at, last.container = last.value * value, at, (last.container or container) and part == 1
            last.part = part != 1 or last.parts[0][1] < 1  # "half of a class of 28"
        else:
            purpose = (
                lead is not None and (lead.plays("of") or lead.plays("to")) and not chained and self._fraction == 1
            )
            self.found.people.append(
                People(
                    value,
                    at,
                    self._clause,
                    [(chunk.text, value)],
                    (container and part == 1) or chunk.unit == "article",
                    purpose,
                    part != 1,
                )
            )
        self._count = self._article = None
        self._fraction = part if holder else 1.0

    def _some_of(self, at: int, chunk: Chunk) -> bool:
        """As in "twelve of the 30 kids"."""
        if self._count is None or self._chunks[self._count].value >= chunk.value:
            return False
        between = self._chunks[self._count + 1 : at]
        return any(c.plays("of") for c in between) and all(c.kind == "sign" and c.plays("light") for c in between)

    def _with_speaker(self, at: int) -> int:
        """As in "me and 4 friends" are five."""
        owner = self._at(at - 1)
        owned = owner is not None and owner.plays("light") and not owner.plays("and")
        back = at - 2 if owned else at - 1
        if self._joins_self(back, back - 1):
            return 1
        lead = self._at(at - 2)
        first = owner is None or owner.kind == "stop"
        heads = first or (owned and (lead is None or not lead.meaning.roles & {"during", "to", "by", "of"}))
        return int(
            heads and self._joins_self(at + 1, at + 2)
        )  # "my 4 mates and I", never "for my 30 pupils and I want"

    def _joins_self(self, joint: int, speaker: int) -> bool:
        """Do an "and" and the speaker stand here?"""
        link, self_ = self._at(joint), self._at(speaker)
        return link is not None and self_ is not None and link.plays("and") and self_.plays("selves")

    def _on_percent(self, at: int, chunk: Chunk) -> None:
        """As in "10% of 2,000 employees": of people only."""
        if any(c.kind == "people" for c in self._chunks[at + 1 : at + 1 + NEAR]):
            self._fraction, self._part_at = chunk.value / 100, at
            return
        after = self._at(at + 1)
        if after is not None and (after.kind in {"verb", "group", "word"} or after.plays("of")):
            self._part_of_named(at, chunk.value / 100)

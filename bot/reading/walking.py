"""The walk over a message's chunks: its state, pauses, numbers without a noun yet, people and rates."""

from bot.reading.drafts import Findings, Mark, People
from bot.reading.lexicon import Language, Lexicon
from bot.reading.tagging import Chunk

TAKERS = frozenset({"transcription", "speech"})
"""Uses that are made of something else: a recording, a text."""
REACH = 6
NEAR = 4
LOOSE = 2
PACKED = "packed"
"""The unit of a count that stands for so many of so many each."""
_SKIPPED = frozenset({"word", "mark", "demonym", "mention", "place"})


class Walk:
    """What every part of the walk stands on: the state, looking around, pauses, numbers and people."""

    def __init__(self, chunks: list[Chunk], language: Language, lexicon: Lexicon) -> None:
        self._chunks, self._language, self._lexicon = chunks, language, lexicon
        self.found = Findings(chunks)
        self._segment = self._clause = 0
        self._count: int | None = None
        self._article: int | None = None
        self._length: int | None = None
        self._distance: int | None = None
        self._yard = False
        self._fraction = 1.0
        self._visiting = 0
        self._takers: frozenset[str] | None = None

    def run(self) -> Findings:
        """Visits every chunk by its kind."""
        for at, chunk in enumerate(self._chunks):
            self._visiting = at
            if chunk.flaw:
                self.found.flaws.append(chunk.flaw)
            visit = getattr(self, f"_on_{chunk.kind}", None)
            if visit is not None:
                visit(at, chunk)
        self._flush()
        self._couple()
        return self.found

    def _couple(self) -> None:
        """As in "my partner and I each make ...": two people, where no number says otherwise."""
        if not self.found.each or self.found.people:
            return
        for at, chunk in enumerate(self._chunks):
            if chunk.plays("selves") and chunk.kind == "sign":
                before, after = self._at(at - 1), self._at(at + 1)
                if (before is not None and before.plays("and")) or (after is not None and after.plays("and")):
                    self.found.people.append(People(2, at, 0, [("", 2)]))
                    return

    # -------------------------------------------------------- looking around

    def _at(self, at: int) -> Chunk | None:
        return self._chunks[at] if 0 <= at < len(self._chunks) else None

    def _ahead(self, at: int, *, over_of: bool = True, reach: int = REACH) -> tuple[int, bool]:
        """The next chunk with a meaning of its own, and whether "of" was passed; -1 where a pause comes first."""
        passed = False
        for index in range(at + 1, min(at + 1 + reach, len(self._chunks))):
            chunk = self._chunks[index]
            if chunk.kind in _SKIPPED or chunk.kind == "article" or (chunk.kind == "sign" and chunk.plays("ai")):
                continue
            if (
                chunk.kind == "sign"
                and over_of
                and (chunk.plays("of") or chunk.plays("in_groups") or chunk.plays("by"))
                and not chunk.plays("and")
            ):
                passed = True
                continue
            if chunk.kind == "sign" and not chunk.meaning.roles & {"and", "or", "versus", "during", "between"}:
                continue
            return index, passed
        return -1, passed

    def _takers_named(self) -> frozenset[str]:
        """The takers in the message, those that a model is for among them; looked for once, where something asks."""
        if self._takers is None:
            named: set[str | None] = set()
            for chunk in self._chunks:
                named |= {chunk.meaning.act, chunk.meaning.verb}
                named.update(self._lexicon.activities_of.get(chunk.meaning.model or "", ())[:1])
            self._takers = TAKERS & named
        return self._takers

    def _mark(self, at: int, value: float = 1, unit: str = "") -> Mark:
        return Mark(at, self._segment, self._clause, value, unit)

    def _flush(self) -> None:
        """A pause: numbers that found no noun are kept for the end."""
        if self._count is not None:
            self.found.loose.append(self._mark(self._count, self._chunks[self._count].value))
        if self._length is not None:
            chunk = self._chunks[self._length]
            self.found.lengths.append(self._mark(self._length, chunk.value, chunk.unit))
        self._count = self._article = self._length = None

    # -------------------------------------------------------- pauses and signs

    def _on_stop(self, _: int, __: Chunk) -> None:
        self._flush()
        self._segment += 1
        self._clause += 1
        self._distance = None

    def _on_comma(self, _: int, chunk: Chunk) -> None:
        if chunk.text in {",", ";", "-", "–", "•"}:
            self._flush()
            self._clause += 1

    def _on_sign(self, at: int, chunk: Chunk) -> None:
        roles = chunk.meaning.roles
        if "ai" in roles:
            self.found.ai = True
        if roles & {"and", "or", "versus"} and not roles & {"of", "in_groups"} and not self._describes(at, roles):
            self._flush()
            self._clause += 1
        if "how_many" in roles:
            self._yard = True
        elif "in_units" not in roles and roles & {"and", "or", "versus", "by"}:
            self._yard = False

    def _describes(self, at: int, roles: frozenset[str]) -> bool:
        """As in "six match posters": a word of comparing between a number and its noun compares nothing."""
        after = self._at(at + 1)
        weak = not roles & {"and", "or", "versus_strong"}
        return (
            weak and self._count is not None and at - self._count <= LOOSE and after is not None and after.kind == "act"
        )

    def _on_word(self, at: int, _: Chunk) -> None:
        if self._article is not None and at - self._article > LOOSE:
            self._article = None  # "a single small prompt" is still one; further on it belongs to something else

    # -------------------------------------------------------- numbers

    def _on_count(self, at: int, chunk: Chunk) -> None:
        before, earlier = self._at(at - 1), self._at(at - 2)
        if (
            before
            and earlier
            and before.plays("in_groups")
            and (earlier.kind in {"people", "group"} or earlier.meaning.group)
            and self._no_noun_after(at)
        ):
            self._on_people(at, chunk)
            return
        if (
            before
            and earlier
            and before.text in self._language.numbers.one_in
            and earlier.kind in {"count", "people", "article"}
            and earlier.value < chunk.value
        ):
            self._fraction = earlier.value / chunk.value
            self._count = None
            if earlier.kind == "people" and self.found.people:
                self.found.people.pop()
            return
        if self._fraction != 1 and self._no_noun_after(at):
            self._on_people(at, chunk)
            return
        if before is not None and before.plays("times") and self._times_last(chunk):
            return
        if self._count is not None and not self._packs(at, chunk):
            self._flush()
        self._count, self._article = at, None

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
                    container or chunk.unit == "article",
                    purpose,
                    part != 1,
                )
            )
        self._count = self._article = None
        self._fraction = part if holder else 1.0

    def _with_speaker(self, at: int) -> int:
        """As in "me and 4 friends" are five."""
        owner = self._at(at - 1)
        owned = owner is not None and owner.plays("light") and not owner.plays("and")
        back = at - 2 if owned else at - 1
        if self._joins_self(back, back - 1):
            return 1
        lead = self._at(at - 2)
        heads = owned and (lead is None or not lead.meaning.roles & {"during", "to", "by", "of"})
        return int(
            heads and self._joins_self(at + 1, at + 2)
        )  # "my 4 mates and I", never "for my 30 pupils and I want"

    def _joins_self(self, joint: int, speaker: int) -> bool:
        """Do an "and" and the speaker stand here?"""
        link, self_ = self._at(joint), self._at(speaker)
        return link is not None and self_ is not None and link.plays("and") and self_.plays("selves")

    def _on_each(self, at: int, chunk: Chunk) -> None:
        self.found.each.append(self._mark(at, unit=chunk.text))

    def _on_versions(self, _: int, chunk: Chunk) -> None:
        last = self.found.drafts[-1] if self.found.drafts else None
        if last is not None and last.verb and last.activity == "chat":
            last.count, last.counted, last.verb = chunk.value, True, False  # "m'a écrit 3 essais"
        elif last is not None:
            last.count *= chunk.value
        else:
            self.found.versions *= chunk.value

    def _on_occasions(self, at: int, chunk: Chunk) -> None:
        after = self._at(at + 1)
        ahead, _ = self._ahead(at, reach=3)
        last = self.found.sides[-1] if self.found.sides else None
        if last is not None and not last.counted and not last.yardstick and 0 < at - last.start <= LOOSE:
            last.count, last.counted = last.count * chunk.value, True  # "boiling a kettle twice"
        elif ahead >= 0 and self._chunks[ahead].kind == "thing":
            self._count = at  # "run the dishwasher twice", "deux fois le lave-vaisselle"
        elif after is None or not (after.plays("superlatives") or after.plays("versus")):
            self.found.occasions.append(self._mark(at, chunk.value))

    def _on_percent(self, at: int, chunk: Chunk) -> None:
        """As in "10% of 2,000 employees": of people only."""
        if any(c.kind == "people" for c in self._chunks[at + 1 : at + 1 + NEAR]):
            self._fraction = chunk.value / 100

    def _on_rate(self, at: int, chunk: Chunk) -> None:
        self.found.rates.append(self._mark(at, chunk.value, chunk.unit))

    def _on_span(self, at: int, chunk: Chunk) -> None:
        self.found.spans.append(self._mark(at, chunk.value, chunk.unit))

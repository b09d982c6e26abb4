"""Chunks -> findings: walks a message once and makes out its uses and everyday things."""

from itertools import pairwise

from bot.reading.chunks import Chunk
from bot.reading.drafts import Findings, Side
from bot.reading.lexicon import Language, Lexicon
from bot.reading.verbs import Verbs
from bot.reading.vocabulary import END
from bot.reading.walking import NEAR, REACH

_HOURS = {"hours": 1.0, "minutes": 1 / 60, "seconds": 1 / 3600}


def collect(chunks: list[Chunk], language: Language, lexicon: Lexicon) -> Findings:
    """All uses, things, models, people and rates of a message."""
    return _Collector(chunks, language, lexicon).run()


class _Collector(Verbs):
    """The whole walk, everyday things included."""

    def _on_thing(self, at: int, chunk: Chunk) -> None:
        if self._written(at, chunk) or self._worked_on(at) or self._is_theme(at, chunk):
            return
        taker = self._taker(at, chunk, self._link()) if chunk.meaning.sources else None
        if taker:
            self._source(at, chunk, taker)
            return
        if chunk.meaning.carriers and (
            self._length is not None or self._distance is not None or self._spent_ahead(at, chunk)
        ):
            self._on_carrier(at, chunk)
            return
        self._drop_driving(at, chunk)
        side = Side(
            chunk.meaning.thing or "",
            at,
            self._segment,
            common=chunk.meaning.common,
            plural=chunk.text.endswith(("s", "x")),
        )
        self._fill(side, at)

    def _is_theme(self, at: int, chunk: Chunk) -> bool:
        """As in "a book review", "3 coffee posters": a thing right before a piece says what the piece is about."""
        piece = self._at(at + 1)
        singular = not (chunk.text.endswith("s") or self._language.nouns_first)
        return singular and piece is not None and piece.kind == "act"

    def _drop_driving(self, at: int, ride: Chunk) -> None:
        """As in "driving 30 km in an electric car": the verb before the distance is the ride that follows."""
        last = self.found.sides[-1] if self.found.sides else None
        unit = self._language.index.get(ride.text.partition(" ")[0], {}).get(END)
        if last is None or unit is None or not unit.dist or last.counted or last.article or last.yardstick:
            return
        if at - last.start <= NEAR and unit.dist in self._chunks[last.start].meaning.carriers:
            self.found.sides.pop()

    def _fill(self, side: Side, at: int) -> None:
        if self._count is not None:
            side.count, side.counted = self._chunks[self._count].value, True
        side.article = self._article is not None
        side.yardstick = not side.counted and self._asked_in(at)
        last = self.found.sides[-1] if self.found.sides else None
        if last is not None and at - last.start == 1 and not (last.counted or last.article or last.yardstick):
            self.found.sides.pop()  # "flying Paris-New York": the second says it all
        self.found.sides.append(side)
        self._count = self._article = self._length = None
        self._yard = False

    def _asked_in(self, at: int) -> bool:
        """As in "in showers", "how many showers": the thing is only the unit of the answer."""
        index = at - 1
        while index >= 0 and (
            self._chunks[index].kind in {"word", "unit", "dist"}
            or (
                self._chunks[index].kind == "sign"
                and self._chunks[index].plays("of")
                and not self._chunks[index].plays("in_units")
            )
        ):
            index -= 1
        before = self._at(index)
        direct = before is not None and (before.plays("in_units") or before.plays("how_many"))
        return (
            direct
            and (index == at - 1 or before is None or before.plays("how_many") or self._chunks[at - 1].kind != "word")
        ) or (self._yard and index >= at - NEAR)

    def _on_dist(self, at: int, _: Chunk) -> None:
        """A distance without a number: "how many km ..."."""
        if self._asked_in(at):
            self._distance = at

    def _on_distance(self, at: int, chunk: Chunk) -> None:
        last = self.found.sides[-1] if self.found.sides else None
        if (
            last is not None
            and not last.counted
            and not last.article
            and not last.yardstick
            and self._chunks[last.start].meaning.carriers
            and at - last.start <= REACH
        ):
            thing = self._chunks[last.start].meaning.carriers.get(chunk.unit)
            if thing:
                last.thing, last.count, last.counted = thing, chunk.value, True
                return
        self._distance = at

    def _on_unit(self, at: int, _: Chunk) -> None:
        if self._asked_in(at):
            self._yard = True

    def _on_carrier(self, at: int, chunk: Chunk) -> None:
        carriers = chunk.meaning.carriers
        side = Side(next(iter(carriers.values())), at, self._segment, common=chunk.meaning.common)
        if self._distance is not None:
            self._carry_distance(side, carriers)
            return
        if self._length is not None and self._chunks[self._length].unit in _HOURS:
            unit = next((u for u in ("hour", "minute") if u in carriers), None)
            if unit:
                hours = self._chunks[self._length].value * _HOURS[self._chunks[self._length].unit]
                side.thing, side.count, side.counted = (
                    carriers[unit],
                    round(hours * (60 if unit == "minute" else 1), 6),
                    True,
                )
                self.found.sides.append(side)
                self._length = None
                return
        spent = self._spent_ahead(at, chunk)
        if spent and not self._asked_in(at):
            self._length = spent
            self._chunks[spent].kind = "spent"
            self._on_carrier(at, chunk)
            return
        last = self.found.sides[-1] if self.found.sides else None
        if last is not None and last.thing == side.thing and at - last.start <= NEAR and self._count is None:
            return  # "20 km by car in a petrol car"
        self._fill(side, at)

    def _spent_ahead(self, at: int, chunk: Chunk) -> int:
        """Where the time stands that is said after a thing, "a laptop left on for an hour"; 0 where none is."""
        if not chunk.meaning.carriers.keys() & {"hour", "minute"}:
            return 0
        for index in range(at + 1, min(at + 2 + NEAR, len(self._chunks))):
            ahead = self._chunks[index]
            if ahead.kind == "length":
                near = index <= at + 2
                after, _ = self._ahead(index, reach=3)
                return index if ahead.unit in _HOURS and (near or self._chunks[after].kind != "act" or after < 0) else 0
            if ahead.kind not in {"word", "sign", "article"} or ahead.meaning.roles & {"and", "or", "versus"}:
                return 0
        return 0

    def _on_span(self, at: int, chunk: Chunk) -> None:
        """As in "power a home for 1,000 days": the time of a thing that is counted in days."""
        last = self.found.sides[-1] if self.found.sides else None
        free = last is not None and not (last.counted or last.yardstick) and at - last.start <= NEAR
        if last is not None and free and self._chunks[last.start].meaning.carriers.get("day") == last.thing:
            last.count, last.counted = chunk.value, True
            return
        super()._on_span(at, chunk)

    def _carry_distance(self, side: Side, carriers: dict[str, str]) -> None:
        chunk = self._chunks[self._distance or 0]
        unit = chunk.unit if chunk.kind == "distance" else chunk.meaning.dist or ""
        side.thing = carriers.get(unit, side.thing)
        side.count, side.counted = (chunk.value, True) if chunk.kind == "distance" else (1, False)
        side.yardstick = not side.counted
        self.found.sides.append(side)
        self._distance = None
        self._count = self._article = None
        self._yard = False

    def _written(self, at: int, chunk: Chunk) -> bool:
        """An e-mail that an AI writes is a use of it; one that is sent is an everyday thing."""
        activity = chunk.meaning.written_by
        if activity is None:
            return False
        last = self.found.drafts[-1] if self.found.drafts else None
        if last is not None and last.end == at and not last.verb and (last.unsure or last.activity == activity):
            last.activity, last.end, last.plural = activity, at + 1, chunk.text.endswith("s")
            return True  # "40 invitation e-mails"
        led = (
            last is not None
            and last.verb
            and last.activity == activity
            and last.segment == self._segment
            and at - last.end <= NEAR
        )
        near = [self._chunks[i] for i in (at - 1, at + 1) if 0 <= i < len(self._chunks)]
        beside = any(c.kind == "model" or c.plays("ai") for c in near)
        after = self._chunks[at + 1 : at + 1 + NEAR]
        apart = next(
            (i for i, c in enumerate(after) if c.kind == "stop" or c.plays("or") or c.plays("versus_strong")), NEAR
        )
        after = after[:apart]
        made = any(c.meaning.verb == activity for c in after[:2]) or any(
            a.plays("by") and (b.kind == "model" or b.plays("ai")) for a, b in pairwise(after)
        )
        own = any(c.plays("selves") for c in after)  # "an email written by me"
        if own or not (led or beside or made):
            return False
        self._new(at, chunk, activity)
        return True

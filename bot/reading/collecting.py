"""Chunks -> findings: walks a message once and makes out its uses and everyday things."""

from bot.reading.drafts import UNKNOWN, Draft, Findings, Mark, Mention, People, Side
from bot.reading.lexicon import Language, Lexicon
from bot.reading.tagging import Chunk

_SKIPPED = frozenset({"word", "mark", "demonym", "mention", "place"})
_TAKERS = frozenset({"transcription", "speech"})
_HOURS = {"hours": 1.0, "minutes": 1 / 60, "seconds": 1 / 3600}
_WRITTEN = frozenset({"words", "tokens", "pages"})
_REACH = 6
_NEAR = 4
_LOOSE = 2
_FAR = 7


def collect(chunks: list[Chunk], language: Language, lexicon: Lexicon) -> Findings:
    """All uses, things, models, people and rates of a message."""
    return _Collector(chunks, language, lexicon).run()


class _Collector:
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
        takes = _TAKERS & {a for c in chunks for a in (c.meaning.act, c.meaning.verb) if a}
        takes |= {
            a
            for c in chunks
            if c.meaning.model
            for a in lexicon.activities_of.get(c.meaning.model, ())[:1]
            if a in {"transcription", "speech"}
        }
        self._takers = takes

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
        """ "my partner and I each make ...": two people, where no number says otherwise."""
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

    def _ahead(self, at: int, *, over_of: bool = True, reach: int = _REACH) -> tuple[int, bool]:
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

    def _on_stop(self, at: int, _: Chunk) -> None:
        self._flush()
        self._segment += 1
        self._clause += 1
        self._distance = None

    def _on_comma(self, at: int, chunk: Chunk) -> None:
        if chunk.text in {",", ";", "-", "–", "•"}:
            self._flush()
            self._clause += 1

    def _on_sign(self, at: int, chunk: Chunk) -> None:
        roles = chunk.meaning.roles
        if "ai" in roles:
            self.found.ai = True
        if roles & {"and", "or", "versus"} and not roles & {"of", "in_groups"}:
            self._flush()
            self._clause += 1
        if "how_many" in roles:
            self._yard = True
        elif "in_units" not in roles and roles & {"and", "or", "versus", "by"}:
            self._yard = False

    def _on_word(self, at: int, _: Chunk) -> None:
        if self._article is not None and at - self._article > _LOOSE:
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
        if self._count is not None:
            self._flush()
        self._count, self._article = at, None

    def _times_last(self, chunk: Chunk) -> bool:
        """ "logo x12": of the use just named."""
        last = self.found.drafts[-1] if self.found.drafts else None
        if last is None or last.counted or last.segment != self._segment or self._count is not None:
            return False
        last.count, last.counted = last.count * chunk.value, True
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
        value = chunk.value * self._fraction + self._with_speaker(at)
        if self._count is not None and self._chunks[self._count].value < 1:
            value *= self._chunks[self._count].value
        container = chained and (self._chunks[at - 2].kind == "group" or self._chunks[at - 2].unit == "article")
        if chained and self.found.people and self.found.people[-1].at >= at - 2:
            last = self.found.people[-1]
            last.parts.append((chunk.text, value))
            last.value, last.at, last.container = last.value * value, at, last.container or container
        else:
            purpose = (
                lead is not None and (lead.plays("of") or lead.plays("to")) and not chained and self._fraction == 1
            )
            self.found.people.append(
                People(value, at, self._clause, [(chunk.text, value)], container or chunk.unit == "article", purpose)
            )
        self._count = self._article = None
        self._fraction = 1.0

    def _with_speaker(self, at: int) -> int:
        """ "me and 4 friends" are five."""
        before, earlier = self._at(at - 1), self._at(at - 2)
        return int(before is not None and earlier is not None and before.plays("and") and earlier.plays("selves"))

    def _on_each(self, at: int, chunk: Chunk) -> None:
        self.found.each.append(self._mark(at, unit=chunk.text))

    def _on_versions(self, at: int, chunk: Chunk) -> None:
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
        if last is not None and not last.counted and not last.yardstick and 0 < at - last.start <= _LOOSE:
            last.count, last.counted = last.count * chunk.value, True  # "boiling a kettle twice"
        elif ahead >= 0 and self._chunks[ahead].kind == "thing":
            self._count = at  # "run the dishwasher twice", "deux fois le lave-vaisselle"
        elif after is None or not (after.plays("superlatives") or after.plays("versus")):
            self.found.occasions.append(self._mark(at, chunk.value))

    def _on_percent(self, at: int, chunk: Chunk) -> None:
        """ "10% of 2,000 employees": of people only."""
        if any(c.kind == "people" for c in self._chunks[at + 1 : at + 1 + _NEAR]):
            self._fraction = chunk.value / 100

    def _on_rate(self, at: int, chunk: Chunk) -> None:
        self.found.rates.append(self._mark(at, chunk.value, chunk.unit))

    def _on_span(self, at: int, chunk: Chunk) -> None:
        self.found.spans.append(self._mark(at, chunk.value, chunk.unit))

    def _on_length(self, at: int, chunk: Chunk) -> None:
        before = self._at(at - 1)
        after, passed = self._ahead(at)
        target = self._at(after)
        if before is not None and before.plays("of") and self._fits_last(chunk) and self.found.drafts[-1].end >= at - 1:
            self.found.drafts[-1].length = (chunk.value, chunk.unit)  # "an essay of 2,000 words"
            return
        if (
            target is not None
            and (target.kind == "carrier" or (target.kind == "thing" and target.meaning.carriers))
            and target.meaning.carriers.keys() & {"hour", "minute"}
        ):
            self._length = at
            return
        if before is not None and before.plays("during") and before.plays("in_units"):
            return  # "in 48 hours": when, not how long
        if (
            target is not None
            and target.kind in {"act", "sources", "count"}
            and not (target.kind == "count" and chunk.unit not in _WRITTEN)
        ):
            self._length = at
        elif target is not None and target.kind == "verb" and passed:
            self._length = at
        elif target is not None and target.kind == "model" and passed and self._noun_after(after):
            self._length = at
        elif target is not None and target.kind == "model" and passed and not self._fits_last(chunk):
            self._model_draft(after, length=(chunk.value, chunk.unit))
        elif self._fits_last(chunk):
            self.found.drafts[-1].length = (chunk.value, chunk.unit)
        else:
            self._length = at

    def _noun_after(self, at: int) -> bool:
        """ "1 hour of ChatGPT narration": the model only says whose."""
        following = self._chunks[at + 1 : at + 3]
        return any(c.kind in {"act", "sources"} for c in following) and not any(
            c.kind in {"stop", "comma"} for c in following[:1]
        )

    def _fits_last(self, chunk: Chunk) -> bool:
        if not self.found.drafts:
            return False
        last = self.found.drafts[-1]
        return last.length is None and fits(last.activity, chunk.unit) and last.segment == self._segment

    # -------------------------------------------------------- uses

    def _on_act(self, at: int, chunk: Chunk) -> None:
        activity = chunk.meaning.act or UNKNOWN
        link = self._link()
        taker = self._taker(at, chunk, link)
        if taker:
            self._source(at, chunk, taker)
            return
        last = self.found.drafts[-1] if self.found.drafts else None
        bare = self._count is None and self._length is None and self._article is None
        again = last is not None and not last.verb and last.activity == activity and last.segment == self._segment
        if last is not None and again and bare and self._only_words_since(last):
            self._compound(last, at, chunk, "adjacent")
            return
        if (
            last is not None
            and link == "of"
            and last.activity == activity
            and self._count is not None
            and self._unit_of(last)
        ):
            last.count = last.count / self._worth(last) * self._chunks[self._count].value  # "an album of 14 tracks"
            last.counted, last.end = True, at + 1
            self._count = None
            return
        if (
            last is not None
            and not last.verb
            and link in {"of", "adjacent"}
            and self._count is None
            and (self._length is None or link == "adjacent")
        ):
            self._compound(last, at, chunk, link)
            return
        self._new(at, chunk, activity)

    def _worth(self, draft: Draft) -> float:
        return self._chunks[draft.start].meaning.worth

    def _unit_of(self, draft: Draft) -> bool:
        return not draft.verb and (self._worth(draft) != 1 or not draft.counted)

    def _new(self, at: int, chunk: Chunk, activity: str, *, source: bool = False) -> None:
        draft = Draft(activity, at, at + 1, self._segment, self._clause, source=source, unsure=chunk.meaning.unsure)
        draft.plural = chunk.text.endswith(("s", "x"))
        last = self.found.drafts[-1] if self.found.drafts else None
        leads = last is not None and last.verb and last.segment == self._segment
        if last is not None and leads and (last.activity == activity or last.activity not in {"training", *_TAKERS}):
            self._take_over(last, draft)
        if self._count is not None and at - self._count > _FAR:
            self._flush()
        if self._count is not None:
            draft.count, draft.counted = self._chunks[self._count].value, True
        elif self._article is not None:
            draft.article = True
        draft.count *= chunk.meaning.worth * self.found.versions
        self.found.versions = 1
        if self._length is not None and fits(activity, self._chunks[self._length].unit):
            draft.length = (self._chunks[self._length].value, self._chunks[self._length].unit)
        self.found.drafts.append(draft)
        self._count = self._article = self._length = None

    def _take_over(self, verb: Draft, noun: Draft) -> None:
        """ "write 3 essays": the noun is the use, the verb only led to it."""
        self.found.drafts.remove(verb)
        noun.length = verb.length if verb.length and fits(noun.activity, verb.length[1]) else None

    def _link(self) -> str:
        """How this noun hangs on the last draft: `adjacent`, `of` (a complement), or nothing."""
        if not self.found.drafts:
            return ""
        last = self.found.drafts[-1]
        between = self._chunks[last.end : self._visiting]
        if last.segment != self._segment or len(between) > _NEAR:
            return ""
        of = False
        if any(c.kind == "count" for c in between[:-1]):
            return ""
        for chunk in between:
            if chunk.kind in {"stop", "comma", "verb", "rate", "thing"} or chunk.meaning.roles & {
                "and",
                "or",
                "versus",
                "all",
                "during",
            }:
                if not (chunk.kind == "sign" and chunk.plays("of")):
                    return ""
            of = of or chunk.plays("of") or chunk.plays("in_groups")
        if of:
            return "of"
        loose = [c for c in between if not (c.kind == "model" or c.plays("ai"))]
        return "adjacent" if not loose and self._article is None else ""

    def _compound(self, last: Draft, at: int, chunk: Chunk, link: str) -> None:
        """ "starter pack images", "video transcription", "a question about an image": one use, and which of the two names."""
        last_is_head = link == "adjacent" and not self._language.nouns_first and chunk.meaning.act != last.activity
        if last_is_head:
            last.activity = chunk.meaning.act or last.activity
        last.unsure = last.unsure and chunk.meaning.unsure
        if link == "adjacent":
            last.end = at + 1
            last.plural = last.plural or chunk.text.endswith(("s", "x"))
            last.count *= chunk.meaning.worth
        self._article = None

    def _taker(self, at: int, chunk: Chunk, link: str) -> str | None:
        """The transcription or reading aloud that this noun is the recording or the text of."""
        able = chunk.meaning.sources & self._takers
        if not able or chunk.meaning.act in able:
            return None
        last = self.found.drafts[-1] if self.found.drafts else None
        if (
            last is not None
            and last.activity in able
            and last.segment == self._segment
            and (last.verb or link or self._only_words_since(last))
        ):
            return last.activity
        for index in range(at + 1, min(at + 1 + _REACH, len(self._chunks))):
            ahead = self._chunks[index]
            if (
                ahead.kind in {"stop", "comma"}
                or ahead.plays("and")
                or (ahead.kind == "act" and ahead.meaning.act not in able)
            ):
                break
            if ahead.meaning.verb in able:
                return ahead.meaning.verb
        if chunk.kind == "sources" or chunk.meaning.act is None:
            return next((d.activity for d in reversed(self.found.drafts) if d.activity in able), sorted(able)[0])
        return None

    def _only_words_since(self, last: Draft) -> bool:
        return all(
            c.kind not in {"stop", "comma"} and not c.meaning.roles & {"and", "or", "versus"}
            for c in self._chunks[last.end : self._visiting]
        )

    def _source(self, at: int, chunk: Chunk, activity: str) -> None:
        """A recording: joins the transcription it belongs to, or is one by itself."""
        open_ones = [
            d
            for d in self.found.drafts
            if d.activity == activity and not d.source and not d.counted and d.segment == self._segment
        ]
        if open_ones and (open_ones[-1].length is None or self._length is None):
            last = open_ones[-1]
            last.source, last.end = True, at + 1
            if self._count is not None:
                last.count, last.counted, last.verb = self._chunks[self._count].value, True, False
            if self._length is not None and fits(activity, self._chunks[self._length].unit):
                last.length = (self._chunks[self._length].value, self._chunks[self._length].unit)
            last.verb = False
            self._count = self._article = self._length = None
            return
        last_draft = self.found.drafts[-1] if self.found.drafts else None
        if (
            last_draft is not None
            and last_draft.source
            and last_draft.activity == activity
            and self._count is None
            and self._length is None
            and self._article is None
        ):
            last_draft.end = at + 1  # "podcast episode", "team meeting recordings"
            return
        self._new(at, chunk, activity, source=True)

    def _on_sources(self, at: int, chunk: Chunk) -> None:
        taker = self._taker(at, chunk, self._link())
        if taker:
            self._source(at, chunk, taker)
        elif chunk.meaning.group:
            self._on_group(at, chunk)

    def _on_group(self, at: int, _: Chunk) -> None:
        self._article = None

    def _on_verb(self, at: int, chunk: Chunk) -> None:
        activity = chunk.meaning.verb or UNKNOWN
        last = self.found.drafts[-1] if self.found.drafts else None
        if (
            last is not None
            and last.segment == self._segment
            and last.activity == activity
            and (last.source or not last.verb)
        ):
            last.end = max(last.end, at + 1)
            return
        draft = Draft(activity, at, at + 1, self._segment, self._clause, verb=True)
        if self._length is not None and fits(activity, self._chunks[self._length].unit):
            draft.length = (self._chunks[self._length].value, self._chunks[self._length].unit)
            self._length = None
        self.found.drafts.append(draft)

    # -------------------------------------------------------- models

    def _on_model(self, at: int, chunk: Chunk) -> None:
        before = self._at(at - 1)
        role = (
            "to"
            if before and before.plays("to") and not before.plays("by")
            else "by"
            if before and (before.plays("by") or before.plays("of"))
            else ""
        )
        self.found.mentions.append(
            Mention(chunk.meaning.model or "", at, self._segment, self._clause, role, chunk.meaning.clash)
        )
        after, _ = self._ahead(at, over_of=False, reach=3)
        heads = (
            after >= 0
            and self._chunks[after].kind in {"act", "sources", "unit", "thing", "length"}
            and not self._chunks[after].meaning.common
        )
        near = self._count is not None and at - self._count <= _NEAR
        if self._count is not None and near and not heads and self._chunks[self._count].kind == "count":
            self._model_draft(at, count=self._chunks[self._count].value)
            self._count = None

    def _model_draft(self, at: int, count: float | None = None, length: tuple[float, str] | None = None) -> None:
        draft = Draft(
            UNKNOWN, at, at + 1, self._segment, self._clause, count=count or 1, counted=count is not None, length=length
        )
        draft.model = self._chunks[at].meaning.model
        self.found.drafts.append(draft)

    # -------------------------------------------------------- everyday things

    def _on_thing(self, at: int, chunk: Chunk) -> None:
        if self._written(at, chunk):
            return
        if chunk.meaning.carriers and (self._length is not None or self._distance is not None):
            self._on_carrier(at, chunk)
            return
        side = Side(
            chunk.meaning.thing or "",
            at,
            self._segment,
            common=chunk.meaning.common,
            plural=chunk.text.endswith(("s", "x")),
        )
        self._fill(side, at)

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
        """ "in showers", "how many showers": the thing is only the unit of the answer."""
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
            or (self._yard and index >= at - _NEAR)
        )

    def _on_dist(self, at: int, chunk: Chunk) -> None:
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
            and at - last.start <= _REACH
        ):
            thing = self._chunks[last.start].meaning.carriers.get(chunk.unit)
            if thing:
                last.thing, last.count, last.counted = thing, chunk.value, True
                return
        self._distance = at

    def _on_unit(self, at: int, chunk: Chunk) -> None:
        if self._asked_in(at):
            self._yard = True

    def _on_carrier(self, at: int, chunk: Chunk) -> None:
        carriers = chunk.meaning.carriers
        side = Side(next(iter(carriers.values())), at, self._segment, common=chunk.meaning.common)
        if self._distance is not None:
            self._carry_distance(side, carriers, at)
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
        asked = self._asked_in(at)
        for ahead in (self._at(at + 1), self._at(at + 2)):
            if (
                not asked
                and ahead is not None
                and ahead.kind == "length"
                and ahead.unit in _HOURS
                and carriers.keys() & {"hour", "minute"}
            ):
                self._length = self._chunks.index(ahead, at)
                ahead.kind = "spent"
                self._on_carrier(at, chunk)
                return
        last = self.found.sides[-1] if self.found.sides else None
        if last is not None and last.thing == side.thing and at - last.start <= _NEAR and self._count is None:
            return  # "20 km by car in a petrol car"
        self._fill(side, at)

    def _carry_distance(self, side: Side, carriers: dict[str, str], at: int) -> None:
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
        led = (
            last is not None
            and last.verb
            and last.activity == activity
            and last.segment == self._segment
            and at - last.end <= _NEAR
        )
        near = [self._chunks[i] for i in (at - 1, at + 1) if 0 <= i < len(self._chunks)]
        beside = any(c.kind == "model" or c.plays("ai") for c in near)
        after = self._chunks[at + 1 : at + 1 + _NEAR]
        made = any(c.meaning.verb == activity for c in after[:2]) or any(
            a.plays("by") and (b.kind == "model" or b.plays("ai")) for a, b in zip(after, after[1:], strict=False)
        )
        if not (led or beside or made):
            return False
        self._new(at, chunk, activity)
        return True


def fits(activity: str, unit: str) -> bool:
    """Can one piece of this be so long in this unit?"""
    if activity == UNKNOWN:
        return True
    if activity in {"image", "training", "research"}:
        return activity == "research" and unit in _WRITTEN
    return unit in _WRITTEN if activity == "chat" else True

"""The uses of AI on the walk: nouns and verbs of activities, their lengths, what they are made of, and models."""

from bot.reading.chunks import Chunk
from bot.reading.drafts import UNKNOWN, WRITTEN, Draft, Mention, fits
from bot.reading.lengths import Lengths
from bot.reading.walking import LOOSE, NEAR, PACKED, REACH, TAKERS

_PARTING = frozenset({"stop", "comma", "verb", "rate", "thing"})
_QUOTES = frozenset('("«“')
_FAR = 7
"""Chunks after which a number no longer belongs to a noun."""


class Uses(Lengths):
    """What names a use, and what belongs to it."""

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
        per = self._at(at - 1)
        apart = per is not None and (per.plays("per") or per.kind == "each")  # "5 textures per set"
        if last is not None and again and bare and not apart and (self._only_words_since(last) or self._glosses(last)):
            self._compound(last, at, chunk, "adjacent")
            return
        if (
            last is not None
            and (link == "of" or self._tells_pieces(last))
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

    def _glosses(self, last: Draft) -> bool:
        """As in "2 reports (deep research)": another name of the use right before the bracket."""
        between = self._chunks[last.end : self._visiting]
        return any(c.text == "(" for c in between) and all(
            c.text in _QUOTES or c.kind == "word" or c.plays("of") for c in between
        )

    def _tells_pieces(self, last: Draft) -> bool:
        """As in "an album made with Suno, 14 tracks": what is counted is what the whole is made of."""
        between = self._chunks[last.end : self._visiting]
        return (
            self._worth(last) != 1
            and last.segment == self._segment
            and not last.counted
            and all(not c.meaning.roles & {"and", "or", "versus"} for c in between if c.kind == "sign")
        )

    def _worth(self, draft: Draft) -> float:
        return self._chunks[draft.start].meaning.worth

    def _unit_of(self, draft: Draft) -> bool:
        return not draft.verb and (self._worth(draft) != 1 or not draft.counted)

    def _new(self, at: int, chunk: Chunk, activity: str, *, source: bool = False) -> None:
        draft = Draft(activity, at, at + 1, self._segment, self._clause, source=source, unsure=chunk.meaning.unsure)
        draft.plural = chunk.text.endswith(("s", "x"))
        draft.asked = self._yard and self._count is None and self._asked_how_many(at)
        self._yard = self._yard and not draft.asked
        last = self.found.drafts[-1] if self.found.drafts else None
        leads = last is not None and last.verb and last.segment == self._segment
        if last is not None and leads and (last.activity == activity or last.activity not in {"training", *TAKERS}):
            self._take_over(last, draft)
        if self._count is not None and at - self._count > _FAR:
            self._flush()
        if self._count is not None:
            draft.count, draft.counted = self._chunks[self._count].value, True
        elif self._article is not None:
            draft.article = True
        draft.count *= chunk.meaning.worth * self.found.versions
        self.found.versions = 1.0
        if self._length is not None and fits(activity, self._chunks[self._length].unit):
            draft.length = (self._chunks[self._length].value, self._chunks[self._length].unit)
        self.found.drafts.append(draft)
        self._count = self._article = self._length = None

    def _asked_how_many(self, at: int) -> bool:
        """As in "how many ChatGPT questions make one burger?": the use is what is asked for, not the burger."""
        back = at - 1
        while back > at - NEAR and (
            self._chunks[back].kind in {"model", "word"} or self._chunks[back].plays("ai") or self._is_of(back)
        ):
            back -= 1
        asked = self._at(back)
        return asked is not None and asked.plays("how_many")

    def _is_of(self, at: int) -> bool:
        return self._chunks[at].plays("of") and not self._chunks[at].plays("how_many")

    def _take_over(self, verb: Draft, noun: Draft) -> None:
        """As in "write 3 essays": the noun is the use, the verb only led to it."""
        self.found.drafts.remove(verb)
        noun.length = verb.length if verb.length and fits(noun.activity, verb.length[1]) else None

    def _link(self) -> str:
        """How this noun hangs on the last draft: `adjacent`, `of` (a complement), or nothing."""
        if not self.found.drafts:
            return ""
        last = self.found.drafts[-1]
        between = self._chunks[last.end : self._visiting]
        if last.segment != self._segment or len(between) > NEAR:
            return ""
        of = False
        if any(c.kind == "count" for c in between[:-1]):
            return ""
        for chunk in between:
            parts = chunk.kind in _PARTING or chunk.meaning.roles & {"and", "or", "versus", "all", "during"}
            if parts and not (chunk.kind == "sign" and chunk.plays("of")):
                return ""
            of = of or chunk.plays("of") or chunk.plays("in_groups")
        if of:
            return "of"
        loose = [c for c in between if not (c.kind == "model" or c.plays("ai"))]
        return "adjacent" if not loose and self._article is None else ""

    def _compound(self, last: Draft, at: int, chunk: Chunk, link: str) -> None:
        """As in "starter pack images", "video transcription", "a question about an image": one use of two names."""
        last_is_head = link == "adjacent" and not self._language.nouns_first and chunk.meaning.act != last.activity
        if last_is_head:
            last.activity = chunk.meaning.act or last.activity
            for before in self._chunks[max(0, last.start - LOOSE) : last.start] if last.length is None else ():
                if before.kind == "length" and fits(last.activity, before.unit):
                    last.length = (before.value, before.unit)  # "a 30-second AI cartoon clip"
        last.unsure = last.unsure and chunk.meaning.unsure
        if link == "adjacent":
            last.end = at + 1
            last.plural = last.plural or chunk.text.endswith(("s", "x"))
            last.count *= 1 if self._packed(last, chunk) else chunk.meaning.worth
        self._article = None

    def _packed(self, pieces: Draft, whole: Chunk) -> bool:
        """As in "a 12-track album", "two 10-track albums": the pieces are counted already; "3 music albums" are not."""
        single = not (pieces.plural or whole.text.endswith("s"))
        return pieces.counted and (single or self._chunks[pieces.start - 1].unit == PACKED)

    def _taker(self, at: int, chunk: Chunk, link: str) -> str | None:
        """The transcription or reading aloud that this noun is the recording or the text of."""
        able = chunk.meaning.sources and chunk.meaning.sources & self._takers_named()
        if not able or chunk.meaning.act in able or self._is_made(at, chunk):
            return None
        last = self.found.drafts[-1] if self.found.drafts else None
        if (
            last is not None
            and last.activity in able
            and last.segment == self._segment
            and (last.verb or link or self._only_words_since(last))
        ):
            return last.activity
        for index in range(at + 1, min(at + 1 + REACH, len(self._chunks))):
            ahead = self._chunks[index]
            if (
                ahead.kind in {"stop", "comma"}
                or ahead.plays("and")
                or (ahead.kind == "act" and ahead.meaning.act not in able)
            ):
                break
            if ahead.meaning.verb in able:
                return ahead.meaning.verb
            if ahead.meaning.act in able and self._chunks[index - 1].plays("by"):
                return ahead.meaning.act  # "4 annonces en synthèse vocale"
        timed = self._length is not None and self._chunks[self._length].unit not in WRITTEN
        if chunk.kind == "sources" or chunk.meaning.act is None or (chunk.meaning.unsure and timed):
            return next((d.activity for d in reversed(self.found.drafts) if d.activity in able), min(able))
        return None

    def _is_made(self, at: int, chunk: Chunk) -> bool:
        """As in "an AI voiceover on top of an AI video": made by AI as well, so no recording that it works on."""
        last = self.found.drafts[-1] if self.found.drafts else None
        if last is None or not last.length or chunk.meaning.act is None or self._article is None:
            return False
        return any(c is not None and c.plays("ai") for c in (self._at(at - 1), self._at(at + 1)))

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

    def _on_group(self, _: int, __: Chunk) -> None:
        self._article = None

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
        verb, noun = self._at(at + 1), self._at(at + 2)
        made = verb is not None and verb.kind == "verb" and noun is not None and noun.kind in {"act", "thing"}
        heads = heads or made  # "4 ChatGPT-written e-mails"
        near = self._count is not None and at - self._count <= NEAR
        if self._count is not None and near and not heads and self._chunks[self._count].kind == "count":
            self._model_draft(at, count=self._chunks[self._count].value)
            self._count = None

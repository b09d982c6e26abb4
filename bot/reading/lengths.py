"""Lengths on the walk: whether they are of the noun before them, of the one after, or of a model by itself."""

from bot.reading.chunks import Chunk
from bot.reading.crowds import Crowds
from bot.reading.drafts import UNKNOWN, WRITTEN, Draft, fits
from bot.reading.timing import HOURS


class Lengths(Crowds):
    """What a length belongs to."""

    def _on_length(self, at: int, chunk: Chunk) -> None:
        before = self._at(at - 1)
        after, passed = self._ahead(at)
        target = self._at(after)
        apart = before is None or not before.plays("of") or before.plays("during")
        if self.found.hourly and chunk.unit in HOURS and apart:
            self.found.lengths.append(self._mark(at, chunk.value, chunk.unit))
            return  # "2 prompts an hour, 8 hours a day"
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
            (
                target is not None
                and target.kind in {"act", "sources", "count"}
                and not (target.kind == "count" and chunk.unit not in WRITTEN)
            )
            or (target is not None and target.kind == "verb" and passed)
            or (target is not None and target.kind == "model" and passed and self._noun_after(after))
        ):
            self._length = at
        elif target is not None and target.kind == "model" and passed and not self._fits_last(chunk):
            if self._is_models_own(at, target, chunk.unit):
                self.found.drafts[-1].length = (chunk.value, chunk.unit)
                return
            between = self._chunks[self._count + 1 : at - 1] if self._count is not None else []
            named = bool(between) and all(c.kind == "word" for c in between) and self._chunks[at - 1].plays("of")
            times = self._count is not None and (named or self._chunks[at - 1].plays("times"))
            count = self._chunks[self._count or 0].value if times else None  # "3 x 2 h of Claude Code"
            self._count = None if times else self._count
            self._model_draft(after, count, (chunk.value, chunk.unit))
        elif self._fits_last(chunk):
            (self._counted_each(at, chunk) or self.found.drafts[-1]).length = (chunk.value, chunk.unit)
        else:
            self._length = at

    def _counted_each(self, at: int, chunk: Chunk) -> Draft | None:
        """As in "8 greetings read by an AI voice, 15 seconds each": of the pieces, not of what they are made with."""
        each, last = self._at(at + 1), self.found.drafts[-1]
        if each is None or each.kind != "each" or last.counted:
            return None
        counted = [d for d in self.found.drafts if d.counted and d.segment == self._segment and d.length is None]
        return counted[-1] if counted and fits(counted[-1].activity, chunk.unit) else None

    def _is_models_own(self, at: int, model: Chunk, unit: str) -> bool:
        """As in "12 shots of 5 seconds by Kling": a noun of many meanings is what the model makes of such a length."""
        last = self.found.drafts[-1] if self.found.drafts else None
        does = self._lexicon.activities_of.get(model.meaning.model or "", ())
        if last is None or not last.unsure or last.end < at - 1 or not does or not fits(does[0], unit):
            return False
        last.activity, last.unsure = does[0], False
        return True

    def _noun_after(self, at: int) -> bool:
        """As in "1 hour of ChatGPT narration": the model only says whose."""
        following = self._chunks[at + 1 : at + 3]
        return any(c.kind in {"act", "sources"} for c in following) and not any(
            c.kind in {"stop", "comma"} for c in following[:1]
        )

    def _fits_last(self, chunk: Chunk) -> bool:
        if not self.found.drafts:
            return False
        last = self.found.drafts[-1]
        return last.length is None and fits(last.activity, chunk.unit) and last.segment == self._segment

    def _model_draft(self, at: int, count: float | None = None, length: tuple[float, str] | None = None) -> None:
        draft = Draft(
            UNKNOWN, at, at + 1, self._segment, self._clause, count=count or 1, counted=count is not None, length=length
        )
        draft.model = self._chunks[at].meaning.model
        self.found.drafts.append(draft)

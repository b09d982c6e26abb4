"""Verbs on the walk: "written by Claude", "transcribed", and what they say of nouns that no vocabulary has."""

from bot.reading.chunks import Chunk
from bot.reading.drafts import UNKNOWN, Draft, fits
from bot.reading.uses import Uses
from bot.reading.walking import NEAR, REACH, TAKERS


class Verbs(Uses):
    """What a verb makes of the words before it."""

    def _on_act(self, at: int, chunk: Chunk) -> None:
        if self._worked_on(at):
            return
        last = self.found.drafts[-1] if self.found.drafts else None
        bare = last is not None and last.unsure and not (last.counted or last.article or last.length)
        if last is not None and bare and last.end == at and self._chunks[last.start].meaning.verb == last.activity:
            last.verb = True  # "combien d'eau a demandé l'entraînement": a verb that is a noun elsewhere
        super()._on_act(at, chunk)

    def _on_sources(self, at: int, chunk: Chunk) -> None:
        if not self._worked_on(at):
            super()._on_sources(at, chunk)

    def _worked_on(self, at: int) -> bool:
        """As in "the translation of 3 brochures", "traduire 30 tracts": so many translations."""
        last = self.found.drafts[-1] if self.found.drafts else None
        if last is None or last.segment != self._segment or not self._chunks[last.start].meaning.works:
            return False
        between = self._chunks[last.end : at]
        near = len(between) <= NEAR and all(
            c.kind in {"count", "article", "length", "demonym"}
            or (c.kind == "sign" and (c.plays("of") or c.plays("light")))
            for c in between
        )
        if (
            last.counted
            or last.length
            or not near
            or any(c.plays("and") or c.plays("or") or c.plays("by") for c in between if not c.plays("of"))
        ):
            return False
        done_to = self._length is not None and not (last.article or last.plural)  # "proofreading my 80-page thesis"
        if not last.verb and not done_to and (self._count is None or not any(c.plays("of") for c in between)):
            return False
        if self._count is not None:
            last.count, last.counted = self._chunks[self._count].value, True
        last.article = last.article or self._article is not None
        if self._length is not None and fits(last.activity, self._chunks[self._length].unit):
            last.length = (self._chunks[self._length].value, self._chunks[self._length].unit)
        last.verb, last.unsure, last.end = False, False, at + 1
        self._count = self._article = self._length = None
        return True

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
        joint = self._at(at - 1)
        works = last is not None and last.counted and not last.verb
        works = (
            works and last is not None and (chunk.meaning.works if last.activity in TAKERS else activity == "speech")
        )
        if last is not None and works and joint is not None and joint.plays("and"):
            same = Draft(activity, at, at + 1, self._segment, self._clause, count=last.count, counted=True)
            self.found.drafts.append(same)  # "4 interviews transcribed, then summarised"
            return
        if self._drawn_by_one(at):
            self._new(at, chunk, activity)
            return
        if self._made_by(at):
            if last is not None and last.end == at and not last.verb and self._is_rather(last, activity):
                last.activity, last.end, last.unsure = activity, at + 1, False
                return
            given = [i for i in (self._count, self._article, self._length) if i is not None]
            if given and self._only_strange_since(min(given)):
                self._new(at, chunk, activity)
                return
        draft = Draft(activity, at, at + 1, self._segment, self._clause, verb=True)
        if self._length is not None and fits(activity, self._chunks[self._length].unit):
            draft.length = (self._chunks[self._length].value, self._chunks[self._length].unit)
            self._length = None
        self.found.drafts.append(draft)

    def _drawn_by_one(self, at: int) -> bool:
        """As in "200 AI-drawn bookmarks": a number, an AI, and a verb before a noun that no vocabulary has."""
        maker, noun = self._at(at - 1), self._at(at + 1)
        said = maker is not None and (maker.kind == "model" or maker.plays("ai"))
        return said and self._count == at - 2 and noun is not None and noun.kind == "word"

    def _made_by(self, at: int) -> bool:
        """Do "by" and an AI come right after a verb: "80 place cards illustrated by Midjourney"?"""
        by, maker = self._at(at + 1), self._at(at + 2)
        if maker is not None and (maker.kind == "article" or maker.plays("light")) and not maker.plays("ai"):
            maker = self._at(at + 3)
        return by is not None and by.plays("by") and maker is not None and (maker.kind == "model" or maker.plays("ai"))

    def _is_rather(self, noun: Draft, activity: str) -> bool:
        """As in "3 themes animated by Runway": the verb says what a noun of many meanings is."""
        models = (self._at(i) for i in range(self._visiting + 2, self._visiting + 4))
        model = next((c.meaning.model for c in models if c is not None and c.kind == "model"), None)
        does = self._lexicon.activities_of.get(model or "", ())
        return noun.unsure if not does else activity in does and (noun.unsure or noun.activity not in does)

    def _only_strange_since(self, count: int) -> bool:
        """Does nothing stand between a number and a verb but nouns that no vocabulary has?"""
        between = self._chunks[count + 1 : self._visiting]
        nouns = [c for c in between if c.kind == "word"]
        return 0 < len(nouns) <= len(between) <= REACH and all(
            c.kind in {"word", "group", "length"}
            or (c.kind == "sign" and not c.meaning.roles & {"and", "or", "versus"})
            for c in between
        )

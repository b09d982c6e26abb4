"""Rates and spans of time among the quantities: "a day", "every 2 weeks", "two an hour", "for 3 months"."""

from bot.reading.quantities.non_quantities import Asides
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.uses import HOURS
from bot.reading.words.vocabulary import END

RATES = {1: "day", 7: "week", 30: "month", 365: "year"}
DAYS = {unit: days for days, unit in RATES.items()}
SCHOOL_YEAR = 252
"""Days of a year of school, 36 weeks, as each grammar's periods have it."""
RARE = {
    14: (2.0, "week"),
    90: (3.0, "month"),
    120: (4.0, "month"),
    180: (6.0, "month"),
    SCHOOL_YEAR: (36.0, "week"),
    3650: (10.0, "year"),
}
"""Longer periods as so many of those that a rate is told in: a term is four months."""
_YEARLY = {"day": 365, "week": 52, "month": 12, "year": 1}
"""How many of each a year has."""
_NEAR = 5


def often(days: int) -> tuple[float, str]:
    """How a rate is told that comes back after so many days: so many, of which period."""
    if days in RATES:
        return 1.0, RATES[days]
    return RARE.get(days, (float(days), "day"))


def times_in(days: float, unit: str, every: float = 1.0) -> float:
    """How often a rate comes back within so many days, in whole times: twelve months a year, and not 365 days by 30."""
    years = days / DAYS["year"]
    within = years * _YEARLY[unit] if years >= 1 and not years % 1 else days / DAYS[unit]
    return round(within / every) if within >= every else within / every


def in_whole(count: float, per: str, every: float) -> tuple[float, str]:
    """So many each so many periods as a rate: ten a quarter are forty a year, and not three and a third a month."""
    if DAYS[per] * every == SCHOOL_YEAR:
        return count, "year"
    if per == "month" and count % every and not count * _YEARLY[per] % every:
        return count * _YEARLY[per] / every, "year"
    return count / every, per


class Timing(Asides):
    """What a period or a unit of time says after what is counted."""

    def _turned(self, chunk: Chunk, kind: str) -> None:
        """The chunk, now that it is known to be of this kind."""
        chunk.kind = kind
        self._put(chunk, 1)

    def _period(self, chunk: Chunk, days: int) -> None:
        """A number with days, weeks ...: "a day" is a rate after something counted, "3 days" a span."""
        before = self._before()
        if chunk.kind == "article" and not (
            before and (before.plays("during") or (before.plays("per") and before.kind != "each"))
        ):
            if self._says_past(2):
                self._made("aside", chunk, 2, 1)
            elif self._something_counted():
                self._made("rate", chunk, 2, *often(days))
            else:
                self._made("span", chunk, 2, days)
            return
        said = "for" if before is not None and before.plays("during") else ""
        self._made("span", chunk, 2, chunk.value * days, said)

    def _something_counted(self) -> bool:
        return any(c.kind in {"count", "act", "length", "occasions", "verb", "model", "people"} for c in self.out)

    def _times_hours(self, ahead: int) -> bool:
        """Does a bare unit of time stand there, that nothing is measured in: "per minute of video"?"""
        unit = self._next(ahead)
        return unit is not None and unit.kind == "unit" and unit.meaning.unit in HOURS and not self._measures(ahead + 1)

    def _measures(self, ahead: int) -> bool:
        """As in "per minute OF video", never "an hour FOR a day"."""
        return self._plays("of", ahead) and not self._plays("during", ahead)

    def _says_per(self, article: Chunk) -> bool:
        """Does the article say "per" in this language: two a day?"""
        meaning = self._language.index.get(article.text, {}).get(END)
        return meaning is not None and "per" in meaning.roles

    def _by_the(self, article: Chunk, unit: Chunk) -> bool:
        """As in "two prompts an hour": after a number of pieces that have no length."""
        before = self._before()
        of = before is not None and before.plays("of")  # "3 of an hour each"
        if unit.meaning.unit not in HOURS or not self._says_per(article) or self._measures(2) or of:
            return False
        for chunk in reversed(self.out[-_NEAR:]):
            if chunk.kind in {"stop", "comma", "unit", "rate", "span", "length"} or chunk.plays("during"):
                return False
            if chunk.kind == "occasions":
                return True
            if chunk.kind in {"act", "count"}:
                return chunk.meaning.act in {None, "chat", "image"} and any(c.kind == "count" for c in self.out)
        return False

    def _says_past(self, ahead: int) -> bool:
        """As in "a week ago", « l'an dernier »; "a week this year" and "a month since May" go on."""
        found = self._next(ahead)
        return found is not None and found.plays("ago")

    def _lasts_each(self, chunk: Chunk) -> bool:
        """As in "20 interviews a week, each half an hour": a length between two pauses, of each that was counted."""
        before = self._before()
        if before is None or before.kind != "comma" or not (chunk.plays("each") and self._something_counted()):
            return False
        unit = 1 if self._is("unit", 1) else 2
        closed = self._next(unit + 1)
        timed = self._times_hours(unit) and (unit == 1 or self._is("number", 1))
        return timed and (closed is None or closed.kind in {"comma", "stop"})

    def _bare_unit(self, chunk: Chunk) -> None:
        """A unit without a number: "a" is no unit here, "per second" neither; after "by the" it is a word."""
        chunk.kind = "word" if self._tokens[chunk.start].before == "-" else chunk.kind  # "marque-pages"
        self._put(chunk, 1)

    def _bare_period(self, chunk: Chunk) -> None:
        """`all year`, `for months`, `this month`, `each day`."""
        before = self._before()
        if before is not None and len(before.text) == 1 and before.plays("light"):
            before = self._before(2)  # "sur l'année"
        days = chunk.meaning.period or 0
        whole = before is not None and (before.plays("whole") or before.plays("during"))
        spent = self._next(2)
        whole = whole or (self._plays("of", 1) and spent is not None and spent.kind == "model")  # "my month of ChatGPT"
        past = (before is not None and before.plays("past")) or self._says_past(1)
        if past or not whole:
            self._made("aside", chunk, 1, 1) if past else self._put(chunk, 1)
        else:
            self._made("span", chunk, 1, days, "for")

    def _per(self, chunk: Chunk) -> None:
        """`per day`, `/week`, `every 2 weeks`, `each student`, `per image`."""
        after, later = self._next(), self._next(2)
        if after is not None and after.kind == "period" and after.meaning.period:
            past = after.meaning.period in RATES and self._says_past(2)
            often_ = (float(after.meaning.period), "day") if past else often(after.meaning.period)
            self._made("rate", chunk, 2, *often_)
        elif (
            after is not None
            and after.kind == "number"
            and after.value > 0
            and later is not None
            and later.kind == "period"
            and later.meaning.period
        ):
            apart, unit = often(later.meaning.period)
            self._made("rate", chunk, 3, after.value * apart, unit)
        elif self._lasts_each(chunk):
            self._turned(chunk, "each")  # "20 interviews, each half an hour"
        elif after is not None and self._times_hours(1) and self._something_counted():
            every = "every" if chunk.plays("each") else ""
            self._made("hourly", chunk, 2, HOURS[after.meaning.unit or ""], every)
        elif after is not None and after.kind == "number" and self._times_hours(2) and chunk.kind != "mark":
            self._made("hourly", chunk, 3, after.value * HOURS[later.meaning.unit or ""] if later else 1, "every")
        elif after is not None and after.meaning.unit and self._measures(2) and not self._something_counted():
            self._made("length", chunk, 2, 1, after.meaning.unit)
        elif after is not None and after.kind in {"group", "sources"} and after.meaning.group:
            if later is not None and later.plays("in_groups") and self._is("number", 3):
                self._put(chunk, 1)  # « 24 élèves par groupes de 4 »
            else:
                self._made("each", chunk, 2, 1)
        elif chunk.plays("each"):
            self._turned(chunk, "each")
        else:
            self._put(chunk, 1)


def hours_said(chunks: list[Chunk]) -> int | None:
    """Where it is said how long something goes on within a day: "for 8 hours" before the 10 seconds of each piece."""
    lengths = [at for at, chunk in enumerate(chunks) if chunk.kind == "length" and chunk.unit in HOURS]
    return next((at for at in lengths if at and chunks[at - 1].plays("during")), lengths[0] if lengths else None)

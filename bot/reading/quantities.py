"""Numbers and the nouns they stand with: counts, lengths, distances, people, times, rates and spans of time.

In: chunks as tagged. Out: chunks where each number has become one of
    count      so many of whatever comes next (or stands around)
    length     value and unit: 10 seconds, 300 words, 2 h 30
    distance   value and unit: 15 km
    people     so many students, classes, developers
    versions   so many variants of each piece
    occasions  so many times
    rate       unit: day, week, month, year; value: how many of them (every 2 weeks: 2)
    span       value in days, `unit` whether something said "for" it
    aside      a price, a percentage, a date, an age: no quantity of use
"""

from dataclasses import replace

from bot.reading.lexicon import Language
from bot.reading.numbers import half_more_at
from bot.reading.tagging import Chunk
from bot.reading.text import Token

RATES = {1: "day", 7: "week", 30: "month", 365: "year"}
DAYS = {unit: days for days, unit in RATES.items()}
_PRICES = frozenset("$€£¥₹")
_SHARP = frozenset({2000.0, 4000.0, 8000.0})
_PIXELS = "p"
_AGES = frozenset({"old", "yo", "olds"})
_ORDINALS = frozenset({"st", "nd", "rd", "th", "e", "er", "eme", "ieme", "ere", "am", "pm"})
_YEAR_FROM, _YEAR_TO = 1900, 2100
_LOOSE_WORDS = 2
_MANY = 10


def compose(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with every quantity made out."""
    composer = _Composer(chunks, tokens, language)
    while composer.at < len(chunks):
        composer.step()
    return composer.out


class _Composer:
    def __init__(self, chunks: list[Chunk], tokens: list[Token], language: Language) -> None:
        self._chunks, self._tokens, self._language = chunks, tokens, language
        self.at = 0
        self.out: list[Chunk] = []

    def step(self) -> None:
        """Takes one chunk or one quantity off the front."""
        chunk = self._chunks[self.at]
        if chunk.kind in {"number", "article"}:
            self._quantity(chunk)
        elif chunk.kind == "unit":
            self._bare_unit(chunk)
        elif chunk.kind == "period":
            self._bare_period(chunk)
        elif chunk.kind == "rate":
            self._put(replace(chunk, unit=chunk.meaning.rate or "", value=1), 1)
        elif chunk.plays("per") or (chunk.kind == "mark" and chunk.text in self._language.per_glued):
            self._per(chunk)
        elif chunk.plays("each") or (chunk.text == "*" and self._around("people", "number")):
            self._put(replace(chunk, kind="each"), 1)
        else:
            self._put(chunk, 1)

    # -------------------------------------------------------- looking around

    def _next(self, ahead: int = 1) -> Chunk | None:
        index = self.at + ahead
        return self._chunks[index] if index < len(self._chunks) else None

    def _is(self, kind: str, ahead: int = 1) -> bool:
        found = self._next(ahead)
        return found is not None and found.kind == kind

    def _plays(self, role: str, ahead: int) -> bool:
        found = self._next(ahead)
        return found is not None and found.plays(role)

    def _before(self, back: int = 1) -> Chunk | None:
        return self.out[-back] if len(self.out) >= back else None

    def _around(self, *kinds: str) -> bool:
        before, after = self._before(), self._next()
        return before is not None and after is not None and before.kind == kinds[0] and after.kind == kinds[1]

    def _put(self, chunk: Chunk, taken: int) -> None:
        self.out.append(chunk)
        self.at += taken

    def _made(self, kind: str, first: Chunk, taken: int, value: float, unit: str = "") -> None:
        last = self._chunks[self.at + taken - 1]
        self._put(
            Chunk(
                kind,
                first.start,
                last.end,
                last.meaning,
                value=value,
                unit=unit,
                flaw=first.flaw,
                text=f"{first.text} {last.text}",
            ),
            taken,
        )

    # -------------------------------------------------------- numbers

    def _quantity(self, chunk: Chunk) -> None:
        after = self._next()
        if chunk.kind == "number" and self._negative(chunk):
            chunk.flaw = "negative"
        if chunk.kind == "number" and chunk.text in self._language.numbers.adverbs:
            self._put(replace(chunk, kind="occasions"), 1)
            return
        if after is None:
            self._alone(chunk)
            return
        if self._aside(chunk, after):
            return
        if after.kind == "unit" and after.meaning.unit:
            self._length(chunk, after.meaning.unit)
        elif after.plays("of") and self._is("unit", 2) and chunk.kind == "number" and chunk.value >= _MANY:
            self._made("length", chunk, 3, chunk.value, self._chunks[self.at + 2].meaning.unit or "")  # "un million de tokens"
        elif after.plays("of") and self._plays("times", 2) and chunk.kind == "number":
            self._made("occasions", chunk, 3, chunk.value)  # "une quinzaine de fois"
        elif after.kind == "dist" and after.meaning.dist:
            self._made("distance", chunk, 2, chunk.value, after.meaning.dist)
        elif after.kind == "period" and after.meaning.period:
            self._period(chunk, after.meaning.period)
        elif self._people_follow(chunk):
            return
        elif after.kind == "variant":
            self._made("versions", chunk, 2, chunk.value)
        elif after.plays("times") and self._is("number", 2) and not self._measured(3):
            self._made("count", chunk, 3, chunk.value * self._chunks[self.at + 2].value)
        elif after.plays("times") and chunk.kind == "number" and not self._is_noun(2):
            self._made("occasions", chunk, 2, chunk.value)
        else:
            self._alone(chunk)

    def _negative(self, chunk: Chunk) -> bool:
        """ "-3 images", "minus 3 images"; a dash at the start of a line, or after a word, is no sign."""
        before, earlier = self._before(), self._before(2)
        if before is None or (
            earlier is not None and earlier.kind not in {"stop", "comma", "mention"} and before.text != "-"
        ):
            return False
        if before.text in self._language.numbers.minus:
            return True
        dash = self._tokens[before.start] if before.text == "-" else None
        lined = earlier is not None and earlier.text == "\n"
        return dash is not None and dash.before == " " and self._tokens[chunk.start].before == "" and not lined

    def _alone(self, chunk: Chunk) -> None:
        self._put(chunk if chunk.kind == "article" else replace(chunk, kind="count"), 1)

    def _measured(self, ahead: int) -> bool:
        found = self._next(ahead)
        return found is not None and found.kind in {"unit", "dist", "period", "group"}

    def _is_noun(self, ahead: int) -> bool:
        found = self._next(ahead)
        return found is not None and found.kind in {"act", "unit", "number", "model", "thing", "group", "sources"}

    def _aside(self, chunk: Chunk, after: Chunk) -> bool:
        """Prices, percentages, years, ordinals, ages, list marks."""
        before = self._before()
        glued = self._tokens[after.start].before == ""
        drop = 0
        if after.plays("measure") and not self._is_noun(2):
            drop = 2  # "half a litre", "3 Wh": an amount that somebody claims
        elif after.text == "%" or (before is not None and before.text in _PRICES):
            drop = 1 + (after.text == "%")
        elif glued and after.text == _PIXELS:
            drop = 2
        elif chunk.end - chunk.start == 2 and chunk.value in _SHARP and self._one_clip_follows(after):  # noqa: PLR2004 -- 4 and k
            drop = 1
        elif after.text in _PRICES or (glued and after.text in _ORDINALS and after.kind != "unit"):
            drop = 2
        elif self._is_age(after):
            drop = 3
        elif (
            self._is_list_mark(after, glued=glued)
            or self._is_year(chunk, after)
            or (before is not None and before.text == "#")
        ):
            drop = 1
        if after.text == "%":
            self._made("percent", chunk, 2, chunk.value)
            return True
        if drop:
            self._made("aside", chunk, min(drop, len(self._chunks) - self.at), chunk.value)
        return bool(drop)

    def _one_clip_follows(self, after: Chunk) -> bool:
        """ "a 4K video", "a 4K Veo clip", "in 4K": how sharp, not how many."""
        before, noun = self._before(), after if after.kind == "act" else self._next(2)
        one = noun is not None and noun.kind == "act" and not noun.text.endswith("s")
        return (one and before is not None and before.kind in {"article", "count"}) or (before is not None and before.plays("in_units"))

    def _is_age(self, after: Chunk) -> bool:
        old = self._next(2)
        if after.kind == "word" and after.text in _AGES:
            return True
        return after.kind == "period" and old is not None and old.text in _AGES

    def _is_list_mark(self, after: Chunk, *, glued: bool) -> bool:
        before = self._before()
        starts = before is None or before.kind == "stop"
        closes = after.text == ")" or (after.text == "." and self._is_any_noun_after())
        return starts and glued and closes

    def _is_any_noun_after(self) -> bool:
        return self._is_noun(2) or self._is("article", 2)

    def _is_year(self, chunk: Chunk, after: Chunk) -> bool:
        token = self._tokens[chunk.start]
        if chunk.end - chunk.start != 1 or not token.text.isdecimal() or not _YEAR_FROM <= chunk.value < _YEAR_TO:
            return False
        before = self._before()
        dated = before is not None and (
            before.plays("during") or before.plays("past") or before.plays("between") or before.kind == "word"
        )
        return dated and after.kind not in {"act", "model", "unit", "group", "thing", "dist"}

    def _length(self, chunk: Chunk, unit: str) -> None:
        """`2 h 30`, `1 hour 20 minutes`, `une heure et demie`: one length."""
        value, taken = chunk.value, 2
        last = self._chunks[self.at + 1]
        minutes = self._next(2)
        half = half_more_at(self._tokens, last.end, self._language.numbers)
        if half:
            value += 0.5
            taken = self._chunks_until(last.end + half)
        elif unit in {"hours", "minutes"} and minutes is not None and minutes.kind == "number" and minutes.value < 60:  # noqa: PLR2004 -- minutes of an hour
            smaller = self._next(3)
            named = (
                smaller is not None
                and smaller.kind == "unit"
                and smaller.meaning.unit in {"minutes", "seconds"}
                and smaller.meaning.unit != unit
            )
            if named or (self._tokens[minutes.start].before == "" and not self._is_noun(3)):
                value += minutes.value / 60
                taken = 4 if named else 3
        self._made("length", chunk, taken, value, unit)

    def _chunks_until(self, token: int) -> int:
        taken = 2
        while self.at + taken < len(self._chunks) and self._chunks[self.at + taken].start < token:
            taken += 1
        return taken

    def _people_follow(self, chunk: Chunk) -> bool:
        """`24 kids`, `24 primary school kids`: a group noun within two words."""
        ahead = 1
        while (
            (found := self._next(ahead)) is not None
            and (found.kind == "word" or (ahead == 1 and found.kind == "sign" and found.plays("of")))
            and ahead <= _LOOSE_WORDS
        ):
            ahead += 1
        if (
            found is None
            or not found.meaning.group
            or found.kind == "act"
            or (found.kind == "sources" and not found.meaning.group)
        ):
            return False
        while self._is("group", ahead + 1):  # "20 school kids": the last one is who
            ahead += 1
        self._made("people", chunk, ahead + 1, chunk.value, "article" if chunk.kind == "article" else "")
        return True

    # -------------------------------------------------------- rates and spans

    def _period(self, chunk: Chunk, days: int) -> None:
        """A number with days, weeks ...: "a day" is a rate after something counted, "3 days" a span."""
        before = self._before()
        if chunk.kind == "article" and not (before and (before.plays("during") or before.plays("per"))):
            if self._says_past(2):
                self._made("aside", chunk, 2, 1)
            elif days in RATES and self._something_counted():
                self._made("rate", chunk, 2, 1, RATES[days])
            else:
                self._made("span", chunk, 2, days)
            return
        said = "for" if before is not None and before.plays("during") else ""
        self._made("span", chunk, 2, chunk.value * days, said)

    def _something_counted(self) -> bool:
        return any(c.kind in {"count", "act", "length", "occasions", "verb", "model", "people"} for c in self.out)

    def _says_past(self, ahead: int) -> bool:
        found = self._next(ahead)
        return found is not None and found.plays("past")

    def _bare_unit(self, chunk: Chunk) -> None:
        """A unit without a number: "a" is no unit here, "per second" neither; after "by the" it is a word."""
        self._put(chunk, 1)

    def _bare_period(self, chunk: Chunk) -> None:
        """`all year`, `for months`, `this month`, `each day`."""
        before = self._before()
        days = chunk.meaning.period or 0
        whole = before is not None and (before.plays("whole") or before.plays("during"))
        past = (before is not None and before.plays("past")) or self._says_past(1)
        if past or not whole:
            self._made("aside", chunk, 1, 1) if past else self._put(chunk, 1)
        else:
            self._made("span", chunk, 1, days, "for")

    def _per(self, chunk: Chunk) -> None:
        """`per day`, `/week`, `every 2 weeks`, `each student`, `per image`."""
        after, later = self._next(), self._next(2)
        if after is not None and after.kind == "period" and after.meaning.period in RATES and not self._says_past(2):
            self._made("rate", chunk, 2, 1, RATES[after.meaning.period])
        elif after is not None and after.kind == "period" and after.meaning.period:
            self._made("rate", chunk, 2, after.meaning.period, "day")
        elif (
            after is not None
            and after.kind == "number"
            and later is not None
            and later.kind == "period"
            and later.meaning.period in RATES
        ):
            self._made("rate", chunk, 3, after.value, RATES[later.meaning.period])
        elif after is not None and after.kind in {"group", "sources"} and after.meaning.group:
            self._made("each", chunk, 2, 1)
        elif chunk.plays("each"):
            self._put(replace(chunk, kind="each"), 1)
        else:
            self._put(chunk, 1)

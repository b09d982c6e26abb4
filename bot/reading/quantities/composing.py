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
    hourly     value: hours from one to the next (every 10 minutes: 1/6); unit: "every" where a word says so
    aside      a price, a percentage, a date, an age: no quantity of use
"""

from bot.reading.quantities.rates import Timing
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.terms import half_more_at
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.uses import HOURS

_MADE = frozenset({"number", "article", "unit", "period", "rate", "mark"})
"""Chunks that quantities begin with, or that are one."""
_LOOSE_WORDS = 2
_MANY = 10
_FEWEST = 2
_BRACKETED = 5
_HOUR = 60
_CLOCK = 5


def compose(chunks: list[Chunk], tokens: list[Token], language: Language) -> list[Chunk]:
    """The chunks with every quantity made out."""
    composer = _Composer(chunks, tokens, language)
    out = composer.out
    while composer.at < len(chunks):
        chunk = chunks[composer.at]
        if chunk.kind not in _MADE and not chunk.meaning.quantifies and chunk.text != "*":
            out.append(chunk)  # nearly all that is no number
            composer.at += 1
        else:
            composer.step(chunk)
    return out


class _Composer(Timing):
    """Makes one quantity after the other."""

    def step(self, chunk: Chunk) -> None:
        """Takes one chunk, or the quantity that begins with it, off the front."""
        if chunk.kind in {"number", "article"}:
            self._quantity(chunk)
        elif chunk.kind == "unit":
            self._bare_unit(chunk)
        elif chunk.kind == "period":
            self._bare_period(chunk)
        elif chunk.kind == "rate":
            every, _, chunk.unit = (chunk.meaning.rate or "").rpartition(" ")  # "2 day": each second day
            chunk.value = float(every or 1)
            if chunk.unit == "hour" and self._measures(1):
                self._made("length", chunk, 1, 1, "hours")  # "each hour of video"
            else:
                self._turned(chunk, "hourly" if chunk.unit == "hour" else "rate")
        elif chunk.meaning.multiple and self._as_many(1):
            self._made("multiple", chunk, 1, chunk.meaning.multiple, "times")
        elif chunk.plays("per") or (chunk.kind == "mark" and chunk.text in self._language.per_glued):
            self._per(chunk)
        elif chunk.plays("each") or (chunk.text == "*" and self._around("people", "number")):
            self._turned(chunk, "each")
        else:
            self._put(chunk, 1)

    def _quantity(self, chunk: Chunk) -> None:
        after = self._next()
        if chunk.kind == "number" and self._negative(chunk):
            chunk.flaw = "negative"
        if chunk.kind == "number" and chunk.text in self._language.numbers.adverbs:
            self._turned(chunk, "occasions")
            return
        if after is None:
            if not self._heads(chunk):
                self._alone(chunk)
        elif self._only_counts(chunk, after):
            self._alone(chunk)
        elif chunk.kind == "article" and self._each_of_them(chunk, after):
            self._made("each", chunk, 2, 1)
        elif not (
            self._aside(chunk, after)
            or self._with_noun(chunk, after)
            or self._others(chunk, after)
            or self._people_follow(chunk)
            or self._heads(chunk)
        ):
            self._counted(chunk, after)

    def _only_counts(self, chunk: Chunk, after: Chunk) -> bool:
        """As in "20 images", like most numbers: a noun for a use and no more grammar, with nothing glued on."""
        noun = after.meaning
        return (
            after.kind == "act"
            and not noun.roles
            and not noun.group
            and self._tokens[chunk.start].before != ""
            and self._tokens[after.start].before != ""
            and not (self.out and self.out[-1].text == "#")
        )

    def _with_noun(self, chunk: Chunk, after: Chunk) -> bool:
        """A number right before a unit, a distance, a time ("un million de tokens", "une quinzaine de fois")."""
        at = self.at
        if after.kind == "unit" and chunk.kind == "article" and self._by_the(chunk, after):
            self._made("hourly", chunk, 2, HOURS[after.meaning.unit or ""])
        elif after.kind == "unit" and after.meaning.unit:
            self._length(chunk, after.meaning.unit)
        elif after.plays("of") and self._is("unit", 2) and chunk.kind == "number" and chunk.value >= _MANY:
            self._made("length", chunk, 3, chunk.value, self._chunks[self.at + 2].meaning.unit or "")
        elif after.plays("of") and self._plays("times", 2) and chunk.kind == "number":
            self._made("occasions", chunk, 3, chunk.value)
        elif after.kind == "dist" and after.meaning.dist:
            self._made("distance", chunk, 2, chunk.value, after.meaning.dist)
        elif after.text == "m" and chunk.kind == "number" and self._is("carrier", 2):
            self._made("distance", chunk, 2, chunk.value, "metre")  # "100 m by car"
        elif chunk.text.endswith(" m") and "km" in after.meaning.carriers:
            self._made("distance", chunk, 1, chunk.value / 1e6, "metre")  # and no hundred million
        elif after.kind == "period" and after.meaning.period:
            self._period(chunk, after.meaning.period)
        return self.at > at

    def _counted(self, chunk: Chunk, after: Chunk) -> None:
        """A number of pieces, of variants of each, or of times."""
        if after.kind == "variant":
            self._made("versions", chunk, 2, chunk.value)
        elif after.plays("times") and self._is("number", 2) and not self._measured(3):
            self._product(chunk)
        elif after.plays("times") and self._language.joined.numbers and self._is("article", 2) and self._is("act", 3):
            self._made("count", chunk, 3, chunk.value)  # as said where numbers are one word: "zwanzigmal ein Bild"
        elif after.plays("times") and self._plays("superlatives", 2) and self._as_many(3):
            self._made("multiple", chunk, 3, chunk.value, "times")
        elif after.plays("times") and chunk.kind == "number" and not self._is_noun(2):
            self._made("occasions" if chunk.value >= 1 else "aside", chunk, 2, chunk.value)  # "at half time"
        else:
            self._alone(chunk)

    def _product(self, chunk: Chunk) -> None:
        """`12 x 20`, `four times three times seven`."""
        value, taken = chunk.value, 1
        while self._plays("times", taken) and self._is("number", taken + 1) and not self._measured(taken + 2):
            value *= self._chunks[self.at + taken + 1].value
            taken += 2
        self._made("count", chunk, taken, value)

    def _alone(self, chunk: Chunk) -> None:
        self._turned(chunk, "article" if chunk.kind == "article" else "count")

    def _measured(self, ahead: int) -> bool:
        found = self._next(ahead)
        return found is not None and found.kind in {"unit", "dist", "period", "group"}

    def _length(self, chunk: Chunk, unit: str) -> None:
        """`2 h 30`, `1 hour 20 minutes`, `une heure et demie`: one length."""
        value, taken = chunk.value, 2
        last = self._chunks[self.at + 1]
        minutes = self._next(2)
        more, words = half_more_at(self._tokens, last.end, self._language.numbers)
        if words:
            value += more
            taken = self._chunks_until(last.end + words)
        elif (
            unit in {"hours", "minutes"} and minutes is not None and minutes.kind == "number" and minutes.value < _HOUR
        ):
            smaller = self._next(3)
            named = (
                smaller is not None
                and smaller.kind == "unit"
                and smaller.meaning.unit in {"minutes", "seconds"}
                and smaller.meaning.unit != unit
            )
            glued = self._tokens[minutes.start].before == "" or self._like_a_clock(last, minutes)
            whole = self._tokens[minutes.start].before == "" == self._tokens[last.start].before  # "a 1h30 podcast"
            if named or whole or (glued and not self._is_noun(3)):
                value += minutes.value / 60
                taken = 4 if named else 3
        self._made("length", chunk, taken, value, unit)

    def _like_a_clock(self, hours: Chunk, minutes: Chunk) -> bool:
        """As in "1 h 15", "une heure quinze"."""
        short = len(hours.text) == 1 and self._tokens[minutes.start].text.isdecimal()
        return short or (minutes.value % _CLOCK == 0)

    def _chunks_until(self, token: int) -> int:
        taken = 2
        while self.at + taken < len(self._chunks) and self._chunks[self.at + taken].start < token:
            taken += 1
        return taken

    def _heads(self, chunk: Chunk) -> bool:
        """`we are 22 in the class`, `each of our 45 welders`: people, whatever they are called."""
        after, back = self._next(), 1
        while (
            (before := self._before(back)) is not None
            and before.kind != "each"
            and back <= _LOOSE_WORDS + 1
            and before.plays("light")
        ):
            back += 1
        each = before is not None and before.kind == "each"
        told = (before is not None and back == 1 and before.plays("headcount")) or (
            each and after is not None and after.kind == "word"
        )
        if before is not None and before.text == "(" and after is not None and after.text == ")":
            told = any(c.kind in {"group", "each"} for c in self.out[-_BRACKETED:])  # "each member of the club (18)"
        if (
            chunk.kind != "number"
            or not told
            or chunk.value < _FEWEST
            or chunk.value % 1
            or (after is not None and (after.kind not in {"word", "sign", "comma", "stop"} or after.plays("times")))
        ):
            return False
        self._made("people", chunk, 2 if each else 1, chunk.value)
        return True

    def _counts_pieces(self) -> bool:
        """Was a number of uses said before, and nobody named?"""
        kinds = {chunk.kind for chunk in self.out}
        return bool(kinds & {"count", "versions"}) and not kinds & {"people", "group"}

    def _each_of_them(self, article: Chunk, group: Chunk) -> bool:
        """As in "27 kids a class", "2 posters a kid": right after what is counted, at the end of its part."""
        before, after = self._before(), self._next(2)
        ends = after is None or after.kind in {"stop", "comma"} or after.plays("by")
        counted = (
            before is not None
            and before.kind in {"people", "act"}
            and before.text.endswith(self._language.numbers.plural_ends)
        )
        return bool(group.meaning.group) and ends and counted and self._says_per(article)

    def _others(self, chunk: Chunk, after: Chunk) -> bool:
        """`14 pupils ... and the 13 others asked`, `the other 5 made`: people, where some were named before."""
        before, taken = self._before(), 1 + after.plays("another")
        doing = self._next(taken)
        if chunk.kind != "number" or doing is None or doing.kind not in {"word", "verb", "sign"}:
            return False
        rest = taken > 1 or (before is not None and before.plays("another"))
        parted = doing.meaning.roles & {"by", "and", "or", "versus", "of", "during"}
        if not rest or parted or not any(c.kind == "people" for c in self.out):
            return False
        self._made("people", chunk, taken, chunk.value)
        return True

    def _for_one(self, sign: Chunk) -> bool:
        """As in "5 for my sister", « 8 pour maman »: the number counts what she gets; "one for each" is for all."""
        after = self._next(2)
        return sign.plays("purpose") and not (after is not None and (after.kind == "each" or after.plays("each")))

    def _are_people(self, chunk: Chunk, name: Chunk) -> bool:
        """As in "2 billion Indians asking", "20 Germans each made": an adjective without a noun of its own."""
        after = self._next(2)
        alone = after is None or after.kind in {"verb", "stop", "comma", "sign"} or after.plays("each")
        return alone and chunk.value > 1 and name.meaning.plural

    def _people_follow(self, chunk: Chunk) -> bool:
        """`24 kids`, `24 primary school kids`, `6 of my kids`: a group noun within two words."""
        ahead = 1
        while (
            (found := self._next(ahead)) is not None
            and (
                found.kind == "word"
                or (ahead == 1 and found.kind == "sign" and found.plays("of") and not self._for_one(found))
                or (ahead == _LOOSE_WORDS and self._plays("of", 1) and found.kind == "sign" and found.plays("light"))
            )
            and ahead <= _LOOSE_WORDS
        ):
            ahead += 1
        if ahead == 1 and found is not None and found.kind == "demonym" and self._are_people(chunk, found):
            self._made("people", chunk, 2, chunk.value)
            return True
        if found is None or not found.meaning.group or found.kind == "act":
            return False
        if found.plays("pronouns") and self._counts_pieces():
            return False  # "500 shots, 320 of them"
        piece = self._next(ahead + 1)
        if piece is not None and piece.kind in {"act", "sources"}:
            ends = self._language.numbers.plural_ends
            plural = piece.text.endswith(ends) and not found.text.endswith(ends)
            if chunk.value == 1 or plural:
                return False  # "1 class song" is one song, "25 team photos", "4 school meetings" are no people
        while self._is("group", ahead + 1) and not found.plays("pronouns"):  # "20 school kids": the last one is who
            ahead += 1
        self._made("people", chunk, ahead + 1, chunk.value, "article" if chunk.kind == "article" else "")
        return True

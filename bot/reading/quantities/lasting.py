"""How long a machine runs, in hours: "2 h 30", "4 hours a day for a month", "24/7", "5 days a week"; own grammar.

A length, how often it comes back (a day, a week), and over how long. Where no length is said, a span is one run:
"for 3 days" is 72 hours.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.reading.tagging.numbers import Numbers
from bot.reading.tagging.terms import half_more_at
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning
from estimator.question import Per

DAY = 24.0
_HOURS = {"hours": 1.0, "minutes": 1 / 60, "seconds": 1 / 3600}
_PERS: dict[int, Per] = {1: "day", 7: "week", 30: "month", 365: "year"}
_SIXTY = 60
_EVERY = frozenset({"per", "each"})


@dataclass(slots=True)
class Lasting:
    """What was said of time. hours: of one run. times: runs in each `per`. rate, span: in days."""

    hours: float | None = None
    times: float = 1.0
    rates: list[int] = field(default_factory=list)
    spans: list[float] = field(default_factory=list)

    def total(self, *, always: bool) -> tuple[float | None, Per | None]:
        """Hours, and of what period where they come back without an end: 4 hours a day for a month is 120."""
        hours, rates, spans = self.hours, sorted(self.rates), list(self.spans)
        if always:
            hours, rates = hours if hours is not None and hours < DAY else DAY, rates or [1]
        if hours is None:
            return (DAY * spans[0] if spans and not rates else None), None
        return self.over(hours, rates, spans)

    def over(self, amount: float, rates: Sequence[int] = (), spans: Sequence[float] = ()) -> tuple[float, Per | None]:
        """So much of one run, each so many days, over so many days."""
        rates, amount = list(rates), amount * self.times
        if not rates:
            return amount, None
        base, *longer = rates
        inside = [span for span in spans if longer and span < longer[0]]
        if longer:  # "4 hours a day, 5 days a week"
            amount *= (inside[0] if inside else longer[0]) / base
            base = longer[-1]
        beyond = [span for span in spans if span not in inside]
        if beyond:
            return round(amount * max(1.0, beyond[0] / base), 6), None
        return amount, _PERS.get(base)


class Times:
    """Reads the times of one message."""

    def __init__(self, tokens: list[Token], language: Language, numbers: Numbers, taken: set[int]) -> None:
        self._tokens, self._language, self._numbers, self._taken = tokens, language, numbers, taken

    def read(self) -> Lasting:
        """Everything that is said of time, from left to right; what a power takes is passed over."""
        found, at = Lasting(), 0
        while at < len(self._tokens):
            at = at + 1 if at in self._taken else self._step(found, at)
        return found

    def _step(self, found: Lasting, at: int) -> int:
        if self._tokens[at].text in self._language.cards:
            return at + 2 if self._text(at + 1) == "s" else at + 1  # "two 4090s" are no seconds
        number = self._numbers.at(at)
        meaning = self._meaning(at)
        if number is not None and number.value > 0:
            end = number.end
            named = self._meaning(end)
            if named is not None and named.unit in _HOURS and not (number.article and self._after_taken(at)):
                return self._length(found, number.value * _HOURS[named.unit], named.unit, end + 1)
            if named is not None and named.period:
                return self._period(found, number.value, named.period, at, end, article=number.article)
            if named is not None and "times" in named.roles and len(self._text(end)) > 1:
                found.times = number.value
                return end + 1
            return max(at + 1, number.end)
        if meaning is not None and meaning.rate:
            every, _, unit = meaning.rate.rpartition(" ")
            found.rates += [int(days * float(every or 1)) for days, name in _PERS.items() if name == unit]
        elif meaning is not None and meaning.period:
            self._bare_period(found, meaning.period, at)
        return at + 1

    def _bare_period(self, found: Lasting, days: int, at: int) -> None:
        before = self._meaning(at - 2 if at > 1 and self._text(at - 1) in self._language.elided else at - 1)
        if self._is_whole(at):
            found.spans.append(float(days))
        elif at and (self._is_per(at - 1) or self._after_taken(at)):
            found.rates.append(days)
        elif before is not None and before.roles & {"past", "during", "demonstratives"}:
            found.spans.append(float(days))

    def _period(self, found: Lasting, value: float, days: int, at: int, end: int, *, article: bool) -> int:
        """`a day` after a length or a power, or `per 2 days`, is how often; `3 days`, `for a month` is how long."""
        behind = at > 0 and (self._is_unit(at - 1) or self._after_taken(at) or self._is_per(at - 1))
        counted = article and at > 0 and self._meaning_of(at - 1, "period")  # "5 days a week"
        often = behind or counted or (article and at > 1 and self._meaning_of(at - 1, "times"))
        if often and (article or self._is_per(at - 1)):
            found.rates.append(int(value * days))
        else:
            found.spans.append(value * days)
        return end + 1

    def _length(self, found: Lasting, hours: float, unit: str, at: int) -> int:
        more, words = half_more_at(self._tokens, at, self._language.numbers)
        if words:
            hours, at = hours + more * _HOURS[unit], at + words
        elif unit == "hours" and at < len(self._tokens) and self._tokens[at].text.isdecimal():
            minutes, named = float(self._tokens[at].text), self._meaning(at + 1)
            if minutes < _SIXTY and (self._tokens[at].before == "" or named is None or named.unit == "minutes"):
                hours, at = hours + minutes / _SIXTY, at + 1 + (named is not None and named.unit == "minutes")
        found.hours = (found.hours or 0.0) + hours if found.hours is None or unit != "hours" else found.hours
        return at

    def _is_whole(self, at: int) -> bool:
        """As in "all week", "all the week" and « toute la semaine », where the article says no rate."""
        between = at > 1 and self._meaning_of(at - 2, "whole") and self._numbers.at(at - 1) is None
        return at > 0 and (between or self._meaning_of(at - 1, "whole"))

    def _text(self, at: int) -> str:
        return self._tokens[at].text if at < len(self._tokens) else ""

    def _after_taken(self, at: int) -> bool:
        return at - 1 in self._taken

    def _is_unit(self, at: int) -> bool:
        meaning = self._meaning(at)
        return meaning is not None and meaning.unit in _HOURS

    def _meaning_of(self, at: int, kind: str) -> bool:
        meaning = self._meaning(at)
        return meaning is not None and bool(meaning.period if kind == "period" else kind in meaning.roles)

    def _is_per(self, at: int) -> bool:
        meaning = self._meaning(at)
        glued = self._tokens[at].text in self._language.per_glued
        return glued or (meaning is not None and bool(meaning.roles & _EVERY) and self._numbers.at(at) is None)

    def _meaning(self, at: int) -> Meaning | None:
        if not 0 <= at < len(self._tokens):
            return None
        meaning: Meaning | None = self._language.index.get(self._tokens[at].text, {}).get(END)
        return meaning

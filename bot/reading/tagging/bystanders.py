"""Numbers that count no use of AI, by the words around them: ages, prices, dates, labels, amounts of other things.

The patterns are each language's (grammar.yaml, `bystanders`); the shapes that their slots take are here:
    {n}      a number in any form       {year}   1900 to 2099        {month}  a month's name
    {day}    1 to 31, "3rd" too         {tight}  digits glued on     {digits} one or two digits
"""

from collections.abc import Callable, Mapping

from bot.reading.tagging.numbers import Numbers
from bot.reading.words.lexicon import Language
from bot.reading.words.patterns import Pattern
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning

_YEAR_FROM, _YEAR_TO = 1900, 2099
_LAST_DAY = 31
_TWO = 2
_COUNTED = frozenset({"act", "unit", "dist", "thing"})
_EVERY = frozenset({"per", "each"})
_PAST = frozenset({"past"})
ORDINALS = frozenset({"st", "nd", "rd", "th", "er"})
"""What makes a number the day of a month."""
_PRICE = "money"
_FEE = "fee"
"""A price whose currency nobody says: one where the period follows for which it is paid."""
TOLD = "told"
"""So much of what no use is counted in, lines of code: no number of uses, and told as left aside."""
RATIO = "ratio"
"""So many times more or less than something else: it multiplies nothing."""
_TIGHT = "tight"


class Bystanders:
    """The bystanders of one message."""

    def __init__(self, tokens: list[Token], language: Language, numbers: Numbers) -> None:
        self._tokens, self._language, self._numbers = tokens, language, numbers

    def at(self, at: int) -> tuple[int, str] | None:
        """Where the longest pattern that begins at a token ends, and its kind; None where none does."""
        text = self._tokens[at].text
        begun = self._language.bystanders.words.get(text)
        if begun is not None or text in self._language.months:
            if not self._may_follow(begun, at + 1):
                return None
        elif not self._goes_on(at):
            return None
        found = self._longest(self._language.bystanders, at)
        if found is None or (at and self._counts_periods(at)):
            return None
        end, kind = found
        if end < len(self._tokens) and self._tokens[end].before == "" and self._tokens[end].text.isdecimal():
            return None  # "30 CM1" are no centimetres
        if kind not in {_PRICE, _FEE}:
            return end, kind
        past = self._past_rate(end)
        return None if kind == _FEE and past == end else (past, _PRICE)

    def _may_follow(self, begun: Pattern | None, at: int) -> bool:
        """May the next token go on with a pattern that begins with a word? Most words of place begin none."""
        if at >= len(self._tokens):
            return False
        text, language = self._tokens[at].text, self._language
        said = text.isdecimal() or text in language.numbers.begins or text in language.months
        return said or begun is None or text in begun.words

    def _longest(self, pattern: Pattern, at: int) -> tuple[int, str] | None:
        """The longest way through the patterns from here."""
        best = (at, pattern.kind) if pattern.kind else None
        if at == len(self._tokens):
            return best
        goes_on = pattern.words.get(self._tokens[at].text)
        if goes_on is not None:
            best = self._longest(goes_on, at + 1) or best
        for slot, filled in pattern.slots.items():
            end = _SHAPES[slot](self, at)
            found = self._longest(filled, end) if end else None
            if found is not None and (best is None or found[0] > best[0]):
                best = best if found[0] == end and slot != _TIGHT and self._is_counted(end) else found
        return best

    def _goes_on(self, at: int) -> bool:
        """Does a word follow the number here that may make it a bystander? Most numbers are seen to be none at once."""
        number = self._numbers.at(at)
        if number is None or number.article:
            return False
        ends = (number.end, at + 1) if number.end > at + 1 else (number.end,)
        return any(end < len(self._tokens) and self._tokens[end].text in self._language.after_numbers for end in ends)

    def _is_counted(self, at: int) -> bool:
        """Does a noun follow that the number may count, "in 2000 images", "May 5 prompts", or a range go on?"""
        if at == len(self._tokens):
            return False
        ahead = at + 1 < len(self._tokens) and self._tokens[at + 1].text.isdecimal()
        if ahead and self._tokens[at].text in self._language.numbers.to:
            return True
        meaning = self._meaning(at)
        return meaning is not None and self._tokens[at].before == " " and meaning.kind in _COUNTED

    def _meaning(self, at: int) -> Meaning | None:
        if at >= len(self._tokens):
            return None
        meaning: Meaning | None = self._language.index.get(self._tokens[at].text, {}).get(END)
        return meaning

    def _counts_periods(self, at: int) -> bool:
        """As in "this year 9 images", "per page 3 images", "each lesson 30 students": the word is no label."""
        label, before = self._meaning(at), self._meaning(at - 1)
        if before is not None and before.roles & _EVERY and not self._is_no_label(at):
            return True
        if label is None or not (label.period or label.unit):
            return False
        said = before is not None and bool(before.roles & (_EVERY | _PAST))
        return said or self._tokens[at - 1].text.isdecimal()

    def _is_no_label(self, at: int) -> bool:
        """Is the token the number itself, "each 30 years old", or after an article, "an x265 video"?"""
        numbers, text = self._language.numbers, self._tokens[at].text
        return text.isdecimal() or text in numbers.begins or self._tokens[at - 1].text in numbers.article

    def _past_rate(self, at: int) -> int:
        """The token after "a month", "/month", "par mois": how often a price is paid is no rate of use."""
        per, period = self._meaning(at), self._meaning(at + 1)
        if per is not None and per.rate:
            return at + 1
        glued = at < len(self._tokens) and self._tokens[at].text in self._language.per_glued
        each = glued or (per is not None and bool(per.roles & _EVERY))
        return at + _TWO if each and period is not None and period.period else at

    # ---------------------------------------------------------------- shapes: the token after what fills a slot, or 0

    def fills_number(self, at: int) -> int:
        """A number that is no article."""
        text = self._tokens[at].text
        if not text.isdecimal() and text not in self._language.numbers.counting:
            return 0
        number = self._numbers.at(at)
        return 0 if number is None or number.article else number.end

    def fills_year(self, at: int) -> int:
        """A year, in digits or spoken."""
        text = self._tokens[at].text
        if text.isdecimal():
            if len(text) != len(str(_YEAR_FROM)) or not _YEAR_FROM <= int(text) <= _YEAR_TO:
                return 0
            after = self._meaning(at + 1)
            grouped = at + 1 < len(self._tokens) and self._tokens[at + 1].before == "."
            return 0 if grouped or (after is not None and after.group) else at + 1
        number = self._numbers.at(at) if text in self._language.numbers.digits else None
        return number.end if number and number.code and _YEAR_FROM <= number.value <= _YEAR_TO else 0

    def fills_month(self, at: int) -> int:
        """The name of a month."""
        return at + 1 if self._tokens[at].text in self._language.months else 0

    def fills_day(self, at: int) -> int:
        """The day of a month."""
        text = self._tokens[at].text
        if len(text) > _TWO or not text.isdecimal() or not 0 < int(text) <= _LAST_DAY:
            return 0
        after = self._tokens[at + 1] if at + 1 < len(self._tokens) else None
        return at + 1 + (after is not None and after.before == "" and after.text in ORDINALS)

    def fills_tight(self, at: int) -> int:
        """Digits glued to what stands before."""
        return at + 1 if self._tokens[at].before in {"", "-"} and self._tokens[at].text.isdecimal() else 0

    def fills_digits(self, at: int) -> int:
        """One or two digits."""
        return at + 1 if len(self._tokens[at].text) <= _TWO and self._tokens[at].text.isdecimal() else 0


_SHAPES: Mapping[str, Callable[[Bystanders, int], int]] = {
    "n": Bystanders.fills_number,
    "year": Bystanders.fills_year,
    "month": Bystanders.fills_month,
    "day": Bystanders.fills_day,
    "tight": Bystanders.fills_tight,
    "digits": Bystanders.fills_digits,
}

"""Which days of the week the tokens say: "on weekdays", "at the weekend", "mondays to thursdays", "the other days".

For numbers that differ from day to day (unlike_days.py): whether it is told as a habit is told with them.
"""

from typing import NamedTuple

from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning, phrase_at

_WORKED, _WEEKEND = frozenset(range(1, 6)), frozenset({6, 7})
_DASHES = frozenset({"-", "–", "—"})
_SIZE, _FEWEST = 7, 2


class Days(NamedTuple):
    """Days of the week, the tokens [start, end) that say them. once: the number beside them is of all together."""

    start: int
    end: int
    days: frozenset[int]
    habit: bool
    once: bool = False


def days_in(tokens: list[Token], language: Language, *, daily: bool) -> list[Days]:
    """All the days that are said, in order."""
    found: list[Days] = []
    at = 0
    while at < len(tokens):
        one = _days_at(tokens, at, language, daily=daily)
        if one is None:
            at += 1
            continue
        if not _is_past(tokens, one, language):
            found.append(one)
        at = one.end
    return found


def _days_at(tokens: list[Token], at: int, language: Language, *, daily: bool) -> Days | None:
    """The days whose words begin at a token."""
    unlike = language.unlike_days
    once = at > 0 and _plays(tokens[at - 1], language, "per")
    size = phrase_at(language.workweek, tokens, at) or (daily and phrase_at(unlike["worked"], tokens, at))
    if size:
        return Days(at, at + size, _WORKED, habit=True)
    if size := phrase_at(unlike["others"], tokens, at):
        return Days(at, at + size, frozenset(), habit=True)
    if size := phrase_at(language.weekend, tokens, at):
        several = tokens[at + size - 1].text.endswith(language.numbers.plural_ends)
        return Days(at, at + size, _WEEKEND, several or once, once)
    return _named(tokens, at, language, once=once) if tokens[at].text in language.week else None


def _named(tokens: list[Token], at: int, language: Language, *, once: bool) -> Days:
    """The days that are called by their names from a token on."""
    if end := _range_end(tokens, at, language):
        first, last = language.week[tokens[at].text], language.week[tokens[end - 1].text]
        led = at > 0 and _plays(tokens[at - 1], language, "departs", "between")
        days = frozenset((first - 1 + step) % _SIZE + 1 for step in range((last - first) % _SIZE + 1))
        return Days(at - led, end, days, _is_habit(tokens, at, language))
    run = _run(tokens, at, language)
    habit = all(_is_habit(tokens, here, language) for here in run)
    return Days(at, run[-1] + 1, frozenset(language.week[tokens[here].text] for here in run), habit or once)


def _range_end(tokens: list[Token], at: int, language: Language) -> int:
    """The token after "monday to friday", « lundi au vendredi »; 0 where no range begins."""
    for last in (at + 1, at + 2):
        if last >= len(tokens) or tokens[last].text not in language.week:
            continue
        between = tokens[at + 1 : last]
        dashed = tokens[last].before in _DASHES and not between
        linked = any(t.text in language.numbers.to | _DASHES or _plays(t, language, "arrives") for t in between)
        if dashed or (linked and not _plays(between[0], language, "or")):
            led = at > 0 and _plays(tokens[at - 1], language, "between")
            return last + 1 if dashed or led or not _plays(between[0], language, "and") else 0
    return 0


def _run(tokens: list[Token], at: int, language: Language) -> list[int]:
    """Days that are listed: "saturdays and sundays"; a comma alone makes no list, "saturdays 5, sundays 2"."""
    run, pending, here = [at], list[int](), at + 1
    while here < len(tokens):
        token = tokens[here]
        if token.text in language.week:
            joint = tokens[(pending or run)[-1] + 1 : here]
            pending.append(here)
            if any(t.text == "&" or _plays(t, language, "and") for t in joint):
                return [*run, *pending]
        elif here - (pending or run)[-1] > _FEWEST or not (
            token.text in {",", "&", "/"} or _plays(token, language, "and", "light", "during")
        ):
            break
        here += 1
    return run


def _is_habit(tokens: list[Token], at: int, language: Language) -> bool:
    """A day in the plural, "every sunday", « le jeudi »."""
    if tokens[at].text.endswith(language.numbers.plural_ends) or at == 0:
        return tokens[at].text.endswith(language.numbers.plural_ends)
    before = tokens[at - 1]
    if _plays(before, language, "each", "per"):
        return True
    return language.nouns_first and _plays(before, language, "light") and not _plays(before, language, "and", "by")


def _is_past(tokens: list[Token], days: Days, language: Language) -> bool:
    """As in "last weekend", « le week-end dernier »: no habit."""
    beside = [*tokens[max(0, days.start - 1) : days.start], *tokens[days.end : days.end + 1]]
    return any(_plays(token, language, "past", "ago") and not _plays(token, language, "per") for token in beside)


def _plays(token: Token, language: Language, *roles: str) -> bool:
    meaning: Meaning | None = language.index.get(token.text, {}).get(END)
    return meaning is not None and not meaning.roles.isdisjoint(roles)

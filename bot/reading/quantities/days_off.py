"""Days of the week on which nothing is done, or on which alone it is: "except on weekends", « 6 jours sur 7 ».

In: the tokens. Out: where that is said, and on how many days of a week something is done then.
"""

from bot.reading.words.lexicon import Language, PhrasesByFirst
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, phrase_at

_WEEK, _WEEKEND = 7, frozenset({6, 7})
_PARTS = frozenset("123456")
_BETWEEN = 2
"""Tokens between what says that it is off and the first day: "closed on the weekend"."""


def days_off(tokens: list[Token], language: Language) -> tuple[int, int, int] | None:
    """The tokens [start, end) that say which days are left out, and how many are left; None where none are."""
    for at in range(len(tokens)):
        opened = _out_of_seven(tokens, at, language)
        if opened:
            return at, opened, int(tokens[at].text)
        found = _named(tokens, at, language, language.before_only_days, language.after_only_days)
        if found is not None:
            return at, found[1], len(found[0])
        found = _named(tokens, at, language, language.before_days_off, language.after_days_off)
        if found is not None:
            return at, found[1], _WEEK - len(found[0])
    return None


def _named(
    tokens: list[Token], at: int, language: Language, before: PhrasesByFirst, after: PhrasesByFirst
) -> tuple[frozenset[int], int] | None:
    """The days after one of the phrases, or before one, and the token after all of it."""
    led = phrase_at(before, tokens, at)
    start = at + led
    days, end = _days_at(tokens, _past_light(tokens, start, language) if led else start, language)
    closes = phrase_at(after, tokens, end) if days else 0
    return (days, end + closes) if days and (led or closes) else None


def _out_of_seven(tokens: list[Token], at: int, language: Language) -> int:
    """The token after "6 days out of 7", « 5 jours sur 7 »; 0 where none stands here."""
    if at + 3 >= len(tokens) or tokens[at].text not in _PARTS or _period(tokens[at + 1], language) != 1:
        return 0
    seven = next((i for i in range(at + 3, min(at + 5, len(tokens))) if tokens[i].text == str(_WEEK)), 0)
    link = " ".join([token.text for token in tokens[at + 2 : seven]])
    return seven + 1 if seven and link in language.numbers.one_in else 0


def _period(token: Token, language: Language) -> int | None:
    meaning = language.index.get(token.text, {}).get(END)
    return None if meaning is None else meaning.period


def _days_at(tokens: list[Token], at: int, language: Language) -> tuple[frozenset[int], int]:
    """The days that are named in a row from a token on, and the token after them."""
    days, end = frozenset[int](), at
    while at < len(tokens):
        size = phrase_at(language.weekend, tokens, at)
        if not size and tokens[at].text not in language.week:
            break
        days |= _WEEKEND if size else {language.week[tokens[at].text]}
        end = at + (size or 1)
        at = _past_light(tokens, end, language)
    return days, end


def _past_light(tokens: list[Token], at: int, language: Language) -> int:
    """The token after articles, "and" and commas."""
    end = at
    while end < len(tokens) and end - at < _BETWEEN and _is_light(tokens[end], language):
        end += 1
    return end


def _is_light(token: Token, language: Language) -> bool:
    meaning = language.index.get(token.text, {}).get(END)
    return token.text in {",", "&"} or (
        meaning is not None and not meaning.roles.isdisjoint({"light", "and", "during"})
    )

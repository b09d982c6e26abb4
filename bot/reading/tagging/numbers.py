"""Numbers as people write them: digits and words, sums, ranges, and the remarks around them. Own grammar, linear.

    number  [hedge] amount [to amount] [remark]     "at least 10 to 20 or so"
    amount  term, added to smaller ones             "3 thousand 500", "one thousand, one hundred"
    term    digits, words or a part, and its scale  (terms.py)

At most 15 digits, finite; larger or negative ones come back marked, never as a float that surprises.
"""

from dataclasses import replace

from bot.reading.tagging.digits import Number, bounded
from bot.reading.tagging.spoken import scale_of
from bot.reading.tagging.terms import term_at
from bot.reading.words.lexicon import NumberWords
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import phrase_at

_THOUSAND = 1000
_HUNDRED = 100
_FEW = 3
_REMARKS = 3


class Numbers:
    """The numbers of one message, each made out once."""

    def __init__(self, tokens: list[Token], words: NumberWords) -> None:
        self._tokens, self._words = tokens, words
        self._found: dict[int, Number | None] = {}

    def at(self, at: int) -> Number | None:
        """The number that begins at a token; None where none does."""
        if at not in self._found:
            self._found[at] = number_at(self._tokens, at, self._words)
        return self._found[at]


def number_at(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """The number that begins at a token, hedges, ranges and remarks included; None where none does."""
    text, after = tokens[at].text, tokens[at + 1] if at + 1 < len(tokens) else None
    ahead = words.ahead.get(text)
    if ahead is not None and (after is None or not (after.text in ahead or after.text.isdecimal())):
        if text in words.article:
            return Number(words.words.get(text, 1), at + 1, article=True)
        if text not in words.words:
            return None
        if after is not None and after.before == " " and after.text.isalpha():
            return Number(words.words[text], at + 1)  # "six images"
    elif text.isdecimal() and _nothing_follows(tokens, at + 1, words):
        return term_at(tokens, at, words)  # "20 images"
    elif text in words.between and text not in words.hedges and _nothing_follows(tokens, at + 2, words):
        return None  # "de 20 images"
    return _amid(tokens, at, words)


def _nothing_follows(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """Does a word stand here, behind digits, that goes on with no number?"""
    if at >= len(tokens) or not tokens[at - 1].text.isdecimal():
        return False
    text = tokens[at].text
    return tokens[at].before == " " and text.isalpha() and text not in words.follows and text not in words.joiner


def _amid(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """The number with the hedges before it and the range and remarks after it."""
    start = _past_hedge(tokens, at, words)
    if start >= len(tokens):
        return None
    between = tokens[start].text in words.between and start + 1 < len(tokens)
    first = _amount(tokens, start + between, words)
    if first is None or (first.article and (between or start > at)):
        return None
    ranged = None if _follows_slash(tokens, start) else _ranged(tokens, first, words, between=between)
    number = ranged or (None if between else first)
    if number is None or number.article or number.code:
        return number
    number.end = _past_remarks(tokens, number, words, start=at)
    number.end += _elided_of(tokens, number.end, words)
    return number


def _past_hedge(tokens: list[Token], at: int, words: NumberWords) -> int:
    """The token after "at least", "plus ou moins", "~", "c.": a sign is glued to its number, a letter has its dot."""
    size = phrase_at(words.hedges, tokens, at)
    after = at + size
    if not size or after >= len(tokens):
        return at
    if not tokens[after - 1].text[0].isalnum():
        alone = at == 0 or tokens[at].before != ""
        return after if alone and tokens[after].before == "" else at
    dotted = tokens[after].text == "." and tokens[after].before == ""
    if tokens[at].text in words.dotted and not dotted:
        return at
    return after + dotted


def _amount(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """`3 thousand 500`, `1 million 200 thousand`, `one thousand, one hundred`, `3 hundred and 21`."""
    number = term_at(tokens, at, words)
    while number is not None and number.scale >= _HUNDRED and number.end < len(tokens):
        more = _addend(tokens, number, words)
        if more is None:
            break
        number = bounded(replace(more, value=number.value + more.value))
    return number


def _addend(tokens: list[Token], number: Number, words: NumberWords) -> Number | None:
    """The smaller number that goes on one that ends in a scale; a number of its own, or a length, is none."""
    at = number.end
    comma = tokens[at].text == "," and tokens[at].before == ""
    if not comma and tokens[at].before != " ":
        return None
    more = term_at(tokens, at + (comma or tokens[at].text in words.joiner), words)
    if more is None or more.article or more.code or more.flaw or more.spread or more.value % 1:
        return None
    after = tokens[more.end] if more.end < len(tokens) else None
    own = after is not None and (after.text in words.measured or (after.before == "-" and after.text.isalpha()))
    listed = comma and (number.scale < _THOUSAND or more.value < _HUNDRED)
    return None if own or listed or not 0 < more.value < number.scale else more


def _follows_slash(tokens: list[Token], at: int) -> bool:
    """As in "24h/24 à 60 W": what belongs to the number before begins no range."""
    return at > 0 and tokens[at - 1].text == "/" and tokens[at].before == ""


def _ranged(tokens: list[Token], first: Number, words: NumberWords, *, between: bool) -> Number | None:
    """`10 to 20`, `10-20`, `entre 10 et 20`, `a dozen or two`: the middle, and what it is the middle of."""
    around = _tolerance(tokens, first, words)
    if around is not None:
        return around
    second = _other_end(tokens, first, words, between=between)
    if second is None or second.article or second.code or second.flaw or first.value <= 0:
        return None
    low, high = first.value, second.value
    if low == first.scale and first.scale > 1 < high <= _FEW:
        high *= low  # "a dozen or two"
    last = tokens[second.end - 1].text
    scale = words.glued.get(last) or scale_of(last, words)
    if scale > 1 == first.scale and low < _THOUSAND and low * scale < high:
        low *= scale  # "2 to 3 million": the first takes the scale of the second
    if not low < high <= low * _HUNDRED:
        return None  # "9 or 5,000" are two numbers
    return Number((low + high) / 2, second.end, spread=(low, high))


def _tolerance(tokens: list[Token], first: Number, words: NumberWords) -> Number | None:
    """`10 ± 2`, `10 give or take 2`: what was said first is the middle."""
    size = 0 if first.article or first.code or first.flaw else phrase_at(words.tolerance, tokens, first.end)
    second = _amount(tokens, first.end + size, words) if size else None
    if second is None or second.article or second.code or not second.value < first.value:
        return None
    return Number(first.value, second.end, spread=(first.value - second.value, first.value + second.value))


def _other_end(tokens: list[Token], first: Number, words: NumberWords, *, between: bool) -> Number | None:
    at = first.end
    if first.article or first.code or first.flaw or at >= len(tokens):
        return None
    text, after = tokens[at].text, tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].before == "-" and text.isdecimal():
        return _amount(tokens, at, words)
    dash = text == "-" or (text == "~" and tokens[at].before == "")
    if after is not None and (
        text in words.to or (dash and after.text.isdecimal()) or (between and text in words.joiner)
    ):
        return _amount(tokens, at + 1, words)
    return None


def _past_remarks(tokens: list[Token], number: Number, words: NumberWords, *, start: int) -> int:
    """The token after what is said of a number: `10+`, `10 or so`, `10-ish`, `10 (ten)`, `2 dz.`."""
    end = number.end
    for _ in range(_REMARKS):
        size = _remark_at(tokens, end, number, words, start=start)
        if not size:
            break
        end += size
    return end


def _remark_at(tokens: list[Token], at: int, number: Number, words: NumberWords, *, start: int) -> int:
    """How many tokens of remark stand here."""
    if at >= len(tokens):
        return 0
    text, after = tokens[at].text, tokens[at + 1] if at + 1 < len(tokens) else None
    if text == "+":
        return int(tokens[at].before == "" and (after is None or after.before == " "))
    if text == "." and tokens[at].before == "" and after is not None and after.before == " ":
        # "for 10. images" is a slip, "1. images" at the start a list
        slip = after.text in words.pieces and start > 0 and tokens[start - 1].text.isalpha()
        return int(slip or tokens[at - 1].text in words.dotted)
    if text == "(":
        again = term_at(tokens, at + 1, words)
        closed = again is not None and again.end < len(tokens) and tokens[again.end].text == ")"
        return again.end + 1 - at if again and closed and again.value == number.value else 0
    size = phrase_at(words.remarks, tokens, at) or phrase_at(words.tolerance, tokens, at)
    follows = tokens[at + size].text if at + size < len(tokens) else ""
    return 0 if follows.isdecimal() or follows in words.counting else size  # "10 plus 5" are two numbers


def _elided_of(tokens: list[Token], at: int, words: NumberWords) -> int:
    """1 where another language's "of" binds the number to its noun, "3 millions d'images"; else 0."""
    if at + 1 >= len(tokens) or tokens[at].text not in words.elided_of:
        return 0
    return int(tokens[at + 1].before == "'")

"""Numbers as people write them: digits with suffixes, number words, halves, ranges. Own grammar, linear.

At most 15 digits, finite; larger or negative ones come back marked, never as a float that surprises.
"""

from bot.reading.digits import HALF, Number, bounded, halves_its_noun, power_at, written
from bot.reading.lexicon import NumberWords
from bot.reading.text import FRACTIONS, Token

_LONGEST_RUN = 16
_TENS = 20
_TEN = 10
_LAST_JOINED = 11
_THOUSAND = 1000
_HUNDRED = 100
_MULTIPLIES_FROM = 10
"""From this value on a word that takes "of" multiplies what goes before it: two dozen."""


def number_at(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """The number that begins at a token, ranges and halves included; None where none does."""
    between = tokens[at].text in words.between and at + 1 < len(tokens)
    first = _single(tokens, at + 1, words) if between else _single(tokens, at, words)
    if first is None or (between and first.article):
        return None
    return _ranged(tokens, first, words, between=between) or (None if between else first)


def _ranged(tokens: list[Token], first: Number, words: NumberWords, *, between: bool) -> Number | None:
    """`10 to 20`, `10-20`, `entre 10 et 20`: the middle."""
    at = first.end
    if first.article or at >= len(tokens) or first.flaw:
        return None
    text = tokens[at].text
    if tokens[at].before == "-" and text.isdecimal():
        second = _single(tokens, at, words)
    elif at + 1 < len(tokens) and (
        text in words.to or (text == "-" and tokens[at + 1].text.isdecimal()) or (between and text in words.joiner)
    ):
        second = _single(tokens, at + 1, words)
    else:
        return None
    if first.value <= 0 or second is None or second.article or second.flaw or second.value <= first.value:
        return None
    low = first.value
    # "2 to 3 million": the first takes the scale of the second.
    scale = second.value / low
    if low < _THOUSAND <= second.value and _spelt_scale(tokens[second.end - 1].text, words) and scale > _HUNDRED:
        low *= _spelt_scale(tokens[second.end - 1].text, words)
    if second.value > low * _HUNDRED:
        return None  # "9 or 5,000" are two numbers
    return Number((low + second.value) / 2, second.end) if low < second.value else None


def _spelt_scale(text: str, words: NumberWords) -> float:
    return words.scales.get(text) or words.glued.get(text) or 0


def _single(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    if at >= len(tokens):
        return None
    text = tokens[at].text
    if text in FRACTIONS:
        return _scaled(tokens, Number(FRACTIONS[text], at + 1), words)
    if text.isdecimal():
        return _scaled(tokens, written(tokens, at), words)
    if text in words.fractions:
        return _fraction(tokens, at, words)
    return _spelt(tokens, at, words)


def _scaled(tokens: list[Token], number: Number, words: NumberWords) -> Number:
    """A number and what multiplies it, if anything does; one that is too large is marked."""
    number = power_at(tokens, number)
    if number.end < len(tokens) and tokens[number.end].text in words.continues:
        return _multiplied(tokens, number, words)
    return bounded(number.value, number.end, number.flaw)


def _multiplied(tokens: list[Token], number: Number, words: NumberWords) -> Number:
    """10k, 1.5 million, 3 hundred thousand, 1,2 Md, 3 million and a half."""
    value, end = number.value, number.end
    half = end < len(tokens) and tokens[end].text in FRACTIONS and tokens[end].before == "" and value >= 1
    if half:
        value, end = value + FRACTIONS[tokens[end].text], end + 1
    last = 0.0
    while end < len(tokens) and tokens[end].text in words.multiplies:
        token = tokens[end]
        glued = words.glued.get(token.text) if token.before == "" and end == number.end else None
        after = _past_of(tokens, end, words)
        if glued is None and end == number.end and after_of(tokens, end + 1, words) and len(token.text) == 1:
            glued = words.glued.get(token.text)  # "1,5 M d'images"
        factor = (
            glued
            or words.scales.get(token.text)
            or (_dozens(tokens[end].text, words) if end > number.end or token.before == " " else None)
        )
        if (
            factor is None
            and after != end
            and (tokens[end - 1].text in words.scales or tokens[end - 1].text in words.takes_of)
        ):
            factor = words.scales.get(tokens[after].text)
            end = after if factor else end
        if factor is None or (token.text in words.not_alone and token.before == " " and len(token.text) == 1):
            break
        value, last, end = value * factor, factor, end + 1
    if halves_its_noun(tokens, end, words):
        return Number(value, end)
    if end < len(tokens) and value > 1 and tokens[end].text in words.fractions and tokens[end].before != "'":
        return _parts_of(tokens, value, end, words)
    unit = last or (words.scales.get(tokens[number.end - 1].text, 1) if number.end else 1)
    half_more = half_more_at(tokens, end, words)
    value, end = (value + unit / 2, end + half_more) if half_more else (value, end)
    if end < len(tokens) and value % 1 and tokens[end].text in words.scales and len(tokens[end].text) > 1:
        value, end = value * words.scales[tokens[end].text], end + 1  # "three and a half thousand"
    return bounded(value, end, number.flaw)


def _parts_of(tokens: list[Token], value: float, at: int, words: NumberWords) -> Number:
    """`three quarters of an hour`, `trois quarts d'heure`, `two thirds`: the noun that follows may be an hour."""
    end = at + 1
    while end < len(tokens) and end < at + 3 and (tokens[end].text in words.of or tokens[end].text in words.article):
        end += 1
    part = value * words.fractions[tokens[at].text]
    if end < len(tokens) and tokens[end].text in words.scales and end > at + 1:
        return Number(part * words.scales[tokens[end].text], end + 1)
    return Number(part, end)


def after_of(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """Does "of" stand here?"""
    return at < len(tokens) and tokens[at].text in words.of


def _dozens(text: str, words: NumberWords) -> float | None:
    value = words.words.get(text, 0)
    return value if value >= _MULTIPLIES_FROM and text in words.takes_of else None


def _past_of(tokens: list[Token], at: int, words: NumberWords) -> int:
    """The token after "of" and an article, else the same: "dizaines DE milliers"."""
    after = at
    if after < len(tokens) and tokens[after].text in words.of:
        after += 1
        if after < len(tokens) and tokens[after].text in words.article:
            after += 1
    return after if after < len(tokens) else at


def half_more_at(tokens: list[Token], at: int, words: NumberWords) -> int:
    """How many tokens "and a half" takes here, 0 where it does not stand."""
    for phrase in words.half_more.get(tokens[at].text, ()) if at < len(tokens) else ():
        if tuple([t.text for t in tokens[at : at + len(phrase)]]) == phrase:
            return len(phrase)
    return 0


def _fraction(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """`half a million`, `half a dozen`, `half an hour`, `half of the`, `demi-douzaine`, `quart d'heure`."""
    value, end = words.fractions[tokens[at].text], at + 1
    after = end
    while (
        after < len(tokens)
        and after < end + 2
        and (tokens[after].text in words.article or tokens[after].text in words.of)
    ):
        after += 1
    if after < len(tokens):
        factor = words.scales.get(tokens[after].text) or _dozens(tokens[after].text, words)
        if factor:
            return _scaled(tokens, Number(value * factor, after + 1), words)
    led = value == HALF and at > 0 and tokens[at - 1].text in words.article  # "une demie heure"
    glued = end < len(tokens) and (tokens[end].before == "-" or led)
    if tokens[at].text in words.not_alone and after == end and not glued:
        return None
    return Number(value, after)


def _spelt(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """A run of number words; "a" or "un" alone is marked as an article."""
    end = at
    while end < min(len(tokens), at + _LONGEST_RUN) and _counts(tokens, end, at, words):
        end += 1
    if end == at:
        return _article(tokens, at, words)
    run = [t.text for t in tokens[at:end] if t.text not in words.joiner]
    if (
        len(run) == 1
        and run[0] in words.not_alone
        and not (end < len(tokens) and tokens[end].text in words.of and run[0] in words.takes_of)
    ):
        return None
    value = _value_of(run, [t.text for t in tokens[at:end]], words)
    if value is None:
        return None
    article = len(run) == 1 and run[0] in words.article
    if article and end < len(tokens):
        found = _article(tokens, at, words)
        if found and not found.article:
            return found
    number = _scaled(tokens, Number(value, end), words)
    number.article = article and number.end == end
    return number


def _counts(tokens: list[Token], at: int, start: int, words: NumberWords) -> bool:
    """Does this token go on a run of number words?"""
    text = tokens[at].text
    if text in words.words or text in words.scales:
        follows = tokens[at].before == "-" or tokens[at - 1].text in words.joiner
        return at == start or follows or not (len(text) == 1 or text in words.article)
    if text not in words.joiner or at == start or at + 1 >= len(tokens) or tokens[at - 1].text in words.article:
        return False
    # "vingt et un", "soixante et onze", "two hundred and five"; never "twenty and thirty"
    before, after = tokens[at - 1].text, words.words.get(tokens[at + 1].text)
    if after is None:
        return False
    return (
        after < words.scales[before]
        if before in words.scales
        else words.words.get(before, 0) >= _TENS and after <= _LAST_JOINED
    )


def _article(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """`a million`, `a dozen`, `a couple of`, `an hour`; alone it is only an article."""
    if tokens[at].text not in words.article:
        return None
    after = at + 1
    if after < len(tokens):
        text = tokens[after].text
        if text in words.scales or (text in words.words and text in words.takes_of):
            inner = _spelt_after_article(tokens, after, words)
            if inner:
                return inner
        if text in words.fractions and text not in words.not_alone:
            return _fraction(tokens, after, words)
        if text in words.fractions and after + 1 < len(tokens) and tokens[after + 1].text in words.of:
            return _fraction(tokens, after, words)
        if (
            text in words.fractions
            and tokens[after].before == " "
            and after + 1 < len(tokens)
            and (
                tokens[after + 1].before == "-" or (words.fractions[text] == HALF and tokens[after + 1].text.isalpha())
            )
        ):
            return _fraction(tokens, after, words)
    return Number(1, at + 1, article=True) if tokens[at].text not in words.of else None


def _spelt_after_article(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    text = tokens[at].text
    value = words.scales.get(text) or words.words.get(text)
    if value is None or (text in words.scales and len(text) == 1):
        return None
    end = at + 1
    follows = end + (end < len(tokens) and tokens[end].text in words.joiner)  # "a hundred and twenty"
    spelt = text in words.scales and follows < len(tokens) and words.words.get(tokens[follows].text, value) < value
    rest = _spelt(tokens, follows, words) if spelt else None
    if rest and not rest.article and rest.value < value:
        return Number(value + rest.value, rest.end)
    after = _past_of(tokens, end, words)
    if after != end and tokens[after].text in words.scales and tokens[after].text not in words.article:
        return _scaled(tokens, Number(value * words.scales[tokens[after].text], after + 1), words)
    return _scaled(tokens, Number(value, end), words)


def _value_of(run: list[str], spoken: list[str], words: NumberWords) -> float | None:
    if len(run) == 1:
        return words.words.get(run[0]) if run[0] in words.words else words.scales.get(run[0])
    if words.text2num and not any(word in words.takes_of and word not in words.scales for word in run):
        try:
            from text_to_num import text2num

            return float(text2num(" ".join(spoken), words.text2num))
        except ValueError:
            pass  # a spelling that the library does not know: ours below
    return _added_up(run, words)


def _added_up(run: list[str], words: NumberWords) -> float | None:
    """Own sums for what text2num refuses: "quatre vingt", "two dozen", languages it does not know."""
    total = current = 0.0
    for word in run:
        scale = words.scales.get(word)
        value = words.words.get(word)
        if scale is not None and scale >= _THOUSAND:
            total += max(current, 1) * scale
            current = 0.0
        elif scale is not None:
            current = max(current, 1) * scale
        elif value is not None and value >= _MULTIPLIES_FROM and word in words.takes_of and current:
            current *= value
        elif value is not None:
            if current and current % _TEN and current % _HUNDRED < _TEN and value < _TEN:
                return None
            current += value
    return total + current

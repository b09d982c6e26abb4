"""One number and what multiplies or parts it: 10k, 2 1/2 thousand, half a million, two thirds of 300; linear.

(Past 300 lines: parts and scales are said within each other, "half a million", "two thirds of 3 thousand".)
"""

from dataclasses import replace

from bot.reading.tagging.digits import Number, bounded, quotient_at, raised, written
from bot.reading.tagging.spoken import decimals_at, dozens, run_at, scale_at, scale_of
from bot.reading.words.lexicon import NumberWords
from bot.reading.words.text import FRACTIONS, Token
from bot.reading.words.vocabulary import phrase_at

_HALF = 0.5
_LEAST_ADDED_TO = 100


def term_at(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """The number that begins at a token, with its scale; no range, no sum."""
    if at >= len(tokens):
        return None
    text = tokens[at].text
    if text in FRACTIONS or text.isdecimal():
        return _in_digits(tokens, at, words)
    if text in words.some:
        return _some(tokens, at, words)
    if text in words.fractions:
        return _fraction(tokens, at, words)
    if text in words.point or text == ".":
        return _bare_decimals(tokens, at, words)
    return _spelt(tokens, at, words)


def half_more_at(tokens: list[Token], at: int, words: NumberWords) -> tuple[float, int]:
    """What "and a half" adds to the number or unit before it, and how many tokens it takes; nothing: 0, 0."""
    size = phrase_at(words.more, tokens, at)
    if not size:
        return 0, 0
    part, after = tokens[at + size - 1].text, at + size
    led = any(token.text in words.article for token in tokens[at : after - 1])  # "an hour and a half of audio"
    if part in words.takes_of and not led and after < len(tokens) and tokens[after].text in words.share_of:
        return 0, 0  # "and half of them on Gemini"
    return words.fractions[part], size


def _in_digits(tokens: list[Token], at: int, words: NumberWords) -> Number:
    part = FRACTIONS.get(tokens[at].text)
    number = written(tokens, at) if part is None else Number(part, at + 1)
    if number.code:
        return number
    if number.value < 1:
        return _share(tokens, _scaled(tokens, number, words), words)
    decimals, end = decimals_at(tokens, number.end, words)
    if decimals and not number.value % 1 and not number.flaw:
        number = Number(float(f"{number.value:.0f}.{decimals}"), end)  # "2 point 5 million"
    return _scaled(tokens, number, words)


def _bare_decimals(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """`point five million`, `.5 million`; a point that no scale follows is another matter."""
    if tokens[at].text == "." and at + 1 < len(tokens) and tokens[at].before == " " and tokens[at + 1].before == "":
        decimals, end = tokens[at + 1].text, at + 2
    else:
        decimals, end = decimals_at(tokens, at, words)
    if not decimals.isdecimal():
        return None
    number = _scaled(tokens, Number(float(f"0.{decimals}"), end), words)
    return number if number.end > end else None


def _some(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """`several hundred`, `quelques milliers`: the middle of what people mean by it; "quelques 200" is about 200."""
    if at + 1 < len(tokens) and tokens[at + 1].text.isdecimal():
        return term_at(tokens, at + 1, words)
    unit = _scaled(tokens, Number(1, at + 1), words)
    if unit.value <= 1 or unit.flaw:
        return None
    low, high = words.some[tokens[at].text]
    return replace(unit, value=unit.value * (low + high) / 2, spread=(low * unit.value, high * unit.value))


def _scaled(tokens: list[Token], number: Number, words: NumberWords) -> Number:
    """A number and what multiplies it, if anything does; one that is too large is marked."""
    number = _to_a_power(tokens, number, words)
    if number.end < len(tokens) and tokens[number.end].text in words.continues:
        number = _multiplied(tokens, number, words)
    return bounded(number)


def _to_a_power(tokens: list[Token], number: Number, words: NumberWords) -> Number:
    """`10⁶`, `10^6`, `10**6`, `10 puissance 6`, `ten to the power of six`."""
    at = number.end
    if at >= len(tokens) or number.flaw:
        return number
    if tokens[at].text[0] == "^" and len(tokens[at].text) > 1:
        return raised(number, float(tokens[at].text[1:7]), at + 1)
    size = phrase_at(words.power, tokens, at)
    if not size or at + size >= len(tokens):
        return number
    exponent = tokens[at + size].text
    value = float(exponent[:6]) if exponent.isdecimal() else words.words.get(exponent)
    return number if value is None else raised(number, value, at + size + 1)


def _multiplied(tokens: list[Token], number: Number, words: NumberWords) -> Number:
    """10k, 1.5 million, 3 hundred thousand, 1,2 Md, 3 million and a half."""
    value, end, scale = number.value, number.end, number.scale
    if tokens[end].text in FRACTIONS and value >= 1 and not value % 1 and not _led_by_hyphen(tokens, end + 1):
        value, end = value + FRACTIONS[tokens[end].text], end + 1
    first = end
    while end < len(tokens) and tokens[end].text in words.multiplies:
        factor, after = _factor(tokens, end, words, first=end == first)
        if after == end:
            break
        spelt = len(tokens[after - 1].text) > 1 and tokens[after - 1].before != ""
        value, end, scale = value * factor, after, factor if spelt else 1
    if first == end == number.end and halves_its_noun(tokens, end, words):
        return number
    if end > first and (tenths := _tenths(tokens, end)):
        return Number(value + value / number.value * tenths if number.value else value, end + 1)  # "3k5"
    parts = end < len(tokens) and value > 1 and tokens[end].text in words.fractions and tokens[end].before != "'"
    if parts and not is_a_time(tokens, end, words):
        return _parts(tokens, value, end, words)
    more, size = half_more_at(tokens, end, words)
    if size:
        value, end, scale = value + more * (scale if end > first or scale > 1 else 1), end + size, 1
        if end < len(tokens) and len(tokens[end].text) > 1 and (factor := scale_of(tokens[end].text, words)) > 1:
            value, end, scale = value * factor, end + 1, factor  # "three and a half thousand"
    return Number(value, end, flaw=number.flaw, scale=scale)


def _factor(tokens: list[Token], at: int, words: NumberWords, *, first: bool) -> tuple[float, int]:
    """What a token multiplies the number before it by, and the token after it; the same token where nothing does."""
    token = tokens[at]
    letter = len(token.text) == 1
    if first and (token.before == "" or (letter and _before_its_noun(tokens, at, words))):
        glued = words.glued.get(token.text)  # "10k", "10 k images", "1,5 M d'images"
        if glued is not None:
            return glued, at + 1
    if letter and token.text in words.not_alone and token.before == " ":
        return 1, at
    factor = scale_at(tokens, at, words)
    if factor is None and (not first or token.before == " "):
        factor = dozens(token.text, words)
    if factor is not None:
        return factor, at + 1
    past = _past_of(tokens, at, words)
    if past > at and (tokens[at - 1].text in words.scales or tokens[at - 1].text in words.takes_of):
        factor = words.scales.get(tokens[past].text) or dozens(tokens[past].text, words)  # "a couple of dozen"
    return (1, at) if factor is None else (factor, past + 1)  # "dizaines DE milliers"


def _before_its_noun(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """Does a use follow, or "of": the letter of "10 k images" is a scale, that of "one T-shirt" is none."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.before == " " and (after.text in words.pieces or after.text in words.of)


def _tenths(tokens: list[Token], at: int) -> float:
    """As in "3k5": one digit glued to the letter of a scale."""
    digit = tokens[at].text if at < len(tokens) and tokens[at].before == "" == tokens[at - 1].before else ""
    return int(digit) / 10 if digit.isdecimal() and len(digit) == 1 and len(tokens[at - 1].text) == 1 else 0


def _led_by_hyphen(tokens: list[Token], at: int) -> bool:
    """As in "2 ½-hour podcasts": the half belongs to the noun."""
    return tokens[at - 1].before == " " and at < len(tokens) and tokens[at].before == "-"


def halves_its_noun(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """As in "seven half-hour podcasts": so many, each half an hour long; "three half hours" is no such thing."""
    if at + 2 >= len(tokens) or words.fractions.get(tokens[at].text) != _HALF or tokens[at].text in words.not_alone:
        return False
    noun, piece = tokens[at + 1].text, tokens[at + 2].text
    return (
        noun.isalpha()
        and not noun.endswith(words.plural_ends)
        and noun not in words.of | words.article
        and piece.isalpha()
    )


def _parts(tokens: list[Token], value: float, at: int, words: NumberWords) -> Number:
    """`three quarters of an hour`, `two thirds of 300`: a number, a noun, or an hour may follow."""
    part = value * words.fractions[tokens[at].text]
    share = _share(tokens, Number(part, at + 1), words)
    if share.end > at + 1:
        return share
    end = at + 1
    while end < min(len(tokens), at + 3) and (tokens[end].text in words.share_of or tokens[end].text in words.article):
        end += 1
    if end < len(tokens) and tokens[end].text in words.scales and end > at + 1:
        return Number(part * words.scales[tokens[end].text], end + 1)
    return Number(part, end)


def _share(tokens: list[Token], part: Number, words: NumberWords) -> Number:
    """`half of 500`, `1/3 of 300`, `le quart de 400`: so much of the number that follows."""
    at = part.end
    if at + 1 >= len(tokens) or tokens[at].text not in words.share_of or part.value >= 1:
        return part
    owned = at + 2 < len(tokens) and tokens[at + 1].text in words.possessive
    at += owned
    follows = tokens[at + 1].text
    counts = follows in words.words or (follows.isdecimal() and quotient_at(tokens, at + 1) is None)
    whole = term_at(tokens, at + 1, words) if counts else None
    if whole is None or whole.article or whole.code or whole.value <= 1:
        return part
    if owned and not (whole.end < len(tokens) and tokens[whole.end].text in words.pieces):
        return part  # "half of our 240 images" are so many; "half of our 240 pupils" are those who do something
    return bounded(replace(whole, value=part.value * whole.value))


def _past_of(tokens: list[Token], at: int, words: NumberWords) -> int:
    """The token after "of" and an article, else the same: "dizaines DE milliers"."""
    after = at
    if after < len(tokens) and tokens[after].text in words.of:
        after += 1
        if after < len(tokens) and tokens[after].text in words.article:
            after += 1
    return after if after < len(tokens) else at


def is_a_time(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """As in "10 questions a quarter for 2 quarters": a word for a part that is a period too, with nothing to part."""
    if tokens[at].text not in words.measured or tokens[at].text not in words.fractions:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or not (after.text in words.share_of or after.text in words.measured or after.before == "-")


def _fraction(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """`half a million`, `half a dozen`, `half an hour`, `half of the`, `demi-douzaine`, `quart d'heure`."""
    if is_a_time(tokens, at, words):
        return None
    value, end = words.fractions[tokens[at].text], at + 1
    share = _share(tokens, Number(value, end), words)
    if share.end > end:
        return share
    after = end
    while (
        after < len(tokens)
        and after < end + 2
        and (tokens[after].text in words.article or tokens[after].text in words.share_of)
    ):
        after += 1
    if after < len(tokens):
        factor = scale_of(tokens[after].text, words)
        if factor > 1:
            return _scaled(tokens, Number(value * factor, after + 1), words)
    led = value == _HALF and at > 0 and tokens[at - 1].text in words.article  # "une demie heure"
    glued = end < len(tokens) and (tokens[end].before == "-" or led)
    if tokens[at].text in words.not_alone and after == end and not glued:
        return None
    return Number(value, after)


def _spelt(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """A run of number words; "a" or "un" alone is marked as an article."""
    number = run_at(tokens, at, words)
    if number is None:
        return _article(tokens, at, words)
    if number.code or number.spread:
        return number
    text, end = tokens[at].text, number.end
    single = end == at + 1
    if single and text in words.not_alone:
        led = end < len(tokens) and tokens[end].text in words.share_of and text in words.takes_of
        if not led:
            return None
    article = single and text in words.article
    if article:
        found = _article(tokens, at, words)
        if found and not found.article:
            return found
    number = _scaled(tokens, number, words)
    number.article = article and number.end == end
    return number


def _article(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """`a million`, `a dozen`, `a couple of`, `a good hundred`, `an hour`; alone it is only an article."""
    if tokens[at].text not in words.article:
        return None
    after = at + 1
    if after + 1 < len(tokens) and tokens[after].text in words.sized:
        after += 1
    if after < len(tokens):
        text = tokens[after].text
        inner = None
        if text in words.scales or (text in words.words and text in words.takes_of):
            inner = _after_article(tokens, after, words)
        elif text in words.some and after == at + 1:
            inner = _some(tokens, after, words)
        elif text in words.fractions and _parted(tokens, after, words):
            inner = _fraction(tokens, after, words)
        if inner:
            return inner
    return Number(1, at + 1, article=True) if tokens[at].text not in words.of else None


def _parted(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """After "a": is this word a fraction of what follows ("a third of", "une demie heure"), or a word of its own?"""
    if tokens[at].text not in words.not_alone:
        return True
    if is_a_time(tokens, at, words):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is None:
        return False
    half = words.fractions[tokens[at].text] == _HALF and after.text.isalpha()
    return after.text in words.of or (tokens[at].before == " " and (after.before == "-" or half))


def _after_article(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """What "a" counts: the run of number words that its scale begins, "a hundred and fifty thousand"."""
    text = tokens[at].text
    if text in words.scales and len(text) == 1:
        return None
    if text in words.scales and (run := run_at(tokens, at, words)) and not run.code:
        return _scaled(tokens, run, words)
    value = scale_of(text, words) if text in words.scales else words.words[text]
    after = _past_of(tokens, at + 1, words)
    if after != at + 1 and tokens[after].text in words.scales and tokens[after].text not in words.article:
        return _scaled(tokens, Number(value * words.scales[tokens[after].text], after + 1), words)
    return _scaled(tokens, Number(value, at + 1, scale=scale_of(text, words)), words)

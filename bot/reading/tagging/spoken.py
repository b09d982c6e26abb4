"""Runs of number words and their value: "two hundred and five", "quatre-vingt-dix", "one point five"; linear."""

from bot.reading.tagging.digits import Number
from bot.reading.words.lexicon import NumberWords
from bot.reading.words.text import Token

_LONGEST_RUN = 16
_TEN = 10
_TENS = 20
_LAST_JOINED = 11
_HUNDRED = 100
_THOUSAND = 1000
_TEENS_AFTER = frozenset({60.0, 80.0})
"""Of soixante-douze and quatre-vingt-dix; English has no such number, and text2num refuses them there."""
_FOUR, _SEVEN = 4, 7
_MULTIPLIES_FROM = 10
"""From this value on a word that takes "of" multiplies what goes before it: two dozen."""


def run_at(tokens: list[Token], at: int, words: NumberWords) -> Number | None:
    """The number words that stand together here, as one number; a `code` where no number goes on so."""
    end = _run_end(tokens, at, words)
    if end == at:
        return None
    near = _neighbours(tokens, at, end, words)
    if near is not None:
        return near
    code = _code_end(tokens, at, end, words)
    if code > end:
        return Number(_year_of(tokens, at, end, code, words), code, code=True)
    run = [token.text for token in tokens[at:end]]
    value = _value_of(run, words)
    if value is None:
        return None
    number = Number(value, end, scale=scale_of(run[-1], words))
    decimals, after = decimals_at(tokens, end, words)
    return Number(float(f"{value:.0f}.{decimals}"), after) if decimals else number


def scale_of(text: str, words: NumberWords) -> float:
    """What a scale word, or a word like dozen, multiplies by; 1 for all others."""
    return words.scales.get(text) or dozens(text, words) or 1


def scale_at(tokens: list[Token], at: int, words: NumberWords) -> float | None:
    """What the scale word that stands here multiplies by: "dix milles images" are thousands, "dix milles" are miles."""
    text = tokens[at].text
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if text in words.before_pieces and after not in words.pieces:
        return None
    return words.scales.get(text)


def dozens(text: str, words: NumberWords) -> float | None:
    """How many a dozen, a centaine is; None for other words."""
    value = words.words.get(text, 0)
    return value if value >= _MULTIPLIES_FROM and text in words.takes_of else None


def decimals_at(tokens: list[Token], at: int, words: NumberWords) -> tuple[str, int]:
    """The digits that are spoken after "point": "five", "two five", "zero five", "vingt-cinq"."""
    if at + 1 >= len(tokens) or tokens[at].text not in words.point:
        return "", at
    digits, end = "", at + 1
    while end < len(tokens):
        text = tokens[end].text
        value = words.words.get(text)
        if text in words.zeros:
            digits, end = digits + "0", end + 1
        elif text.isdecimal() and not digits:
            return text, end + 1
        elif value is not None and value < _HUNDRED and text not in words.takes_of:
            after = end + 1
            while (
                after < len(tokens) and _goes_on(tokens, after, end, words) and scale_of(tokens[after].text, words) == 1
            ):
                after += 1
            part = _value_of([token.text for token in tokens[end:after]], words)
            if part is None:
                break
            digits, end = f"{digits}{part:.0f}", after
        else:
            break
    return (digits, end) if digits else ("", at)


def _run_end(tokens: list[Token], at: int, words: NumberWords) -> int:
    end = at
    while end < min(len(tokens), at + _LONGEST_RUN) and _goes_on(tokens, end, at, words):
        end += 1
    return end


def _goes_on(tokens: list[Token], at: int, start: int, words: NumberWords) -> bool:
    """Does this token go on a run of number words that began at start?"""
    text = tokens[at].text
    if at == start:
        return text in words.words or scale_at(tokens, at, words) is not None
    if text in words.joiner:
        return _joins(tokens, at, words)
    if text in words.scales:
        return len(text) > 1 and scale_at(tokens, at, words) is not None
    return text in words.words and _may_follow(tokens, at, start, words)


def _may_follow(tokens: list[Token], at: int, start: int, words: NumberWords) -> bool:
    """May this word for a number below a hundred stand right after the one before it?"""
    text, before = tokens[at].text, tokens[at - 1].text
    value, last = words.words[text], words.words.get(before, 0)
    if before in words.joiner or dozens(text, words) or (last == _FOUR and value == _TENS):
        return True
    if before in words.scales:
        return value < words.scales[before]
    if text in words.article and last < _TENS:
        return False
    if last == _TENS and at - start > 1 and words.words.get(tokens[at - 2].text) == _FOUR:
        last *= _FOUR  # "quatre vingt dix"
    tens = last >= _TENS and last % _TEN == 0
    return (tens and 0 < value < (_TENS if last in _TEENS_AFTER else _TEN)) or (last == _TEN and _SEVEN <= value < _TEN)


def _joins(tokens: list[Token], at: int, words: NumberWords) -> bool:
    """As in "vingt et un", "soixante et onze", "two hundred and five"; never "twenty and thirty"."""
    if at + 1 >= len(tokens) or tokens[at - 1].text in words.article:
        return False
    before, after = tokens[at - 1].text, words.words.get(tokens[at + 1].text)
    if after is None or tokens[at + 1].text in words.takes_of:
        return False
    if before in words.scales:
        return after < words.scales[before]
    return words.words.get(before, 0) >= _TENS and after <= _LAST_JOINED and before not in words.takes_of


def _neighbours(tokens: list[Token], at: int, end: int, words: NumberWords) -> Number | None:
    """As in "two three images", "deux trois images": the middle of two small numbers that follow each other."""
    if end - at != 1 or end >= len(tokens) or tokens[end].before != " ":
        return None
    low, high = words.words.get(tokens[at].text, 0), words.words.get(tokens[end].text, 0)
    third = tokens[end + 1].text if end + 1 < len(tokens) else ""
    if not 1 < low < high == low + 1 <= _TEN or third in words.counting or third in words.zeros:
        return None
    return Number((low + high) / 2, end + 1, spread=(low, high))


def _code_end(tokens: list[Token], at: int, end: int, words: NumberWords) -> int:
    """Where number words that make no number together end: "twenty twenty-four", "one oh five", "one two three"."""
    spoken = end
    while spoken < min(len(tokens), at + _LONGEST_RUN) and tokens[spoken].text in words.digits:
        spoken += 1
    after = tokens[spoken] if spoken < len(tokens) else None
    # "three ten-second clips" are three
    measured = after is not None and (after.text in words.measured or after.before == "-")
    return end if spoken == end or measured or tokens[spoken - 1].text in words.zeros else spoken


def _year_of(tokens: list[Token], at: int, end: int, code: int, words: NumberWords) -> float:
    """2024 of "twenty twenty-four", 1984 of "nineteen eighty-four"; 0 where it is no year."""
    first = _value_of([token.text for token in tokens[at:end]], words) or 0
    second = _value_of([token.text for token in tokens[end:code] if token.text not in words.zeros], words) or 0
    return first * _HUNDRED + second if _TEN <= first < _HUNDRED and second < _HUNDRED else 0


def _value_of(run: list[str], words: NumberWords) -> float | None:
    if len(run) == 1:
        return words.words.get(run[0]) if run[0] in words.words else words.scales.get(run[0])
    if words.text2num and not any(dozens(word, words) and word not in words.scales for word in run):
        try:
            from text_to_num import text2num

            return float(text2num(" ".join(run), words.text2num))
        except ValueError:
            pass  # a spelling that the library does not know: ours below
    return added_up([word for word in run if word not in words.joiner], words)


def added_up(run: list[str], words: NumberWords) -> float | None:
    """Own sums for what text2num refuses: "fourty two", "two dozen", languages it does not know."""
    total = current = 0.0
    for word in run:
        scale, value = words.scales.get(word), words.words.get(word, 0)
        if scale is not None and scale >= _THOUSAND:
            total, current = total + max(current, 1) * scale, 0.0
        elif scale is not None or (current and dozens(word, words)):
            current = max(current, 1) * (scale or value)
        elif current % _HUNDRED == _FOUR and value == _TENS:
            current += _FOUR * (_TENS - 1)
        elif current % (_TEN if value < _TEN else _HUNDRED) and not (
            current % _HUNDRED in _TEENS_AFTER and value < _TENS
        ):
            return None
        else:
            current += value
    return total + current

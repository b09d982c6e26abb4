"""Sizes of pictures and videos: 1024x1024, 16:9, 1080p, 4K, "full HD". A size is never a count."""

from dataclasses import dataclass

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning, longest

_FEWEST_PIXELS, _MOST_DIGITS = 100, 5
_LARGEST_RATIO = 32
_CLOCK_HOURS, _CLOCK_DIGITS = 24, 2
_SHAPES = frozenset({"16:10", "9:16", "10:16", "9:19", "9:20", "9:21", "9:18", "3:10"})
"""Ratios that could be times of day by their digits, and are none."""
_SLASHED = frozenset({"16:9", "9:16", "4:3", "3:2", "2:3", "21:9", "16:10"})
_LINES = frozenset({144, 240, 360, 480, 540, 576, 720, 900, 1080, 1440, 2160, 4320})
_KILO = frozenset({2, 4, 5, 6, 8, 12, 16})
"""Thousands of pixels that screens and videos have."""
_LOOK_BACK = 2


@dataclass(frozen=True, slots=True)
class Size:
    """A size: the token it ends before (the one it begins at, where it is rather a count), and how it is written."""

    end: int
    text: str
    doubtful: bool = False


def size_at(tokens: list[Token], at: int, language: Language, plain: str, *, turned: bool = False) -> Size | None:
    """The size that begins at a token; None where none does. turned: what is doubtful is taken the other way."""
    text = tokens[at].text
    if not text.isdecimal():
        return _in_words(tokens, at, language)
    if len(text) > _MOST_DIGITS:
        return None
    value = int(text)
    return (
        _by(tokens, at, value, language)
        or _ratio(tokens, at, value)
        or _slashed(tokens, at, language)
        or _lines(tokens, at, value)
        or _kilo(tokens, at, value, language, plain, turned=turned)
    )


def _text(tokens: list[Token], at: int) -> str:
    return tokens[at].text if 0 <= at < len(tokens) else ""


def _meaning(tokens: list[Token], at: int, language: Language) -> Meaning | None:
    found: Meaning | None = language.index.get(_text(tokens, at), {}).get(END)
    return found


def _glued(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].before != " "


def _in_words(tokens: list[Token], at: int, language: Language) -> Size | None:
    for phrase, size in language.sizes.get(tokens[at].text, ()):
        if tuple([t.text for t in tokens[at : at + len(phrase)]]) == phrase:
            return Size(at + len(phrase), size)
    return None


def _by(tokens: list[Token], at: int, wide: int, language: Language) -> Size | None:
    """`1920x1080`, `1024 × 1024`, `512*512 px`, "1024 by 1536", and one side alone: `512px`."""
    end = at + 1
    if _text(tokens, end) in language.pixels and wide >= _FEWEST_PIXELS:
        if _text(tokens, end + 1) not in language.sized_by:
            return Size(end + 1, f"{wide}x{wide}")
        end += 1
    high = _text(tokens, end + 1)
    if _text(tokens, end) not in language.sized_by or not high.isdecimal() or len(high) > _MOST_DIGITS:
        return None
    if min(wide, int(high)) < _FEWEST_PIXELS:
        return None
    end += 2
    return Size(end + (_text(tokens, end) in language.pixels), f"{wide}x{int(high)}")


def _ratio(tokens: list[Token], at: int, wide: int) -> Size | None:
    """`16:9`, never a time of day."""
    high = _text(tokens, at + 2)
    if _text(tokens, at + 1) != ":" or _glued(tokens, at + 1) != _glued(tokens, at + 2) or not high.isdecimal():
        return None
    if tokens[at + 1].before == " " or not 0 < wide <= _LARGEST_RATIO or not 0 < int(high[:3]) <= _LARGEST_RATIO:
        return None
    clock = wide <= _CLOCK_HOURS and len(high) == _CLOCK_DIGITS
    shape = f"{wide}:{int(high)}"
    return None if clock and shape not in _SHAPES else Size(at + 3, shape)


def _slashed(tokens: list[Token], at: int, language: Language) -> Size | None:
    """`16/9` right beside a picture; elsewhere a quotient."""
    shape = f"{_text(tokens, at)}:{_text(tokens, at + 2)}"
    if _text(tokens, at + 1) != "/" or shape not in _SLASHED or not (_glued(tokens, at + 1) and _glued(tokens, at + 2)):
        return None
    beside = [_meaning(tokens, index, language) for index in (at - 2, at - 1, at + 3)]
    return Size(at + 3, shape) if any(m is not None and m.act in language.uses.pixels for m in beside) else None


def _lines(tokens: list[Token], at: int, lines: int) -> Size | None:
    """`1080p`, `720 p`, `1080p60`."""
    if _text(tokens, at + 1) not in {"p", "i"} or lines not in _LINES:
        return None
    end = at + 2
    frames = _text(tokens, end).isdecimal() and tokens[end].before == ""
    return Size(end + frames, f"{lines}p")


def _kilo(tokens: list[Token], at: int, kilo: int, language: Language, plain: str, *, turned: bool) -> Size | None:
    """`4K` beside a picture or a video; "4k prompts" are four thousand, "4K videos" may be either."""
    after = at + 1
    if _text(tokens, after) != "k" or tokens[after].before != "" or kilo not in _KILO or _ranged(tokens, after + 1):
        return None
    noun, behind = _meaning(tokens, at + 2, language), _meaning(tokens, at - 1, language)
    if noun is not None and noun.model:
        noun = _meaning(tokens, at + 3, language)  # "2k chatgpt prompts"
    if noun is not None and (noun.unit or noun.group or noun.act not in {None, *language.uses.pixels}):
        return None
    size = Size(after + 1, f"{kilo}K")
    capital = plain[tokens[after].start].isupper()
    ahead = _pictures_ahead(tokens, at + 2, language)
    if ahead is None:
        named = capital and behind is not None and behind.model is not None
        led = behind is not None and bool(behind.roles & {"in_units", "during", "by", "to"})
        back = (_meaning(tokens, index, language) for index in range(max(0, at - _LOOK_BACK), at))
        return size if named or led or any(m is not None and m.act in language.uses.pixels for m in back) else None
    activity, plural = ahead
    counted = _text(tokens, at - 1).isdecimal() or _text(tokens, at - 1) in language.numbers.counting
    if counted or not plural:
        return size
    if not capital:
        return None
    sharp = (activity == "video") != turned
    return Size(size.end if sharp else at, size.text, doubtful=True)


def _ranged(tokens: list[Token], at: int) -> bool:
    """As in "12k-15k": a hyphen and another number."""
    hyphen = _text(tokens, at) == "-" or (at < len(tokens) and tokens[at].before == "-")
    return hyphen and (_text(tokens, at).isdecimal() or _text(tokens, at + 1).isdecimal())


def _pictures_ahead(tokens: list[Token], at: int, language: Language) -> tuple[str, bool] | None:
    """The pictures or videos named within two words, and whether they are several."""
    for index in range(at, min(at + 2, len(tokens))):
        phrase = longest(language.index, tokens, index)
        if phrase is not None and phrase[1].act in language.uses.pixels:
            return phrase[1].act or "", phrase[1].plural
    return None


def lift_sizes(chunks: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """The sizes, and the message without them: they play no part in its grammar, "20 1080p clips" are 20 clips."""
    sizes = [chunk for chunk in chunks if chunk.kind == "size"]
    return sizes, [chunk for chunk in chunks if chunk.kind != "size"] if sizes else chunks

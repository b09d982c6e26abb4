"""Tokens -> chunks: numbers, names and the signs of grammar, each token in one chunk; linear."""

from dataclasses import dataclass

from bot.reading.lexicon import Language, Lexicon
from bot.reading.numbers import number_at
from bot.reading.text import Token
from bot.reading.vocabulary import Meaning, longest

STOPS = frozenset(".?!\n;:=|→>…")
COMMAS = frozenset(',()[]{}"«»“”–-•~')
_REGION_FIRST = 0x1F1E6
_REGION_LAST = 0x1F1FF
_MOSTLY = 0.6
_SHOUT = 8
_SHORT = 2
"""Letters of a country's code; words as short mean too much in other languages."""


@dataclass(slots=True)
class Chunk:
    """Some tokens and what they are. value, unit: of numbers, lengths, rates. flaw: a number nobody can estimate."""

    kind: str
    start: int
    end: int
    meaning: Meaning = Meaning()  # noqa: RUF009 -- one plain meaning for all plain words: no reading changes it
    value: float = 0
    unit: str = ""
    flaw: str | None = None
    text: str = ""

    def plays(self, role: str) -> bool:
        """Has it this part in the grammar?"""
        return role in self.meaning.roles


def kind_of(meaning: Meaning) -> str:
    """The first thing that a phrase may be; what else it may be stays in its meaning."""
    for kind in ("model", "act", "thing"):
        if getattr(meaning, kind) is not None:
            return kind
    if meaning.carriers:
        return "carrier"
    for kind in ("place", "unit", "dist", "period", "rate"):
        if getattr(meaning, kind) is not None:
            return kind
    for kind in ("group", "variant", "demonym", "sources", "verb"):
        if getattr(meaning, kind):
            return kind
    return "sign"


def tag(tokens: list[Token], language: Language, lexicon: Lexicon, plain: str) -> list[Chunk]:
    """The chunks of a message."""
    letters = [c for c in plain if c.isalpha()]
    shouting = len(letters) > _SHOUT and sum(c.isupper() for c in letters) > _MOSTLY * len(letters)
    others = [other for other in lexicon.languages.values() if other is not language]
    chunks: list[Chunk] = []
    at = 0
    while at < len(tokens):
        chunk = _number(tokens, at, language) if tokens[at].text in language.numbers.between else None
        chunk = chunk or _named(tokens, at, language, plain, shouting=shouting) or _number(tokens, at, language)
        chunk = chunk or _sign(tokens, at, language, others, plain, shouting=shouting)
        chunks.append(chunk)
        at = chunk.end
    return chunks


def _named(tokens: list[Token], at: int, language: Language, plain: str, *, shouting: bool) -> Chunk | None:
    found = longest(language.index, tokens, at)
    if found is None:
        return None
    size, meaning = found
    first = tokens[at]
    if (size == 1 and _is_number_word(first.text, language)) or (meaning.caps and _digits_follow(tokens, at + size)):
        return None
    if meaning.caps and (shouting or not plain[first.start : tokens[at + size - 1].end].isupper()):
        return _plain_if_only_caps(meaning, tokens, at, size)
    kind = kind_of(meaning)
    misspelt = kind == "place" and not _as_written(plain[first.start : first.end], meaning)
    article = kind == "sign" and first.text in language.numbers.article
    if size == 1 and (misspelt or article):
        return None
    return Chunk(kind, at, at + size, meaning, text=" ".join(t.text for t in tokens[at : at + size]))


def _is_number_word(text: str, language: Language) -> bool:
    words = language.numbers
    return text in words.words or text in words.scales or text in words.fractions


def _digits_follow(tokens: list[Token], at: int) -> bool:
    """CO2 is not Colorado."""
    return at < len(tokens) and tokens[at].before == "" and tokens[at].text.isdecimal()


def _as_written(raw: str, meaning: Meaning) -> bool:
    return raw.isascii() or not meaning.written or raw.lower() in meaning.written


def _plain_if_only_caps(meaning: Meaning, tokens: list[Token], at: int, size: int) -> Chunk | None:
    """A name that counts in capitals only, in small letters: whatever else it means, else nothing."""
    kind = kind_of(
        Meaning(
            roles=meaning.roles,
            unit=meaning.unit,
            period=meaning.period,
            act=meaning.act,
            verb=meaning.verb,
            group=meaning.group,
        )
    )
    if kind == "sign" and not meaning.roles:
        return None
    return Chunk(kind, at, at + size, meaning, text=tokens[at].text)


def _number(tokens: list[Token], at: int, language: Language) -> Chunk | None:
    number = number_at(tokens, at, language.numbers)
    if number is None:
        return None
    kind = "article" if number.article else "number"
    return Chunk(
        kind,
        at,
        number.end,
        value=number.value,
        flaw=number.flaw,
        text=" ".join(t.text for t in tokens[at : number.end]),
    )


def _sign(
    tokens: list[Token], at: int, language: Language, others: list[Language], plain: str, *, shouting: bool
) -> Chunk:
    token = tokens[at]
    flag = _flag(tokens, at)
    if flag:
        return flag
    if token.text == "@" and at + 1 < len(tokens) and tokens[at + 1].before == "":
        return Chunk("mention", at, at + 2, text=tokens[at + 1].text)
    if not token.text.isalnum():
        kind = "stop" if token.text in STOPS else "comma" if token.text in COMMAS else "mark"
        return Chunk(kind, at, at + 1, text=token.text)
    if token.text not in language.known and len(token.text) > _SHORT:
        for other in others:
            chunk = _named(tokens, at, other, plain, shouting=shouting)
            if chunk and chunk.kind != "sign":
                return chunk
    return Chunk("word", at, at + 1, text=token.text)


def _flag(tokens: list[Token], at: int) -> Chunk | None:
    """Two regional letters are a country: 🇫🇷."""
    if at + 1 >= len(tokens):
        return None
    letters = [ord(tokens[i].text) for i in (at, at + 1) if len(tokens[i].text) == 1]
    if len(letters) == _SHORT and all(_REGION_FIRST <= c <= _REGION_LAST for c in letters):
        code = "".join(chr(ord("A") + c - _REGION_FIRST) for c in letters)
        return Chunk("place", at, at + 2, Meaning(place=code), text=code)
    return None

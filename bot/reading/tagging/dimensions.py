"""Numbers that are dimensions of a piece, and count none: its size, how long it lasts, what it has so many of."""

from bot.reading.tagging.chunks import Chunk, Doubt, Other
from bot.reading.tagging.numbers import Numbers
from bot.reading.tagging.sizes import size_at
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import END, Meaning

_MINUTE = 60
_SHORT = 2


class Dimensions:
    """What a message is cut from, and its numbers."""

    def __init__(self, tokens: list[Token], language: Language, plain: str, otherwise: int | None) -> None:
        self._tokens, self._language, self._plain, self._otherwise = tokens, language, plain, otherwise
        self._numbers = Numbers(tokens, language.numbers)
        self.doubts: list[Doubt] = []

    def _doubt(self, at: int, end: int, other: Other) -> None:
        words = self._plain[self._tokens[at].start : self._tokens[end - 1].end]
        self.doubts.append(Doubt(at, other, words))

    def _size(self, at: int) -> Chunk | None:
        found = size_at(self._tokens, at, self._language, self._plain, turned=at == self._otherwise)
        if found is None:
            return None
        if found.doubtful:
            self._doubt(at, at + 2, "count" if found.end > at else "size")
        return Chunk("size", at, found.end, found.text) if found.end > at else None

    def _clock(self, at: int) -> Chunk | None:
        """`1:30` before or after what lasts: a video, a song, a recording; elsewhere a time of day: no number."""
        after = self._tokens[at + 1 : at + 3]
        if len(after) < 2 or after[0].text != ":" or after[0].before == " " or after[1].before == " ":  # noqa: PLR2004
            return None
        minutes, seconds = self._tokens[at].text, after[1].text
        if not seconds.isdecimal() or len(seconds) != 2 or int(seconds) >= _MINUTE or len(minutes) > 2:  # noqa: PLR2004
            return None
        near = [self._noun(index) for index in (at - 2, at - 1, at + 3)]
        lasts = any(noun is not None and noun.act in self._language.uses.lasting for noun in near)
        value = int(minutes) * _MINUTE + int(seconds)
        said = f"{minutes}:{seconds}"
        if lasts:
            return Chunk("length", at, at + 3, said, value=value, unit="seconds")
        return Chunk("bystander", at, at + 3, said)

    def _noun(self, at: int) -> Meaning | None:
        found: Meaning | None = (
            self._language.index.get(self._tokens[at].text, {}).get(END) if 0 <= at < len(self._tokens) else None
        )
        return found

    def _attribute(self, at: int) -> Chunk | None:
        """As in "a 500-character answer", "a 12-slide deck": what a piece has, in the singular; no number of pieces."""
        if at + 2 >= len(self._tokens):
            return None
        word, piece = self._tokens[at + 1], self._noun(at + 2)
        said = self._noun(at + 1)
        told = word.before == "-" and word.text.isalpha() and len(word.text) > _SHORT
        number = self._numbers.at(at)
        if number is None or number.end > at + 1:
            return None  # "10-odd"
        free = said is None or not (said.unit or said.period or said.dist or said.group or said.plural or said.roles)
        packed = (
            said is not None and piece is not None and said.act == piece.act and said.act in self._language.uses.lasting
        )
        if not (told and free and piece is not None and piece.act) or packed:
            return None
        return Chunk("bystander", at, at + 2, f"{self._tokens[at].text} {word.text}")

    def _is_size(self, at: int) -> bool:
        if not self._is_number(at) or self._tokens[at].before != " ":
            return False
        found = size_at(self._tokens, at, self._language, self._plain)
        return found is not None and found.end > at

    def _is_number(self, at: int) -> bool:
        return at < len(self._tokens) and self._tokens[at].text.isdecimal()

"""Numbers that are no quantity of use, by what stands around them: percentages, bare years, ordinals, list marks."""

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.text import Token

_ORDINALS = frozenset({"st", "nd", "rd", "th", "e", "er", "eme", "ieme", "ere", "nde", "am", "pm"})
_YEAR_FROM, _YEAR_TO = 1900, 2100


class Asides:
    """The chunks still to come, those already made out, and what stands around a number."""

    def __init__(self, chunks: list[Chunk], tokens: list[Token], language: Language) -> None:
        self._chunks, self._tokens, self._language = chunks, tokens, language
        self.at = 0
        self.out: list[Chunk] = []

    def _next(self, ahead: int = 1) -> Chunk | None:
        index = self.at + ahead
        return self._chunks[index] if index < len(self._chunks) else None

    def _is(self, kind: str, ahead: int = 1) -> bool:
        found = self._next(ahead)
        return found is not None and found.kind == kind

    def _plays(self, role: str, ahead: int) -> bool:
        found = self._next(ahead)
        return found is not None and found.plays(role)

    def _before(self, back: int = 1) -> Chunk | None:
        return self.out[-back] if len(self.out) >= back else None

    def _as_many(self, ahead: int) -> bool:
        """As in "100 prompts on Llama and twice as many on Gemini": after a count and a pause, before a model."""
        back = 1
        while (before := self._before(back)) is not None and before.plays("light") and not before.plays("and"):
            back += 1
        joined = before is not None and (before.plays("and") or before.kind == "comma")
        after, later = self._next(ahead), self._next(ahead + 1)
        led = after is not None and (after.plays("by") or after.plays("to") or after.plays("of"))
        named = any(c is not None and c.kind in {"model", "act"} for c in (after, later if led else None))
        return joined and named and any(c.kind == "count" for c in self.out)

    def _around(self, *kinds: str) -> bool:
        before, after = self._before(), self._next()
        return before is not None and after is not None and before.kind == kinds[0] and after.kind == kinds[1]

    def _put(self, chunk: Chunk, taken: int) -> None:
        self.out.append(chunk)
        self.at += taken

    def _made(self, kind: str, first: Chunk, taken: int, value: float, unit: str = "") -> None:
        last = self._chunks[self.at + taken - 1]
        self._put(
            Chunk(
                kind,
                first.start,
                last.end,
                f"{first.text} {last.text}",
                last.meaning,
                value,
                unit,
                first.flaw,
                first.spread if value == first.value else None,
            ),
            taken,
        )

    def _negative(self, chunk: Chunk) -> bool:
        """As in "-3 images", "minus 3 images"; a dash at the start of a line, or after a word, is no sign."""
        before, earlier = self._before(), self._before(2)
        if before is None or (earlier is not None and earlier.kind in {"count", "act", "length"}):
            return False  # "20 images minus 3"
        if before.text in self._language.numbers.minus:
            return True
        dash = self._tokens[before.start] if before.text == "-" else None
        lined = earlier is not None and earlier.text == "\n"
        return dash is not None and dash.before == " " and self._tokens[chunk.start].before == "" and not lined

    def _aside(self, chunk: Chunk, after: Chunk) -> bool:
        """Percentages, bare years, ordinals, list marks; what is said with words of its own is a bystander already."""
        before = self._before()
        glued = self._tokens[after.start].before == ""
        drop = 0
        if after.plays("measure") and not self._is_noun(2):
            drop = 2  # "half a litre", "3 Wh": an amount that somebody claims
        elif glued and after.text in _ORDINALS and after.kind != "unit":
            drop = 2
        elif (
            self._is_list_mark(after, glued=glued)
            or self._is_year(chunk, after)
            or (before is not None and before.text == "#")
            or self._names_a_class(chunk)
        ):
            drop = 1
        if after.text == "%":
            self._made("percent", chunk, 2, chunk.value)
            return True
        if drop:
            self._made("aside", chunk, min(drop, len(self._chunks) - self.at), chunk.value)
        return bool(drop)

    def _names_a_class(self, chunk: Chunk) -> bool:
        """As in "my CM2", "group B4": digits glued to a word are part of a name."""
        before, token = self._before(), self._tokens[chunk.start]
        return before is not None and before.kind == "word" and token.before == "" and token.text.isdecimal()

    def _is_list_mark(self, after: Chunk, *, glued: bool) -> bool:
        before = self._before()
        starts = before is None or (before.kind == "stop" and before.text != ":")  # "logos: 12."
        closes = after.text == ")" or (after.text == "." and self._is_any_noun_after())
        return starts and glued and closes

    def _is_any_noun_after(self) -> bool:
        return self._is_noun(2) or self._is("article", 2)

    def _is_year(self, chunk: Chunk, after: Chunk) -> bool:
        token = self._tokens[chunk.start]
        if chunk.end - chunk.start != 1 or not token.text.isdecimal() or not _YEAR_FROM <= chunk.value < _YEAR_TO:
            return False
        before = self._before()
        dated = before is not None and (
            before.plays("during") or before.plays("past") or before.plays("between") or before.kind == "word"
        )
        return dated and after.kind not in {"act", "model", "unit", "group", "thing", "dist"}

    def _is_noun(self, ahead: int) -> bool:
        found = self._next(ahead)
        return found is not None and found.kind in {"act", "unit", "number", "model", "thing", "group", "sources"}

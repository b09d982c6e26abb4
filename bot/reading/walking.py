"""The walk over a message's chunks: its state, pauses, numbers without a noun yet, people and rates."""

from bot.reading.chunks import Chunk
from bot.reading.drafts import Findings, Mark, People
from bot.reading.lexicon import Language, Lexicon

TAKERS = frozenset({"transcription", "speech"})
"""Uses that are made of something else: a recording, a text."""
REACH = 6
NEAR = 4
LOOSE = 2
_YEAR, _OLDEST = 365, 120
PACKED = "packed"
"""The unit of a count that stands for so many of so many each."""
_SKIPPED = frozenset({"word", "mark", "demonym", "mention", "place"})


class Walk:
    """What every part of the walk stands on: the state, looking around, pauses, numbers and people."""

    def __init__(self, chunks: list[Chunk], language: Language, lexicon: Lexicon) -> None:
        self._chunks, self._language, self._lexicon = chunks, language, lexicon
        self.found = Findings(chunks)
        self._segment = self._clause = 0
        self._count: int | None = None
        self._article: int | None = None
        self._length: int | None = None
        self._distance: int | None = None
        self._yard = False
        self._fraction = 1.0
        self._part_at = 0
        self._visiting = 0
        self._takers: frozenset[str] | None = None

    def run(self) -> Findings:
        """Visits every chunk by its kind."""
        for at, chunk in enumerate(self._chunks):
            self._visiting = at
            if chunk.flaw:
                self.found.flaws.append(chunk.flaw)
            visit = getattr(self, f"_on_{chunk.kind}", None)
            if visit is not None:
                visit(at, chunk)
        self._flush()
        self._close_part()
        self._couple()
        return self.found

    def _couple(self) -> None:
        """As in "my partner and I each make ...": two people, where no number says otherwise."""
        if not self.found.each or self.found.people:
            return
        for at, chunk in enumerate(self._chunks):
            if chunk.plays("selves") and chunk.kind == "sign":
                before, after = self._at(at - 1), self._at(at + 1)
                if (before is not None and before.plays("and")) or (after is not None and after.plays("and")):
                    self.found.people.append(People(2, at, 0, [("", 2)]))
                    return

    # -------------------------------------------------------- looking around

    def _at(self, at: int) -> Chunk | None:
        return self._chunks[at] if 0 <= at < len(self._chunks) else None

    def _ahead(self, at: int, *, over_of: bool = True, reach: int = REACH) -> tuple[int, bool]:
        """The next chunk with a meaning of its own, and whether "of" was passed; -1 where a pause comes first."""
        passed = False
        for index in range(at + 1, min(at + 1 + reach, len(self._chunks))):
            chunk = self._chunks[index]
            if chunk.kind in _SKIPPED or chunk.kind == "article" or (chunk.kind == "sign" and chunk.plays("ai")):
                continue
            if (
                chunk.kind == "sign"
                and over_of
                and (chunk.plays("of") or chunk.plays("in_groups") or chunk.plays("by"))
                and not chunk.plays("and")
            ):
                passed = True
                continue
            if chunk.kind == "sign" and not chunk.meaning.roles & {"and", "or", "versus", "during", "between"}:
                continue
            return index, passed
        return -1, passed

    def _takers_named(self) -> frozenset[str]:
        """The takers in the message, those that a model is for among them; looked for once, where something asks."""
        if self._takers is None:
            named: set[str | None] = set()
            for chunk in self._chunks:
                named |= {chunk.meaning.act, chunk.meaning.verb}
                named.update(self._lexicon.activities_of.get(chunk.meaning.model or "", ())[:1])
            self._takers = TAKERS & named
        return self._takers

    def _mark(self, at: int, value: float = 1, unit: str = "") -> Mark:
        return Mark(at, self._segment, self._clause, value, unit)

    def _flush(self) -> None:
        """A pause: numbers that found no noun are kept for the end."""
        if self._count is not None:
            self.found.loose.append(self._mark(self._count, self._chunks[self._count].value))
        if self._length is not None:
            chunk = self._chunks[self._length]
            self.found.lengths.append(self._mark(self._length, chunk.value, chunk.unit))
        self._count = self._article = self._length = None

    # -------------------------------------------------------- pauses and signs

    def _close_part(self) -> None:
        """The end of what a part of people may be of; Crowds says what it means."""

    def _on_stop(self, _: int, __: Chunk) -> None:
        self._flush()
        self._segment += 1
        self._clause += 1
        self._distance = None

    def _on_comma(self, _: int, chunk: Chunk) -> None:
        if chunk.text in {",", ";", "-", "–", "•"}:
            self._flush()
            self._clause += 1

    def _on_sign(self, at: int, chunk: Chunk) -> None:
        roles = chunk.meaning.roles
        if "ai" in roles:
            self.found.ai = True
        if roles & {"and", "or", "versus"} and not roles & {"of", "in_groups"} and not self._describes(at, roles):
            self._flush()
            self._clause += 1
        if "how_many" in roles:
            self._yard = True
        elif "in_units" not in roles and roles & {"and", "or", "versus", "by"}:
            self._yard = False

    def _describes(self, at: int, roles: frozenset[str]) -> bool:
        """As in "six match posters": a word of comparing between a number and its noun compares nothing."""
        after = self._at(at + 1)
        weak = not roles & {"and", "or", "versus_strong"}
        return (
            weak and self._count is not None and at - self._count <= LOOSE and after is not None and after.kind == "act"
        )

    def _on_word(self, at: int, _: Chunk) -> None:
        if self._article is not None and at - self._article > LOOSE:
            self._article = None  # "a single small prompt" is still one; further on it belongs to something else

    def _on_each(self, at: int, chunk: Chunk) -> None:
        self.found.each.append(self._mark(at, unit=chunk.text))

    def _on_versions(self, at: int, chunk: Chunk) -> None:
        last = self.found.drafts[-1] if self.found.drafts else None
        ahead = self._chunks[at + 1 : at + 1 + NEAR]
        led = bool(ahead) and ahead[0].plays("of")
        if (
            led
            and any(c.kind in {"count", "people"} for c in ahead)
            and any(c.kind == "each" or c.plays("each") for c in ahead)
        ):
            self.found.versions *= chunk.value  # "8 variants of each of 15 covers"
        elif last is not None and last.verb and last.activity == "chat":
            last.count, last.counted, last.verb = chunk.value, True, False  # "m'a écrit 3 essais"
        elif last is not None:
            last.count *= chunk.value
        else:
            self.found.versions *= chunk.value

    def _on_occasions(self, at: int, chunk: Chunk) -> None:
        after = self._at(at + 1)
        ahead, _ = self._ahead(at, reach=3)
        last = self.found.sides[-1] if self.found.sides else None
        if last is not None and not last.counted and not last.yardstick and 0 < at - last.start <= LOOSE:
            last.count, last.counted = last.count * chunk.value, True  # "boiling a kettle twice"
        elif ahead >= 0 and self._chunks[ahead].kind == "thing":
            self._count = at  # "run the dishwasher twice", "deux fois le lave-vaisselle"
        elif after is None or not (after.plays("superlatives") or after.plays("versus")):
            self.found.occasions.append(self._mark(at, chunk.value))

    def _on_rate(self, at: int, chunk: Chunk) -> None:
        self.found.rates.append(self._mark(at, chunk.value, chunk.unit))

    def _on_hourly(self, at: int, chunk: Chunk) -> None:
        self.found.hourly.append(self._mark(at, chunk.value, chunk.unit))

    def _on_span(self, at: int, chunk: Chunk) -> None:
        if self._is_age(at, chunk):
            chunk.kind = "age"
        else:
            self.found.spans.append(self._mark(at, chunk.value, chunk.unit))

    def _is_age(self, at: int, chunk: Chunk) -> bool:
        """As in "my son of 14 years", "mon fils de 14 ans", "ma fille a 12 ans", "à 40 ans"."""
        before, earlier = self._at(at - 1), self._at(at - 2)
        if before is None or chunk.value % _YEAR or chunk.value > _OLDEST * _YEAR:
            return False
        if before.plays("of"):
            return earlier is not None and earlier.kind in {"group", "people"}
        return before.plays("to")

"""Tokens -> chunks: numbers, names and the signs of grammar, each token in one chunk; linear.

(Past 300 lines: one pass, in which each kind of chunk knows what the others would take.)
"""

from dataclasses import dataclass

from bot.reading.tagging.bystanders import RATIO, TOLD, Bystanders
from bot.reading.tagging.chunks import Chunk, Doubt
from bot.reading.tagging.dimensions import Dimensions
from bot.reading.tagging.elisions import takes_too_much
from bot.reading.tagging.terms import is_a_time
from bot.reading.tagging.versions import InSentence
from bot.reading.words.lexicon import DIGITS, Language, Lexicon
from bot.reading.words.text import Token, country_of_flag
from bot.reading.words.vocabulary import END, NOTHING, Meaning, longest

STOPS = frozenset(".?!\n;:=|→>…")
COMMAS = frozenset(',()[]{}"«»“”–-•~')
SIGNS = {**dict.fromkeys(COMMAS, "comma"), **dict.fromkeys(STOPS, "stop")}
_MOSTLY = 0.6
_SHOUT = 8
_MOST_DIGITS = 15
_YEARS = 1900, 2100
_SHORT = 2
"""Letters of a country's code; words as short mean too much in other languages."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A message cut into chunks, and the pieces of it that may be two things."""

    chunks: list[Chunk]
    doubts: tuple[Doubt, ...]


def tag(
    tokens: list[Token], language: Language, lexicon: Lexicon, plain: str, *, otherwise: int | None = None
) -> Tagged:
    """The chunks of a message. otherwise: the token from which a doubtful piece is taken for its other meaning."""
    tagger = _Tagger(tokens, language, lexicon, plain, otherwise)
    alone, begins, known = language.alone, language.begins, language.known
    beside_digits, digits_ahead = language.beside_digits, language.digits_ahead
    texts = [*[token.text for token in tokens], END, END]
    chunks: list[Chunk] = []
    at, models = 0, 0
    while at < len(tokens):
        text, after = texts[at], texts[at + 1]
        found = alone.get(text)
        # What most of a message is made of is seen here; what hangs on more than the next words is left to the tagger.
        if (
            found is not None
            and after not in found[2]
            and after not in found[3]
            and not (DIGITS in found[3] and after.isdecimal())
        ):
            chunks.append(Chunk(found[0], at, at + 1, text, found[1], found[4]))
        elif found is None and text not in begins and text in known and text.isalpha():
            chunks.append(Chunk("word", at, at + 1, text))
        elif text in SIGNS and text not in begins:
            chunks.append(Chunk(SIGNS[text], at, at + 1, text))
        elif (
            text.isdecimal()
            and text[0] != "0"
            and len(text) <= _MOST_DIGITS
            and after.isalpha()
            and tokens[at + 1].before == " "
            and (text not in begins or after not in digits_ahead.get(text, after))
            and (ends := beside_digits.get(after, NOTHING)) is not None
            and texts[at + 2] not in ends
        ):
            chunks.append(Chunk("number", at, at + 1, text, value=float(text)))  # "20 images"
        else:
            chunk = tagger.chunk_at(at, chunks[-1] if chunks else None)
            chunks.append(chunk)
            models += chunk.kind == "model"
        at = chunks[-1].end
    return Tagged(_named_once(chunks, tokens) if models > 1 else chunks, tuple(tagger.doubts))


def _named_once(chunks: list[Chunk], tokens: list[Token]) -> list[Chunk]:
    """As in "openai/gpt-5.1", "ChatGPT's GPT-5.2": the maker or the product, glued to the name, is no second model."""
    makers = {
        at
        for at in range(len(chunks) - 2)
        if chunks[at].kind == chunks[at + 2].kind == "model"
        and (chunks[at + 1].text == "/" or (chunks[at + 1].text == "s" and tokens[chunks[at + 1].start].before == "'"))
        and tokens[chunks[at + 1].start].before != " "
        and (chunks[at + 1].text != "/" or tokens[chunks[at + 2].start].before != " ")
    }
    chunks = [c for at, c in enumerate(chunks) if at not in makers and at - 1 not in makers] if makers else chunks
    return [c for at, c in enumerate(chunks) if not _is_said_again(chunks, at)]


def _is_said_again(chunks: list[Chunk], at: int) -> bool:
    """As in "Mistral (Le Chat)": the same AI by its other name, in brackets."""
    if at < 2 or chunks[at].kind != "model" or chunks[at - 1].text != "(":  # noqa: PLR2004 -- a name and a bracket
        return False
    before = chunks[at - 2]
    return before.kind == "model" and before.meaning.model == chunks[at].meaning.model


class _Tagger(Dimensions):
    """What every chunk of a message is made out from."""

    def __init__(
        self, tokens: list[Token], language: Language, lexicon: Lexicon, plain: str, otherwise: int | None
    ) -> None:
        super().__init__(tokens, language, plain, otherwise)
        self._others = [other for other in lexicon.whole if other is not language]
        self._shouts: bool | None = None
        self._bystanders = Bystanders(tokens, language, self._numbers)

    def chunk_at(self, at: int, last: Chunk | None) -> Chunk:
        """The chunk that begins at a token. last: the one that ends there."""
        text, language = self._tokens[at].text, self._language
        digits = text.isdecimal()
        counted = last is not None and last.kind in {"number", "article"}
        if not digits and text not in language.begins:
            if text in language.known and text.isalnum():
                return Chunk("word", at, at + 1, text)
            return self._stranger(at, counted=counted) or self._sign(at)
        counts = digits or text in language.numbers.begins
        chunk = self._size(at) if text in language.sizes and not digits else None
        if digits and at + 1 < len(self._tokens):
            after = self._tokens[at + 1]
            if after.text in language.size_signs:
                chunk = self._size(at) or self._clock(at)
            if chunk is None and after.before == "-":
                chunk = self._attribute(at)
        if chunk is None and digits and self._is_size(at + 1):
            chunk = Chunk("number", at, at + 1, text, value=float(text[:_MOST_DIGITS]))  # "20 512x512 images"
        if chunk is None and text in language.models.roots:
            unit = text in language.unit_names and last is not None and self._asks_in(at, last)
            chunk = Chunk("word", at, at + 1, text) if unit else self._model(at, counted=counted)
        if chunk is None and (counts or text in language.bystanders.words or text in language.months):
            chunk = self._bystander(at)
        return chunk or self._counted_or_named(at, counts=counts) or self._sign(at)

    def _counted_or_named(self, at: int, *, counts: bool) -> Chunk | None:
        """A number or a phrase of the vocabulary, the longer of the two. counts: a number may begin here."""
        text, chunk = self._tokens[at].text, None
        if counts and text in self._language.numbers.leads:
            chunk = self._number(at)
        if chunk is None and text in self._language.index:
            chunk = self._named(at, self._language)
            if chunk is not None and counts and chunk.kind == "sign" and chunk.end > at + 1:
                number = self._number(at)  # "a few hundred" is more than "a few"
                chunk = number if number is not None and number.end > chunk.end else chunk
        return chunk or ((self._number(at) or self._part(at)) if counts else None)

    def _bystander(self, at: int) -> Chunk | None:
        found = self._bystanders.at(at)
        if found and any(self._is_size(within) for within in range(at + 1, found[0])):
            return None  # "en 1920x1080" is no year
        if not found:
            return None
        end, kind = found
        number = self._numbers.at(at)
        if kind == RATIO and number is not None:  # what it is more of than what is read as ever
            return Chunk("occasions", at, number.end + 1, _joined(self._tokens, at, number.end + 1), value=1.0)
        told = kind == TOLD
        return Chunk("bystander" if told else kind, at, end, _joined(self._tokens, at, end), unit=TOLD if told else "")

    def _named(self, at: int, language: Language) -> Chunk | None:
        found = longest(language.index, self._tokens, at)
        if found is not None and found[0] > 1 and takes_too_much(self._tokens, at, *found, language):
            found = longest(language.index, self._tokens[: at + found[0] - 1], at)
        if found is None:
            return None
        size, meaning = found
        first, end = self._tokens[at], at + size
        numbers = language.numbers
        part = size == 1 and first.text in numbers.counting and not is_a_time(self._tokens, at, numbers)
        if part or (meaning.caps and _digits_follow(self._tokens, end)):
            return None
        kind = meaning.kind
        if (meaning.caps or meaning.proper) and not self._in_capitals(at, end, whole=meaning.caps):
            return Chunk(meaning.small, at, end, first.text, meaning) if meaning.small else None
        if meaning.names_product:
            around = InSentence(self._language, self._plain, self._before(at), counted=self._counts_before(at))
            end = self._language.models.end_of(self._tokens, end, around)
            return Chunk(kind, at, end, _joined(self._tokens, at, end), meaning)
        if size > 1:
            if kind == "sign" and self._parts_follow(end):
                end, meaning = at + 1, self._language.index[first.text][END]
            return Chunk(kind, at, end, _joined(self._tokens, at, end), meaning)
        misspelt = kind == "place" and not _as_written(self._plain[first.start : first.end], meaning)
        article = kind == "sign" and first.text in language.numbers.article
        return None if misspelt or article else Chunk(kind, at, end, first.text, meaning)

    def _in_capitals(self, at: int, end: int, *, whole: bool) -> bool:
        """Are all letters capitals, or else the first of the last word, in a message where that tells anything?"""
        raw = self._plain[self._tokens[at if whole else end - 1].start : self._tokens[end - 1].end]
        return (raw if whole else raw[0]).isupper() and not self._shouting()

    def _part(self, at: int) -> Chunk | None:
        """A word for a part that is no number here: "and half on Gemini"."""
        node = self._language.index.get(self._tokens[at].text, {}).get(END)
        return Chunk("sign", at, at + 1, self._tokens[at].text, node) if node and node.multiple else None

    def _model(self, at: int, *, counted: bool) -> Chunk | None:
        """A model's name with its version, be it taken apart or a longer phrase of the vocabulary ("Photoshop AI")."""
        if not self._language.models.goes_on(self._tokens, at):
            return None
        around = InSentence(
            self._language, self._plain, self._before(at), counted=counted, turned=at == self._otherwise
        )
        named = self._language.models.at(self._tokens, at, around)
        phrase = longest(self._language.index, self._tokens, at)
        if phrase is not None and phrase[0] > 1 and around.says_per(self._tokens, at + phrase[0] - 1):
            end = at + phrase[0] - 1  # "Gemini pro Jahr"
            phrase = longest(self._language.index, self._tokens[:end], at)
            if named is None and phrase is not None and phrase[1].kind == "model":
                return Chunk("model", at, end, _joined(self._tokens, at, end), phrase[1])
        whole = at + phrase[0] if phrase is not None and phrase[1].kind == "model" else at
        counts = named is not None and self._is_number(named.end) and not self._tokens[whole - 1].text.isalpha()
        if phrase is not None and whole > (named.end - bool(phrase[1].product) if named else at) and not counts:
            end = self._language.models.end_of(self._tokens, whole, around)
            text = _joined(self._tokens, at, end)
            return Chunk("model", at, end, text, phrase[1], near=end > whole)
        if named is None:
            return None
        if around.doubtful:
            self._doubt(at, named.end + counts, "name" if counts else "count")
        return Chunk("model", at, named.end, _joined(self._tokens, at, named.end), named.meaning, near=named.near)

    def _counts_before(self, at: int) -> bool:
        """Does a number stand right before: "20 Ideogram 3 images"?"""
        return at > 0 and self._tokens[at - 1].text.isdecimal()

    def _asks_in(self, at: int, last: Chunk) -> bool:
        """As in "how many MJ": a unit in capitals, where one is asked for; else a model's short name."""
        capitals = self._plain[self._tokens[at].start : self._tokens[at].end].isupper()
        if not (last.plays("how_many") or last.plays("in_units")):
            return False
        self._doubt(at, at + 1, "name" if capitals else "unit")
        return capitals != (at == self._otherwise)

    def _before(self, at: int) -> Token | None:
        return self._tokens[at - 1] if at else None

    def _stranger(self, at: int, *, counted: bool) -> Chunk | None:
        """A capitalised word that nobody knows, with its version: "Phi-4", "Ideogram 3": one name, and no count."""
        token = self._tokens[at]
        if at + 1 == len(self._tokens) or not token.text.isalpha() or not self._plain[token.start].isupper():
            return None
        if token.text in self._language.week or any(token.text in other.known for other in self._others):
            return None  # "Fridays 12" are so many on that day
        around = InSentence(self._language, self._plain, self._before(at), counted=counted, known=False)
        end = self._language.models.end_of(self._tokens, at + 1, around)
        return Chunk("word", at, end, _joined(self._tokens, at, end)) if end > at + 1 else None

    def _parts_follow(self, end: int) -> bool:
        """As in "les deux tiers", "de plus ou moins 20": the end of a phrase belongs to the number after it."""
        if self._tokens[end - 1].text in self._language.numbers.hedges:
            number = self._numbers.at(end - 1)
            return number is not None and number.end > end
        parts = end < len(self._tokens) and self._tokens[end].text in self._language.numbers.fractions
        return parts and self._tokens[end - 1].text in self._language.numbers.words

    def _shouting(self) -> bool:
        """Is the message all in capitals, so that they tell nothing?"""
        if self._shouts is None:
            letters = [c for c in self._plain if c.isalpha()]
            self._shouts = len(letters) > _SHOUT and sum(c.isupper() for c in letters) > _MOSTLY * len(letters)
        return self._shouts

    def _number(self, at: int) -> Chunk | None:
        number = None if self._is_new(at) else self._numbers.at(at)
        if number is None:
            return None
        kind = "article" if number.article else "number"
        if number.code:
            kind = "date" if _YEARS[0] <= number.value < _YEARS[1] else "bystander"
        text = _joined(self._tokens, at, number.end)
        return Chunk(kind, at, number.end, text, value=number.value, flaw=number.flaw, spread=number.spread)

    def _is_new(self, at: int) -> bool:
        """As in "un jean neuf": after a noun, with none to count after it."""
        if self._tokens[at].text not in self._language.numbers.also_new or not at:
            return False
        before, after = (
            self._language.index.get(self._tokens[i].text, {}).get(END)
            for i in (at - 1, min(at + 1, len(self._tokens) - 1))
        )
        noun = before is not None and (before.thing or before.act or before.carriers)
        return bool(noun) and not (after is not None and (after.act or after.unit or after.period))

    def _sign(self, at: int) -> Chunk:
        text = self._tokens[at].text
        if not text.isalnum():
            return self._mark(at, text)
        if text not in self._language.known and len(text) > _SHORT:
            for other in self._others:
                chunk = self._named(at, other)
                if chunk and chunk.kind != "sign":
                    return chunk
        return Chunk("word", at, at + 1, text)

    def _mark(self, at: int, text: str) -> Chunk:
        if (country := country_of_flag(self._tokens, at)) is not None:
            return Chunk("place", at, at + 2, country, Meaning(place=country))
        if text == "@" and at + 1 < len(self._tokens) and self._tokens[at + 1].before == "":
            return Chunk("mention", at, at + 2, self._tokens[at + 1].text)
        return Chunk(SIGNS.get(text, "mark"), at, at + 1, text)


def _joined(tokens: list[Token], start: int, end: int) -> str:
    return tokens[start].text if end - start == 1 else " ".join([t.text for t in tokens[start:end]])


def _digits_follow(tokens: list[Token], at: int) -> bool:
    """CO2 is not Colorado."""
    return at < len(tokens) and tokens[at].before == "" and tokens[at].text.isdecimal()


def _as_written(raw: str, meaning: Meaning) -> bool:
    return raw.isascii() or not meaning.written or raw.lower() in meaning.written

"""The people, the numbers and the AIs of a message in order: what unlike_parts.py makes parts of a crowd out of.

A number without a noun may be either: "20 used Gemini, one essay each", "the other three 4". (Past 300 lines: one
reading from left to right.)
"""

from dataclasses import dataclass, replace

from bot.reading.sums.revising import NUMBERED
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.message import Message
from bot.reading.words.vocabulary import phrase_at

_NOUNS = frozenset({"act", "sources"})
_NEAR = 4
_DOES = ("doing", "telling")
_PARTED = ("the_rest", "the_other", "absent", "only_some", "took_part", "all_but", "declines")
_LIGHT = frozenset({"sign", "article"})
_FEWEST = 2
_PERCENT = 100


@dataclass(frozen=True, slots=True)
class People:
    """A part of a crowd, or all of it, the chunks [at, end). value: so many, below 1 that share, 0 all that are left.

    sure: are they people whatever stands around?
    """

    at: int
    end: int
    value: float
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Amount:
    """So many of something. noun: where the noun stands, or the number where that is left out."""

    at: int
    noun: int
    value: float
    rate: int | None = None
    people: People | None = None
    """Who it is, where it is no amount: "20 used Gemini"."""


Item = People | Amount | int
"""What stands in a message; a number is where an AI is named."""


class Row:
    """The people, the numbers and the AIs of a message, in order."""

    def __init__(self, message: Message, chunks: list[Chunk], cues: Cues) -> None:
        self.message, self.chunks = message, chunks
        self._does = {start for cue in _DOES for start, _ in cues.spans(cue)}
        self._rests, self._others = cues.spans("the_rest"), cues.spans("the_other")
        self._parted = cues.has(*_PARTED)
        self._used: set[int] = set()
        """Where an "other" ends that belongs to the number before it."""
        self.whole: People | None = None
        """All, where a part names them: "a third of the 60"."""
        self.items: list[Item] = []
        self.barred = False
        """Are any of them in groups that nobody counted?"""
        at = 0
        while at < len(chunks):
            at = self._step(at)

    def _step(self, at: int) -> int:
        """Takes what begins at a chunk; where it goes on."""
        chunk = self.chunks[at]
        people = self._people(at)
        if people is not None:
            self.items.append(people)
            return people.end
        self.barred |= chunk.kind == "group" and any(c.plays("in_groups") for c in self.chunks[at + 1 : at + 2])
        if chunk.kind == "model":
            self.items.append(at)
        elif (amount := self._amount(at)) is not None:
            self.items.append(amount)
            self.items += [i for i in range(amount.at, amount.noun) if self.chunks[i].kind == "model"]
            return max(amount.noun + 1, amount.people.end if amount.people is not None else 0)
        return at + 1

    # ------------------------------------------------------------ people

    def _people(self, at: int) -> People | None:
        chunk = self.chunks[at]
        if chunk.kind in {"people", "group"} and (grouped := self._in_groups(at)):
            return grouped
        found = self._share(at) or self._rest(at) or self._one_of_them(at) or self._of_a_trade(at)
        if found is not None or chunk.kind != "people" or chunk.flaw or chunk.everyone or self._is_bare(at):
            return found
        return People(at, at + 1, chunk.value) if chunk.value >= 1 and chunk.unit != "article" else None

    def _in_groups(self, at: int) -> People | None:
        """As in "2 classes of 25", "a team of 11"."""
        chunk, after = self.chunks[at], self.chunks[at + 1 : at + 3]
        if chunk.kind == "group" and chunk.text.endswith(self.message.language.numbers.plural_ends):
            return None  # "the others in teams of 4"
        if len(after) < _FEWEST or not after[0].plays("in_groups") or after[1].kind not in {"people", "count"}:
            return None
        if after[1].value <= 1 or (after[1].kind == "count" and self._noun(at + 2) > at + 2):
            return None
        if chunk.kind == "people" and after[0].plays("where"):
            return None
        end = at + 3 + (at + 3 < len(self.chunks) and self.chunks[at + 3].kind == "each" and chunk.kind == "people")
        times = chunk.value if chunk.kind == "people" else 1.0
        return People(at, end, after[1].value * times)

    def _share(self, at: int) -> People | None:
        """As in "a third of the 60", "40 %", "another third", "20 of the 50"."""
        chunk, fractions = self.chunks[at], self.message.language.numbers.fractions
        share = 0.0
        if chunk.kind == "percent":
            share = chunk.value / _PERCENT
        elif chunk.kind in {"count", "people"} and 0 < chunk.value < 1 and not self._is_rest(at):
            share = chunk.value
        elif (
            chunk.kind in {"word", "sign", "period"}
            and at
            and self.chunks[at - 1].plays("another")
            and not self._is_rest(at)
        ):
            share = fractions.get(chunk.text, 0.0)
        if not share and chunk.kind in {"count", "people"} and chunk.value >= 1 and " " in chunk.text:
            known = next((fractions[word] for word in chunk.text.split() if word in fractions), 0.0)
            if known and self.whole is None and not self.items:  # « un tiers des 60 »
                self.whole = People(at, at, round(chunk.value / known))
                return People(at, at + 1, chunk.value)
        some = share or (chunk.value if chunk.kind == "count" and chunk.value >= 1 and not chunk.flaw else 0.0)
        if not some:
            return None
        first = at + 1
        of = share and " " in chunk.text  # "a third of"
        ahead = self.chunks[first : first + _NEAR]
        number = next((i for i, c in enumerate(ahead) if c.kind not in _LIGHT), None)
        if number is not None and (of or any(c.plays("of") or c.plays("in_groups") for c in ahead[:number])):
            all_ = ahead[number]
            bare = all_.kind == "count" and bool(share) and self._noun(first + number) == first + number
            if (all_.kind == "people" or bare) and some < all_.value > 1 and self.whole is None:
                self.whole = People(first + number, first + number + 1, all_.value)
                return People(at, first + number + 1, some)
        return People(at, at + 1, share) if share else None

    def _one_of_them(self, at: int) -> People | None:
        """As in « l'un pose »: words that end in an article, and no more."""
        chunk, last = self.chunks[at], self.message.tokens[self.chunks[at].end - 1].text
        one = chunk.kind == "sign" and chunk.end > chunk.start + 1 and last in self.message.language.numbers.article
        return People(at, at + 1, 1.0) if one and self._does_something(at + 1) else None

    def _of_a_trade(self, at: int) -> People | None:
        """As in "seven film students": a word for people after one for what they make."""
        chunk, noun = self.chunks[at], self._noun(at)
        people = noun > at and noun + 1 < len(self.chunks) and self.chunks[noun + 1].kind == "group"
        return People(at, noun + 2, chunk.value) if people and chunk.kind == "count" and chunk.value > 1 else None

    def _is_bare(self, at: int) -> bool:
        """As in « les autres 2 »: a number of people or of what they make."""
        chunk = self.chunks[at]
        told = at > 0 and self.chunks[at - 1].plays("headcount")
        return chunk.kind == "people" and chunk.end == chunk.start + 1 and not told

    def _is_rest(self, at: int) -> bool:
        return any(start <= self.chunks[at].start < end for start, end in self._rests)

    def _rest(self, at: int) -> People | None:
        """As in "the rest", « les autres », "the other half"."""
        start = self.chunks[at].start
        ends = [end for first, end in self._rests if first <= start < end]
        if not ends:
            return self._the_others(at)
        end = next((i for i in range(at, len(self.chunks)) if self.chunks[i].start >= max(ends)), len(self.chunks))
        numbered = any(c.kind in NUMBERED and c.value >= 1 for c in self.chunks[at:end])
        return None if numbered else People(at, end, 0.0)

    def _the_others(self, at: int) -> People | None:
        """As in « les deux autres », "the other": with no number of theirs beside it, but one within other words."""
        here = self.chunks[at]
        span = next((one for one in self._others if one[0] == here.start), None)
        if span is None or span[1] in self._used:
            return None
        end = next((i for i in range(at, len(self.chunks)) if self.chunks[i].start >= span[1]), len(self.chunks))
        last = self.message.tokens[here.start - 1].text if here.start else ""
        within = at > 0 and self.chunks[at - 1].kind == "sign" and last in self.message.language.numbers.words
        if not within and any(
            c.kind in NUMBERED for c in (*self.chunks[max(0, at - 1) : at], *self.chunks[end : end + 1])
        ):
            return None
        self._used.add(span[1])
        return People(at, end, 0.0)

    def _bare(self, at: int) -> People | None:
        """Who a number without a noun would be: "20 used Gemini", "the other three 4 a day", « les 8 autres »."""
        chunk, after = self.chunks[at], at + 1
        if chunk.value % 1:
            return None
        others = any(end == chunk.start and end not in self._used for _, end in self._others) and not self._is_rest(
            at - 1
        )
        if after < len(self.chunks) and any(start == self.chunks[after].start for start, _ in self._others):
            others, after = True, after + 1
            self._used.add(self.chunks[after - 1].end)
        return People(at, after, chunk.value, sure=others or self._does_something(after))

    def is_told_of_others(self) -> bool:
        """Is there a rest, or a share, or are some away? Other rules make out who did it then."""
        one_in = self.message.language.numbers.one_in
        return self._parted or any(chunk.text in one_in for chunk in self.chunks)

    def is_followed(self, amount: Amount) -> bool:
        """As in "two refused": does a word follow that is no plural?"""
        after = self.chunks[amount.at + 1 : amount.at + 2]
        plural = bool(after) and after[0].text.endswith(self.message.language.numbers.plural_ends)
        return bool(after) and after[0].kind == "word" and not plural

    def are_named(self, one: People, amount: Amount) -> bool:
        """Is it people for sure, or a number before a plural that nobody knows, where "each" is said again?"""
        if one.sure:
            return True
        who, what = (self.chunks[at + 1 : at + 2] for at in (one.at, amount.at))
        plural = bool(who) and who[0].kind == "word" and who[0].text.endswith(self.message.language.numbers.plural_ends)
        stranger = amount.noun == amount.at and bool(what) and what[0].kind == "word"
        return plural and not stranger and sum(chunk.kind == "each" for chunk in self.chunks) >= _FEWEST

    def _does_something(self, at: int) -> bool:
        """Does a verb stand here: "used", « ont posé »?"""
        if at >= len(self.chunks):
            return False
        chunk = self.chunks[at]
        speaker = chunk.plays("selves") or chunk.plays("jointly") or chunk.text in self.message.language.inverted
        return chunk.kind == "verb" or (chunk.kind in {"word", "sign"} and chunk.start in self._does and not speaker)

    def the_last(self, amount: Amount) -> People | None:
        """Who is named before a number, as in « la troisième 10 », "the boss 4"."""
        last = next((i for i in range(amount.at - 1, -1, -1) if not self._does_something(i)), 0)
        for at in range(last, max(0, last - _FEWEST), -1):
            chunk, lead = self.chunks[at], self.chunks[at - 1]
            if not (chunk.kind in {"word", "group"} or chunk.plays("past") or chunk.plays("superlatives")):
                return None
            if lead.kind == "article" or (lead.kind == "sign" and (lead.plays("light") or lead.plays("owners"))):
                return People(at - 1, last + 1, 1.0)
        return None

    # ------------------------------------------------------------ amounts

    def of_each(self, amount: Amount) -> Amount | None:
        """The number with a noun that nobody knows, right before an "each": "three complaints each"."""
        for at in range(amount.at + 1, min(amount.at + 1 + _NEAR, len(self.chunks))):
            if self.chunks[at].kind == "each":
                return replace(amount, noun=at - 1) if amount.value else None
            if self.chunks[at].kind != "word":
                break
        return None

    def _amount(self, at: int) -> Amount | None:
        chunk, noun = self.chunks[at], self._noun(at)
        if phrase_at(self.message.language.unlike_days["none"], self.message.tokens, chunk.start):
            return Amount(at, at, 0.0) if self.items else None
        bare = chunk.kind == "count" or self._is_bare(at)
        if (bare or chunk.kind == "occasions") and chunk.value >= 1 and not chunk.flaw:
            people = self._bare(at) if noun == at and bare else None
            return Amount(at, noun, chunk.value, self._rate(max(at, noun)), people)
        if chunk.kind == "article" and chunk.value == 1:
            one = Amount(at, noun, 1.0, self._rate(noun))
            return one if noun > at else self.of_each(one)
        return None

    def _noun(self, at: int) -> int:
        """Where the noun of a number stands; the number itself where none follows."""
        for here in range(at + 1, min(at + 1 + _NEAR, len(self.chunks))):
            chunk = self.chunks[here]
            if chunk.kind in _NOUNS or chunk.meaning.written_by:
                return here
            if self._does_something(here) or not (chunk.kind in {"word", "length", "model"} or chunk.plays("ai")):
                break
        return at

    def _rate(self, noun: int) -> int | None:
        for at in range(noun + 1, min(noun + 1 + _NEAR, len(self.chunks))):
            if self.chunks[at].kind == "rate":
                return at
            if self.chunks[at].kind in {*NUMBERED, "stop", "comma", "model"}:
                return None
        return None


def stands(item: Item) -> int:
    """Where an item begins."""
    return item if isinstance(item, int) else item.at


def ends(item: Item) -> int:
    """The chunk after an item."""
    return item + 1 if isinstance(item, int) else item.end if isinstance(item, People) else item.noun + 1


def as_people(item: Item) -> People | None:
    """The people that an item is, or may be."""
    return item if isinstance(item, People) else item.people if isinstance(item, Amount) else None

"""All who live in a place as so many people: "everybody in Ireland", "every American", « la France entière ».

A rule, since it is a matter of words and of a figure, and no labelled message tells it. Only where what they do is
counted in the same sentence, and where nobody said another number of people: "everybody in our class of 28 in Ireland".
"""

from typing import NamedTuple

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language, PhrasesByFirst
from bot.reading.words.message import Message
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import phrase_at

WORLD = "WORLD"
_USES = frozenset({"act", "verb", "sources", "model"})
_COUNTS = frozenset({"count", "article", "rate", "occasions", "hourly", "versions", "length"})
_NUMBERED = (_USES - {"model"}) | {"count", "occasions"}
_NAMES = frozenset({"place", "demonym"})
_FOLLOW = frozenset({"verb", "count", "article", "rate", "each", "occasions"})
"""What may follow an adjective that stands for its people."""
_LEADS = 5
"""Chunks from a share to those it is of."""
LONGEST = 5
"""Words of a phrase, and words between everybody and their place."""
_SOON = 3
"""Words after them within which a verb of opinion is theirs."""


class Everybody(NamedTuple):
    """The people of a place: the tokens [start, end) that say "all", those [first, last) that say all of it."""

    start: int
    end: int
    first: int
    last: int
    place: str


def as_people(message: Message, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with all who live in a place as a number of people, where that many do something that is counted."""
    share, one = 1.0, _part_of_a_place(message, chunks)
    if one is not None:
        share, found = one[1], [one[0]]
    else:
        found = everybody_in(message, chunks)
    if len(found) != 1 or any(chunk.kind == "people" and chunk.value > 1 for chunk in chunks):
        return chunks
    return _counted(message, chunks, found[0], share)


def _counted(message: Message, chunks: list[Chunk], one: Everybody, share: float) -> list[Chunk]:
    """The chunks with so many people, or a share of them, where what they do is counted."""
    people = message.lexicon.people.get(one.place)
    if people is None or not _do_something(message, chunks, one):
        return chunks
    inside = [at for at, chunk in enumerate(chunks) if one.start <= chunk.start < one.end]
    at, words = inside[0], " ".join(token.text for token in message.tokens[one.start : one.end])
    crowd = Chunk("people", one.start, one.end, words, value=people * share, everyone=one.place)
    return [*chunks[:at], crowd, *chunks[inside[-1] + 1 :]]


def _part_of_a_place(message: Message, chunks: list[Chunk]) -> tuple[Everybody, float] | None:
    """As in "half of Germany", "20 % of Americans", « la moitié des Belges »: the words for a share, and of whom."""
    for at, chunk in enumerate(chunks):
        share = chunk.value if chunk.kind in {"count", "percent"} else 0.0
        share = share / 100 if chunk.kind == "percent" else share
        of = next((i for i in range(at + 1, min(at + _LEADS, len(chunks))) if not _leads(message, chunks[i])), at)
        if not 0 < share < 1 or of == at or chunks[of].kind not in _NAMES:
            continue
        name, place = chunks[of], _whole(message, chunks[of])
        led = at and chunks[at - 1].kind in {"article", "sign"} and chunks[at - 1].plays("light")
        start = chunks[at - 1].start if led else chunk.start
        end = name.start if name.kind == "place" else name.end
        if place:
            return Everybody(start, end, start, name.end, place), share
    return None


def _leads(message: Message, chunk: Chunk) -> bool:
    """A small word between a share and whose it is: "half of all the people in"."""
    crowds = message.language.crowds
    words = (crowds["linking"], crowds["persons"], crowds["people"])
    return chunk.kind != "place" and any(phrase_at(of, message.tokens, chunk.start) for of in words)


def everybody_in(message: Message, chunks: list[Chunk]) -> list[Everybody]:
    """All whose number is a place's population, in order, those of places without a figure too."""
    tokens, crowds = message.tokens, message.language.crowds
    if message.language.crowd_words.isdisjoint([token.text for token in tokens]):
        return []
    found = _of_the_world(tokens, crowds["world"], chunks, message.language)
    for at, chunk in enumerate(chunks):
        one = _of_a_place(message, chunks, at) if chunk.kind in _NAMES else None
        if one is not None and not any(other.first < one.last and one.first < other.last for other in found):
            found.append(one)
    ends = {chunk.end for chunk in chunks}
    starts = {chunk.start for chunk in chunks}
    return sorted(one for one in found if one.start in starts and one.end in ends)


def has_an_opinion(message: Message, one: Everybody) -> bool:
    """As in "everybody in France says ...": they do nothing that could be counted."""
    last, says = max(one.last, one.end), message.language.crowds["says"]
    return any(phrase_at(says, message.tokens, at) for at in range(last, min(last + _SOON, len(message.tokens))))


def _of_the_world(
    tokens: list[Token], phrases: PhrasesByFirst, chunks: list[Chunk], language: Language
) -> list[Everybody]:
    sizes = ((at, phrase_at(phrases, tokens, at)) for at in range(len(tokens)))
    return [
        Everybody(at, at + size, at, at + size, WORLD)
        for at, size in sizes
        if size and _begins_a_clause(tokens, chunks, at, language)
    ]


def _of_a_place(message: Message, chunks: list[Chunk], at: int) -> Everybody | None:
    """The people of the place, or of the adjective, at a chunk."""
    if chunks[at].kind == "demonym":
        return _by_their_name(message, chunks, at)
    if _owns(message.tokens, chunks[at].end):
        return None  # "all of Ireland's schools"
    return _everybody_there(message, chunks[at]) or _all_of_it(message, chunks, at)


def _whole(message: Message, name: Chunk) -> str:
    """The code of a place that is named whole; nothing for a town, or a part that another place answers for."""
    tokens, crowds = message.tokens, message.language.crowds
    words = " ".join(token.text for token in tokens[name.start : name.end])
    begins = name.start
    while begins < name.end - 1 and phrase_at(crowds["linking"], tokens, begins):
        begins += 1
    part = phrase_at(crowds["parts"], tokens, begins) == name.end - begins
    if part or name.meaning.town or (name.kind == "place" and words != name.text):  # "Paris, France" stands as Paris
        return ""
    return name.meaning.place or name.meaning.demonym or ""


def _by_their_name(message: Message, chunks: list[Chunk], at: int) -> Everybody | None:
    """As in "every American", "all French people"."""
    tokens, crowds, name = message.tokens, message.language.crowds, chunks[at]
    start = _start_of(crowds["people"], tokens, name.start)
    if start is None and message.language.nouns_first:  # « toute la population française »
        start = _start_of(crowds["everybody"], tokens, name.start)
    end = name.end + phrase_at(crowds["persons"], tokens, name.end)
    if start is None or (end == name.end and not _is_a_noun(message, chunks, at)):
        return None
    return Everybody(start, end, start, end, _whole(message, name))


def _everybody_there(message: Message, name: Chunk) -> Everybody | None:
    """As in "everybody in Ireland", "tous les habitants de la France": with words that lead there, and no others."""
    tokens, crowds, back = message.tokens, message.language.crowds, name.start
    for _ in range(LONGEST):
        start = _start_of(crowds["everybody"], tokens, back)
        if start is not None:
            return Everybody(start, back, start, name.end, _whole(message, name))
        if not back or not phrase_at(crowds["linking"], tokens, back - 1):
            break
        back -= 1
    return None


def _all_of_it(message: Message, chunks: list[Chunk], at: int) -> Everybody | None:
    """As in "all of France", « la France entière », where a clause begins with it."""
    tokens, language, name = message.tokens, message.language, chunks[at]
    start, place = _start_of(language.crowds["whole"], tokens, name.start), _whole(message, name)
    if start is not None:
        begins = _begins_a_clause(tokens, chunks, start, language)
        return Everybody(start, name.start, start, name.end, place) if begins else None
    if 0 < phrase_at(language.crowds["whole"], tokens, name.start) < name.end - name.start:  # "ganz Europa"
        begins = _begins_a_clause(tokens, chunks, name.start, language)
        return Everybody(name.start, name.end, name.start, name.end, place) if begins else None
    end = name.end + phrase_at(language.crowds["after"], tokens, name.end)
    first = chunks[at - 1].start if at and chunks[at - 1].kind in {"article", "sign"} else name.start
    begins = end > name.end and _begins_a_clause(tokens, chunks, first, language)
    return Everybody(name.end, end, first, end, place) if begins else None


def _start_of(phrases: PhrasesByFirst, tokens: list[Token], end: int) -> int | None:
    """Where the longest of the phrases begins that ends at a token."""
    for start in range(max(0, end - LONGEST), end):
        words = tuple([token.text for token in tokens[start:end]])
        if words in phrases.get(words[0], ()):
            return start
    return None


def _is_a_noun(message: Message, chunks: list[Chunk], at: int) -> bool:
    """Is an adjective its people: "all Americans", « chaque Canadien », "every American asked"; of no server?"""
    name, language = chunks[at], message.language
    capital = message.plain[message.tokens[name.start].start].isupper()
    if language.nouns_first or (name.meaning.plural and capital):
        return True
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    return after is not None and (after.kind in _FOLLOW or after.text in language.crowds["does"])


def _owns(tokens: list[Token], end: int) -> bool:
    return end < len(tokens) and tokens[end].text == "s" and tokens[end].before == "'"


def _begins_a_clause(tokens: list[Token], chunks: list[Chunk], start: int, language: Language) -> bool:
    """Does nothing stand before it that makes it a where, or what something is weighed against: "in all of France"?"""
    before = next((chunk for chunk in chunks if chunk.end == start), None)
    if before is None or before.kind in {"stop", "comma", "mark"}:
        return True
    return tokens[start - 1].text in language.crowds["before"]


def _do_something(message: Message, chunks: list[Chunk], one: Everybody) -> bool:
    """Is a use counted in their sentence, and none but an opinion theirs?"""
    tokens, language = message.tokens, message.language
    last = max(one.last, one.end)
    if has_an_opinion(message, one):
        return False
    # What stands on the other side of a "versus" is nothing of theirs.
    stops = [chunk.start for chunk in chunks if chunk.kind == "stop" or chunk.plays("versus")]
    begins = max((at for at in stops if at < one.first), default=-1)
    ends = min((at for at in stops if at >= last), default=len(tokens))
    said = [chunk for chunk in chunks if begins < chunk.start < ends and not one.first <= chunk.start < last]
    if one.place == WORLD and not any(chunk.kind in _NUMBERED for chunk in said):
        return False  # "how much does ChatGPT use a day if everyone in the world uses it": all its users
    counted = any(c.kind in _COUNTS or tokens[c.start].text in language.numbers.article for c in said)
    uses = [chunk.start for chunk in said if chunk.kind in _USES]
    # "..., where everyone in Ireland uses wind" tells of them; "one image, if all of Ireland makes it" does not.
    led = not one.first or tokens[one.first - 1].text in language.crowds["before"]
    return counted and (any(at >= last for at in uses) or (bool(uses) and led))

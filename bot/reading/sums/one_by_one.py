"""People who are named one by one: "my sister, my mum and I each make ..." are three.

In: the chunks with their quantities. Out: the list as one chunk of people. Only before an "each" of the same sentence:
without it nobody knows whether each of them did so much, or all of them together.
"""

from bot.reading.tagging.chunks import Chunk
from bot.reading.words.message import Message, written

_PERSON = frozenset({"word", "group", "demonym"})
_WORDS = 3
"""Of somebody, after whose they are: "my best friend Tom"."""
_FEWEST = 2
_LEADS = ("by", "to", "of", "where", "during", "purpose")


def one_by_one(message: Message, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with those who are named one by one as so many people."""
    each = [at for at, chunk in enumerate(chunks) if chunk.kind == "each"]
    for at in each:
        begins = next((i + 1 for i in range(at - 1, -1, -1) if chunks[i].kind == "stop"), 0)
        for end in range(at, begins, -1):
            found = _list_before(message, chunks, begins, end)
            if found is None:
                continue
            first, people = found
            others = chunks[begins:first] + chunks[end:at]
            if any(chunk.kind == "people" and chunk.value > 1 for chunk in others):
                break
            words = written(message, chunks[first].start, chunks[end - 1].end)
            crowd = Chunk("people", chunks[first].start, chunks[end - 1].end, words, value=people)
            return [*chunks[:first], crowd, *chunks[end:]]
    return chunks


def _list_before(message: Message, chunks: list[Chunk], begins: int, end: int) -> tuple[int, float] | None:
    """Where the list of people begins that ends before `end`, and how many they are."""
    last = _person(message, chunks, begins, end)
    if last is None:
        return None
    first, people = last
    if first > begins and chunks[first - 1].plays("by") and chunks[end].plays("jointly") and people == 1:
        return first - 1, people + 1  # "with my wife we each ask"
    if first - 1 <= begins or not chunks[first - 1].plays("and"):
        return None
    known = [last[0]]
    while first - 1 > begins and _joins(chunks[first - 1]):
        joint = first - 1
        if chunks[joint].plays("and") and chunks[joint - 1].text == ",":
            joint -= 1  # "my mum, my dad, and I"
        before = _person(message, chunks, begins, joint)
        if before is None:
            break
        first, people = before[0], people + before[1]
        known.append(first)
    if first > begins and not _may_open(chunks[first - 1]):
        return None  # "my daughter draws with Procreate and I"
    surely = any(chunks[at].plays("owners") or chunks[at].plays("selves") for at in known)
    return (first, people) if len(known) >= _FEWEST and (surely or _all_names(message, chunks, known)) else None


def _may_open(before: Chunk) -> bool:
    return before.kind in {"comma", "word"} or (before.kind == "sign" and not any(map(before.plays, _LEADS)))


def _joins(chunk: Chunk) -> bool:
    return chunk.text == "," or chunk.plays("and")


def _person(message: Message, chunks: list[Chunk], begins: int, end: int) -> tuple[int, float] | None:
    """Where the person, or the number of people, begins that ends before `end`, and how many that is."""
    head = chunks[end - 1] if end > begins else None
    if head is None or head.plays("selves"):
        return None if head is None else (end - 1, 1.0)
    if head.kind == "people":
        owned = end - _FEWEST >= begins and chunks[end - _FEWEST].plays("owners")
        return (end - 1 - owned, head.value) if _is_whole(head) else None
    at = end - 1
    while at >= begins and end - at <= _WORDS and (chunks[at].kind in _PERSON or chunks[at].plays("superlatives")):
        if chunks[at].meaning.plural or not message.language.collectives.isdisjoint(chunks[at].text.split()):
            return None  # "my parents": how many nobody said
        at -= 1
    owned = end - 1 > at >= begins and chunks[at].plays("owners")
    alone = at == end - _FEWEST and (head.kind == "group" or _is_name(message, head))
    led = alone and at >= begins and chunks[at].kind == "article"
    return (at if owned else end - 1 - led, 1.0) if owned or alone else None


def _is_whole(people: Chunk) -> bool:
    return people.value >= 1 and not people.value % 1 and not (people.flaw or people.unit or people.everyone)


def _is_name(message: Message, chunk: Chunk) -> bool:
    return chunk.kind in _PERSON and written(message, chunk.start, chunk.end)[:1].isupper()


def _all_names(message: Message, chunks: list[Chunk], known: list[int]) -> bool:
    """As in "Tom, Aisha and Ravi each"."""
    return all(chunks[at].kind == "group" or _is_name(message, chunks[at]) for at in known)

"""Parts of a crowd that each have a number or an AI of their own: "two of them ask 9 things each, the other three 4".

In: the chunks with their quantities. Out: what all of them make as one number, or as one for each noun or AI, and no
people: who did how much is multiplied out here, for two crowds are no matter of weights. Only where an "each" says that
each of them did so much, and where the numbers leave no other way to tell people from what they make. (Past 300 lines:
the shapes that a row of parts may have, one after the other; what the row is read from stands in crowd_row.py.)
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.reading.sums.crowd_row import Amount, Item, People, Row, as_people, ends, stands
from bot.reading.sums.revising import NUMBERED
from bot.reading.tagging.bystanders import TOLD
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from bot.reading.words.message import Message

_FEWEST, _MOST = 2, 24
_ENOUGH = 1e-6
_DROPPED = frozenset({"sign", "verb", "word", "comma", "article", "each", "group"})
"""What goes with a number that is added to the one before it."""
_BARS = frozenset({"versions", "multiple", "hourly", "carrier"})
_NUMBERS = frozenset({*NUMBERED, "article", "percent", "occasions"})


@dataclass(slots=True)
class _Part:
    """Some people, and what each of them makes, or with what."""

    people: People
    amount: Amount | None = None
    models: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Told:
    """All of them, where they are told of, and the parts."""

    whole: People | None
    parts: list[_Part]


def of_unlike_parts(message: Message, chunks: list[Chunk], cues: Cues) -> list[Chunk]:
    """The chunks with what the parts of a crowd make multiplied out and added up."""
    if not any(chunk.kind == "each" for chunk in chunks) or sum(c.kind in _NUMBERS for c in chunks) <= _FEWEST:
        return chunks
    row = Row(message, chunks, cues)
    if row.barred or not _FEWEST < len(row.items) <= _MOST:
        return chunks
    within = chunks[stands(row.items[0]) : ends(row.items[-1])]
    if any(_is_of_else(within, at) for at in range(len(within))):
        return chunks
    shared = _with_ais(row)
    if shared is not None:
        return _by_ai(row, *shared)
    told = _with_numbers(row)
    return _by_number(row, told) if told is not None else _of_one_crowd(row)


def _is_of_else(chunks: list[Chunk], at: int) -> bool:
    """Is it no matter of parts: what is weighed, everyday things that are counted, versions?"""
    chunk, counted = chunks[at], at > 0 and chunks[at - 1].kind in {"count", "article"}
    if chunk.kind in _BARS or (chunk.kind == "thing" and chunk.meaning.written_by is None and counted):
        return True
    return chunk.plays("or") or chunk.plays("versus") or chunk.plays("versus_strong")


def _wholes(row: Row, items: list[Item]) -> list[tuple[People | None, list[Item]]]:
    """Who may be all of them, and the items that are left: those a part names, the first, or nobody."""
    if row.whole is not None:
        return [(row.whole, items)]
    first = as_people(items[0])
    told = first is not None and first.value >= _FEWEST
    return [(first, items[1:]), (None, items)] if told else [(None, items)]


def _made_out(whole: People | None, people: Sequence[People], *, alike: bool) -> list[People] | None:
    """The parts of a crowd as so many people each; None where they make no such crowd.

    alike: is each told of so that it is people where one of them is?
    """
    shared = [one for one in people if one.value < 1]
    if shared and whole is None:
        return None
    all_ = whole.value if whole is not None else 0.0
    made = [replace(one, value=one.value * all_) if 0 < one.value < 1 else one for one in people]
    rests = [one for one in made if not one.value]
    left = all_ - sum(one.value for one in made)
    if len(rests) > 1 or (rests and left < 1 - _ENOUGH):
        return None
    made = [one if one.value else replace(one, value=left) for one in made]
    total = sum(one.value for one in made)
    if any(one.value < 1 - _ENOUGH or abs(one.value - round(one.value)) > _ENOUGH for one in made):
        return None
    if whole is not None and (total > all_ + _ENOUGH or (not whole.sure and abs(total - all_) > _ENOUGH)):
        return None
    exact = whole is not None and abs(total - all_) < _ENOUGH
    if not (exact or all(one.sure for one in made) or (alike and whole is None and any(one.sure for one in made))):
        return None
    return [replace(one, value=float(round(one.value))) for one in made]


# ---------------------------------------------------------------- where nobody can say who did how much


def _of_one_crowd(row: Row) -> list[Chunk]:
    """Those the counted noun is nearest to, and the others as told of: people are never multiplied by people.

    Groups of people are ("4 classes of 25"), and have nouns; this is of numbers that a verb follows.
    """
    chunks, crowds = row.chunks, list[People]()
    amounts = [item.at for item in row.items if isinstance(item, Amount) and item.noun > item.at]
    if not amounts:
        return chunks
    for item in row.items:
        one = as_people(item)
        if one is not None and one.sure and one.value > 1 and one.at != amounts[0]:
            crowds.append(one)
    bare = [one for one in crowds if chunks[one.at].kind == "count"]
    if len(crowds) < _FEWEST or not bare or row.is_told_of_others():
        return chunks
    if crowds[0] in bare or any(one.value >= crowds[0].value or one.value % 1 for one in crowds[1:]):
        return chunks
    own = next((one for one in reversed(crowds) if one.at < amounts[0]), bare[0])
    aside = {one.at for one in crowds if one is not own}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in aside:
            out.append(replace(chunk, kind="group", value=0.0, unit=TOLD))
        else:
            out.append(replace(chunk, kind="people") if at == own.at else chunk)
    return out


# ---------------------------------------------------------------- a number for each part


def _with_numbers(row: Row) -> _Told | None:
    """Each part with its number; None where any has none, or more."""
    items = [item for item in row.items if not isinstance(item, int)]
    for whole, rest in _wholes(row, list(items)):
        pairs = _paired(row, whole, rest)
        if pairs is None:
            continue
        people = _made_out(whole, [one for one, _ in pairs], alike=all(row.are_named(*pair) for pair in pairs))
        if people is None:
            continue
        parts = [_Part(one, amount) for one, (_, amount) in zip(people, pairs, strict=True)]
        starts = [min(one.at, amount.at) for one, (_, amount) in zip(people, pairs, strict=True)]
        for model in (item for item in row.items if isinstance(item, int)):
            mine = sum(start <= model for start in starts) - 1
            if mine >= 0:
                parts[mine].models.append(model)
        return _Told(whole, parts)
    return None


def _paired(row: Row, whole: People | None, items: list[Item]) -> list[tuple[People, Amount]] | None:
    """People and amounts by turns; the one of whom nothing was said yet may be named in any words."""
    if len(items) % 2 and whole is not None and isinstance(items[-1], Amount):
        last = row.the_last(items[-1])
        items = [*items[:-1], last, items[-1]] if last is not None else items
    if len(items) < 2 * _FEWEST or len(items) % 2:
        return None
    sure = isinstance(items[0], Amount) and items[0].noun > items[0].at
    pairs: list[tuple[People, Amount]] = []
    for one, other in zip(items[::2], items[1::2], strict=True):
        who, amount = (other, one) if sure else (one, other)
        people = as_people(who)
        if people is None or not isinstance(amount, Amount) or (sure and not isinstance(who, People)):
            return None
        if amount.people is not None and (amount.people.sure or (whole is None and row.is_followed(amount))):
            return None
        pairs.append((people, amount))
    return pairs


def _by_number(row: Row, told: _Told) -> list[Chunk]:
    """What all parts make."""
    chunks, parts = row.chunks, told.parts
    counted = [part for part in parts if part.amount and part.amount.value]
    if not counted:
        return chunks
    amounts = [part.amount for part in counted if part.amount]
    values = {amount.at: amount.value * part.people.value for amount, part in zip(amounts, counted, strict=True)}
    head = next((amount for amount in amounts if amount.noun > amount.at), amounts[0])
    gone = _without_people(row, told) | {part.amount.at for part in parts if part.amount and not part.amount.value}
    rates = [amount.rate for amount in amounts if amount.rate is not None]
    once = len(rates) == 1 or told.whole is not None or not _are_of_two_kinds(chunks, counted)
    if once and _are_alike(chunks, counted) and len({(chunks[at].unit, chunks[at].value) for at in rates}) <= 1:
        first = amounts[0]
        values = {first.at: sum(values.values())}
        gone.update(rates[1:])
        for before, part in pairwise(counted):
            gone |= _added(chunks, before, part) - set(rates[:1])
        for amount in amounts[1:]:
            gone |= set(range(amount.at, amount.noun + 1))
        nouns = {first.at} if head is not first else set[int]()
    else:
        nouns = {amount.at for amount in amounts if amount.noun == amount.at}
    noun = [piece for piece in chunks[head.at + 1 : head.noun + 1] if piece.kind != "model"]
    ais = {} if len(values) == 1 else _ais_before(counted)
    gone |= {at for model in ais.values() for at in range(_before(chunks, model), model + 1)}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in values:
            kind = "occasions" if chunk.kind == "occasions" else "count"
            out.append(replace(chunk, kind=kind, value=values[at], spread=None))
            out += noun if at in nouns else []
        elif at not in gone:
            out.append(chunk)
        if at in ais:
            out.append(chunks[ais[at]])
    return out


def _ais_before(parts: Sequence[_Part]) -> dict[int, int]:
    """The one AI of each part that stands before what is made with it, by the noun that it is to follow."""
    return {
        part.amount.noun: part.models[0]
        for part in parts
        if part.amount and len(part.models) == 1 and part.models[0] < part.amount.at
    }


def _are_alike(chunks: list[Chunk], parts: Sequence[_Part]) -> bool:
    """Have all parts the same noun, or none of their own, and no AI but one for all?"""
    nouns = {
        chunks[part.amount.noun].meaning.act or chunks[part.amount.noun].text
        for part in parts
        if part.amount and part.amount.noun > part.amount.at
    }
    models = [part.models for part in parts]
    return len(nouns) <= 1 and not any(models[1:])


def _are_of_two_kinds(chunks: list[Chunk], parts: Sequence[_Part]) -> bool:
    """As in "the 5 girls made 3 each, the 6 boys 2 each": two crowds, and no parts of one."""
    named = [chunks[part.people.at] for part in parts]
    return all(
        chunk.kind == "people" and chunk.end > chunk.start + 1 and not chunk.plays("pronouns") for chunk in named
    )


def _added(chunks: list[Chunk], before: _Part, part: _Part) -> set[int]:
    """The words around a number that is added to the one before it."""
    if before.amount is None or part.amount is None:
        return set()
    first = max(before.amount.noun + 1, before.people.end)
    last = max(part.amount.noun, part.people.end - 1) + 1
    return {at for at in range(first, last) if chunks[at].kind in _DROPPED}


def _without_people(row: Row, told: _Told) -> set[int]:
    """Whoever is multiplied out, and each "each"."""
    whole = [told.whole] if told.whole is not None else []
    gone = {at for one in (*whole, *[part.people for part in told.parts]) for at in range(one.at, one.end)}
    return gone | {at for at, chunk in enumerate(row.chunks) if chunk.kind == "each"}


# ---------------------------------------------------------------- an AI for each part


def _with_ais(row: Row) -> tuple[_Told, Amount] | None:
    """Each part with its AI, and what each of all of them makes; None where it is not so."""
    amounts = [item for item in row.items if isinstance(item, Amount) and item.noun > item.at]
    amounts = amounts or [one for item in row.items if isinstance(item, Amount) and (one := row.of_each(item))]
    if len(amounts) != 1:
        return None
    amount = amounts[0]
    items = [item for item in row.items if stands(item) != amount.at]
    for whole, rest in _wholes(row, items):
        if len(rest) < 2 * _FEWEST or len(rest) % 2:
            continue
        led = isinstance(rest[0], int)
        pairs = [(other, one) if led else (one, other) for one, other in zip(rest[::2], rest[1::2], strict=True)]
        found = [as_people(who) for who, model in pairs if isinstance(model, int)]
        people = [one for one in found if one is not None]
        made = _made_out(whole, people, alike=True) if len(people) == len(pairs) else None
        apart = amount.at < stands(rest[0]) or amount.at > stands(rest[-1])
        if made is not None and apart:
            models = [[model] for _, model in pairs if isinstance(model, int)]
            return _Told(whole, [_Part(one, models=own) for one, own in zip(made, models, strict=True)]), amount
    return None


def _before(chunks: list[Chunk], model: int) -> int:
    """Where an AI begins with the word that leads to it: "on ChatGPT"."""
    lead = chunks[model - 1]
    led = lead.kind == "sign" and not lead.plays("and") and (lead.plays("by") or lead.plays("light"))
    return model - led


def _by_ai(row: Row, told: _Told, amount: Amount) -> list[Chunk]:
    """The number and its noun before each AI."""
    chunks = row.chunks
    gone = _without_people(row, told) | set(range(amount.at, amount.noun + 1))
    noun = chunks[amount.at + 1 : amount.noun + 1]
    if noun and noun[-1].kind == "word":  # no word that is known: the number of an AI alone says as much
        noun = []
        gone |= {at for part in told.parts for at in range(_before(chunks, part.models[0]), part.models[0])}
    times = {_before(chunks, part.models[0]): part.people.value for part in told.parts}
    out: list[Chunk] = []
    for at, chunk in enumerate(chunks):
        if at in times:
            one = replace(chunks[amount.at], kind="count", start=chunk.start, end=chunk.start, spread=None)
            out.append(replace(one, value=amount.value * times[at]))
            out += [replace(piece, start=chunk.start, end=chunk.start) for piece in noun]
        if at not in gone:
            out.append(chunk)
    return out

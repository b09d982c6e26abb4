"""How a reply changes the numbers of the earlier question: another, a share, a multiple, so many fewer or more, gone.

In: the earlier uses and the pieces of the reply. Out: the uses with their new numbers; which people an earlier number
was of is not known, for the packed question holds the product alone.
"""

from dataclasses import replace

from bot.reading.choosing.facts import Facts
from bot.reading.choosing.search import Read
from bot.reading.tagging.chunks import Chunk
from bot.reading.words.lexicon import Language
from bot.reading.words.message import Message
from bot.reading.words.text import Token
from bot.reading.words.vocabulary import longest, phrase_at
from estimator.question import Use

_THINGS = frozenset({"thing", "carrier", "distance"})
"""What a number right before it counts, and no use: "so like 3 phone charges?"."""
_BESIDE = frozenset({"sign", "word", "article", "comma", "stop", "mention", "mark", "group", "model", "act", "place"})
"""What may stand beside a share or a multiple: "no, only half of them", « la moitié avec Claude »."""
_WORDS = frozenset({"sign", "word"})
_BEFORE, _AFTER = 5, 2
"""Words before a share or a multiple, and after it, at most: more are a sentence of their own."""
_CLOSING = frozenset({"sign", "stop", "comma", "mark", "group"})
_DIGITS = 6


def recounted(message: Message, facts: Facts, items: tuple[Use, ...]) -> tuple[Use, ...]:
    """As in "what about 1,000?": as many of the first, and of the others in proportion; "if 30 people did it": each."""
    changed = _changed(message, facts, items)
    if changed is not None:
        return changed
    factor = factor_in(message, facts)
    if factor:
        return _times(items, factor)
    counts = _counts(facts.chunks)
    if not counts:
        times = _times_more(facts.chunks)
        return _times(items, times) if times else items
    if of_people_alone(facts, items):
        return items
    people = [c.value for c in counts if _is_people(facts.chunks, c)]
    number = next((c for c in counts if not _is_people(facts.chunks, c)), None)
    if people:
        times = people[0] * (number.value / items[0].count if number is not None else 1)
    else:
        times = counts[0].value / items[0].count
    return _times(items, times)


def of_people_alone(facts: Facts, items: tuple[Use, ...]) -> bool:
    """As in "no, only 20 pupils": other people for an earlier number, of which it is not known how many they were."""
    counts = _counts(facts.chunks)
    people = bool(counts) and all(_is_people(facts.chunks, chunk) for chunk in counts)
    multiplied = any(use.count != 1 for use in items)
    return people and multiplied and facts.cues.has("corrects", "only_some") and not facts.found[0].sides


def people_told(facts: Facts) -> float:
    """For how many people the earlier question is asked anew: "what about 20 pupils?"; 0 where nobody is named."""
    counts = _counts(facts.chunks)
    return counts[0].value if len(counts) == 1 and _is_people(facts.chunks, counts[0]) else 0.0


def _times(items: tuple[Use, ...], times: float) -> tuple[Use, ...]:
    return tuple(replace(use, count=round(use.count * times, 6)) for use in items)


def _counts(chunks: list[Chunk]) -> list[Chunk]:
    """The numbers of the reply, but those of everyday things; a part of one is of the earlier number, and is none."""
    after = {c.start: c.kind for c in chunks}
    numbers = (c for c in chunks if c.kind in {"count", "people"} and not 0 < c.value < 1)
    return [c for c in numbers if after.get(c.end) not in _THINGS]


def _is_people(chunks: list[Chunk], count: Chunk) -> bool:
    """Does it count people? "If my class of 30 did it" does too: of an earlier question no age is told."""
    at = next(at for at, chunk in enumerate(chunks) if chunk is count)
    return count.kind == "people" or (at > 1 and chunks[at - 1].plays("in_groups") and chunks[at - 2].kind == "group")


def _times_more(chunks: list[Chunk]) -> float:
    """As in "what if it was 10 times more?", "et dix fois plus ?"; 0 where nothing of the kind is said."""
    for chunk, after in zip(chunks, [*chunks[1:], None], strict=True):
        if chunk.kind == "occasions" and after is not None and (after.plays("another") or after.plays("and")):
            return chunk.value
    return 0.0


# ---------------------------------------------------------------- a share or a multiple of the earlier number


def factor_in(message: Message, facts: Facts) -> float:
    """As in "only half of them", « trois fois plus », "die Hälfte davon": how many times the earlier number; or 0."""
    chunks, named = facts.chunks, facts.found[0].sides
    first = next((at for at, chunk in enumerate(chunks) if _factor(chunks, at, message.language)), None)
    if first is None or named:
        return 0.0
    factor = _factor(chunks, first, message.language)
    beside = [chunk for at, chunk in enumerate(chunks) if at != first and chunk.kind not in _BESIDE]
    before = sum(chunk.kind in _WORDS for chunk in chunks[:first])
    behind = sum(chunk.kind in _WORDS and not chunk.plays("by") for chunk in chunks[first + 1 :])
    asked = bool(chunks) and chunks[0].plays("being")  # "is it double in Poland?"
    weighed = any(chunk.plays("versus") for chunk in chunks)
    others = any(_factor(chunks, at, message.language) for at in range(first + 1, len(chunks)))
    return 0.0 if beside or before > _BEFORE or behind > _AFTER or asked or weighed or others else factor


def is_shared(message: Message, facts: Facts) -> bool:
    """As in "half with Claude": is a share of the earlier uses with another model, and the rest as before?"""
    share = factor_in(message, facts)
    corrected = facts.cues.has("corrects", "only_some")
    return 0 < share < 1 and not corrected and facts.chunks[-1].kind in {"model", "stop"}


def _factor(chunks: list[Chunk], at: int, language: Language) -> float:
    chunk = chunks[at]
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if chunk.meaning.multiple not in {0, 1}:
        return chunk.meaning.multiple
    if chunk.kind == "count" and 0 < chunk.value < 1:
        return chunk.value
    closes = at + 2 >= len(chunks) or chunks[at + 2].kind in _CLOSING
    if chunk.kind == "article" and after is not None and after.kind == "word" and closes:
        return language.numbers.fractions.get(after.text, 0.0)  # « un tiers »
    said = "%" in chunk.text or chunk.text in language.numbers.fractions
    percent = chunk.kind == "bystander" and said and 0 < chunk.value < 1
    if percent and not any(c.plays("superlatives") or c.plays("another") for c in chunks[at + 1 :]):
        return chunk.value
    return 0.0


# ---------------------------------------------------------------- so many fewer or more, or one of the uses gone


def _changed(message: Message, facts: Facts, items: tuple[Use, ...]) -> tuple[Use, ...] | None:
    """As in "except 10", « 10 de plus », "without the videos"; None where nothing of the kind is said."""
    for at in range(len(message.tokens)):
        size = phrase_at(message.language.changes["without"], message.tokens, at)
        if size and (left := _without(message, facts, items, at + size)) is not None:
            return left
    for _, end in facts.cues.spans("denies"):  # "no videos"
        named = _named_at(message.tokens, end, message.language) or _named_at(message.tokens, end + 1, message.language)
        kept = tuple(use for use in items if use.activity != named)
        if kept and len(kept) < len(items) and not _others(facts, named):
            return kept
    counts = _counts(facts.chunks)
    if len(counts) != 1 or counts[0].kind != "count" or counts[0].value < 1:
        return None
    tokens, end, changes = message.tokens, counts[0].end, message.language.changes
    for name, sign in (("more", 1.0), ("fewer", -1.0)):
        size = phrase_at(changes[name], tokens, end)
        if size and not any(token.text.isalnum() for token in tokens[end + size :][:1]):
            return _by(items, sign * counts[0].value, None)
    return None


def _without(message: Message, facts: Facts, items: tuple[Use, ...], at: int) -> tuple[Use, ...] | None:
    """The uses without so many, or without those named, at a token or after the determiner there."""
    tokens = message.tokens
    for start in (at, at + 1):
        number, end = _number_at(tokens, facts.chunks, start)
        named = _named_at(tokens, end, message.language)
        if _others(facts, named):
            return None
        if named and any(use.activity == named for use in items):
            fewer = _by(items, -number, named) if number else tuple(use for use in items if use.activity != named)
            kept = tuple(use for use in fewer if use.count > 0 or use.activity != named)
            return kept or fewer or None
        if number and not named:
            return _by(items, -number, None)
    return None


def _others(facts: Facts, named: str | None) -> bool:
    """Is any other use counted in the reply? Then it says more than what is taken away."""
    return any(use.counted and use.activity != named for use in facts.found[0].uses)


def _by(items: tuple[Use, ...], number: float, activity: str | None) -> tuple[Use, ...]:
    """So many more or fewer of the first of an activity, or of all."""
    first = next((at for at, use in enumerate(items) if activity in {None, use.activity}), 0)
    changed = replace(items[first], count=round(items[first].count + number, _DIGITS))
    return (*items[:first], changed, *items[first + 1 :])


def _number_at(tokens: list[Token], chunks: list[Chunk], at: int) -> tuple[float, int]:
    """The number that begins at a token, and where it ends; 0 and the token where none does."""
    chunk = next((c for c in chunks if c.start == at and c.kind == "count" and c.value >= 1), None)
    if chunk is not None:
        return chunk.value, chunk.end
    if at < len(tokens) and tokens[at].text.isdigit():  # of what is denied no chunk is left
        return float(tokens[at].text), at + 1
    return 0.0, at


def _named_at(tokens: list[Token], at: int, language: Language) -> str | None:
    """The activity that is named at a token."""
    found = longest(language.index, tokens, at) if at < len(tokens) else None
    return found[1].act if found is not None else None


def takes_away(message: Message, facts: Facts, items: tuple[Use, ...]) -> bool:
    """Is so much taken away from the earlier uses, or added? A "minus" before the number is no flaw of it then."""
    return _changed(message, facts, items) is not None


def scaled(message: Message, facts: Facts, named: list[Read], items: tuple[Use, ...]) -> tuple[Use, ...] | None:
    """As in "half the images": that share of the earlier ones; None where anything else is named."""
    use = named[0] if len(named) == 1 else None
    if use is None or use.model is not None or use.per is not None or use.length is not None:
        return None
    share = use.count if use.counted else factor_in(message, facts)
    own = [item for item in items if item.activity == use.activity]
    if not 0 < share < 1 or not own:
        return None
    return tuple(_times((item,), share)[0] if item in own else item for item in items)

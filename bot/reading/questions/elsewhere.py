"""The same use in several places: "in France or in Poland", "and if it were Poland?", "Sweden, Germany and India".

Places are sides where a word sets them against each other, or where they stand in a row; a trip's ends, what a picture
shows, where somebody lives, and the places of two different uses are none.
"""

from dataclasses import replace

from bot.reading.choosing.facts import Facts
from bot.reading.questions.making import uses_of
from bot.reading.questions.scenery import measures_of, places_of
from bot.reading.result import Reading
from bot.reading.tagging.chunks import Chunk
from bot.reading.tagging.cues import Cues
from estimator.question import Use

_MOST = 4
_WHAT_IF, _LIVES, _RUNS, _MOVES = "elsewhere:what_if", "elsewhere:lives", "elsewhere:runs", "elsewhere:moves"
_GRAMMAR = frozenset({"article", "comma", "sign", "mark", "word", "stop", "demonym"})
_TIGHT = frozenset({"article", "comma", "stop"})
_SAID_AGAIN = frozenset({"act", "verb", "count", "number", "model", "length", "each", "rate", "versions", "occasions"})
_WIDE = 7
"""Chunks that may stand between two sides: "is France any greener for AI than Poland"."""
_ELIDED, _NEAR = 2, 4
_LIKELY_ENOUGH = 0.5
_SURELY, _QUIET = 0.9, 0.65
_ELSE = ("faq:why", "faq:law", "faq:publish", "money", "chatter", "elsewhere:centres")
"""What says that something else is asked: why it is so, the law, what all data centres take."""
_IN_GENERAL = ("faq:moral", "faq:meaning")
"""The same where no number of uses is said: "does it change anything?"."""
_LIKELY = ("footprint", "compare")

Named = list[tuple[str, Chunk]]


def beside(reading: Reading, facts: Facts, places: frozenset[str]) -> Reading:
    """The reading as the same use in several places, where that is asked; else as it was."""
    if len([chunk for chunk in facts.chunks if chunk.kind == "place"]) < 2:  # noqa: PLR2004 -- most messages
        return reading
    moved = _moved(facts, places)
    sides = sides_in(facts, places) or _home_against(facts, places)
    sides = sides or (moved if facts.cues.has("superlatives") else ())
    if not sides:
        lived = moved[-1] if moved else _not_where_they_live(facts, places)
        there = lived and (reading.place not in (None, lived) or (moved and reading.items))
        return replace(reading, place=lived) if there else reading
    if reading.items and reading.intent in _LIKELY:
        items = _as_one(reading.items)
        different = reading.intent == "compare" and len(items) > 1
        if different or any(side.count is not None for side in reading.everyday):
            return reading
        return _put(reading, facts, items, sides)
    items, named = _uses_in(facts)
    if not items:
        return reading
    return _put(reading, facts, items, sides, unnamed=not named)


def _put(
    reading: Reading, facts: Facts, items: tuple[Use, ...], sides: tuple[str, ...], *, unnamed: bool = False
) -> Reading:
    return replace(
        reading,
        intent="compare",
        items=items,
        everyday=(),
        place=sides[0],
        places=sides,
        measures=measures_of(facts.chunks, facts.cues),
        assumed=("use", "count", "model") if unnamed else reading.assumed,
        why="the same in several places",
    )


def _uses_in(facts: Facts) -> tuple[tuple[Use, ...], bool]:
    """What is to be set side by side where nothing was taken for a footprint, and whether it was named.

    Nothing where something else is asked: why it is so, or of no AI at all. Two places alone are one answer.
    """
    cues, best = facts.cues, facts.found[0]
    counted = any(use.counted for use in best.uses)
    if cues.has(*_ELSE) or (cues.has(*_IN_GENERAL) and not counted):
        return (), False
    if _alone(facts):
        return (Use("chat"),), False
    quiet = facts.likely["none"]
    against = cues.has("superlatives", "versus_strong", _WHAT_IF) or any(
        chunk.plays("versus") for chunk in facts.chunks
    )
    if not against or quiet > _SURELY or best.sides:
        return (), False
    footprint = (
        facts.env
        or cues.has("impact:medium", "impact:weak", _RUNS, _WHAT_IF)
        or facts.likely["compare"] > _LIKELY_ENOUGH
    )
    if not (footprint or counted):
        return (), False  # "is the AI art scene bigger in Japan or in Korea?"
    if best.uses and (quiet < _QUIET or counted):
        return tuple(dict.fromkeys(uses_of(best, facts))), True
    about_ai = any(chunk.plays("ai") or chunk.kind == "model" for chunk in facts.chunks) or cues.has(_RUNS)
    return ((Use("chat"),), False) if about_ai and quiet < _QUIET else ((), False)


def _alone(facts: Facts) -> bool:
    """Does a message hold its places, and words that set them side by side, alone: "greener: Québec or Alberta?"."""
    cued = [span for cue in ("superlatives", "which", "impact:strong", _WHAT_IF) for span in facts.cues.spans(cue)]
    said = [chunk for chunk in facts.chunks if chunk.kind not in {"place", "article", "comma", "stop"}]
    setting = any(c.plays("or") or c.plays("versus") for c in said) or facts.cues.has(_WHAT_IF)
    return setting and all(_joins(chunk) or any(s <= chunk.start < e for s, e in cued) for chunk in said)


def _joins(chunk: Chunk) -> bool:
    roles = ("or", "and", "versus", "where", "of", "superlatives", "by")
    return chunk.kind in {"sign", "mark", "word"} and (
        any(map(chunk.plays, roles)) or chunk.text in {"is", "it", "est"}
    )


def sides_in(facts: Facts, places: frozenset[str]) -> tuple[str, ...]:
    """The codes of the places that are set side by side, four at most; nothing where fewer than two are."""
    chunks = facts.chunks
    named = [(code, chunk) for code, chunk in places_of(chunks, places) if chunk.kind == "place"]
    if len({code for code, _ in named}) < 2:  # noqa: PLR2004 -- one place is no comparison
        return ()
    named = _without_homes(named, facts.cues)
    runs: list[list[str]] = [[]]
    for (code, chunk), before in zip(named, [None, *named], strict=False):
        if before is not None and not _joined(facts, chunks.index(before[1]), chunks.index(chunk)):
            runs.append([])
        runs[-1].append(code)
    longest = max((tuple(dict.fromkeys(run)) for run in runs), key=len)
    return longest[:_MOST] if len(longest) > 1 else ()


def _without_homes(named: Named, cues: Cues) -> Named:
    """The places but for where somebody lives, unless there is no other."""
    kept = [(code, chunk) for code, chunk in named if not _is_home(chunk, cues)]
    return kept or named


def _is_home(chunk: Chunk, cues: Cues) -> bool:
    return any(0 <= chunk.start - end < 2 for _, end in cues.spans(_LIVES))  # noqa: PLR2004 -- "I live in the US"


def _home_against(facts: Facts, places: frozenset[str]) -> tuple[str, ...]:
    """Where somebody lives and one other place, where they are compared: "I am in Poland, is it cleaner in France?"."""
    named = places_of(facts.chunks, places)
    codes = tuple(dict.fromkeys(code for code, _ in named))
    homes = [chunk for _, chunk in named if _is_home(chunk, facts.cues)]
    compared = facts.cues.has("superlatives") and facts.likely["compare"] > _LIKELY_ENOUGH
    return codes if len(codes) == 2 and homes and compared else ()  # noqa: PLR2004 -- home and the other


def _moved(facts: Facts, places: frozenset[str]) -> tuple[str, ...]:
    """From where and to where somebody moves: "moving from Warsaw to Oslo", « je déménage de Paris à Berlin »."""
    chunks = facts.chunks
    named = {
        at: c.meaning.place or "" for at, c in enumerate(chunks) if c.kind == "place" and c.meaning.place in places
    }
    for _, end in facts.cues.spans(_MOVES):
        leaves = (at for at in named if at and chunks[at - 1].plays("departs"))
        first = next((at for at in leaves if 0 < chunks[at].start - end <= _NEAR), None)
        after = next((at for at in named if first is not None and at > first), None)
        if first is not None and after is not None and after - first < _NEAR and named[first] != named[after]:
            return named[first], named[after]
    return ()


def _not_where_they_live(facts: Facts, places: frozenset[str]) -> str | None:
    """Where it runs, where another place is only where somebody lives: "I'm in Lyon, the server is in Texas"."""
    named = places_of(facts.chunks, places)
    for code, chunk in named if len(named) > 1 else ():
        at = facts.chunks.index(chunk)
        if any(c.plays("places_power") for c in facts.chunks[max(0, at - _NEAR) : at]):
            return code  # "the server is in Texas"
    homes = [code for code, chunk in named if _is_home(chunk, facts.cues)]
    others = [code for code, chunk in named if not _is_home(chunk, facts.cues)]
    runs = facts.cues.has(_RUNS, "elsewhere:centres") or any(chunk.plays("places_power") for chunk in facts.chunks)
    return others[0] if homes and others and runs else None


def _joined(facts: Facts, first: int, second: int) -> bool:
    """Are two places, one after the other, set side by side by what stands between them?"""
    between = facts.chunks[first + 1 : second]
    if not between or len(between) > 2 * _WIDE or facts.chunks[first].trip or facts.chunks[second].trip:
        return False
    start, end = facts.chunks[first].end, facts.chunks[second].start
    what_if = any(start <= at and stop <= end for at, stop in facts.cues.spans(_WHAT_IF))
    again = _said_again(facts, between)
    kinds = {chunk.kind for chunk in between} - (_SAID_AGAIN if again else frozenset())
    if kinds - _GRAMMAR:
        return False
    if what_if:
        return True
    against = any(chunk.plays("or") or chunk.plays("versus") or chunk.text == "/" for chunk in between)
    if against:
        return len(between) <= _WIDE
    before = facts.chunks[max(0, first - _ELIDED) : first]
    if any(chunk.kind in {"group", "people"} or chunk.plays("purpose") for chunk in before):
        return False  # "for our clients in Belgium and Luxembourg"
    tight = all(chunk.kind in _TIGHT or _is_little(chunk) or (again and chunk.kind in _SAID_AGAIN) for chunk in between)
    return tight and any(chunk.plays("and") or chunk.kind == "comma" for chunk in between)


def _is_little(chunk: Chunk) -> bool:
    """Is it a word of place, one that lists, "once", or a little article?"""
    if chunk.kind not in {"sign", "word"}:
        return False
    little = len(chunk.text) <= _ELIDED and (chunk.kind == "word" or chunk.plays("light"))
    return little or any(map(chunk.plays, ("and", "where", "of", "again", "to", "fillers")))


def _as_one(uses: tuple[Use, ...]) -> tuple[Use, ...]:
    """The uses, each once; one that leaves the model of the first unsaid is the first again."""
    return tuple(dict.fromkeys(replace(use, model=use.model or uses[0].model) for use in uses))


def _said_again(facts: Facts, between: list[Chunk]) -> bool:
    """Is the one use said again beside the second place: "100 images in France vs 100 images in Poland"?"""
    uses = _as_one(uses_of(facts.found[0], facts))
    if len(uses) != 1:
        return False
    said = [chunk for chunk in between if chunk.kind in _SAID_AGAIN]
    acts = {chunk.meaning.act for chunk in said if chunk.kind == "act"}
    numbers = {chunk.value for chunk in said if chunk.kind in {"count", "number"}}
    times = all(chunk.value == 1 for chunk in said if chunk.kind == "occasions")
    people = next((chunk.value for chunk in facts.chunks if chunk.everyone is not None), 1.0)
    once = {uses[0].count, uses[0].count / people}
    return bool(said) and acts <= {uses[0].activity} and numbers <= once and times

"""What a message says in two places and means once: "a song ... that song", "7,500! That is the number of replies"."""

from bot.reading.chunks import Chunk
from bot.reading.drafts import Draft, Findings

_PAUSES = frozenset({"stop", "comma"})


def join(found: Findings) -> None:
    """The uses, each once, with a number that stands alone given to the one use that has none."""
    _drop_named_again(found)
    _adopt_lone_number(found)


def _drop_named_again(found: Findings) -> None:
    """As in "Suno made me a song ... what did that song cost": pointed at, it is the use that was named before."""
    for draft in list(found.drafts):
        before = found.chunks[draft.start - 1] if draft.start else None
        if before is None or not before.plays("demonstratives") or draft.counted or draft.verb:
            continue
        meant = [d for d in found.drafts if d.start < draft.start and d.activity == draft.activity]
        if meant:
            meant[-1].model = meant[-1].model or draft.model
            meant[-1].length = meant[-1].length or draft.length
            meant[-1].verb = False
            found.drafts.remove(draft)


def _adopt_lone_number(found: Findings) -> None:
    """As in "prompts to Claude... 66 of those", "7,500! That is the number of AI replies": one number, one use."""
    if len(found.loose) != 1 or len(found.drafts) != 1 or found.people or found.rates:
        return
    (draft,), (mark,) = found.drafts, found.loose
    if _takes_a_number(draft) and _stands_alone(found.chunks, mark.at):
        draft.count, draft.counted = mark.value, True


def _takes_a_number(draft: Draft) -> bool:
    return not (draft.counted or draft.article or draft.verb) and draft.count == 1


def _stands_alone(chunks: list[Chunk], at: int) -> bool:
    """Does a pause, "of them" or the end of the message follow the number, and no noun that it may count?"""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if after is None or after.kind in _PAUSES:
        return True
    return after.plays("of") or after.plays("measure")

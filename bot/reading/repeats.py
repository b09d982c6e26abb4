"""What is named a second time is no second use: "those essays", "with a coding agent"; e-mails that an AI writes."""

from bot.reading.drafts import Draft, Findings

_NEAR = 3


def drop_repeats(found: Findings) -> None:
    """As in "50 logos with Firefly. What do those logos weigh?": the second names the first again."""
    for draft in list(found.drafts):
        if draft.counted or draft.length or draft.verb or draft.model is not None:
            continue
        others = [d for d in found.drafts if d is not draft and d.activity == draft.activity and not d.verb]
        earlier = [d for d in others if d.start < draft.start]
        if (earlier and draft.plural and _points_back(found, draft)) or (
            draft.article and not draft.plural and any(d.counted for d in others) and _is_tool(found, draft)
        ):
            found.drafts.remove(draft)


def _points_back(found: Findings, draft: Draft) -> bool:
    """Does "those", "the", "all these" stand before the noun?"""
    before = found.chunks[max(0, draft.start - 2) : draft.start]
    return any(c.plays("again") for c in before) and not any(c.kind == "model" for c in before)


def _is_tool(found: Findings, draft: Draft) -> bool:
    """As in "a fortnight with a coding agent, three sessions a day": what the others are made with."""
    return any(c.plays("by") for c in found.chunks[max(0, draft.start - _NEAR) : draft.start])


def write_emails(found: Findings) -> None:
    """Counted e-mails beside an AI that is named are its work: "all done by ChatGPT: 85 e-mails and a portrait"."""
    if not (found.ai or found.mentions):
        return
    for side in list(found.sides):
        chunk = found.chunks[side.start]
        if chunk.meaning.written_by is None or side.yardstick or not side.counted:
            continue
        found.sides.remove(side)
        found.drafts.append(
            Draft(
                chunk.meaning.written_by,
                side.start,
                side.start + 1,
                side.segment,
                side.segment,
                count=side.count,
                counted=True,
                plural=side.plural,
            )
        )
        found.drafts.sort(key=lambda d: d.start)

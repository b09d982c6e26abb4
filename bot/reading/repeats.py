"""What is named a second time is no second use: "those essays", "with a coding agent"; e-mails that an AI writes."""

from dataclasses import replace
from itertools import pairwise

from bot.reading.drafts import Draft, Findings, Mark, fits
from bot.reading.lexicon import Lexicon

_NEAR = 3
_SHOWN = frozenset({"image", "video", "music"})
"""What a model makes that is no text: with it a noun of many meanings is no text either."""


def drop_verb_nouns(found: Findings) -> None:
    """As in "to have Claude answer 10,000 e-mails": a noun right after an AI that is a verb of the counted one."""
    for first, second in pairwise(list(found.drafts)):
        bare = not (first.counted or first.article or first.plural or first.length or first.verb)
        between = found.chunks[first.end : second.start]
        plain = len(between) <= _NEAR and all(c.kind in {"count", "word"} or c.plays("of") for c in between)
        maker = next((m for m in found.mentions if m.at == first.start - 1), None)
        if bare and plain and maker is not None and second.counted and first.activity == second.activity:
            second.model = second.model or maker.model
            found.drafts.remove(first)


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


def drop_single_ones(found: Findings) -> None:
    """As in "AI art, per picture", "12 posters, 3 versions of each poster": one of those that are named beside it."""
    for draft in list(found.drafts):
        before = found.chunks[draft.start - 1] if draft.start else None
        single = before is not None and (before.kind == "each" or before.plays("per") or before.plays("each"))
        if not single or draft.counted or draft.length or draft.verb or draft.plural:
            continue
        others = [d for d in found.drafts if d is not draft and d.activity == draft.activity and not d.verb]
        if not others:
            continue
        counted = [d for d in others if d.counted] or others
        counted[-1].count *= draft.count
        counted[-1].unsure = counted[-1].unsure and draft.unsure
        found.drafts.remove(draft)


def drop_restated(found: Findings) -> None:
    """As in "ghibli 1 image", "AI portraits, 20 pictures", "the bot answers 9 questions": a name, then how many."""
    for first, second in pairwise(list(found.drafts)):
        said = first.counted or first.article or first.length or first.verb or first.model
        if said or first.activity != second.activity or not second.counted or second.verb:
            continue
        between = found.chunks[first.end : second.start]
        if len(between) <= _NEAR + 1 and all(
            c.kind in {"count", "comma", "word"} or (c.plays("light") and not c.plays("and") and not c.plays("or"))
            for c in between
        ):
            second.unsure = first.unsure and second.unsure
            found.drafts.remove(first)


def drop_not_done(found: Findings) -> None:
    """As in "she sent 46 AI pictures instead of a brief. Footprint?": a sentence of its own, no question."""
    for at, chunk in enumerate(found.chunks):
        if not chunk.plays("instead"):
            continue
        stop = next((i for i in range(at, len(found.chunks)) if found.chunks[i].kind == "stop"), None)
        told = stop is not None and found.chunks[stop].text != "?" and stop < len(found.chunks) - 1
        made = any(d.end <= at and d.counted for d in found.drafts)
        if stop is not None and told and made:
            found.drafts[:] = [d for d in found.drafts if d.counted or not at < d.start < stop]


def drop_purposes(found: Findings) -> None:
    """As in "100 clips of 5 seconds for an ad": what pieces are made for is no use of its own."""
    for draft in list(found.drafts):
        if draft.counted or draft.verb or draft.model is not None or draft.activity == "training":
            continue
        before = found.chunks[max(0, draft.start - _NEAR) : draft.start]
        led = next((i for i, c in enumerate(before) if c.plays("purpose")), None)
        if led is None or any(c.kind in {"comma", "stop"} or c.plays("and") for c in before):
            continue
        at = draft.start - len(before) + led
        maker, joint = found.chunks[max(0, at - 1)], found.chunks[max(0, at - 2)]
        if maker.kind == "model" and (joint.kind == "comma" or joint.plays("and")):
            continue  # "... and ElevenLabs for 10 minutes of voice": one more of a list
        lead = found.chunks[_part(found, draft)[0] : at]
        # "C'est pour une infographie.": why one asks, said in a sentence of its own
        apart = all(len(c.text) <= _NEAR and not (c.plays("and") or c.kind == "act") for c in lead)
        near = {draft.segment, draft.segment - apart}
        earlier = [d for d in found.drafts if d.end <= at and d.segment in near]
        after = found.chunks[draft.end] if draft.end < len(found.chunks) else None
        if not earlier or not earlier[-1].counted or (after is not None and after.kind == "model"):
            continue
        made = earlier[-1]
        if made.length is None and draft.length and (made.unsure or fits(made.activity, draft.length[1])):
            made.activity = made.activity if fits(made.activity, draft.length[1]) else draft.activity
            made.length = draft.length  # "12 shots of 5 seconds for a clip"
        found.drafts.remove(draft)


def drop_scenery(found: Findings) -> None:
    """As in "our comic, that is 64 panels by Imagen": a noun without number or AI in a part that no question ends.

    What the story is about is no use of its own where another part of the message has a number or an AI.
    """
    for draft in list(found.drafts):
        if draft.counted or draft.article or draft.length or draft.verb or draft.activity == "training":
            continue
        start, end = _part(found, draft)
        inside = found.chunks[start:end]
        asked = end < len(found.chunks) and found.chunks[end].text == "?"
        if asked or any(c.kind == "model" or c.plays("ai") for c in inside):
            continue
        others = [d for d in found.drafts if not (start <= d.start < end) and not d.verb]
        told = any(d.counted or any(c.plays("ai") for c in found.chunks[slice(*_part(found, d))]) for d in others)
        if told and not any(_side_by_side(found, draft, other) for other in others):
            found.drafts.remove(draft)


def _part(found: Findings, draft: Draft) -> tuple[int, int]:
    """Where the part of the sentence that holds a draft starts and ends: at commas, colons, stops."""
    start, end = draft.start, draft.end
    while start > 0 and found.chunks[start - 1].kind not in {"stop", "comma"}:
        start -= 1
    while end < len(found.chunks) and found.chunks[end].kind not in {"stop", "comma"}:
        end += 1
    return start, end


def _side_by_side(found: Findings, one: Draft, other: Draft) -> bool:
    """Does nothing but commas, numbers and small words stand between two uses: are they two of a list?"""
    between = found.chunks[min(one.end, other.end) : max(one.start, other.start)]
    return all(c.kind in {"comma", "article", "count", "length", "each", "sign"} for c in between)


def _points_back(found: Findings, draft: Draft) -> bool:
    """Does "those", "the", "all these" stand before the noun?"""
    before = found.chunks[max(0, draft.start - 2) : draft.start]
    return any(c.plays("again") for c in before) and not any(c.kind == "model" for c in before)


def _is_tool(found: Findings, draft: Draft) -> bool:
    """As in "a fortnight with a coding agent, three sessions a day": what the others are made with."""
    return any(c.plays("by") for c in found.chunks[max(0, draft.start - _NEAR) : draft.start])


def merge_answers(found: Findings) -> None:
    """As in "10 prompts, answers of 500 words": the length is that of the prompts' answers."""
    for first, second in pairwise(list(found.drafts)):
        same = first.activity == second.activity == "chat" and first.segment == second.segment
        if (
            same
            and first.counted
            and first.length is None
            and not second.counted
            and second.length
            and second.model in {None, first.model}
        ):
            first.length = second.length
            found.drafts.remove(second)


def merge_readings(found: Findings) -> None:
    """As in "our 15 articles into audio by an AI voice": the texts are what the voice reads."""
    for text, voice in pairwise(list(found.drafts)):
        between = found.chunks[text.end : voice.start]
        turned = any(c.kind == "sources" or c.plays("by") for c in between) and len(between) <= 2 * _NEAR
        if (
            (text.activity, voice.activity) == ("chat", "speech")
            and text.unsure
            and text.counted
            and text.model is None
            and not voice.counted
            and turned
            and text.segment == voice.segment
        ):
            voice.count, voice.counted = text.count, True
            found.drafts.remove(text)


def merge_reports(found: Findings) -> None:
    """As in "a 25-page report from deep research": the report is the research."""
    for first, second in pairwise(list(found.drafts)):
        bare = not (second.counted or second.length or second.article)
        linked = all(
            c.kind in {"model", "word"} or c.plays("by") or c.plays("of")
            for c in found.chunks[first.end : second.start]
        )
        if (
            second.activity == "research"
            and first.activity == "chat"
            and bare
            and linked
            and first.segment == second.segment
        ):
            first.activity, first.end = "research", second.end
            found.drafts.remove(second)


def drop_unable(found: Findings, lexicon: Lexicon) -> None:
    """As in "a lecture turned into text by Whisper": a name that the model cannot make, beside what it does make.

    "I gave a poem to Suno and got 3 songs": what it makes has the model then. Alone it is what the model makes.
    """
    for draft in list(found.drafts):
        does = lexicon.activities_of.get(draft.model or "", ())
        vague = draft.unsure or (draft.activity == "chat" and bool(does) and does[0] in _SHOWN)
        if not does or not vague or draft.counted or draft.activity in {"training", *does}:
            continue
        able = [d for d in found.drafts if d is not draft and d.activity in does and d.model in {draft.model, None}]
        if able and not (draft.length or (draft.article and not able[-1].counted)):
            able[-1].model = draft.model
            found.drafts.remove(draft)
        elif len(found.drafts) == 1 and does[0] in _SHOWN and (not draft.length or fits(does[0], draft.length[1])):
            draft.activity = does[0]


def same_again(found: Findings, mark: Mark) -> Draft | None:
    """As in "the 5 girls made 3 avatars each, the 6 boys 2 each": the same for other people."""
    last = next((d for d in reversed(found.drafts) if d.start < mark.at), None)
    if last is None or last.verb or not any(last.end <= p.at < mark.at for p in found.people):
        return None
    return replace(last, count=mark.value, counted=True, start=mark.at, end=mark.at + 1)


def write_emails(found: Findings) -> None:
    """Counted e-mails beside an AI that is named are its work: "all done by ChatGPT: 85 e-mails and a portrait"."""
    if not (found.ai or found.mentions):
        return
    for side in list(found.sides):
        chunk = found.chunks[side.start]
        if chunk.meaning.written_by is None or side.yardstick or not side.counted:
            continue
        found.sides.remove(side)
        kind = [d for d in found.drafts if d.unsure and side.start < d.start <= side.start + _NEAR and not d.counted]
        if kind and found.chunks[side.start + 1].plays("of") and not kind[0].article:
            found.drafts.remove(kind[0])  # "7 mails de relance"
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

"""Which model belongs to which use."""

from dataclasses import replace

from bot.reading.drafts import UNKNOWN, Draft, Findings, Mention, fits
from bot.reading.lexicon import Lexicon

_NEAR = 3
_NP = 5
"""Chunks between a model and the noun it goes before, a number or a length among them."""


def bind_models(found: Findings, lexicon: Lexicon, *, comparing: bool) -> None:
    """Each model to the uses of its own clause; a list of models with one use between them stands for one use each."""
    if not found.mentions:
        return
    if len(found.mentions) == 1 and _is_draft_already(found, found.mentions[0]):
        _share(found, found.mentions[0], lexicon)
    found.mentions[:] = [m for m in found.mentions if not _is_draft_already(found, m)]
    chains = _chains(found)
    for chain in chains:
        if len({m.model for m in chain}) > 1:
            _bind_chain(found, chain, comparing=comparing)
    for mention in found.mentions:
        if not mention.bound:
            _bind_adjacent(found, mention, lexicon)
    for mention in found.mentions:
        if not mention.bound:
            _bind_clause(found, mention, lexicon)
    left = [m for m in found.mentions if not m.bound]
    _leftover_models(found, left, lexicon)


def _is_draft_already(found: Findings, mention: Mention) -> bool:
    return any(d.start == mention.at and d.model == mention.model for d in found.drafts)


def _share(found: Findings, mention: Mention, lexicon: Lexicon) -> None:
    """As in "3 portraits and 3 gargoyles with Flux": the model of what no vocabulary has is that of the list."""
    for draft in found.drafts:
        listed = draft.end <= mention.at and draft.segment == mention.segment and draft.model is None
        if listed and mention.role == "by" and draft.counted and not _of_some_ai(found, draft):
            draft.model = mention.model if _able(draft, mention, lexicon) else None


def _chains(found: Findings) -> list[list[Mention]]:
    """Models that follow each other with only "or", "and", commas and words between."""
    chains: list[list[Mention]] = []
    for mention in found.mentions:
        if chains:
            between = found.chunks[chains[-1][-1].at + 1 : mention.at]
            joined = any(
                c.kind == "comma" or c.meaning.roles & {"and", "or", "versus"} or c.text == "/" for c in between
            )
            calm = all(c.kind in {"comma", "word", "sign", "article", "mark", "verb"} for c in between)
            if calm and joined and len(between) <= _NEAR + 3:
                chains[-1].append(mention)
                continue
        chains.append([mention])
    return chains


def _bind_chain(found: Findings, chain: list[Mention], *, comparing: bool) -> None:
    first, last = chain[0], chain[-1]
    after = [d for d in found.drafts if d.start > last.at and d.model is None]
    before = [d for d in found.drafts if d.end <= first.at and d.model is None]
    adjacent = next(
        (d for d in after if d.start - last.at <= _NEAR and _plain_between(found, last.at + 1, d.start)), None
    )
    heads_own = adjacent is not None and not comparing and len(found.drafts) > 1
    shared = [d for d in (after or before) if d.model is None]
    if heads_own:
        return
    target = shared[0] if after else (shared[-1] if shared else None)
    for mention in chain:
        mention.bound = True
    if target is None:
        for mention in chain:
            found.drafts.append(
                Draft(UNKNOWN, mention.at, mention.at + 1, mention.segment, mention.clause, model=mention.model)
            )
        found.drafts.sort(key=lambda d: d.start)
        return
    index = found.drafts.index(target)
    copies: list[Draft] = []
    for mention in chain:
        if mention.model not in {c.model for c in copies}:
            copies.append(replace(target, model=mention.model))
    found.drafts[index : index + 1] = copies


def _np_between(found: Findings, start: int, end: int) -> bool:
    """Nothing but a number, a length, an article, "for" between a model and a noun: "GPT-5 for a 3-page summary"."""
    plain = {"word", "mark", "article", "count", "length", "unit"}
    return all(c.kind in plain or c.plays("ai") or c.plays("of") or c.plays("during") for c in found.chunks[start:end])


def _plain_between(found: Findings, start: int, end: int) -> bool:
    return all(
        c.kind in {"word", "mark"}
        or (c.kind == "sign" and (c.plays("ai") or c.plays("of")))
        or c.kind in {"length", "unit"}
        for c in found.chunks[start:end]
    )


def _bind_adjacent(found: Findings, mention: Mention, lexicon: Lexicon) -> None:
    """As in "Suno songs", "Claude's answers": the model right before the noun, or right after it: "vidéos Sora"."""
    after = next((d for d in found.drafts if d.start > mention.at), None)
    before = [d for d in found.drafts if d.end <= mention.at]
    prior = before[-1] if before else None
    touching = (
        prior is not None
        and prior.segment == mention.segment
        and all(
            c.kind in {"word", "mark", "unit"} or c.plays("ai") or c.plays("of") or c.plays("to")
            for c in found.chunks[prior.end : mention.at]
        )
    )
    heads = (
        after is not None
        and after.model is None
        and after.start - mention.at <= _NEAR
        and _plain_between(found, mention.at + 1, after.start)
    )
    if after is not None and after.model is None and after.start == mention.at + 2:
        heads = heads or found.chunks[mention.at + 1].kind == "verb"  # "4 ChatGPT-written e-mails"
    if after is not None and after.model is None and not touching and mention.role != "to":
        heads = heads or (after.start - mention.at <= _NP and _np_between(found, mention.at + 1, after.start))
    far = touching and mention.role and after is not None and after.start - mention.at > 1
    if heads and after is not None and not far and (_able(after, mention, lexicon) or not touching):
        after.model, mention.bound = mention.model, True
        told = mention.role == "to" or (mention.at > 0 and found.chunks[mention.at - 1].kind == "verb")
        if told and after.start - mention.at > 1 and len(found.mentions) == 1:
            for draft in found.drafts:  # "if I ask ChatGPT for a picture and a text"
                asked = draft.start > after.start and draft.segment == after.segment and draft.model is None
                draft.model = mention.model if asked and _able(draft, mention, lexicon) else draft.model
        return
    free = touching and prior is not None and prior.model is None and mention.role != "by"
    if prior is not None and free and (_able(prior, mention, lexicon) or len(found.drafts) == 1):
        prior.model, mention.bound = mention.model, True


def _able(draft: Draft, mention: Mention, lexicon: Lexicon) -> bool:
    return draft.activity in {UNKNOWN, *lexicon.activities_of.get(mention.model, ())} or (
        draft.activity == "chat" and "chat" in lexicon.activities_of.get(mention.model, ())
    )


def _bind_clause(found: Findings, mention: Mention, lexicon: Lexicon) -> None:
    """As in "with Gemini" after a list: all of it that has no model yet; a leading "Midjourney: ..." all after."""
    before = [d for d in found.drafts if d.end <= mention.at and d.segment == mention.segment]
    after = [d for d in found.drafts if d.start > mention.at]
    if before:
        if before[-1].model is None:
            before[-1].model, mention.bound = mention.model, True
            listed = any(d.segment == mention.segment and d.model is None for d in after)
            whole = any(c.plays("all") for c in found.chunks[before[-1].end : mention.at])
            own = listed and not any(m.at > mention.at for m in found.mentions)
            for draft in reversed(before[:-1]):
                if draft.model is not None or mention.role == "to" or own:
                    break  # in the middle of a list a model is that of its own item
                if (
                    mention.role == "by"
                    and not whole
                    and _of_some_ai(found, draft)
                    and not _of_some_ai(found, before[-1])
                ):
                    break  # "5 AI images and a story by ChatGPT", where nothing says that it did all
                if _able(draft, mention, lexicon):
                    draft.model = mention.model
            return
        if any(d.model is None and _able(d, mention, lexicon) for d in after) and not mention.role:
            pass
    following = [d for d in after if d.model is None]
    led = [d for d in following if d.segment == mention.segment] or following
    for draft in led if not before else []:
        if draft is led[0] or _able(draft, mention, lexicon):
            draft.model, mention.bound = mention.model, True


def _of_some_ai(found: Findings, draft: Draft) -> bool:
    """Does "AI" stand right beside the noun: is its maker named already?"""
    near = (*found.chunks[max(0, draft.start - 1) : draft.start], *found.chunks[draft.start : draft.end + 1])
    return any(c.plays("ai") for c in near)


def _leftover_models(found: Findings, left: list[Mention], lexicon: Lexicon) -> None:
    """A model by itself: the one of every use in the message, or, with no use at all, a use of its own."""
    for mention in left:
        if any(d.model == mention.model for d in found.drafts):
            continue
        wanting = [d for d in found.drafts if d.model is None]
        alone = len({m.model for m in found.mentions}) == 1
        if wanting and alone:
            for draft in wanting:
                if _able(draft, mention, lexicon) or len(found.drafts) == 1:
                    draft.model = mention.model
        elif wanting and len(found.drafts) == 1:
            wanting[0].model = mention.model
        elif not wanting and _stands_alone(found, mention):
            found.drafts.append(
                Draft(UNKNOWN, mention.at, mention.at + 1, mention.segment, mention.clause, model=mention.model)
            )
            found.drafts.sort(key=lambda d: d.start)


def _stands_alone(found: Findings, mention: Mention) -> bool:
    """Does a model without a noun mean a use of its own, beside what else is there?"""
    return not any(d.model is not None and abs(d.start - mention.at) <= 1 for d in found.drafts)


def name_activities(found: Findings, lexicon: Lexicon) -> None:
    """A draft that only a model names: what the others are, where the model can; else what the model is mostly for."""
    for draft in found.drafts:
        does = lexicon.activities_of.get(draft.model or "", ())
        text = draft.activity == "speech" and draft.unsure and found.chunks[draft.start].meaning.sources
        if text and does and draft.activity != does[0] == "chat":
            draft.activity = "chat"  # "a 300-word speech by ChatGPT": what is written to be said
    known = [d for d in found.drafts if d.activity != UNKNOWN]
    for draft in found.drafts:
        if draft.activity != UNKNOWN:
            continue
        does = lexicon.activities_of.get(draft.model or "", ())
        before = [d for d in known if d.start < draft.start]
        near = before[-1] if before else (known[0] if known else None)
        if draft.length is not None and does and fits(does[0], draft.length[1]):
            does = does[:1]  # "4 hours of Cursor" are no prompts
        draft.activity = near.activity if near is not None and near.activity in does else (does[0] if does else "chat")

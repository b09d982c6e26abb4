"""Findings -> uses: which model, how many after multiplying, per what, how long."""

from dataclasses import replace
from itertools import pairwise

from bot.reading.collecting import fits
from bot.reading.drafts import UNKNOWN, Draft, Findings, Mark, Mention, People
from bot.reading.lexicon import Language, Lexicon
from bot.reading.quantities import DAYS
from bot.reading.tagging import Chunk

_MANY = 100
"""From so many people on, "100 people make an image" means one each."""
_NEAR = 3
_NP = 5
_SENTENCE = 8
_MOST_LOOSE = 12
"""Numbers without a noun that are looked at: a message with more of them is no question."""
_TAKERS = frozenset({"transcription", "speech"})


def settle(found: Findings, language: Language, lexicon: Lexicon, *, comparing: bool) -> None:
    """Works the findings out in place, until every draft stands for one use."""
    _per_pieces(found)
    _drop_verbs(found)
    _drop_unsure(found)
    _drop_asides(found)
    _merge_takers(found)
    _merge_answers(found)
    _merge_reports(found)
    _loose_counts(found, lexicon)
    _bind_models(found, lexicon, comparing=comparing)
    _activities(found, lexicon)
    _loose_lengths(found)
    _multiply_people(found)
    _rates(found)
    _spans(found)


def _per_pieces(found: Findings) -> None:
    """ "2 thumbnails per upload, 5 uploads a week": what is counted for each piece, times the pieces."""
    for at, chunk in enumerate(found.chunks[:-1]):
        noun = found.chunks[at + 1]
        if not chunk.plays("per") or noun.kind not in {"word", "act", "sources", "group", "thing"}:
            continue
        pieces = _number_of(found, _stem(noun.text), at + 1)
        before = [d for d in found.drafts if d.end <= at and not d.verb]
        if pieces is None or not before:
            continue
        number, index = pieces
        found.drafts[:] = [
            d
            for d in found.drafts
            if d.start not in {at + 1, index} and not (d.activity == UNKNOWN and d.count == number)
        ]
        before = [d for d in before if d in found.drafts]
        if not before:
            continue
        found.loose[:] = [m for m in found.loose if found.chunks[m.at].value != number or abs(m.at - index) > _NEAR]
        for draft in [d for d in before if d.segment == before[-1].segment]:
            draft.count, draft.counted = draft.count * number, True


def _stem(word: str) -> str:
    return word.rstrip("sx")


def _number_of(found: Findings, stem: str, besides: int) -> tuple[float, int] | None:
    """How many of a noun are said somewhere else in the message, and where."""
    for at, chunk in enumerate(found.chunks):
        if at == besides or _stem(chunk.text) != stem:
            continue
        for back in range(at - 1, max(-1, at - _NEAR), -1):
            if found.chunks[back].kind == "count":
                return found.chunks[back].value, at
    return None


def _drop_verbs(found: Findings) -> None:
    """A verb alone is a use only where nothing else in its sentence is one, and an AI is named."""
    kept = []
    for draft in found.drafts:
        if draft.verb and draft.activity not in _TAKERS:
            nouns = [d for d in found.drafts if not d.verb]
            named = found.ai or bool(found.mentions)
            if any(d.segment == draft.segment for d in nouns) and draft.activity != "training":
                continue
            if (nouns and draft.activity != "training") or not (named or draft.length):
                continue
        kept.append(draft)
    found.drafts[:] = kept


def _drop_unsure(found: Findings) -> None:
    """Names that are often something else ("map", "text"): only with a number, or beside an AI."""
    evidence = found.ai or bool(found.mentions)
    sure = [d for d in found.drafts if not d.unsure and not d.verb]

    def keep(draft: Draft) -> bool:
        if not draft.unsure:
            return True
        if sure and not draft.counted and not draft.length:
            return _named_beside(found, draft)
        return evidence or draft.counted or bool(sure)

    found.drafts[:] = [d for d in found.drafts if keep(d)]


def _drop_asides(found: Findings) -> None:
    """ "leaving training aside", and a noun alone in a sentence of its own before the counted ones: "Texture artist here."."""
    counted = [d for d in found.drafts if d.counted]

    def keep(draft: Draft) -> bool:
        near = found.chunks[max(0, draft.start - 2) : draft.end + 1]
        if any(c.plays("except") for c in near) and len(found.drafts) > 1:
            return False
        bare = not (draft.counted or draft.article or draft.length or draft.plural or draft.verb)
        named = _named_beside(found, draft) or draft.activity == "training"
        return not (bare and not named and counted and all(d.segment > draft.segment for d in counted))

    found.drafts[:] = [d for d in found.drafts if keep(d)]


def _merge_answers(found: Findings) -> None:
    """ "10 prompts, answers of 500 words": the length is that of the prompts' answers."""
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


def _merge_reports(found: Findings) -> None:
    """ "a 25-page report from deep research": the report is the research."""
    for first, second in pairwise(list(found.drafts)):
        bare = not (second.counted or second.length or second.article)
        linked = all(c.kind in {"model", "word"} or c.plays("by") or c.plays("of") for c in found.chunks[first.end : second.start])
        if second.activity == "research" and first.activity == "chat" and bare and linked and first.segment == second.segment:
            first.activity, first.end = "research", second.end
            found.drafts.remove(second)


def _named_beside(found: Findings, draft: Draft) -> bool:
    chunks = found.chunks
    near = [chunks[i] for i in (draft.start - 1, draft.end) if 0 <= i < len(chunks)]
    if draft.end + 1 < len(chunks) and chunks[draft.end].meaning.roles & {"by", "to", "of"}:
        near.append(chunks[draft.end + 1])
    return any(c.kind == "model" or c.plays("ai") for c in near)


def _merge_takers(found: Findings) -> None:
    """ "12 meetings of an hour, all transcribed", "an audiobook read by a synthetic voice": said twice, one use."""
    for activity in _TAKERS:
        ours = [d for d in found.drafts if d.activity == activity]
        while len(ours) > 1:
            bare = next((d for d in ours if _says_nothing_new(found, d, ours)), None)
            if bare is None:
                break
            partner = min((d for d in ours if d is not bare), key=lambda d, at=bare.start: abs(d.start - at))  # type: ignore[misc]
            partner.model = partner.model or bare.model
            partner.verb = partner.verb and bare.verb
            partner.article = partner.article or bare.article
            ours.remove(bare)
            found.drafts.remove(bare)


def _says_nothing_new(found: Findings, draft: Draft, ours: list[Draft]) -> bool:
    if draft.counted or draft.length is not None:
        return False
    others = [d for d in ours if d is not draft and abs(d.segment - draft.segment) <= 1]
    coupled = any(c.plays("and") for c in found.chunks[max(0, draft.start - 2) : draft.start]) and draft.article
    return bool(others) and not (coupled and all(d.article and not d.source for d in others))


def _loose_counts(found: Findings, lexicon: Lexicon) -> None:
    """Numbers without a noun: "25 pupils, 4 each"; "and another 40 on DALL-E"; "ChatGPT, 20 times a day"."""
    for mark in found.occasions:
        before = [d for d in found.drafts if d.start < mark.at and d.segment == mark.segment]
        target = before[-1] if before else (found.drafts[0] if found.drafts else None)
        if target is not None:
            target.count, target.counted = target.count * mark.value, True
        elif found.mentions:
            found.drafts.append(_of_model(found.mentions[0], mark))
        elif found.ai:
            found.drafts.append(
                Draft("chat", mark.at, mark.at + 1, mark.segment, mark.clause, count=mark.value, counted=True)
            )
    for mark in found.loose[:_MOST_LOOSE]:
        _loose_count(found, mark)


def _loose_count(found: Findings, mark: Mark) -> None:
    after = found.chunks[mark.at + 1] if mark.at + 1 < len(found.chunks) else None
    before = found.chunks[mark.at - 1] if mark.at else None
    wanting = [d for d in found.drafts if not d.counted]
    prior = [d for d in wanting if d.start < mark.at]
    marked = after is not None and after.kind in {"each", "rate"}
    marked = marked or (before is not None and before.plays("times"))
    alone = _alone(found, mark)
    if prior and (marked or prior[-1].segment == mark.segment or (alone and mark.segment - prior[-1].segment == 1)):
        chosen: Draft | None = prior[-1]
    else:
        chosen = next((d for d in wanting if d.start > mark.at), None) if marked or found.people else None
    if chosen is not None:
        chosen.count, chosen.counted = chosen.count * mark.value, True
    elif not found.drafts and found.mentions and (marked or abs(found.mentions[0].at - mark.at) <= _NEAR):
        found.drafts.append(_of_model(found.mentions[0], mark))


def _alone(found: Findings, mark: Mark) -> bool:
    """Is the number all that its sentence says: "7 of em."?"""
    start = end = mark.at
    while start > 0 and found.chunks[start - 1].kind != "stop" and mark.at - start <= _SENTENCE:
        start -= 1
    while end < len(found.chunks) and found.chunks[end].kind != "stop" and end - mark.at <= _SENTENCE:
        end += 1
    if end - start > _SENTENCE:
        return False
    rest = [
        c for c in found.chunks[start:end] if c.kind not in {"each", "rate", "comma"} and c is not found.chunks[mark.at]
    ]
    return all(len(c.text) <= _NEAR and not c.plays("superlatives") for c in rest)


def _of_model(mention: Mention, mark: Mark) -> Draft:
    mention.bound = True
    return Draft(
        UNKNOWN, mark.at, mark.at + 1, mark.segment, mark.clause, count=mark.value, counted=True, model=mention.model
    )


# ---------------------------------------------------------------- models


def _bind_models(found: Findings, lexicon: Lexicon, *, comparing: bool) -> None:
    """Each model to the uses of its own clause; a list of models with one use between them stands for one use each."""
    found.mentions[:] = [m for m in found.mentions if not _is_draft_already(found, m)]
    chains = _chains(found)
    for chain in chains:
        if len({m.model for m in chain}) > 1:
            _bind_chain(found, chain, lexicon, comparing=comparing)
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


def _bind_chain(found: Findings, chain: list[Mention], lexicon: Lexicon, *, comparing: bool) -> None:
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
    copies = []
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
    """ "Suno songs", "Claude's answers": the model right before the noun; or the noun right before it: "vidéos Sora"."""
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
    if after is not None and after.model is None and not touching and mention.role != "to":
        heads = heads or (after.start - mention.at <= _NP and _np_between(found, mention.at + 1, after.start))
    if heads and after is not None and not (touching and mention.role and after.start - mention.at > 1):
        if _able(after, mention, lexicon) or not touching:
            after.model, mention.bound = mention.model, True
            return
    if touching and prior is not None and prior.model is None and mention.role != "by":
        if _able(prior, mention, lexicon) or len(found.drafts) == 1:
            prior.model, mention.bound = mention.model, True


def _able(draft: Draft, mention: Mention, lexicon: Lexicon) -> bool:
    return draft.activity in {UNKNOWN, *lexicon.activities_of.get(mention.model, ())} or (
        draft.activity == "chat" and "chat" in lexicon.activities_of.get(mention.model, ())
    )


def _bind_clause(found: Findings, mention: Mention, lexicon: Lexicon) -> None:
    """ "with Gemini" after a list: all of the list that has no model yet; a leading "Midjourney: ..." all that follows."""
    before = [d for d in found.drafts if d.end <= mention.at and d.segment == mention.segment]
    after = [d for d in found.drafts if d.start > mention.at]
    if before:
        if before[-1].model is None:
            before[-1].model, mention.bound = mention.model, True
            for draft in reversed(before[:-1]):
                if draft.model is not None or mention.role == "to":
                    break
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


def _activities(found: Findings, lexicon: Lexicon) -> None:
    """A draft that only a model names: what the others are, where the model can; else what the model is mostly for."""
    known = [d for d in found.drafts if d.activity != UNKNOWN]
    for draft in found.drafts:
        if draft.activity != UNKNOWN:
            continue
        does = lexicon.activities_of.get(draft.model or "", ())
        before = [d for d in known if d.start < draft.start]
        near = before[-1] if before else (known[0] if known else None)
        draft.activity = near.activity if near is not None and near.activity in does else (does[0] if does else "chat")


def _loose_lengths(found: Findings) -> None:
    for mark in found.lengths:
        fitting = [d for d in found.drafts if d.length is None and fits(d.activity, mark.unit)]
        near = [d for d in fitting if d.segment == mark.segment] or fitting
        if near:
            chosen = min(near, key=lambda d: abs(d.start - mark.at))
            chosen.length = (mark.value, mark.unit)


# ---------------------------------------------------------------- people, rates, spans


def _multiply_people(found: Findings) -> None:
    """Each use times the people who make it: those named last before it, else the first named after it."""
    together = any(c.plays("together") for c in found.chunks) and not found.each
    groups = _groups(found)
    for draft in found.drafts:
        before = [p for p in groups if p.at < draft.start]
        people = before[-1] if before else (groups[0] if groups else None)
        if people is None:
            continue
        if found.each:
            draft.count *= _up_to(people, found)
        elif not together and _each_implied(found, draft, people):
            draft.count *= people.value


def _groups(found: Findings) -> list[People]:
    """The groups, those joined by "and" added up, those that follow an "each" multiplied."""
    groups: list[People] = []
    for people in found.people:
        between = found.chunks[groups[-1].at + 1 : people.at] if groups else []
        if groups and len(between) <= _NEAR and any(c.plays("and") for c in between):
            groups[-1] = replace(
                groups[-1], value=groups[-1].value + people.value, parts=[("", groups[-1].value + people.value)]
            )
        elif (
            groups
            and any(c.kind == "each" for c in between)
            and not any(groups[-1].at < d.start < people.at for d in found.drafts)
        ):
            groups[-1] = replace(people, value=people.value * groups[-1].value, parts=groups[-1].parts + people.parts)
        elif groups and not any(groups[-1].at < d.start < people.at for d in found.drafts):
            groups[-1] = people
        else:
            groups.append(people)
    return groups


def _up_to(people: People, found: Findings) -> float:
    """ "four teams of six, three posters per team": as far as the group that "per" or "each" names; else all."""
    value = 1.0
    for words, number in people.parts:
        value *= number
        nouns = set(words.split())
        if any(
            {word.rstrip("s") for word in nouns} & {word.rstrip("s") for word in mark.unit.split()}
            for mark in found.each
        ):
            return value
    return people.value


def _each_implied(found: Findings, draft: Draft, people: People) -> bool:
    if people.container or any(m.unit for m in found.rates) and people.purpose:
        return False
    if people.purpose:
        return draft.plural and not draft.counted
    if found.rates and draft.counted:
        return True
    if draft.counted:
        return draft.count < people.value
    return people.value >= _MANY and (draft.article or draft.plural)


def _rates(found: Findings) -> None:
    """ "a day": what was counted before it in the sentence; "Each month, ...": all that follows."""
    for rate in found.rates:
        before = [d for d in found.drafts if d.start < rate.at and d.segment == rate.segment]
        targets = [d for d in before if d.per is None]
        if not targets:
            after = [d for d in found.drafts if d.start > rate.at and d.per is None]
            earlier = [d for d in found.drafts if d.start < rate.at and d.per is None]
            targets = after or ([] if before else earlier)
        if not targets:
            _as_span(found, rate, before or found.drafts)
            continue
        for draft in targets:
            draft.per, draft.every, rate.used = rate.unit, rate.value, True


def _as_span(found: Findings, rate: Mark, drafts: list[Draft]) -> None:
    """A second, longer rate is the time asked about: "5 a day, how much per year?"."""
    days = DAYS[rate.unit] * rate.value
    if drafts and all(draft.per and DAYS[draft.per] < days for draft in drafts):
        found.spans.append(Mark(rate.at, rate.segment, rate.clause, days, "for"))


def _spans(found: Findings) -> None:
    """A rate over a time is a count: 5 a day for a year, 1825; every week for a year, 52."""
    spans = sorted((s for s in found.spans), key=lambda s: s.value)
    rated = [d for d in found.drafts if d.per]
    for span in spans:
        for draft in rated:
            if draft.per is None:
                continue
            step = DAYS[draft.per] * draft.every
            if span.value > step:
                draft.count *= round(span.value / step)
                draft.per, draft.every = None, 1
    for draft in found.drafts:
        if draft.per and draft.every != 1:
            draft.count, draft.every = draft.count / draft.every, 1


def is_pause(chunk: Chunk) -> bool:
    """Does a sentence end here?"""
    return chunk.kind == "stop"
